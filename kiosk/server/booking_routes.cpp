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
using booking::Booker;
namespace bj = boost::json;
namespace command = booking::command;

/** Terminals and phones ask for a visitor; staff may what visitors may not. */
Booker bookerOf(const Call &call)
{
    return call.session ? Booker::Staff : Booker::Visitor;
}

template<class Message>
Result<Message> bookingMessage(const Call &call)
{
    BOOST_OUTCOME_TRY(const auto body, bodyOf(call));
    return wire::fromJson<Message>(body);
}

Result<domain::LocalDate> dateOf(const Call &call, const char *name)
{
    const auto date = domain::parseDate(queryValue(call.request.query, name));
    if (!date)
        return failure(Code::Invalid, std::string(name) + " must be a date like 2026-11-23");
    return *date;
}

/** The appointment, as whoever changed it gets to see it. */
Answer ownAppointment(Books &books, SiteDay &day, const booking::AppointmentId &id, int status = 200)
{
    const auto book = books.appointments(day.batch(), day.site().id);
    const auto *record = book ? book.assume_value()->appointment(id) : nullptr;
    if (record == nullptr)
        return problem(book ? failure(Code::NotFound, "no such appointment") : book.assume_error());
    auto out = wire::ownView(*record, booking::standing(*book.assume_value(), day.site(), *record, day.batch().now()))
                   .get_object();
    out["id"] = id.value;
    return json(out, status);
}

/** Carries @p command out, and answers with the appointment. */
Answer changeAppointment(Books &books, SiteDay &day, const booking::BookCommand &command,
                         const booking::AppointmentId &id, int status = 200)
{
    const auto done = books.carryOut(day, command);
    return done ? ownAppointment(books, day, id, status) : problem(done.assume_error());
}

void slots(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const domain::ServiceId service{queryValue(call->request.query, "service")};
    const auto from = dateOf(*call, "from");
    const auto to = dateOf(*call, "to");
    if (!from || !to)
        return done(problem(from ? to.assume_error() : from.assume_error()));
    const auto length = std::chrono::sys_days{to.assume_value()} - std::chrono::sys_days{from.assume_value()};
    if (length < std::chrono::days{0} || length > booking::LongestView)
        return done(problem(failure(Code::Invalid, "from and to must be in order, and 31 days apart at most")));
    const auto booker = queryValue(call->request.query, "by") == "staff" ? Booker::Staff : Booker::Visitor;
    readDay(rooms, call, done,
            [books = rooms.books, service, from = from.assume_value(), to = to.assume_value(), booker](SiteDay &day) {
                const auto book = books->appointments(day.batch(), day.site().id);
                if (!book)
                    return problem(book.assume_error());
                if (day.site().service(service) == nullptr)
                    return problem(failure(Code::NotFound, "the site has no such service"));
                bj::array list;
                for (const auto &slot :
                     booking::freeSlots(*book.assume_value(), day.site(), service, from, to, day.batch().now(), booker))
                    list.emplace_back(wire::toJson(slot));
                return json(bj::object{{"service", service.value}, {"slots", std::move(list)}});
            });
}

void rules(Rooms &rooms, const CallPointer &call, const Done &done)
{
    readDay(rooms, call, done, [books = rooms.books](SiteDay &day) {
        const auto book = books->appointments(day.batch(), day.site().id);
        if (!book)
            return problem(book.assume_error());
        bj::array list;
        for (const auto &[service, one] : book.assume_value()->slots)
            list.emplace_back(wire::toJson(one));
        return json(bj::object{{"services", std::move(list)}});
    });
}

void setRules(Rooms &rooms, const CallPointer &call, const Done &done)
{
    auto message = bookingMessage<booking::ServiceSlots>(*call);
    if (!message)
        return done(problem(message.assume_error()));
    changeDay(
        rooms, call, done,
        [books = rooms.books, rule = std::move(message).assume_value(), author = call->session->account](SiteDay &day) {
            const auto set = books->carryOut(day, command::SetSlots{rule, author});
            return set ? json(wire::toJson(rule)) : problem(set.assume_error());
        });
}

void appointments(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const auto date = dateOf(*call, "date");
    if (!date)
        return done(problem(date.assume_error()));
    readDay(rooms, call, done, [books = rooms.books, date = date.assume_value()](SiteDay &day) {
        const auto book = books->appointments(day.batch(), day.site().id);
        if (!book)
            return problem(book.assume_error());
        const auto now = day.batch().now();
        bj::array list;
        for (const auto *record : booking::appointmentsOn(*book.assume_value(), day.site(), date, now))
            list.emplace_back(
                wire::staffView(*record, booking::standing(*book.assume_value(), day.site(), *record, now)));
        return json(bj::object{{"date", domain::toText(date)}, {"appointments", std::move(list)}});
    });
}

