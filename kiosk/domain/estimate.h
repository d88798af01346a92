// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "kiosk/domain/admission.h"
#include "kiosk/domain/wait_simulation.h"

namespace kiosk::domain {

/** How long somebody will wait, honestly a range. */
struct WaitRange
{
    std::chrono::minutes least{};
    std::chrono::minutes most{};
    bool operator==(const WaitRange &) const = default;
};

/** What a visitor may know of the queue before her. */
struct QueueAhead
{
    int people = 0;                 ///< tickets waiting that would be called first
    std::optional<WaitRange> wait;  ///< nothing: "we cannot say today"
    std::optional<DeskId> freeDesk; ///< nobody waits and this desk is free: come in now
    bool operator==(const QueueAhead &) const = default;
};

/** Only who is before and whether there is a free desk: what needs no experience. */
[[nodiscard]] QueueAhead placeInQueue(const QueueState &state, const ServiceId &service, const TicketId &ticket = {});

/** The wait before it is rounded for people; minutes. */
struct WaitForecast
{
    double least = 0;  ///< a tenth of all waits is shorter
    double likely = 0; ///< half of all
    double most = 0;   ///< nine tenths
};
/** Of the scenarios, corrected by how far earlier estimates were off. */
[[nodiscard]] WaitForecast forecastOf(const WaitScenarios &scenarios, const WaitModel &model);
/** Rounded outwards: to whole minutes up to ten, to five minutes beyond. Never from a number to itself. */
[[nodiscard]] WaitRange rangeOf(const WaitForecast &forecast);

/**
 * What a new ticket of @p service would meet now; for an existing one pass its id. The range comes from playQueue() and
 * what QueueState::learned and the day know; it is absent without an open desk for the service, and without a start
 * value or enough conversations to tell.
 */
[[nodiscard]] QueueAhead queueAhead(const QueueState &state, const Site &site, const ServiceId &service, WallTime now,
                                    const TicketId &ticket = {});
/** The same for a new ticket of each of the site's services, played through once for all. */
[[nodiscard]] std::map<ServiceId, QueueAhead> queuesAhead(const QueueState &state, const Site &site, WallTime now);

} // namespace kiosk::domain
