// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/booking/book_places.h"
#include "kiosk/booking/check_in.h"

namespace kiosk::booking {

namespace {

using base::Code;
using base::failure;
using BookAnswer = base::Result<std::vector<BookFact>>;
using boost::outcome_v2::success;

std::vector<BookFact> bookFact(BookFact fact)
{
    std::vector<BookFact> one;
    one.push_back(std::move(fact));
    return one;
}

struct DecidingBook
{
    const Book &book;
    const domain::Site &site;
    WallTime now;

    [[nodiscard]] base::Result<const AppointmentRecord *> known(const AppointmentId &id) const
    {
        const auto *record = book.appointment(id);
        if (record == nullptr)
            return failure(Code::NotFound, "no such appointment");
        return record;
    }

    /** Whether the slot is one of the service's, in time, and has a place that is not @p besides'. */
    [[nodiscard]] base::Result<void> mayTake(const domain::ServiceId &service, WallTime start, WallTime end,
                                             Booker booker, const AppointmentId &besides) const
    {
        const auto slots = book.slots.find(service);
        if (slots == book.slots.end() || site.service(service) == nullptr)
            return failure(Code::NotFound, service.value + " has no appointments");
        BOOST_OUTCOME_TRY(inTime(slots->second, start, now, booker));
        // A slot belongs to the date its plan begins on, which may be the one before.
        const auto date = site.zone.dateAt(start);
        const domain::LocalDate before{std::chrono::sys_days{date} - std::chrono::days{1}};
        const auto isOffered = [&](domain::LocalDate day) {
            const auto all = slotsOn(slots->second, site, day);
            return std::any_of(all.begin(), all.end(),
                               [&](const auto &slot) { return slot.start == start && slot.end == end; });
        };
        if (!isOffered(date) && !isOffered(before))
            return failure(Code::Conflict, "no appointment begins and ends at this time; ask for the free ones again");
        if (taken(book, service, start, end, now, besides) >= placesAt(slots->second, site, start, end))
            return failure(Code::Conflict, "this time is taken; choose another one");
        return success();
    }

    BookAnswer operator()(const command::Hold &command) const
    {
        if (command.id.empty())
            return failure(Code::Invalid, "an appointment needs an id");
        if (const auto *record = book.appointment(command.id)) {
            const bool isSame = record->state == AppointmentState::Held && !hasRunOut(*record, now) &&
                                record->appointment.service == command.service &&
                                record->appointment.start == command.start && record->appointment.end == command.end;
            if (!isSame)
                return failure(Code::Conflict, "this id belongs to another appointment");
            return std::vector<BookFact>{};
        }
        const auto older = heldBy(command.terminal);
        BOOST_OUTCOME_TRY(mayTake(command.service, command.start, command.end, command.by, older));
        std::vector<BookFact> facts;
        if (!older.empty())
            facts.push_back(HoldReleased{older});
        Appointment held;
        held.id = command.id;
        held.service = command.service;
        held.start = command.start;
        held.end = command.end;
        facts.push_back(AppointmentHeld{std::move(held), now + HoldTime, command.terminal});
        return facts;
    }

    /** The hold of the visitor before; empty for the staff page, where several people help several visitors. */
    [[nodiscard]] AppointmentId heldBy(domain::TerminalNumber terminal) const
    {
        for (const auto &[id, record] : book.appointments) {
            if (terminal != 0 && record.terminal == terminal && record.state == AppointmentState::Held)
                return id;
        }
        return {};
    }