void freshCode(Rooms &rooms, const CallPointer &, const Done &done)
{
    booking::CodeBytes bytes{};
    rooms.random.fill(bytes.data(), bytes.size());
    const auto code = booking::makeCode(bytes);
    done(json(bj::object{{"code", code}, {"shown", booking::shownCode(code)}}));
}

void hold(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const auto message = bookingMessage<wire::HoldRequest>(*call);
    if (!message)
        return done(problem(message.assume_error()));
    const auto &wanted = message.assume_value();
    changeDay(rooms, call, done,
              [books = rooms.books, command = command::Hold{wanted.id, wanted.service, wanted.start, wanted.end,
                                                            terminalOf(*call), bookerOf(*call)}](SiteDay &day) {
                  return changeAppointment(*books, day, command, command.id);
              });
}

void book(Rooms &rooms, const CallPointer &call, const Done &done)
{
    auto message = bookingMessage<wire::BookRequest>(*call);
    if (!message)
        return done(problem(message.assume_error()));
    const auto code = booking::readCode(message.assume_value().code);
    if (!code)
        return done(problem(code.assume_error()));
    command::Book command{std::move(message).assume_value().appointment, terminalOf(*call), bookerOf(*call)};
    command.appointment.codeHash = bookingCodeHash(code.assume_value());
    changeDay(rooms, call, done, [books = rooms.books, command = std::move(command)](SiteDay &day) {
        return changeAppointment(*books, day, command, command.appointment.id, 201);
    });
}

/** Under the code, as a visitor. */
void withAppointment(Rooms &rooms, const CallPointer &call, const Done &done, bool isKeyed,
                     std::function<Answer(Books &, SiteDay &, const booking::AppointmentId &)> use)
{
    withCode(rooms, call, done,
             [&, use = std::move(use)](const std::string &hash, const WasKnown &wasKnown, const Done &then) {
                 auto job = [books = rooms.books, hash, wasKnown, use](SiteDay &day) {
                     const auto found = books->find(day.batch(), day.site().id, hash);
                     if (!found)
                         return problem(found.assume_error());
                     *wasKnown = found.assume_value() != nullptr;
                     if (!*wasKnown)
                         return problem(failure(Code::NotFound, "no appointment has this code"));
                     const auto id = found.assume_value()->appointment.id; // the record itself may be read anew
                     return use(*books, day, id);
                 };
                 isKeyed ? changeDay(rooms, call, then, std::move(job)) : readDay(rooms, call, then, std::move(job));
             });
}

void own(Rooms &rooms, const CallPointer &call, const Done &done)
{
    withAppointment(rooms, call, done, false, [](Books &books, SiteDay &day, const booking::AppointmentId &id) {
        return ownAppointment(books, day, id);
    });
}

void moveByCode(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const auto message = bookingMessage<wire::SlotTimes>(*call);
    if (!message)
        return done(problem(message.assume_error()));
    withAppointment(rooms, call, done, true,
                    [to = message.assume_value()](Books &books, SiteDay &day, const booking::AppointmentId &id) {
                        return changeAppointment(books, day, command::Move{id, to.start, to.end, Booker::Visitor}, id);
                    });
}

void cancelByCode(Rooms &rooms, const CallPointer &call, const Done &done)
{
    withAppointment(rooms, call, done, true, [](Books &books, SiteDay &day, const booking::AppointmentId &id) {
        return changeAppointment(books, day, command::CancelAppointment{id, Booker::Visitor}, id);
    });
}

/** Checks in when the verdict lets in; the answer says how it stands either way, with the ticket where there is one. */
Answer arrive(Books &books, SiteDay &day, const booking::AppointmentId &id, const domain::SiteId &elsewhere,
              const domain::TicketId &ticket)
{
    const auto book = books.appointments(day.batch(), day.site().id);
    if (!book)
        return problem(book.assume_error());
    const auto *record = book.assume_value()->appointment(id);
    auto verdict = booking::judge(*book.assume_value(), day.site(), record, day.batch().now());
    if (!elsewhere.empty()) {
        verdict.arrival = booking::Arrival::WrongSite;
        verdict.otherSite = elsewhere;
    }
    if (booking::isLetIn(verdict.arrival)) {
        const auto done = books.checkIn(day, id, ticket);
        if (!done)
            return problem(done.assume_error());
        verdict.ticket = ticket;
    }
    auto out = wire::toJson(verdict).get_object();
    const auto *issued = verdict.ticket.empty() ? nullptr : day.today().ticket(verdict.ticket);
    out["ticket"] = issued != nullptr ? wire::toJson(*issued) : bj::value();
    return json(out);
}

