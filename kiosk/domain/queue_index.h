// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>

#include "kiosk/domain/ticket.h"
#include "kiosk/domain/time_zone.h"

namespace kiosk::domain {

struct QueueState;

/** Where a waiting ticket stands: by waiting time; number and id only decide between equal times. */
struct WaitKey
{
    WallTime since{};
    int number = 0;
    TicketId id;
    auto operator<=>(const WaitKey &) const = default;
};

/**
 * Tickets of one service that stand to any desk in the same way, so that only the first of them need be looked at.
 */
struct Lane
{
    LanguageTag language;
    Priority priority = Priority::Normal;
    bool appointment = false; ///< may not be due yet: its key's time is that of the appointment
    bool woman = false;       ///< asks for a woman
    auto operator<=>(const Lane &) const = default;
};
using Lanes = std::map<Lane, std::set<WaitKey>>;

/** Numbers of ended tickets and returned ranges that may be granted again, the longest free first. */
struct FreedNumbers
{
    std::set<std::pair<std::uint64_t, int>> byAge; ///< (seq of the event that freed it, number)
    std::map<int, std::uint64_t> age;
    bool operator==(const FreedNumbers &) const = default;

    void add(int number, std::uint64_t seq);
    void remove(int number);
};

/**
 * What decide() needs often, kept by apply() beside the values it follows from, so that no command looks at tickets
 * that are over. Holds nothing that is not in the events.
 */
struct QueueIndex
{
    std::map<ServiceId, Lanes> waiting;
    std::map<ServiceId, Lanes> atBound;   ///< waiting, and not to be passed over again
    std::map<TicketId, WallTime> resting; ///< waiting, but not to be proposed before: was called and did not come
    std::map<TicketId, WallTime> changed; ///< when the record in QueueState::before was left
    std::map<ServiceId, int> issued;      ///< tickets of the day without appointment, by the service they are with now
    std::map<ServiceId, int> granted;     ///< places in the day's capacity: leased numbers and what came beside
    std::map<ServiceId, int> nextNumber;  ///< the first one never granted
    FreedNumbers freed;                   ///< of all services: a transferred ticket keeps the number of its first one
    std::map<TerminalNumber, std::map<int, int>> leased; ///< first to last; disjoint
    std::map<int, WallTime> calledAheadAt;
    std::map<int, std::set<TicketId>> doubled; ///< live tickets whose number another live one already had
    bool operator==(const QueueIndex &) const = default;
};

/**
 * Makes the live numbers and the index of @p state anew from its tickets and leases: for a state that came as a
 * snapshot and not by apply(). What a snapshot does not carry (passed-over counts, turns, pauses, undo) stays empty;
 * the times of numbers called ahead, which follow from nothing else, are kept.
 */
void reindex(QueueState &state);

} // namespace kiosk::domain
