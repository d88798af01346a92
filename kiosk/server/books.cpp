// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/books.h"

#include <boost/json/value.hpp>

#include "kiosk/base/log.h"
#include "kiosk/trust/digest.h"
#include "kiosk/wire/booking_json.h"

namespace kiosk::server {

using base::Code;
using base::failure;
using base::Result;
using boost::outcome_v2::success;

namespace {

/** Generations begin here, so that two servers that start together begin the same one. */
constexpr domain::LocalDate FirstGeneration{std::chrono::year{1970}, std::chrono::January, std::chrono::day{1}};
constexpr domain::LocalDate EndOfTime{std::chrono::year{9999}, std::chrono::December, std::chrono::day{31}};

store::StreamKind kindOf(const booking::Book &)
{
    return store::StreamKind::Appointments;
}

store::StreamKind kindOf(const booking::SeatBook &)
{
    return store::StreamKind::Seats;
}

/** What the store said: a failure of it ends the batch. */
template<class T>
Result<T> told(Batch &batch, Result<T> result)
{
    if (!result)
        batch.kept(Result<void>(result.assume_error()));
    return result;
}

template<class Event>
Result<std::vector<Event>> readBook(Batch &batch, const store::StreamName &stream, std::uint64_t from)
{
    BOOST_OUTCOME_TRY(const auto stored, told(batch, batch.store().read(stream, from)));
    std::vector<Event> events;
    for (const auto &one : stored) {
        const auto value = wire::parseJson(one.json);
        auto event = value ? wire::fromJson<Event>(value.assume_value()) : Result<Event>(value.assume_error());
        if (!event || event.assume_value().seq != one.seq)
            return failure(Code::Corrupt, std::string("stream ") + store::name(stream.kind) + " of " +
                                              stream.site.value + ", event " + std::to_string(one.seq) +
                                              " cannot be read");
        events.push_back(std::move(event).assume_value());
    }
    return events;
}

template<class Event>
Result<void> appendBook(Batch &batch, const store::StreamName &stream, std::uint64_t expected,
                        const std::vector<Event> &events)
{
    std::vector<store::StoredEvent> stored;
    for (const auto &event : events)
        stored.push_back({event.seq, event.at, wire::toText(wire::toJson(event))});
    return told(batch, batch.store().append(stream, expected, stored));
}

/** A book that cannot be read must not stop the queue: it stays as it is, and the operator hears of it. */
void tell(const base::Error &error)
{
    base::log(base::Level::Error, "book-unusable", {{"code", base::name(error.code)}, {"text", error.text}});
}

/** The ticket of somebody who comes for an appointment, as the queue is asked for it. */
domain::Command ticketFor(const booking::Appointment &appointment, const domain::TicketId &ticket,
                          booking::Arrival arrival)
{
    if (arrival == booking::Arrival::WalkIn)
        return domain::command::Issue{.id = ticket,
                                      .service = appointment.service,
                                      .language = appointment.language,
                                      .needs = appointment.needs,
                                      .people = appointment.people,
                                      .subject = appointment.subject};
    return domain::command::CheckIn{.id = ticket,
                                    .service = appointment.service,
                                    .language = appointment.language,
                                    .needs = appointment.needs,
                                    .people = appointment.people,
                                    .subject = appointment.subject,
                                    .appointment = appointment.start};
}

} // namespace

std::string bookingCodeHash(const std::string &code)
{
    return trust::blake2bHex("wegweiser booking code\n" + code);
}

template<class State, class Event>
Result<Books::Kept<State> *> Books::load(Batch &batch, Shelf<State> &shelf, const domain::SiteId &site)
{
    if (const auto here = shelf.find(site); here != shelf.end() && !batch.store().isShared())
        return &here->second;
    Kept<State> kept;
    kept.state.site = site;
    kept.stream = {site, FirstGeneration, kindOf(kept.state)};
    BOOST_OUTCOME_TRY(const auto generations,
                      told(batch, batch.store().streamsBefore(site, kept.stream.kind, EndOfTime)));
    if (!generations.empty())
        kept.stream = generations.back();
    // Other servers write too: what they added, or another generation.
    auto here = shelf.extract(site);
    if (!here.empty() && here.mapped().stream == kept.stream)
        kept.state = std::move(here.mapped().state);
    BOOST_OUTCOME_TRY(const auto events, readBook<Event>(batch, kept.stream, kept.state.seq + 1));
    for (const auto &event : events) {
        if (!booking::fits(kept.state, event))
            return failure(Code::Corrupt, "the book of " + site.value + " does not follow from its events");
        booking::apply(kept.state, event);
    }
    return &shelf.insert_or_assign(site, std::move(kept)).first->second;
}

template<class State, class Event, class Command>
auto Books::decideOn(SiteDay &day, Shelf<State> &shelf, const Command &command)
    -> Result<std::vector<decltype(Event::fact)>>
{
    auto &batch = day.batch();
    BOOST_OUTCOME_TRY(auto *kept, (load<State, Event>(batch, shelf, day.site().id)));
    BOOST_OUTCOME_TRY(auto facts, booking::decide(kept->state, day.site(), command, batch.now()));
    if (facts.empty())
        return facts;
    std::vector<Event> events;
    for (const auto &fact : facts)
        events.push_back({kept->state.seq + 1 + events.size(), batch.now(), fact});
    batch.whenTakenBack([&shelf] { shelf.clear(); });
    BOOST_OUTCOME_TRY(appendBook(batch, kept->stream, kept->state.seq, events));
    for (const auto &event : events)
        booking::apply(kept->state, event);
    return facts;
}

Result<const booking::Book *> Books::appointments(Batch &batch, const domain::SiteId &site)
{
    BOOST_OUTCOME_TRY(const auto *kept, (load<booking::Book, booking::BookEvent>(batch, m_appointments, site)));
    return &kept->state;
}

Result<const booking::SeatBook *> Books::seats(Batch &batch, const domain::SiteId &site)
{
    BOOST_OUTCOME_TRY(const auto *kept, (load<booking::SeatBook, booking::SeatEvent>(batch, m_seats, site)));
    return &kept->state;
}

Result<std::vector<booking::BookFact>> Books::carryOut(SiteDay &day, const booking::BookCommand &command)
{
    return decideOn<booking::Book, booking::BookEvent>(day, m_appointments, command);
}

Result<std::vector<booking::SeatFact>> Books::carryOut(SiteDay &day, const booking::SeatCommand &command)
{
    return decideOn<booking::SeatBook, booking::SeatEvent>(day, m_seats, command);
}

Result<const booking::AppointmentRecord *> Books::find(Batch &batch, const domain::SiteId &site,
                                                       const std::string &hash)
{
    BOOST_OUTCOME_TRY(const auto *book, appointments(batch, site));
    return book->byCodeHash(hash);
}

Result<domain::SiteId> Books::findElsewhere(Batch &batch, const domain::SiteId &site, const std::string &hash)
{
    for (const auto &other : batch.sites()) {
        BOOST_OUTCOME_TRY(const auto *record, find(batch, other, hash));
        if (record != nullptr && other != site)
            return other;
    }
    return domain::SiteId{};
}

Result<void> Books::checkIn(SiteDay &day, const booking::AppointmentId &appointment, const domain::TicketId &ticket)
{
    auto &batch = day.batch();
    BOOST_OUTCOME_TRY(const auto *book, appointments(batch, day.site().id));
    const auto *record = book->appointment(appointment);
    const auto verdict = booking::judge(*book, day.site(), record, batch.now());
    if (record != nullptr && booking::isLetIn(verdict.arrival)) {
        // Both or none: the queue is asked before the book is written.
        BOOST_OUTCOME_TRY(domain::decide(day.today(), day.site(),
                                         ticketFor(record->appointment, ticket, verdict.arrival), batch.now()));
    }
    BOOST_OUTCOME_TRY(carryOut(day, booking::command::CheckIn{appointment, ticket}));
    BOOST_OUTCOME_TRY(const auto *after, appointments(batch, day.site().id));
    const auto *done = after->appointment(appointment);
    if (day.today().ticket(ticket) == nullptr) {
        BOOST_OUTCOME_TRY(day.carryOut(ticketFor(done->appointment, ticket, done->arrival)));
    }
    return success();
}

void Books::keepUp(Batch &batch)
{
    for (const auto &site : batch.sites()) {
        if (const auto day = batch.day(site)) {
            settle(*day.assume_value());
            trim(*day.assume_value());
        }
    }
}

void Books::settle(SiteDay &day)
{
    auto &batch = day.batch();
    const auto book = appointments(batch, day.site().id);
    if (!book)
        return tell(book.assume_error());
    const auto missing =
        booking::missingTickets(*book.assume_value(), day.site(), day.today().date,
                                [&](const domain::TicketId &id) { return day.today().ticket(id) != nullptr; });
    for (const auto &one : missing) {
        const auto issued = day.carryOut(ticketFor(one.appointment, one.id, one.arrival));
        base::log(base::Level::Warning, issued ? "ticket-made-good" : "ticket-missing",
                  {{"ticket", one.id.value}, {"text", issued ? "" : issued.assume_error().text}});
    }
}

template<class State, class Event, class Trimmed, class Command>
Result<void> Books::trimShelf(SiteDay &day, Shelf<State> &shelf, const Command &command)
{
    auto &batch = day.batch();
    BOOST_OUTCOME_TRY(const auto *before, (load<State, Event>(batch, shelf, day.site().id)));
    const auto old = before->stream;
    if (std::chrono::sys_days{old.date} >= std::chrono::sys_days{day.today().date})
        return success(); // once a day
    // Those before this generation ended a day ago: nobody appends to them any more.
    BOOST_OUTCOME_TRY(const auto older, told(batch, batch.store().streamsBefore(old.site, old.kind, old.date)));
    for (const auto &stream : older) {
        BOOST_OUTCOME_TRY(told(batch, batch.store().forgetStream(stream)));
    }
    BOOST_OUTCOME_TRY(const auto facts, (decideOn<State, Event>(day, shelf, command)));
    if (facts.empty())
        return success();
    Kept<State> next;
    next.stream = {old.site, day.today().date, old.kind};
    next.state.site = old.site;
    const Event first{1, batch.now(), std::get<Trimmed>(facts.front())};
    BOOST_OUTCOME_TRY(appendBook(batch, next.stream, 0, std::vector<Event>{first}));
    booking::apply(next.state, first);
    shelf.insert_or_assign(old.site, std::move(next));
    return success();
}

void Books::trim(SiteDay &day)
{
    const auto ago = day.batch().now() - std::chrono::hours{24};
    const auto appointments = trimShelf<booking::Book, booking::BookEvent, booking::BookTrimmed>(
        day, m_appointments, booking::command::TrimBook{day.site().zone.dateAt(ago)});
    if (!appointments)
        tell(appointments.assume_error());
    const auto seats = trimShelf<booking::SeatBook, booking::SeatEvent, booking::SeatBookTrimmed>(
        day, m_seats, booking::command::TrimSeats{ago});
    if (!seats)
        tell(seats.assume_error());
}

} // namespace kiosk::server
