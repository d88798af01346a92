// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

namespace kiosk::domain {

/** How many ways a queue is played through for one estimate; also the number of quantiles of a table. */
constexpr std::size_t Scenarios = 128;

/** A distribution as its quantiles (k + 1/2) / Scenarios, ascending. */
using QuantileTable = std::array<double, Scenarios>;

/**
 * How often a positive value came, in 32 bins of equal width on a logarithmic scale from e^-4 to e^4: minutes from
 * one second to an hour, or ratios of one to fifty both ways. What lies outside counts in the bin at the edge.
 */
struct LogShape
{
    static constexpr std::size_t Bins = 32;
    static constexpr double Lowest = -4;
    static constexpr double Width = 0.25;

    std::array<double, Bins> weight{};
    bool operator==(const LogShape &) const = default;

    void add(double logarithm, double amount = 1);
    void add(const LogShape &other, double factor);
    void forget(double factor);
    [[nodiscard]] double total() const;
    [[nodiscard]] double mean() const;     ///< of the logarithms; 0 when empty
    [[nodiscard]] double variance() const; ///< of the logarithms; 0 when empty
    /** The values at the quantiles. Not for an empty shape. */
    [[nodiscard]] QuantileTable table() const;
    /** The same moved to mean 0 (of the logarithms), and drawn together to @p narrower of its deviation. */
    [[nodiscard]] QuantileTable centredTable(double narrower) const;

    /** The bell with this mean and deviation (of the logarithms), of weight 1. */
    [[nodiscard]] static LogShape bell(double mean, double deviation);
};

/** The value of the normal distribution (mean 0, deviation 1) below which a share @p p lies; 0 < p < 1. */
[[nodiscard]] double normalQuantile(double p);

} // namespace kiosk::domain
