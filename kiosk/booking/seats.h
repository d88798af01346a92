// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <variant>

#include "kiosk/base/result.h"
#include "kiosk/domain/site.h"

// Seats of events: as values, what somebody wants and what happened. The pure core stands in seat_book.h.
namespace kiosk::booking {

using domain::WallTime;
using EventId = base::Id<struct EventTag>; ///< as the pack names it; with its date where it recurs: "cafe@2026-11-26"
using SlipId = base::Id<struct SlipTag>;   ///< 32 hex digits, made where the slip is printed

/** Seats @c first to @c last, both included. */
struct SeatRange
{
    int first = 0;
    int last = 0;
    bool operator==(const SeatRange &) const = default;
};

/** Seats 1 to @c seats. Their number is all that stands on a slip, beside the code with which they are given back. */
struct PlannedEvent
{
    EventId id;
    int seats = 0;
    WallTime starts{};
    WallTime ends{};
    bool cancelled = false;
    bool operator==(const PlannedEvent &) const = default;
};

/** What staff should know of a slip that was printed and could not be refused. */
enum class SeatFlag {
    UnknownEvent, ///< nobody planned it here
    Cancelled,    ///< given while the event was cancelled
    Begun,        ///< given after it began
    NotLeased,    ///< a seat that its terminal did not hold
    TakenTwice,   ///< a seat that somebody has already
    OverCapacity, ///< the event has become smaller since
};

/** One printed slip: seats for as many people. */
struct SeatSlip
{
    SlipId id;
    EventId event;
    std::string codeHash;
    std::vector<int> seats;
    domain::TerminalNumber terminal = 0; ///< 0: given by staff
    WallTime taken{};
    bool operator==(const SeatSlip &) const = default;
};
struct SeatSlipRecord
{
    SeatSlip slip;
    std::vector<SeatFlag> flags;
    bool givenBack = false;
    bool operator==(const SeatSlipRecord &) const = default;
};

/** Seats that a terminal may give away by itself, and which of its journals. */
struct SeatHolder
{
    domain::TerminalNumber terminal = 0;
    domain::JournalId journal;
    auto operator<=>(const SeatHolder &) const = default;
};

/** One event as the server knows it. */
struct EventSeats
{
    PlannedEvent event;
    std::map<int, SeatHolder> leased; ///< seats at terminals that nobody has yet
    std::map<int, SlipId> taken;
    std::map<SlipId, SeatSlipRecord> slips;
    bool operator==(const EventSeats &) const = default;
};

// The facts of one site's book of seats.
/** Planned, or changed in size or time. */
struct EventPlanned
{
    PlannedEvent event;
    std::string author; ///< an account
    bool operator==(const EventPlanned &) const = default;
};
struct EventCancelled
{
    EventId event;
    std::string author;
    bool operator==(const EventCancelled &) const = default;
};
struct SeatsLeased
{
    EventId event;
    SeatHolder holder;
    SeatRange range;
    bool operator==(const SeatsLeased &) const = default;
};
struct SeatsReturned
{
    EventId event;
    SeatHolder holder;
    SeatRange range;
    bool operator==(const SeatsReturned &) const = default;
};
struct SeatsTaken
{
    SeatSlip slip;
    std::vector<SeatFlag> flags;
    bool operator==(const SeatsTaken &) const = default;
};
struct SeatsGivenBack
{
    EventId event;
    SlipId slip;
    bool operator==(const SeatsGivenBack &) const = default;
};
/** What is left when events that are over are forgotten: the whole book. Events before it may be wiped. */
struct SeatBookTrimmed
{
    std::vector<EventSeats> events;
    bool operator==(const SeatBookTrimmed &) const = default;
};
using SeatFact =
    std::variant<EventPlanned, EventCancelled, SeatsLeased, SeatsReturned, SeatsTaken, SeatsGivenBack, SeatBookTrimmed>;

struct SeatEvent
{
    std::uint64_t seq = 0;
    WallTime at{};
    SeatFact fact;
    bool operator==(const SeatEvent &) const = default;
};

namespace command {
/** Plans the event or changes it; seats that are away already stay valid, however small it becomes. */
struct PlanEvent
{
    PlannedEvent event;
    std::string author;
};
struct CancelEvent
{
    EventId event;
    std::string author;
};
/** Seats for a terminal to give: at least for the @c people who stand there now, or in advance when nobody does. */
struct LeaseSeats
{
    EventId event;
    SeatHolder holder;
    int people = 0;
};
/** What a terminal held and did not give, by its own word. Or by that of staff, when the terminal is gone for good. */
struct ReturnSeats
{
    EventId event;
    SeatHolder holder;
    SeatRange range;
};
/** Given by staff; @c people seats. Refused when there are not as many. */
struct TakeSeats
{
    SlipId slip;
    EventId event;
    std::string codeHash;
    int people = 1;
};
/** What a terminal already printed. Never refused: whatever is wrong becomes a flag. */
struct RecordSeats
{
    SeatSlip slip;
};
struct GiveBackSeats
{
    EventId event;
    SlipId slip;
};
/** Forgets events that ended before @c endedBefore. */
struct TrimSeats
{
    WallTime endedBefore{};
};
} // namespace command

using SeatCommand = std::variant<command::PlanEvent, command::CancelEvent, command::LeaseSeats, command::ReturnSeats,
                                 command::TakeSeats, command::RecordSeats, command::GiveBackSeats, command::TrimSeats>;

[[nodiscard]] const char *name(SeatFlag flag);        ///< "unknown-event", "cancelled", "begun", "not-leased", …
[[nodiscard]] const char *name(const SeatFact &fact); ///< "EventPlanned", …
[[nodiscard]] std::optional<SeatFlag> parseSeatFlag(const std::string &text);

} // namespace kiosk::booking
