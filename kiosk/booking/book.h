// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>

#include "kiosk/booking/appointment.h"

// The book of appointments of one site: a pure core of the same shape as the queue (domain/queue.h). Its stream is one
// of its own, and a command touches it only. Checking in touches the queue as well: check_in.h says how.
namespace kiosk::booking {

/** The fold of a book's events. Everything is a value; apply() is the only thing that changes it. */
struct Book
{
    domain::SiteId site;
    std::uint64_t seq = 0; ///< of the last event applied
    std::map<domain::ServiceId, ServiceSlots> slots;
    std::map<AppointmentId, AppointmentRecord> appointments;
    std::map<std::string, AppointmentId> byCode; ///< by the code's hash; cancelled and used ones too
    /** Held, booked and checked in: those that take a place. */
    std::map<domain::ServiceId, std::set<std::pair<WallTime, AppointmentId>>> byStart;
    bool operator==(const Book &) const = default;

    [[nodiscard]] const AppointmentRecord *appointment(const AppointmentId &id) const;
    /** The appointment whose code has this hash. */
    [[nodiscard]] const AppointmentRecord *byCodeHash(const std::string &hash) const;
};

/** How long a slot is kept while a visitor thinks it over. */
constexpr std::chrono::minutes HoldTime{5};
/** One visit is for this many at most. */
constexpr int MostPeople = 20;
/** As many days freeSlots() looks at. */
constexpr std::chrono::days LongestView{62};

/** A slot and how many places of it nobody has. */
struct FreeSlot
{
    Slot slot;
    int free = 0;
    bool operator==(const FreeSlot &) const = default;
};

/**
 * The slots of @p service from date @p from to date @p to (both included, at most LongestView) that @p booker could
 * book at @p now, in order; none when the service has no appointments.
 */
[[nodiscard]] std::vector<FreeSlot> freeSlots(const Book &book, const domain::Site &site,
                                              const domain::ServiceId &service, domain::LocalDate from,
                                              domain::LocalDate to, WallTime now, Booker booker = Booker::Visitor);

/** What staff should know of an appointment: follows from book and site, so that a closure shows at once. */
struct Standing
{
    bool removed = false;    ///< the plans or a closure do not offer its time any more
    bool overbooked = false; ///< more appointments at its time than places
    bool missed = false;     ///< booked, and later than the late visitors of its service
    domain::Texts reason;    ///< of the closure, where it says one
    bool operator==(const Standing &) const = default;
};
[[nodiscard]] Standing standing(const Book &book, const domain::Site &site, const AppointmentRecord &record,
                                WallTime now);

/** The appointments that begin on @p date, in order of time; cancelled ones and holds that ran out left out. */
[[nodiscard]] std::vector<const AppointmentRecord *> appointmentsOn(const Book &book, const domain::Site &site,
                                                                    domain::LocalDate date, WallTime now);

/**
 * What would happen: the facts, in order, or the refusal. NotFound: no such appointment or service. Conflict: the slot
 * is taken, or the appointment is not in a state that allows it. Denied: too short or too long before, or begun.
 * Invalid: the command is wrong. No facts at all: it is so already. Pure.
 */
[[nodiscard]] base::Result<std::vector<BookFact>> decide(const Book &book, const domain::Site &site,
                                                         const BookCommand &command, WallTime now);

/** Whether apply() may be called: the next in sequence (a trim may begin a book), about appointments that are there. */
[[nodiscard]] bool fits(const Book &book, const BookEvent &event);

/** Brings @p book one event further. Events that decide() made always fit; an event out of sequence aborts. */
void apply(Book &book, const BookEvent &event);

} // namespace kiosk::booking
