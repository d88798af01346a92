// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/object.hpp>

#include "kiosk/domain/call_order.h"
#include "kiosk/server/rooms.h"
#include "kiosk/wire/fields.h"
#include "kiosk/wire/messages.h"

namespace kiosk::server {

namespace {

using base::Result;
using namespace domain;
namespace bj = boost::json;

/** Makes a command of a request's parts and body. */
using Read = std::function<Command(Rooms &, const Call &, wire::Fields &)>;

/** The ticket that a fact is about. */
TicketId ticketOf(const QueueFact &fact)
{
    return std::visit(
        [](const auto &one) -> TicketId {
            if constexpr (requires { one.record.ticket.id; })
                return one.record.ticket.id;
            else if constexpr (requires { one.ticket.id; })
                return one.ticket.id;
            else if constexpr (requires { one.ticket.value; })
                return one.ticket;
            else
                return {};
        },
        fact);
}

wire::CommandAnswer describe(const Outcome &outcome, const QueueState &today)
{
    wire::CommandAnswer answer;
    answer.seq = today.seq;
    for (const auto &event : outcome.events) {
        if (const auto *called = std::get_if<TicketCalled>(&event.fact))
            answer.reason = called->reason;
        const auto id = ticketOf(event.fact);
        if (const auto *record = id.empty() ? nullptr : today.ticket(id))
            answer.ticket = *record;
    }
    return answer;
}

Answer carryOut(SiteDay &day, const Command &command, int status)
{
    std::optional<CallGrounds> grounds;
    if (const auto *next = std::get_if<command::CallNext>(&command)) {
        const auto desk = day.today().desks.find(next->desk);
        if (desk != day.today().desks.end())
            grounds = proposal(day.today(), day.site(), desk->second, day.batch().now()).grounds;
    }
    const auto outcome = day.carryOut(command);
    if (!outcome)
        return problem(outcome.assume_error());
    auto answer = describe(outcome.assume_value(), day.today());
    answer.grounds = grounds;
    // Whoever opens a desk again finds the visitor who sits there.
    if (const auto *open = std::get_if<command::OpenDeskFor>(&command))
        if (const auto *record = day.today().ticket(day.today().desks.at(open->desk).ticket))
            answer.ticket = *record;
    return json(wire::toJson(answer), status);
}

/** One command under its key. */
void submitCommand(Rooms &rooms, const CallPointer &call, const Read &read, int status, const Done &done)
{
    const auto body = bodyOf(*call);
    if (!body)
        return done(problem(body.assume_error()));
    wire::Fields in(body.assume_value(), "command");
    auto made = read(rooms, *call, in);
    auto command = in.result(std::move(made));
    if (!command)
        return done(problem(command.assume_error()));
    submitKeyed(
        rooms, "staff:" + call->session->account, call,
        [command = std::move(command).assume_value(), status, site = SiteId{call->part("site")}](Batch &batch) {
            auto day = batch.day(site);
            return day ? carryOut(*day.assume_value(), command, status) : problem(day.assume_error());
        },
        done);
}

AccountName byOf(const Call &call)
{
    return AccountName{call.session->account};
}

DeskId deskOf(const Call &call)
{
    return DeskId{call.part("desk")};
}

TicketId idOf(const Call &call)
{
    return TicketId{call.part("id")};
}

template<class OnlyTicket>
Read onTicket()
{
    return [](Rooms &, const Call &call, wire::Fields &) { return OnlyTicket{idOf(call), byOf(call)}; };
}

/** A walk-in; with "appointment_ms" somebody who comes for an appointment of today. */
Command readIssue(Rooms &rooms, const Call &call, wire::Fields &in)
{
    command::Issue issue;
    issue.id = TicketId{rooms.random.id()};
    issue.service = in.id<ServiceId>("service");
    issue.language = in.idOr<LanguageTag>("language");
    if (in.find("needs"))
        issue.needs = in.words<Need>("needs", parseNeed);
    issue.people = static_cast<int>(in.integerOr("people", 1, 1, LargestGroup));
    issue.subject = in.idOr<TopicId>("subject");
    issue.priority = in.wordOr("priority", parsePriority, Priority::Normal);
    issue.by = byOf(call);
    const auto appointment = in.timeOrNull("appointment_ms");
    if (!appointment)
        return issue;
    return command::CheckIn{issue.id,     issue.service, issue.language, issue.needs,
                            issue.people, issue.subject, *appointment,   issue.by};
}

Command readBoard(Rooms &, const Call &, wire::Fields &in)
{
    command::SetBoard board;
    board.state = in.word("state", parseSiteState);
    board.message = in.textOr("message", {}, 500);
    if (in.find("languages"))
        board.languages = in.ids<LanguageTag>("languages");
    if (in.find("partners"))
        board.partners = in.words<std::string>("partners", [](std::string text) { return std::optional(text); });
    return board;
}

Command readOpen(Rooms &, const Call &call, wire::Fields &in)
{
    command::OpenDeskFor open{deskOf(call), {}, {}};
    if (in.find("services"))
        open.services = in.ids<ServiceId>("services");
    if (in.find("languages"))
        open.languages = in.ids<LanguageTag>("languages");
    open.skills = in.idsOr<Skill>("skills");
    open.by = byOf(call);
    return open;
}

Command readFinish(Rooms &, const Call &call, wire::Fields &in)
{
    command::Finish finish{idOf(call), {}, in.booleanOr("referred", false)};
    if (in.find("topics"))
        finish.topics = in.ids<TopicId>("topics");
    finish.by = byOf(call);
    return finish;
}

} // namespace

void addStaffRoutes(Routes &routes, Rooms &rooms)
{
    const auto addFor = [&](Access access, const std::string &pattern, Read read, int status) {
        routes.push_back({"POST", "/v1/sites/{site}/" + pattern, access,
                          [&rooms, read = std::move(read), status](const CallPointer &call, const Done &done) {
                              submitCommand(rooms, call, read, status, done);
                          }});
    };
    const auto add = [&](const std::string &pattern, Read read, int status = 200) {
        addFor(Access::Staff, pattern, std::move(read), status);
    };
    add("tickets", readIssue, 201);
    add("board", readBoard);
    add("desks/{desk}/open", readOpen);
    add("desks/{desk}/close", [](Rooms &, const Call &call, wire::Fields &) {
        return command::CloseDesk{deskOf(call), byOf(call)};
    });
    addFor(
        Access::Manager, "desks/{desk}/take-over",
        [](Rooms &, const Call &call, wire::Fields &) {
            return command::TakeOver{deskOf(call), byOf(call)};
        },
        200);
    add("desks/{desk}/call-next", [](Rooms &, const Call &call, wire::Fields &) {
        return command::CallNext{deskOf(call), byOf(call)};
    });
    add("desks/{desk}/call", [](Rooms &, const Call &call, wire::Fields &in) {
        return command::CallNumber{deskOf(call), static_cast<int>(in.integer("number", 1, 9999)), byOf(call)};
    });
    add("tickets/{id}/recall", onTicket<command::Recall>());
    add("tickets/{id}/serve", onTicket<command::Serve>());
    add("tickets/{id}/no-show", onTicket<command::NoShow>());
    add("tickets/{id}/park", onTicket<command::Park>());
    add("tickets/{id}/return", onTicket<command::Return>());
    add("tickets/{id}/cancel", onTicket<command::Cancel>());
    add("tickets/{id}/undo", onTicket<command::Undo>());
    add("tickets/{id}/transfer", [](Rooms &, const Call &call, wire::Fields &in) {
        return command::Transfer{idOf(call), in.id<ServiceId>("service"), byOf(call)};
    });
    add("tickets/{id}/priority", [](Rooms &, const Call &call, wire::Fields &in) {
        return command::Prioritise{idOf(call), in.word("priority", parsePriority), byOf(call)};
    });
    add("tickets/{id}/finish", readFinish);
    add("emergency",
        [](Rooms &, const Call &, wire::Fields &in) { return command::CallEmergency{in.value<Place>("place")}; });
    add("emergency/answer", [](Rooms &, const Call &call, wire::Fields &in) {
        return command::AnswerEmergency{in.value<Place>("place"), in.id<DeskId>("desk"), byOf(call)};
    });
    add("emergency/end",
        [](Rooms &, const Call &, wire::Fields &in) { return command::EndEmergency{in.value<Place>("place")}; });
}

} // namespace kiosk::server
