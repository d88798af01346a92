// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/object.hpp>

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

/** Who has which desk; used on the writer's thread only, and rebuilt by whoever comes after a restart. */
using Holders = std::map<std::pair<SiteId, DeskId>, std::string>;

/** Opens a desk; whoever has it already gets it again, with what she chose now if nobody sits there. */
Result<Outcome> openDesk(SiteDay &day, Holders &holders, const command::OpenDeskFor &open, const std::string &account)
{
    const auto found = day.today().desks.find(open.desk);
    if (found != day.today().desks.end()) {
        const auto holder = holders.find({day.site().id, open.desk});
        if (holder != holders.end() && holder->second != account)
            return base::failure(base::Code::Conflict, "desk " + open.desk.value + " is taken by somebody else");
        holders[{day.site().id, open.desk}] = account;
        if (!found->second.ticket.empty())
            return Outcome{};
        BOOST_OUTCOME_TRY(day.carryOut(command::CloseDesk{open.desk}));
    }
    BOOST_OUTCOME_TRY(auto outcome, day.carryOut(open));
    holders[{day.site().id, open.desk}] = account;
    return outcome;
}

Answer carryOut(SiteDay &day, Holders &holders, const Command &command, const std::string &account, int status)
{
    const auto *open = std::get_if<command::OpenDeskFor>(&command);
    auto outcome = open ? openDesk(day, holders, *open, account) : day.carryOut(command);
    if (!outcome)
        return problem(outcome.assume_error());
    if (const auto *close = std::get_if<command::CloseDesk>(&command))
        holders.erase({day.site().id, close->desk});
    auto answer = describe(outcome.assume_value(), day.today());
    if (open && !answer.ticket)
        if (const auto *record = day.today().ticket(day.today().desks.at(open->desk).ticket))
            answer.ticket = *record;
    return json(wire::toJson(answer), status);
}

/** One command under its key. */
void submitCommand(Rooms &rooms, const std::shared_ptr<Holders> &holders, const CallPointer &call, const Read &read,
                   int status, const Done &done)
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
        [command = std::move(command).assume_value(), holders, account = call->session->account, status,
         site = SiteId{call->part("site")}](Batch &batch) {
            auto day = batch.day(site);
            return day ? carryOut(*day.assume_value(), *holders, command, account, status)
                       : problem(day.assume_error());
        },
        done);
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
    return [](Rooms &, const Call &call, wire::Fields &) { return OnlyTicket{idOf(call)}; };
}

Command readIssue(Rooms &rooms, const Call &, wire::Fields &in)
{
    command::Issue issue;
    issue.id = TicketId{rooms.random.id()};
    issue.service = in.id<ServiceId>("service");
    issue.language = in.idOr<LanguageTag>("language");
    if (in.find("needs"))
        issue.needs = in.words<Need>("needs", parseNeed);
    issue.people = static_cast<int>(in.integerOr("people", 1, 1, 99));
    issue.subject = in.idOr<TopicId>("subject");
    return issue;
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
    return open;
}

Command readFinish(Rooms &, const Call &call, wire::Fields &in)
{
    command::Finish finish{idOf(call), {}, in.booleanOr("referred", false)};
    if (in.find("topics"))
        finish.topics = in.ids<TopicId>("topics");
    return finish;
}

} // namespace

void addStaffRoutes(Routes &routes, Rooms &rooms)
{
    const auto holders = std::make_shared<Holders>();
    const auto add = [&](const std::string &pattern, Read read, int status = 200) {
        routes.push_back({"POST", "/v1/sites/{site}/" + pattern, Access::Staff,
                          [&rooms, holders, read = std::move(read), status](const CallPointer &call, const Done &done) {
                              submitCommand(rooms, holders, call, read, status, done);
                          }});
    };
    add("tickets", readIssue, 201);
    add("board", readBoard);
    add("desks/{desk}/open", readOpen);
    add("desks/{desk}/close",
        [](Rooms &, const Call &call, wire::Fields &) { return command::CloseDesk{deskOf(call)}; });
    add("desks/{desk}/call-next",
        [](Rooms &, const Call &call, wire::Fields &) { return command::CallNext{deskOf(call)}; });
    add("desks/{desk}/call", [](Rooms &, const Call &call, wire::Fields &in) {
        return command::CallNumber{deskOf(call), static_cast<int>(in.integer("number", 1, 9999))};
    });
    add("tickets/{id}/recall", onTicket<command::Recall>());
    add("tickets/{id}/serve", onTicket<command::Serve>());
    add("tickets/{id}/no-show", onTicket<command::NoShow>());
    add("tickets/{id}/park", onTicket<command::Park>());
    add("tickets/{id}/return", onTicket<command::Return>());
    add("tickets/{id}/cancel", onTicket<command::Cancel>());
    add("tickets/{id}/undo", onTicket<command::Undo>());
    add("tickets/{id}/transfer", [](Rooms &, const Call &call, wire::Fields &in) {
        return command::Transfer{idOf(call), in.id<ServiceId>("service")};
    });
    add("tickets/{id}/finish", readFinish);
}

} // namespace kiosk::server