void checkInByCode(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const domain::TicketId ticket{rooms.random.id()};
    withCode(rooms, call, done, [&](const std::string &hash, const WasKnown &wasKnown, const Done &then) {
        changeDay(rooms, call, then, [books = rooms.books, hash, wasKnown, ticket](SiteDay &day) {
            const auto site = day.site().id;
            const auto found = books->find(day.batch(), site, hash);
            if (!found)
                return problem(found.assume_error());
            if (found.assume_value() != nullptr) {
                const auto id = found.assume_value()->appointment.id;
                return arrive(*books, day, id, {}, ticket);
            }
            const auto elsewhere = books->findElsewhere(day.batch(), site, hash);
            if (!elsewhere)
                return problem(elsewhere.assume_error());
            *wasKnown = !elsewhere.assume_value().empty();
            return arrive(*books, day, {}, elsewhere.assume_value(), ticket);
        });
    });
}

void moveById(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const auto message = bookingMessage<wire::SlotTimes>(*call);
    if (!message)
        return done(problem(message.assume_error()));
    const booking::AppointmentId id{call->part("id")};
    changeDay(rooms, call, done, [books = rooms.books, id, to = message.assume_value()](SiteDay &day) {
        return changeAppointment(*books, day, command::Move{id, to.start, to.end, Booker::Staff}, id);
    });
}

void cancelById(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const booking::AppointmentId id{call->part("id")};
    changeDay(rooms, call, done, [books = rooms.books, id](SiteDay &day) {
        const auto cancelled = books->carryOut(day, command::CancelAppointment{id, Booker::Staff});
        // Of a hold nothing is left to show.
        return cancelled ? empty(204) : problem(cancelled.assume_error());
    });
}

void checkInById(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const domain::TicketId ticket{rooms.random.id()};
    const booking::AppointmentId id{call->part("id")};
    changeDay(rooms, call, done, [books = rooms.books, id, ticket](SiteDay &day) {
        const auto book = books->appointments(day.batch(), day.site().id);
        if (!book)
            return problem(book.assume_error());
        if (book.assume_value()->appointment(id) == nullptr)
            return problem(failure(Code::NotFound, "no such appointment"));
        return arrive(*books, day, id, {}, ticket);
    });
}

} // namespace

void addBookingRoutes(Routes &routes, Rooms &rooms)
{
    const auto add = [&](const char *method, const char *pattern, Access access, auto handle) {
        routes.push_back({method, pattern, access,
                          [&rooms, handle](const CallPointer &call, const Done &done) { handle(rooms, call, done); }});
    };
    add("GET", "/v1/sites/{site}/slots", Access::Everybody, slots);
    add("GET", "/v1/sites/{site}/slots/rules", accounts::Capability::SeeQueue, rules);
    add("POST", "/v1/sites/{site}/slots/rules", accounts::Capability::ChangeSite, setRules);
    add("GET", "/v1/sites/{site}/appointments", accounts::Capability::SeeQueue, appointments);
    add("GET", "/v1/sites/{site}/appointments/fresh-code", Access::house(accounts::Capability::IssueTickets),
        freshCode);
    add("POST", "/v1/sites/{site}/appointments", Access::house(accounts::Capability::IssueTickets), book);
    add("POST", "/v1/sites/{site}/appointments/hold", Access::house(accounts::Capability::IssueTickets), hold);
    add("POST", "/v1/sites/{site}/appointments/check-in", Access::house(accounts::Capability::IssueTickets),
        checkInByCode);
    // Whoever has the code, on a phone.
    add("GET", "/v1/sites/{site}/appointments/own", Access::Everybody, own);
    add("POST", "/v1/sites/{site}/appointments/move", Access::Everybody, moveByCode);
    add("POST", "/v1/sites/{site}/appointments/cancel", Access::Everybody, cancelByCode);
    // Staff, who see no code.
    add("POST", "/v1/sites/{site}/appointments/{id}/move", accounts::Capability::ChangeTickets, moveById);
    add("POST", "/v1/sites/{site}/appointments/{id}/cancel", accounts::Capability::ChangeTickets, cancelById);
    add("POST", "/v1/sites/{site}/appointments/{id}/check-in", accounts::Capability::IssueTickets, checkInById);
}

} // namespace kiosk::server
