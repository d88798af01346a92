// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/value.hpp>

#include "kiosk/server/enrolment.h"
#include "kiosk/server/journal_intake.h"
#include "kiosk/server/login_steps.h"
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

accounts::AuditEntry enrolledEntry(const Call &call, const KnownTerminal &terminal)
{
    auto entry = entryOf(call, "terminal-enrolled", "terminal:" + terminal.id,
                         terminal.confirmed ? "done" : "waits for confirmation");
    entry.who = entry.about;
    return entry;
}

void enrolTerminal(Rooms &rooms, const CallPointer &call, const Done &done)
{
    auto message = messageOf<wire::EnrolRequest>(*call);
    if (!message)
        return done(problem(message.assume_error()));
    const auto now = rooms.clock.wall();
    const auto address = accounts::addressKey(call->request.peer);
    if (!rooms.enrolments.take(address, now)) // counted first: tries at the same time count as well
        return done(tooManyTries(rooms.enrolments.wait(address, now)));
    const auto request = std::move(message).assume_value();
    submitKeyed(
        rooms, "enrol:" + request.publicKey, call,
        [&rooms, call, request](Batch &batch) {
            auto enrolled = enrol(batch, request, rooms.random);
            if (!enrolled) {
                rooms.audit.noteRarely(batch, entryOf(*call, "terminal-enrolled", {}, "refused"));
                return problem(enrolled.assume_error());
            }
            const auto &[terminal, answer] = enrolled.assume_value();
            rooms.audit.note(batch, enrolledEntry(*call, terminal));
            batch.afterCommit([&rooms, known = terminal] { rooms.terminals.add(known); });
            return json(wire::toJson(answer));
        },
        [&rooms, address, done](Answer answer) {
            if (answer.status == 200)
                rooms.enrolments.giveBack(address);
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
            for (auto &known : batch.kept(batch.store().terminals())) {
                if (known.id != terminal.id)
                    continue;
                if (known.revoked)
                    break;
                known.lastSeen = terminal.lastSeen; // all else may have been changed by staff meanwhile
                known.health = terminal.health;
                batch.kept(batch.store().keepTerminal(known));
                batch.afterCommit([&rooms, known] { rooms.terminals.add(known); });
                return empty(204);
            }
            return problem(failure(Code::Denied, "this terminal is not enrolled here any more"), 401);
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
    add("/v1/terminals/{id}/health", Access::NewTerminal, health);
    add("/v1/terminals/{id}/emergency", Access::Terminal, emergency);
}

} // namespace kiosk::server
