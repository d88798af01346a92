// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/statistics/figures.h"

namespace kiosk::statistics {

/** The smallest group a figure may speak of. */
constexpr std::int64_t SmallestGroup = 5;

/** One day as it is stored and answered: every count is a multiple of SmallestGroup. */
struct DayRow
{
    domain::LocalDate date{};
    Counts counts;
    Spreads spreads;
    std::optional<std::chrono::minutes> deskTime;
    bool operator==(const DayRow &) const = default;
};

/** What is left of each count, fewer than a group, until later days fill it up. Never answered. */
struct Remainder
{
    Counts counts;
    Spreads spreads;
    bool operator==(const Remainder &) const = default;
};

/**
 * Counts @p figures in whole groups. What is left over goes on in @p carry and is counted on the day that completes the
 * group, so a number is never more than four off, over a day or over a year. Durations are grouped with their
 * neighbours, five by five from both ends, and each group stands in the class of its middle one.
 *
 * Why so and not by hiding cells below five: an answer is a sum of these numbers, whatever its period. So no two
 * answers differ by less than a group: not two overlapping periods, not a total and its parts, and no second cell needs
 * to be hidden to protect a first one. README.md says what remains.
 */
[[nodiscard]] DayRow inFives(const DayFigures &figures, Remainder &carry);

/** What is carried between days, such that the last day can be counted again and gives the same. */
struct Ledger
{
    std::optional<domain::LocalDate> last; ///< the newest day that was counted
    Remainder before;                      ///< what was left before it
    Remainder after;
    bool operator==(const Ledger &) const = default;

    /** The row of a day. Conflict when @p figures are of a day before the last one: its row, if any, is final. */
    [[nodiscard]] base::Result<DayRow> add(const DayFigures &figures);
};

} // namespace kiosk::statistics
