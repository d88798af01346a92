// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/value.hpp>

#include "kiosk/server/enrolment.h"
#include "kiosk/server/journal_intake.h"
#include "kiosk/server/rooms.h"

namespace kiosk::server {

namespace {

using base::Code;
using base::failure;

template<class Message>
base::Result<Message> messageOf(const Call &call)
{
    BOOST_OUTCOME_TRY(const auto body, bodyOf(call));
    return wire::fromJson<Message>(body);
}

void enrolTerminal(Rooms &rooms, const CallPointer &call, const Done &done)
{
    auto message = messageOf<wire::EnrolRequest>(*call);
    if (!message)
        return done(problem(message.assume_error()));
    const auto now = rooms.clock.wall();
    const auto &peer = call->request.peer;
    if (const auto wait = rooms.addresses.wait(peer, now); wait > wait.zero()) {
        auto answer = problem(failure(Code::Busy, "too many tries; wait before the next one"), 429);
        answer.headers.emplace_back("Retry-After", std::to_string(wait.count()));
        return done(std::move(answer));
    }
    rooms.addresses.failed(peer, now); // counted first: tries at the same time count as well
    const auto request = std::move(message).assume_value();
    submitKeyed(
        rooms, "enrol:" + request.publicKey, call,
        [&rooms, request](Batch &batch) {
            auto enrolled = enrol(batch, request, rooms.random);
            if (!enrolled)
                return problem(enrolled.assume_error());
            const auto &[terminal, answer] = enrolled.assume_value();
            batch.afterCommit([&rooms, known = terminal] { rooms.terminals.add(known); });
            return json(wire::toJson(answer));
        },
        [&rooms, peer, done](Answer answer) {
            if (answer.status == 200)
                rooms.addresses.succeeded(peer);
            done(std::move(answer));
        });
}

void lease(Rooms &rooms, const CallPointer &call, const Done &done)
{
    auto message = messageOf<wire::LeaseRequest>(*call);
    if (!message)
        return done(problem(message.assume_error()));
    submitKeyed(
        rooms, "terminal:" + call->terminal->id, call,
        [request = std::move(message).assume_value(), terminal = *call->terminal](Batch &batch) {
            const auto day = batch.day(terminal.site);
            if (!day)
                return problem(day.assume_error());
            auto outcome = day.assume_value()->carryOut(
                domain::command::LeaseRange{terminal.number, request.journal, request.service, request.count});
            if (!outcome)
                return problem(outcome.assume_error());
            wire::LeaseAnswer answer{day.assume_value()->today().date, {}};
            for (const auto &event : outcome.assume_value().events)
                if (const auto *leased = std::get_if<domain::RangeLeased>(&event.fact))
                    answer.ranges.push_back(leased->range);
            return json(wire::toJson(answer));
        },
        done);
}

/** Needs no key: every entry has its own place and hash. */
void journal(Rooms &rooms, const CallPointer &call, const Done &done)
{
    auto message = messageOf<wire::JournalRequest>(*call);
    if (!message)
        return done(problem(message.assume_error()));
    rooms.writer.submit([&rooms, request = std::move(message).assume_value(), terminal = *call->terminal](
                            Batch &batch) { return takeJournal(batch, terminal, request, rooms.metrics); },
                        done);
}

/** Needs no key: the last report counts. */
void health(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const auto message = messageOf<wire::HealthReport>(*call);
    if (!message)
        return done(problem(message.assume_error()));
    auto terminal = *call->terminal;
    terminal.lastSeen = rooms.clock.wall();
    terminal.health = wire::toText(wire::toJson(message.assume_value()));
    rooms.writer.submit(
        [&rooms, terminal](Batch &batch) {
            for (const auto &known : batch.kept(batch.store().terminals()))
                if (known.id == terminal.id && known.revoked)
                    return problem(failure(Code::Denied, "this terminal is not enrolled here any more"), 401);
            batch.kept(batch.store().keepTerminal(terminal));
            batch.afterCommit([&rooms, terminal] { rooms.terminals.add(terminal); });
            return empty(204);
        },
        done);
}

/** Help is wanted at the terminal. All desks see it; whoever presses again changes nothing. */
void emergency(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const domain::Place place{{}, call->terminal->number};
    submitKeyed(
        rooms, "terminal:" + call->terminal->id, call,
        [place, site = call->terminal->site](Batch &batch) {
            const auto day = batch.day(site);
            if (!day)
                return problem(day.assume_error());
            const auto outcome = day.assume_value()->carryOut(domain::command::CallEmergency{place});
            return outcome ? empty(204) : problem(outcome.assume_error());
        },
        done);
}

} // namespace

void addTerminalRoutes(Routes &routes, Rooms &rooms)
{
    const auto add = [&](const char *pattern, Access access, auto handle) {
        routes.push_back({"POST", pattern, access,
                          [&rooms, handle](const CallPointer &call, const Done &done) { handle(rooms, call, done); }});
    };
    add("/v1/terminals/enrol", Access::Everybody, enrolTerminal);
    add("/v1/terminals/{id}/leases", Access::Terminal, lease);
    add("/v1/terminals/{id}/journal", Access::Terminal, journal);
    add("/v1/terminals/{id}/health", Access::Terminal, health);
    add("/v1/terminals/{id}/emergency", Access::Terminal, emergency);
}

} // namespace kiosk::server
