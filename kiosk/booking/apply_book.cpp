// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/must.h"
#include "kiosk/booking/book.h"

namespace kiosk::booking {

namespace {

/** Whether the appointment takes a place: held ones do, until the clock says otherwise. */
bool takesPlace(const AppointmentRecord &record)
{
    return record.state != AppointmentState::Cancelled;
}

struct ApplyingToBook
{
    Book &book;
    WallTime at;

    void enter(const AppointmentRecord &record) const
    {
        const auto &appointment = record.appointment;
        if (takesPlace(record))
            book.byStart[appointment.service].emplace(appointment.start, appointment.id);
        if (!appointment.codeHash.empty())
            book.byCode[appointment.codeHash] = appointment.id;
    }

    void leave(const AppointmentRecord &record) const
    {
        const auto service = book.byStart.find(record.appointment.service);
        if (service == book.byStart.end())
            return;
        service->second.erase({record.appointment.start, record.appointment.id});
        if (service->second.empty())
            book.byStart.erase(service);
    }

    /** Puts @p record in the place of the one with its id. */
    void replace(AppointmentRecord record) const
    {
        const auto id = record.appointment.id;
        const auto old = book.appointments.find(id);
        if (old != book.appointments.end())
            leave(old->second);
        enter(record);
        book.appointments.insert_or_assign(id, std::move(record));
    }

    template<class Change>
    void change(const AppointmentId &id, const Change &how) const
    {
        auto record = book.appointments.at(id);
        how(record);
        replace(std::move(record));
    }

    void operator()(const AppointmentHeld &fact) const
    {
        replace({fact.appointment, AppointmentState::Held, fact.until, fact.terminal, {}, {}, {}});
    }

    void operator()(const HoldReleased &fact) const
    {
        leave(book.appointments.at(fact.appointment));
        book.appointments.erase(fact.appointment);
    }

    void operator()(const AppointmentBooked &fact) const
    {
        replace({fact.appointment, AppointmentState::Booked, {}, fact.terminal, {}, {}, {}});
    }

    void operator()(const AppointmentMoved &fact) const
    {
        change(fact.appointment, [&](AppointmentRecord &record) {
            record.appointment.start = fact.start;
            record.appointment.end = fact.end;
        });
    }

    void operator()(const AppointmentCancelled &fact) const
    {
        change(fact.appointment, [](AppointmentRecord &record) { record.state = AppointmentState::Cancelled; });
    }

    void operator()(const AppointmentCheckedIn &fact) const
    {
        change(fact.appointment, [&](AppointmentRecord &record) {
            record.state = AppointmentState::CheckedIn;
            record.ticket = fact.ticket;
            record.arrival = fact.arrival;
            record.arrived = at;
        });
    }

    void operator()(const SlotsChanged &fact) const { book.slots.insert_or_assign(fact.slots.service, fact.slots); }

    void operator()(const BookTrimmed &fact) const
    {
        book.slots.clear();
        book.appointments.clear();
        book.byCode.clear();
        book.byStart.clear();
        for (const auto &slots : fact.slots)
            book.slots.emplace(slots.service, slots);
        for (const auto &record : fact.appointments)
            replace(record);
    }
};

/** A trim holds the whole book, so that it may be the first that is left of it. */
bool isNext(const Book &book, const BookEvent &event)
{
    return event.seq == book.seq + 1 || (book.seq == 0 && std::holds_alternative<BookTrimmed>(event.fact));
}

} // namespace

const AppointmentRecord *Book::appointment(const AppointmentId &id) const
{
    const auto it = appointments.find(id);
    return it == appointments.end() ? nullptr : &it->second;
}

const AppointmentRecord *Book::byCodeHash(const std::string &hash) const
{
    const auto it = byCode.find(hash);
    return it == byCode.end() ? nullptr : appointment(it->second);
}

bool fits(const Book &book, const BookEvent &event)
{
    const auto speaksOfKnown = [&](const auto &fact) {
        using Fact = std::decay_t<decltype(fact)>;
        if constexpr (std::is_same_v<Fact, AppointmentHeld> || std::is_same_v<Fact, AppointmentBooked>)
            return !fact.appointment.id.empty();
        else if constexpr (requires { fact.appointment; })
            return book.appointments.contains(fact.appointment);
        else
            return true;
    };
    return isNext(book, event) && std::visit(speaksOfKnown, event.fact);
}

void apply(Book &book, const BookEvent &event)
{
    MUST(isNext(book, event));
    book.seq = event.seq;
    std::visit(ApplyingToBook{book, event.at}, event.fact);
}

} // namespace kiosk::booking
