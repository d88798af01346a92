// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/domain/queue.h"

namespace kiosk::domain {

/** How long until a call, in as many ways as the queue was played through; minutes, ascending, at most four hours. */
struct WaitScenarios
{
    QuantileTable minutes{};
    /** Of those who wait now, so many are usually called first; nothing when usually nobody comes to this one. */
    std::optional<int> before;

    /** The wait that a share @p share of all scenarios stays below. */
    [[nodiscard]] double at(double share) const;
    /** The share of scenarios that stay below @p wait. */
    [[nodiscard]] double rankOf(double wait) const;
};

/** Of waiting tickets, and of a new one for a service. Nothing where nothing is known or no desk is open. */
struct PlayedQueue
{
    std::map<TicketId, WaitScenarios> tickets;
    std::map<ServiceId, WaitScenarios> services;
};

/**
 * Plays the queue through many times, from how it stands: who sits at a desk gets up after a time such as conversations
 * take that have lasted so long, the desk calls whom call-next would take, makes pauses, closes and comes back as desks
 * did on earlier days. What nobody can know is drawn from what was learned; the draws hang on the ids of tickets and
 * desks, so that the same arguments give the same answer and a new event does not shake all numbers.
 * Answers for new tickets of @p services and for those of @p tickets that wait; all in one go.
 */
[[nodiscard]] PlayedQueue playQueue(const QueueState &state, const Site &site, WallTime now,
                                    const std::vector<ServiceId> &services, const std::vector<TicketId> &tickets);

} // namespace kiosk::domain