    BookAnswer operator()(const command::Book &command) const
    {
        const auto &wanted = command.appointment;
        if (wanted.id.empty() || wanted.codeHash.empty())
            return failure(Code::Invalid, "an appointment needs an id and the hash of a code");
        if (wanted.people < 1 || wanted.people > MostPeople)
            return failure(Code::Invalid, "an appointment is for 1 to " + std::to_string(MostPeople) + " people");
        const auto *record = book.appointment(wanted.id);
        if (record != nullptr && record->state != AppointmentState::Held) {
            if (record->appointment == wanted)
                return std::vector<BookFact>{};
            return failure(Code::Conflict, "this id belongs to another appointment");
        }
        if (book.byCode.contains(wanted.codeHash))
            return failure(Code::Conflict, "this code belongs to another appointment; draw a new one");
        // Who holds the place was in time when taking it.
        const bool isHeld = record != nullptr && !hasRunOut(*record, now) &&
                            record->appointment.service == wanted.service &&
                            record->appointment.start == wanted.start && record->appointment.end == wanted.end;
        BOOST_OUTCOME_TRY(
            mayTake(wanted.service, wanted.start, wanted.end, isHeld ? Booker::Staff : command.by, wanted.id));
        return bookFact(AppointmentBooked{wanted, command.terminal});
    }

    BookAnswer operator()(const command::Move &command) const
    {
        BOOST_OUTCOME_TRY(const auto *record, known(command.id));
        const auto &appointment = record->appointment;
        if (record->state != AppointmentState::Booked)
            return failure(Code::Conflict, std::string("the appointment is ") + name(record->state));
        if (command.start == appointment.start && command.end == appointment.end)
            return std::vector<BookFact>{};
        if (command.by == Booker::Visitor && appointment.start <= now && !standing(book, site, *record, now).removed)
            return failure(Code::Denied, "the appointment has begun and cannot be moved any more; book another one");
        BOOST_OUTCOME_TRY(mayTake(appointment.service, command.start, command.end, command.by, command.id));
        return bookFact(AppointmentMoved{command.id, command.start, command.end});
    }

    BookAnswer operator()(const command::CancelAppointment &command) const
    {
        BOOST_OUTCOME_TRY(const auto *record, known(command.id));
        if (record->state == AppointmentState::Cancelled)
            return std::vector<BookFact>{};
        if (record->state == AppointmentState::CheckedIn)
            return failure(Code::Conflict, "the visitor is here; cancel the ticket instead");
        if (record->state == AppointmentState::Held)
            return bookFact(HoldReleased{command.id});
        return bookFact(AppointmentCancelled{command.id, command.by});
    }

    BookAnswer operator()(const command::CheckIn &command) const
    {
        BOOST_OUTCOME_TRY(const auto *record, known(command.id));
        if (command.ticket.empty())
            return failure(Code::Invalid, "checking in needs the id of a ticket");
        if (record->state == AppointmentState::CheckedIn && record->ticket == command.ticket)
            return std::vector<BookFact>{};
        const auto verdict = judge(book, site, record, now);
        if (!isLetIn(verdict.arrival))
            return failure(Code::Conflict, std::string("not checked in: ") + name(verdict.arrival));
        return bookFact(AppointmentCheckedIn{command.id, command.ticket, verdict.arrival});
    }

    BookAnswer operator()(const command::SetSlots &command) const
    {
        BOOST_OUTCOME_TRY(checkSlots(command.slots, site));
        const auto old = book.slots.find(command.slots.service);
        if (old != book.slots.end() && old->second == command.slots)
            return std::vector<BookFact>{};
        return bookFact(SlotsChanged{command.slots, command.author});
    }

    BookAnswer operator()(const command::TrimBook &command) const
    {
        BookTrimmed rest;
        bool isAnyOver = false; // holds that ran out go with the next days that are over
        for (const auto &[id, record] : book.appointments) {
            const auto date = std::chrono::sys_days{site.zone.dateAt(record.appointment.start)};
            const bool isOver = date < std::chrono::sys_days{command.before};
            isAnyOver = isAnyOver || isOver;
            if (!isOver && !hasRunOut(record, now))
                rest.appointments.push_back(record);
        }
        if (!isAnyOver)
            return std::vector<BookFact>{};
        for (const auto &[service, slots] : book.slots)
            rest.slots.push_back(slots);
        return bookFact(std::move(rest));
    }
};

} // namespace

base::Result<std::vector<BookFact>> decide(const Book &book, const domain::Site &site, const BookCommand &command,
                                           WallTime now)
{
    return std::visit(DecidingBook{book, site, now}, command);
}

} // namespace kiosk::booking
