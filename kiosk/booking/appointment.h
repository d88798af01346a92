// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <variant>

#include "kiosk/booking/slots.h"
#include "kiosk/domain/ticket.h"

// Appointments as values: what somebody wants (command::…), what happened (…ed), and who arrives. Book.h decides.
namespace kiosk::booking {

using AppointmentId = base::Id<struct AppointmentTag>; ///< 32 hex digits, made where it is booked

/** Hold is for the minutes in which a visitor thinks it over; it needs no code. */
enum class AppointmentState { Held, Booked, CheckedIn, Cancelled };

/** Visitors are bound by the notice and by the beginning; staff may help where they do not. */
enum class Booker { Visitor, Staff };

/** What is known of an appointment. As on a ticket: never a name, an address or an identifier. */
struct Appointment
{
    AppointmentId id;
    std::string codeHash; ///< of the code on the slip; empty while it is only held
    domain::ServiceId service;
    WallTime start{};
    WallTime end{};
    domain::LanguageTag language; ///< to talk
    std::vector<domain::Need> needs;
    int people = 1;
    domain::TopicId subject; ///< only what the visitor chose to hand on
    bool operator==(const Appointment &) const = default;
};

/**
 * How somebody arrives for an appointment. The first four are let in and get a ticket: Early waits until the time of
 * the appointment, Late keeps its place, WalkIn came too late and waits as if without appointment. The others get none.
 */
enum class Arrival {
    OnTime,
    Early,
    Late,
    WalkIn,
    TooEarly,  ///< today, but not yet: come back at a time
    TooLate,   ///< the house does not take latecomers
    WrongDay,  ///< the appointment is or was on another date
    Used,      ///< checked in already
    Cancelled, ///< given up before
    Unknown,   ///< no appointment has this code (any more)
    WrongSite, ///< the appointment is in another house
};
[[nodiscard]] bool isLetIn(Arrival arrival);

/** An appointment and what happened to it since. */
struct AppointmentRecord
{
    Appointment appointment;
    AppointmentState state = AppointmentState::Held;
    std::optional<WallTime> heldUntil; ///< set while it is held
    domain::TerminalNumber terminal = 0;
    domain::TicketId ticket; ///< set once checked in
    std::optional<WallTime> arrived;
    Arrival arrival = Arrival::OnTime; ///< how, once checked in
    bool operator==(const AppointmentRecord &) const = default;
};

// The facts of one site's book of appointments.
struct AppointmentHeld
{
    Appointment appointment;
    WallTime until{};
    domain::TerminalNumber terminal = 0;
    bool operator==(const AppointmentHeld &) const = default;
};
struct HoldReleased
{
    AppointmentId appointment;
    bool operator==(const HoldReleased &) const = default;
};
struct AppointmentBooked
{
    Appointment appointment;
    domain::TerminalNumber terminal = 0; ///< 0: at the staff page
    bool operator==(const AppointmentBooked &) const = default;
};
struct AppointmentMoved
{
    AppointmentId appointment;
    WallTime start{};
    WallTime end{};
    bool operator==(const AppointmentMoved &) const = default;
};
struct AppointmentCancelled
{
    AppointmentId appointment;
    Booker by = Booker::Visitor;
    bool operator==(const AppointmentCancelled &) const = default;
};
/** Says all that the queue needs, so that a ticket lost on the way there can be made again: see queueCommand(). */
struct AppointmentCheckedIn
{
    AppointmentId appointment;
    domain::TicketId ticket;
    Arrival arrival = Arrival::OnTime;
    bool operator==(const AppointmentCheckedIn &) const = default;
};
struct SlotsChanged
{
    ServiceSlots slots;
    std::string author; ///< an account
    bool operator==(const SlotsChanged &) const = default;
};
/** What is left when days that are over are forgotten: the whole book. Events before it may be wiped. */
struct BookTrimmed
{
    std::vector<ServiceSlots> slots;
    std::vector<AppointmentRecord> appointments;
    bool operator==(const BookTrimmed &) const = default;
};
using BookFact = std::variant<AppointmentHeld, HoldReleased, AppointmentBooked, AppointmentMoved, AppointmentCancelled,
                              AppointmentCheckedIn, SlotsChanged, BookTrimmed>;

/** One fact of a book; @c seq is dense and starts at 1. */
struct BookEvent
{
    std::uint64_t seq = 0;
    WallTime at{};
    BookFact fact;
    bool operator==(const BookEvent &) const = default;
};

namespace command {
/** Keeps a slot for HoldTime. A terminal has one visitor: a second hold lets its first one go. */
struct Hold
{
    AppointmentId id;
    domain::ServiceId service;
    WallTime start{};
    WallTime end{};
    domain::TerminalNumber terminal = 0;
    Booker by = Booker::Visitor;
};
/** For good; with the id of a hold, what was held. The same again is no fact. */
struct Book
{
    Appointment appointment;
    domain::TerminalNumber terminal = 0;
    Booker by = Booker::Visitor;
};
/** To another slot of the service; the code stays. */
struct Move
{
    AppointmentId id;
    WallTime start{};
    WallTime end{};
    Booker by = Booker::Visitor;
};
/** Also lets go of a hold. */
struct CancelAppointment
{
    AppointmentId id;
    Booker by = Booker::Visitor;
};
/** @c ticket is the id of the ticket to be made; refused unless isLetIn(). */
struct CheckIn
{
    AppointmentId id;
    domain::TicketId ticket;
};
struct SetSlots
{
    ServiceSlots slots;
    std::string author;
};
/** Forgets appointments of dates before @c before; holds that ran out go with them. */
struct TrimBook
{
    domain::LocalDate before{};
};
} // namespace command

using BookCommand = std::variant<command::Hold, command::Book, command::Move, command::CancelAppointment,
                                 command::CheckIn, command::SetSlots, command::TrimBook>;

// Words as they stand in JSON and scenarios.
[[nodiscard]] const char *name(AppointmentState state); ///< "held", "booked", "checked-in", "cancelled"
[[nodiscard]] const char *name(Booker booker);          ///< "visitor", "staff"
[[nodiscard]] const char *name(Arrival arrival);        ///< "on-time", "early", …, "wrong-site"
[[nodiscard]] const char *name(LateRule rule);          ///< "walk-in", "refused"
[[nodiscard]] const char *name(const BookFact &fact);   ///< "AppointmentHeld", …
[[nodiscard]] std::optional<AppointmentState> parseAppointmentState(const std::string &text);
[[nodiscard]] std::optional<Booker> parseBooker(const std::string &text);
[[nodiscard]] std::optional<Arrival> parseArrival(const std::string &text);
[[nodiscard]] std::optional<LateRule> parseLateRule(const std::string &text);

} // namespace kiosk::booking
