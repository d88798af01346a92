// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <utility>

#include "kiosk/base/must.h"
#include "kiosk/booking/appointment.h"
#include "kiosk/booking/seats.h"

// The words of the values as they stand in JSON, logs and scenarios. One table for each kind, read in both directions.
namespace kiosk::booking {

namespace {

template<class Value, std::size_t Count>
using BookingWords = std::array<std::pair<Value, const char *>, Count>;

constexpr BookingWords<AppointmentState, 4> appointmentStates{{{AppointmentState::Held, "held"},
                                                               {AppointmentState::Booked, "booked"},
                                                               {AppointmentState::CheckedIn, "checked-in"},
                                                               {AppointmentState::Cancelled, "cancelled"}}};
constexpr BookingWords<Booker, 2> bookers{{{Booker::Visitor, "visitor"}, {Booker::Staff, "staff"}}};
constexpr BookingWords<LateRule, 2> lateRules{{{LateRule::WalkIn, "walk-in"}, {LateRule::Refused, "refused"}}};
constexpr BookingWords<Arrival, 11> arrivals{{{Arrival::OnTime, "on-time"},
                                              {Arrival::Early, "early"},
                                              {Arrival::Late, "late"},
                                              {Arrival::WalkIn, "walk-in"},
                                              {Arrival::TooEarly, "too-early"},
                                              {Arrival::TooLate, "too-late"},
                                              {Arrival::WrongDay, "wrong-day"},
                                              {Arrival::Used, "used"},
                                              {Arrival::Cancelled, "cancelled"},
                                              {Arrival::Unknown, "unknown"},
                                              {Arrival::WrongSite, "wrong-site"}}};
constexpr BookingWords<SeatFlag, 6> seatFlags{{{SeatFlag::UnknownEvent, "unknown-event"},
                                               {SeatFlag::Cancelled, "cancelled"},
                                               {SeatFlag::Begun, "begun"},
                                               {SeatFlag::NotLeased, "not-leased"},
                                               {SeatFlag::TakenTwice, "taken-twice"},
                                               {SeatFlag::OverCapacity, "over-capacity"}}};

template<class Value, std::size_t Count>
const char *wordFor(const BookingWords<Value, Count> &words, Value value)
{
    for (const auto &[one, text] : words) {
        if (one == value)
            return text;
    }
    MUST(false);
}

template<class Value, std::size_t Count>
std::optional<Value> valueFor(const BookingWords<Value, Count> &words, const std::string &text)
{
    for (const auto &[value, word] : words) {
        if (text == word)
            return value;
    }
    return std::nullopt;
}

} // namespace

const char *name(AppointmentState state)
{
    return wordFor(appointmentStates, state);
}

const char *name(Booker booker)
{
    return wordFor(bookers, booker);
}

const char *name(Arrival arrival)
{
    return wordFor(arrivals, arrival);
}

const char *name(LateRule rule)
{
    return wordFor(lateRules, rule);
}

const char *name(SeatFlag flag)
{
    return wordFor(seatFlags, flag);
}

const char *name(const BookFact &fact)
{
    constexpr std::array names{"AppointmentHeld",      "HoldReleased",         "AppointmentBooked", "AppointmentMoved",
                               "AppointmentCancelled", "AppointmentCheckedIn", "SlotsChanged",      "BookTrimmed"};
    static_assert(names.size() == std::variant_size_v<BookFact>);
    return names.at(fact.index());
}

const char *name(const SeatFact &fact)
{
    constexpr std::array names{"EventPlanned", "EventCancelled", "SeatsLeased",    "SeatsReturned",
                               "SeatsTaken",   "SeatsGivenBack", "SeatBookTrimmed"};
    static_assert(names.size() == std::variant_size_v<SeatFact>);
    return names.at(fact.index());
}

std::optional<AppointmentState> parseAppointmentState(const std::string &text)
{
    return valueFor(appointmentStates, text);
}

std::optional<Booker> parseBooker(const std::string &text)
{
    return valueFor(bookers, text);
}

std::optional<Arrival> parseArrival(const std::string &text)
{
    return valueFor(arrivals, text);
}

std::optional<LateRule> parseLateRule(const std::string &text)
{
    return valueFor(lateRules, text);
}

std::optional<SeatFlag> parseSeatFlag(const std::string &text)
{
    return valueFor(seatFlags, text);
}

} // namespace kiosk::booking
