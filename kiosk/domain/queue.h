// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <map>

#include "kiosk/base/result.h"
#include "kiosk/domain/command.h"
#include "kiosk/domain/queue_event.h"
#include "kiosk/domain/queue_index.h"

namespace kiosk::domain {

/** A number as the waiting room saw it called, newest first. */
struct CalledNumber
{
    int number = 0;
    DeskId desk;
    WallTime at{};
    int calls = 1;
    bool operator==(const CalledNumber &) const = default;
};

struct OpenDesk
{
    DeskId id;
    std::vector<ServiceId> services;    ///< empty: all the desk may serve
    std::vector<LanguageTag> languages; ///< talked here without interpreter; empty: those of the site
    TicketId ticket;                    ///< called or serving here; empty: free
    std::vector<Skill> skills = {};     ///< what the adviser says she can
    DeskOrder order = DeskOrder::Together;
    AccountName holder = {}; ///< whose commands the desk obeys; empty: everybody's
    bool operator==(const OpenDesk &) const = default;
};

struct RangeLease
{
    TerminalNumber terminal = 0;
    JournalId journal;
    NumberRange range;
    bool returned = false;
    bool operator==(const RangeLease &) const = default;
};

/** A call for help that has not ended. */
struct Emergency
{
    WallTime since{};
    DeskId answeredBy; ///< empty: nobody yet
    std::optional<WallTime> answered;
    bool operator==(const Emergency &) const = default;
};

/** The last calls of one ratio, oldest first, so that it is known whose turn it is, also after an undo. */
struct Turns
{
    struct One
    {
        TicketId ticket;
        bool first = false; ///< of the class, or service, that has most turns
        bool operator==(const One &) const = default;
    };
    std::deque<One> calls; ///< at most MostRatio + 1
    bool operator==(const Turns &) const = default;

    void add(const TicketId &ticket, bool first);
    void remove(const TicketId &ticket);
    /** How many of the first had a turn since the last other one. */
    [[nodiscard]] int run() const;
};

/** The fold of a site-day's events. Everything is a value; apply() is the only thing that changes it. */
struct QueueState
{
    SiteId site;
    LocalDate date{};
    std::uint64_t seq = 0; ///< of the last event applied
    SiteState board = SiteState::Open;
    std::string message;
    std::vector<LanguageTag> languagesToday;
    std::vector<std::string> partnersToday;
    std::map<TicketId, TicketRecord> tickets; ///< all of the day, in any state
    /** The ticket before its last change, for undo. */
    std::map<TicketId, TicketRecord> before;
    std::map<int, TicketId> liveNumbers;    ///< waiting, called, serving, parked or no-show
    std::map<TicketId, int> passedOver;     ///< how often a later one was called first, as call_order.h counts it
    std::map<ServiceId, Turns> turns;       ///< raised ones are first
    std::map<DeskId, Turns> deskTurns;      ///< tickets of the desk's first service are first
    std::map<Place, Emergency> emergencies; ///< staff view only
    std::map<DeskId, OpenDesk> desks;       ///< the open ones
    std::deque<CalledNumber> recentCalls;   ///< at most 8, newest first
    /** Called before their ticket arrived, and where; an empty desk: it has gone on to somebody else since. */
    std::map<int, DeskId> calledAhead;
    std::vector<RangeLease> leases;
    std::vector<std::chrono::seconds> servedDurations; ///< of finished tickets, for estimates
    QueueIndex index;                                  ///< follows from all the above
    bool operator==(const QueueState &) const = default;

    [[nodiscard]] const TicketRecord *ticket(const TicketId &id) const;
    [[nodiscard]] const TicketRecord *liveTicket(int number) const;
};

constexpr std::chrono::seconds UndoWindow{10};
/** How often a later ticket may be called before one. */
constexpr int PassedOverBound = 3;
/** A ticket heard of this long after it was printed is flagged Late, as is one printed when the site gave none. */
constexpr std::chrono::minutes LateAfter{10};
/** How many numbers one lease may hold. */
constexpr int LargestLease = 200;
/** How many people one ticket may be for. */
constexpr int LargestGroup = 99;

/**
 * What would happen if @p command were carried out on @p state at @p now: the facts, in order, or the refusal.
 * NotFound: no such ticket or desk, or (CallNext) nobody to call. Conflict: the ticket is not in a state that allows
 * it, or the desk is taken. Denied: the site gives no numbers now, or the desk is somebody else's. Busy: no number
 * left. Invalid: the command is wrong. No facts at all: it is so already (a ticket that was recorded before). Where the
 * site has no hours at all, they bound nothing. Pure: no clock, no I/O; the same arguments give the same answer.
 */
[[nodiscard]] base::Result<std::vector<QueueFact>> decide(const QueueState &state, const Site &site,
                                                          const Command &command, WallTime now);

/** Whether apply() may be called: the next in sequence, about tickets that are there. For events from the network. */
[[nodiscard]] bool fits(const QueueState &state, const QueueEvent &event);

/** Brings @p state one event further. Events that decide() made always fit; an event out of sequence aborts. */
void apply(QueueState &state, const QueueEvent &event);

} // namespace kiosk::domain
