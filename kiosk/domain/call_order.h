// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/domain/queue.h"

/**
 * Who is called next, exactly.
 *
 * Ready is a waiting ticket of the desk's services whose time has come: an appointment from its time on (not a minute
 * before), one that was called, did not come and went back only after its pause, and one with a need that the house
 * insists on only at a desk that can, while such a desk is open. "Longer" is by waitingSince; an appointment waits
 * since its time, or since check-in when it was late beyond the grace.
 *
 * 1. A service puts its ready tickets in order by its policy:
 *    strict  raised ones first, whenever they came;
 *    ageing  a raised one counts as having waited the site's bonus longer than it has, so that nobody waits for ever;
 *    ratio   as long as both classes wait, n raised ones have their turn and then a normal one (n: the site's ratio).
 * 2. The services of a desk stand to each other by the desk's order:
 *    together  one queue: raised ones of strict services first, then all by waiting (with the bonus of ageing);
 *    strict    a service only when nobody is ready for those listed before it;
 *    ageing    each place further down the list costs the bonus in waiting;
 *    ratio     as long as both wait, n of the first service and then one of the others.
 * 3. Among those that 1 and 2 leave equal but for waiting, a desk takes the longest
 *    waiting of those whom it suits: whose language is talked there (the desk's, the house's, the service's, or none
 *    said; a desk that says no languages suits all), and who asked for a woman where one sits, or as long as no desk
 *    with one is open for her service. It prefers them; it leaves nobody out.
 * 4. Nobody is passed over more than PassedOverBound times. One is passed over when a ticket is called at a desk that
 *    serves her too, though she has waited longer and is of the same or a higher class. The policies themselves are not
 *    passing over: a normal ticket's turn by ratio within its service, another service by a desk's strict order or
 * ratio. Whoever is at the bound is called before each that would pass over her.
 * 5. When nobody is ready, whoever will be first is called: an early appointment, or one that did not come before.
 *
 * A call by number (ChosenByStaff) is a person's choice; it counts as passing over, and is not bound by it.
 */
namespace kiosk::domain {

/** Why somebody was chosen, for a page to put into words. */
struct CallGrounds
{
    CallReason reason = CallReason::LongestWait;
    bool byTurn = false;           ///< by ratio, while a class above waited
    std::chrono::seconds waited{}; ///< so far; 0 before an appointment's time
    int passedOver = 0;            ///< how often a later one was called first
    std::optional<int> insteadOf;  ///< number of whoever is ready and has waited longest, when it is another
    bool operator==(const CallGrounds &) const = default;
};

/** Whom call-next would take, and why. */
struct Proposal
{
    const TicketRecord *ticket = nullptr; ///< null: nobody waits whom this desk serves
    CallGrounds grounds;
};
/** Looks at the first of each lane only, however many wait. */
[[nodiscard]] Proposal proposal(const QueueState &state, const Site &site, const OpenDesk &desk, WallTime now);

/** The waiting tickets of @p desk's services in the order in which call-next would take them; empty: desk not open. */
[[nodiscard]] std::vector<const TicketRecord *> callOrder(const QueueState &state, const Site &site, const DeskId &desk,
                                                          WallTime now);

} // namespace kiosk::domain
