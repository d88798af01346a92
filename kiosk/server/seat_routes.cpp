// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "kiosk/booking/code.h"
#include "kiosk/server/booking_calls.h"
#include "kiosk/wire/booking_json.h"
#include "kiosk/wire/fields.h"
#include "kiosk/wire/values.h"

namespace kiosk::server {

namespace {

using base::Code;
using base::failure;
using base::Result;
using booking::EventId;
using booking::SlipId;
namespace bj = boost::json;
namespace command = booking::command;

Result<const booking::EventSeats *> eventOf(Books &books, SiteDay &day, const EventId &id)
{
    BOOST_OUTCOME_TRY(const auto *book, books.seats(day.batch(), day.site().id));
    const auto *event = book->event(id);
    if (event == nullptr)
        return failure(Code::NotFound, "no event with seats has this id");
    return event;
}

/** Carries @p command out, and answers with the event as everybody sees it. */
Answer changeEvent(Books &books, SiteDay &day, const booking::SeatCommand &command, const EventId &id)
{
    const auto done = books.carryOut(day, command);
    if (!done)
        return problem(done.assume_error());
    const auto event = eventOf(books, day, id);
    return event ? json(wire::openView(*event.assume_value())) : problem(event.assume_error());
}

void events(Rooms &rooms, const CallPointer &call, const Done &done)
{
    readDay(rooms, call, done, [books = rooms.books](SiteDay &day) {
        const auto book = books->seats(day.batch(), day.site().id);
        if (!book)
            return problem(book.assume_error());
        bj::array list;
        for (const auto &[id, event] : book.assume_value()->events)
            if (event.event.seats > 0)
                list.emplace_back(wire::openView(event));
        return json(bj::object{{"events", std::move(list)}});
    });
}

void seats(Rooms &rooms, const CallPointer &call, const Done &done)
{
    readDay(rooms, call, done, [books = rooms.books, id = EventId{call->part("event")}](SiteDay &day) {
        const auto event = eventOf(*books, day, id);
        return event ? json(wire::staffView(*event.assume_value())) : problem(event.assume_error());
    });
}

/** What a handler makes of the body: a command about the event in the path. */
using ReadSeats = std::function<booking::SeatCommand(const Call &, wire::Fields &)>;

/** A command whose answer is the event. */
auto seatCommand(ReadSeats read)
{
    return [read = std::move(read)](Rooms &rooms, const CallPointer &call, const Done &done) {
        const auto body = bodyOf(*call);
        if (!body)
            return done(problem(body.assume_error()));
        wire::Fields in(body.assume_value(), "seats");
        auto command = in.result(read(*call, in));
        if (in.failed())
            return done(problem(in.result(0).assume_error()));
        changeDay(rooms, call, done,
                  [books = rooms.books, command = std::move(command).assume_value(),
                   id = EventId{call->part("event")}](SiteDay &day) { return changeEvent(*books, day, command, id); });
    };
}

booking::SeatCommand readPlan(const Call &call, wire::Fields &in)
{
    booking::PlannedEvent event;
    event.id = EventId{call.part("event")};
    event.seats = static_cast<int>(in.integer("seats", 1, booking::MostSeats));
    event.starts = in.time("starts_ms");
    event.ends = in.time("ends_ms");
    return command::PlanEvent{std::move(event), call.session->account};
}

booking::SeatCommand readCancel(const Call &call, wire::Fields &)
{
    return command::CancelEvent{EventId{call.part("event")}, call.session->account};
}

booking::SeatCommand readReturn(const Call &call, wire::Fields &in)
{
    return command::ReturnSeats{EventId{call.part("event")},
                                {terminalOf(call), in.id<domain::JournalId>("journal_id")},
                                in.value<booking::SeatRange>("range")};
}

/** Of a terminal that is gone for good; a manager answers for it. */
booking::SeatCommand readRelease(const Call &call, wire::Fields &in)
{
    return command::ReturnSeats{
        EventId{call.part("event")},
        {static_cast<int>(in.integer("terminal", 1, 9999)), in.id<domain::JournalId>("journal_id")},
        in.value<booking::SeatRange>("range")};
}

booking::SeatCommand readGiveBack(const Call &call, wire::Fields &)
{
    return command::GiveBackSeats{EventId{call.part("event")}, SlipId{call.part("slip")}};
}

void lease(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const auto body = bodyOf(*call);
    if (!body)
        return done(problem(body.assume_error()));
    wire::Fields in(body.assume_value(), "lease");
    command::LeaseSeats command{EventId{call->part("event")},
                                {terminalOf(*call), in.id<domain::JournalId>("journal_id")},
                                static_cast<int>(in.integerOr("people", 0, 0, booking::MostOnSlip))};
    if (in.failed())
        return done(problem(in.result(0).assume_error()));
    changeDay(rooms, call, done, [books = rooms.books, command = std::move(command)](SiteDay &day) {
        const auto facts = books->carryOut(day, command);
        if (!facts)
            return problem(facts.assume_error());
        bj::array ranges;
        for (const auto &fact : facts.assume_value())
            if (const auto *leased = std::get_if<booking::SeatsLeased>(&fact))
                ranges.emplace_back(wire::toJson(leased->range));
        const auto event = eventOf(*books, day, command.event);
        if (!event)
            return problem(event.assume_error());
        auto out = wire::openView(*event.assume_value()).get_object();
        out["ranges"] = std::move(ranges);
        return json(out);
    });
}

/** The slip with the event of the path; @p code as typed. */
Result<booking::SeatSlip> slipOf(const Call &call, const SlipId &id, const std::string &code)
{
    BOOST_OUTCOME_TRY(const auto read, booking::readCode(code));
    booking::SeatSlip slip;
    slip.id = id;
    slip.event = EventId{call.part("event")};
    slip.codeHash = bookingCodeHash(read);
    slip.terminal = terminalOf(call);
    return slip;
}

/** Carries @p command out, and answers with the slip. */
Answer changeSlip(Books &books, SiteDay &day, const booking::SeatCommand &command, const booking::SeatSlip &slip,
                  int status)
{
    const auto done = books.carryOut(day, command);
    if (!done)
        return problem(done.assume_error());
    const auto event = eventOf(books, day, slip.event);
    return event ? json(wire::slipView(event.assume_value()->slips.at(slip.id)), status)
                 : problem(event.assume_error());
}

/** What staff give: decided here. */
void take(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const auto body = bodyOf(*call);
    if (!body)
        return done(problem(body.assume_error()));
    wire::Fields in(body.assume_value(), "slip");
    const auto id = in.id<SlipId>("id");
    const auto code = in.text("code", 200);
    const auto people = static_cast<int>(in.integerOr("people", 1, 1, booking::MostOnSlip));
    const auto slip = in.failed() ? in.result(booking::SeatSlip{}) : slipOf(*call, id, code);
    if (!slip)
        return done(problem(slip.assume_error()));
    changeDay(rooms, call, done, [books = rooms.books, wanted = slip.assume_value(), people](SiteDay &day) {
        const command::TakeSeats command{wanted.id, wanted.event, wanted.codeHash, people};
        return changeSlip(*books, day, command, wanted, 201);
    });
}

/** What a terminal gave already: a fact. */
void taken(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const auto body = bodyOf(*call);
    const auto given =
        body ? wire::fromJson<wire::GivenSeats>(body.assume_value()) : Result<wire::GivenSeats>(body.assume_error());
    if (!given)
        return done(problem(given.assume_error()));
    auto slip = slipOf(*call, given.assume_value().id, given.assume_value().code);
    if (!slip)
        return done(problem(slip.assume_error()));
    slip.assume_value().seats = given.assume_value().seats;
    slip.assume_value().taken = std::min(given.assume_value().taken, rooms.clock.wall());
    changeDay(rooms, call, done, [books = rooms.books, slip = std::move(slip).assume_value()](SiteDay &day) {
        return changeSlip(*books, day, command::RecordSeats{slip}, slip, 200);
    });
}

/** Whoever has the slip. */
void giveBackByCode(Rooms &rooms, const CallPointer &call, const Done &done)
{
    withCode(rooms, call, done, [&](const std::string &hash, const WasKnown &wasKnown, const Done &then) {
        changeDay(rooms, call, then, [books = rooms.books, hash, wasKnown](SiteDay &day) {
            const auto book = books->seats(day.batch(), day.site().id);
            if (!book)
                return problem(book.assume_error());
            const auto *record = book.assume_value()->byCodeHash(hash);
            *wasKnown = record != nullptr;
            if (record == nullptr)
                return problem(failure(Code::NotFound, "no seats have this code"));
            const auto slip = record->slip;
            const auto back = books->carryOut(day, command::GiveBackSeats{slip.event, slip.id});
            if (!back)
                return problem(back.assume_error());
            return json(
                bj::object{{"event", slip.event.value}, {"seats", bj::array(slip.seats.begin(), slip.seats.end())}});
        });
    });
}

} // namespace

void addSeatRoutes(Routes &routes, Rooms &rooms)
{
    const auto add = [&](const char *method, const std::string &pattern, Access access, auto handle) {
        routes.push_back({method, pattern, access,
                          [&rooms, handle](const CallPointer &call, const Done &done) { handle(rooms, call, done); }});
    };
    const std::string ofEvent = "/v1/sites/{site}/events/{event}/seats";
    add("GET", "/v1/sites/{site}/events", Access::Everybody, events);
    add("GET", ofEvent, accounts::Capability::SeeQueue, seats);
    add("POST", ofEvent + "/plan", accounts::Capability::ChangeSite, seatCommand(readPlan));
    add("POST", ofEvent + "/cancel-event", accounts::Capability::ChangeSite, seatCommand(readCancel));
    add("POST", ofEvent + "/release", accounts::Capability::ChangeSite, seatCommand(readRelease));
    add("POST", ofEvent + "/take", accounts::Capability::IssueTickets, take);
    add("POST", ofEvent + "/{slip}/give-back", accounts::Capability::ChangeTickets, seatCommand(readGiveBack));
    add("POST", ofEvent + "/lease", Access::Terminal, lease);
    add("POST", ofEvent + "/return", Access::Terminal, seatCommand(readReturn));
    add("POST", ofEvent + "/taken", Access::Terminal, taken);
    add("POST", "/v1/sites/{site}/seats/give-back", Access::Everybody, giveBackByCode);
}

} // namespace kiosk::server
