// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/booking/seats.h"

// The seats of all events of one site: a pure core of the same shape as the queue (domain/queue.h), in a stream of its
// own. Terminals give seats without network from what was leased to them; so a seat that lies at a terminal is nobody
// else's until the terminal returns it.
namespace kiosk::booking {

/** The fold of a seat book's events. */
struct SeatBook
{
    domain::SiteId site;
    std::uint64_t seq = 0;
    std::map<EventId, EventSeats> events;
    std::map<std::string, std::pair<EventId, SlipId>> byCode; ///< by the code's hash
    bool operator==(const SeatBook &) const = default;

    [[nodiscard]] const EventSeats *event(const EventId &id) const;
    [[nodiscard]] const SeatSlipRecord *byCodeHash(const std::string &hash) const;
};

constexpr int MostSeats = 2000;
/** As many seats stand on one slip at most, and are leased for people who stand at a terminal. */
constexpr int MostOnSlip = 10;
/** As many lie at a terminal in advance. */
constexpr int LargestSeatBlock = 5;

/** The seats that neither a terminal nor a visitor has, in order. */
[[nodiscard]] std::vector<int> freeSeats(const EventSeats &event);

/**
 * How many seats a terminal may hold in advance while @p free are left for @p terminals: the fewer are left, the fewer,
 * and of the last ones none, so that the last seat goes to whoever stands there first.
 */
[[nodiscard]] int seatBlock(int free, int terminals);

/**
 * What would happen: the facts, in order, or the refusal. NotFound: no such event or slip. Busy: not as many seats are
 * left. Denied: the event is cancelled or has begun. Conflict: not in a state that allows it. Invalid: the command is
 * wrong. No facts at all: it is so already. Pure.
 */
[[nodiscard]] base::Result<std::vector<SeatFact>> decide(const SeatBook &book, const domain::Site &site,
                                                         const SeatCommand &command, WallTime now);

/** Whether apply() may be called: the next in sequence (a trim may begin a book), about events that are there. */
[[nodiscard]] bool fits(const SeatBook &book, const SeatEvent &event);

/** Brings @p book one event further. Events that decide() made always fit; an event out of sequence aborts. */
void apply(SeatBook &book, const SeatEvent &event);

} // namespace kiosk::booking
