// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>

#include "kiosk/domain/log_shape.h"
#include "kiosk/domain/names.h"
#include "kiosk/domain/time_zone.h"

namespace kiosk::domain {

/** A sum and how much went into it. */
struct Weighted
{
    double weight = 0;
    double sum = 0;
    bool operator==(const Weighted &) const = default;

    void add(double value, double amount = 1)
    {
        weight += amount;
        sum += value * amount;
    }
    void forget(double factor)
    {
        weight *= factor;
        sum *= factor;
    }
    /** The mean, as if @p amount values of @p prior had been seen before. */
    [[nodiscard]] double mean(double prior, double amount) const
    {
        return weight + amount > 0 ? (sum + prior * amount) / (weight + amount) : prior;
    }
};

/** What is known of one service. */
struct ServiceWaits
{
    Weighted level;                    ///< logarithm of the minutes a conversation takes
    LogShape ratio;                    ///< conversations, divided by what was usual then
    std::array<Weighted, 24> hours{};  ///< by local hour: logarithm of that ratio
    std::array<double, 24> arrivals{}; ///< tickets issued, by local hour
    double calls = 0;                  ///< that led to a conversation or to none
    double noShows = 0;                ///< that led to none
    double sentOn = 0;                 ///< transferred to another service
    double cameOver = 0;               ///< transferred to this one
    bool operator==(const ServiceWaits &) const = default;
};

/** How desks come and go in one half hour of the day. */
struct DeskSupply
{
    double openMinutes = 0;   ///< of desks
    double absentMinutes = 0; ///< of desks that were open at another time of the day
    double closed = 0;        ///< times
    double opened = 0;
    bool operator==(const DeskSupply &) const = default;
};

/**
 * What earlier days have taught about waiting in one house: how long conversations take by service and hour, how soon
 * a free desk calls, how desks come and go, and how far earlier estimates were off. Sums only: nothing about a person,
 * a ticket or a desk can be read out of it. A value of bounded size; an empty one knows nothing, and then the start
 * values of the services count. Old days count less from day to day. All numbers are thousandths, so that it is the
 * same after it was stored.
 */
struct WaitModel
{
    /** More services than this are not learned one by one, but with the house. */
    static constexpr std::size_t MostServices = 64;
    static constexpr std::size_t Ranks = 20;

    std::optional<LocalDate> through; ///< the last day it has seen
    double days = 0;                  ///< seen
    std::map<ServiceId, ServiceWaits> services;
    LogShape hold;                   ///< minutes a desk waits for somebody who does not come
    LogShape gap;                    ///< minutes from one ticket's end to the next call, while somebody waits
    LogShape reaction;               ///< minutes from a ticket's arrival to its call by a desk that is free
    std::array<Weighted, 24> pauses; ///< by local hour: share of gaps that are pauses
    Weighted dayVariance;            ///< of the mean logarithm from one day to the next
    Weighted dayTrend;               ///< the same, with its sign: lately
    Weighted dayDistance;            ///< and without it
    Weighted deskVariance;           ///< of the mean logarithm from one desk to the next
    Weighted mostDesks;              ///< the most that were open at once on a day
    std::array<DeskSupply, 48> supply{};
    /** Where in the estimated distribution the wait came to lie, from the shortest to the longest twentieth. */
    std::array<double, Ranks> ranks{};
    bool operator==(const WaitModel &) const = default;

    /** Conversations it has learned from, old ones counting less. */
    [[nodiscard]] double conversations() const;
    /** Rounds every number to a thousandth. */
    void round();
};

/** A gap of more minutes than this is a pause and no tidying of the desk. */
constexpr double PauseAfter = 5;

/** A model that many states share. Equal when the models are; none is equal to an empty one. */
struct LearnedWaits
{
    std::shared_ptr<const WaitModel> model;

    [[nodiscard]] const WaitModel &value() const;
    bool operator==(const LearnedWaits &other) const { return value() == other.value(); }
};

} // namespace kiosk::domain
