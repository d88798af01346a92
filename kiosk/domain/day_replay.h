// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/domain/wait_learning.h"

// What a day's events show about waiting. Not for use outside this folder.
namespace kiosk::domain {

/** One conversation that ended. */
struct TalkSample
{
    TicketId ticket; ///< for undo within the day
    DeskId desk;     ///< forgotten with the day
    std::size_t service = 0;
    std::size_t hour = 0;
    double logarithm = 0; ///< of its minutes
    bool came = true;     ///< false: a desk that waited for nobody
};

/** One desk's way from a ticket to the next. */
struct GapSample
{
    std::size_t hour = 0;
    double minutes = 0;
};

/** A wait that was predicted and then happened. */
struct WaitSample
{
    ServiceId service;
    bool isKnown = false;
    WaitRange range;
    WaitForecast forecast;
    double rank = 0; ///< of the wait within the scenarios
    double wait = 0; ///< minutes
};

struct DaySamples
{
    std::vector<TalkSample> talks;
    std::vector<GapSample> gaps;
    std::vector<double> reactions; ///< minutes
    std::vector<WaitSample> waits;
    std::vector<std::array<double, 24>> arrivals; ///< by service and hour
    std::vector<double> sentOn;                   ///< by service
    std::vector<double> cameOver;
    std::array<DeskSupply, 48> supply{};
    double mostDesks = 0;
};

/** Goes through the day event by event; predictions use @p model. */
[[nodiscard]] DaySamples replayDay(const std::shared_ptr<const WaitModel> &model, const Site &site, LocalDate date,
                                   const std::vector<QueueEvent> &events);

} // namespace kiosk::domain
