// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/snapshot.h"

#include <array>

#include "kiosk/domain/queue_index.h"
#include "kiosk/wire/fields.h"
#include "kiosk/wire/lists.h"

namespace kiosk::wire {

namespace json = boost::json;
using namespace domain;

namespace {

constexpr std::array<const char *, 3> Views{"staff", "terminal", "display"};

} // namespace

const char *name(View view)
{
    return Views.at(static_cast<std::size_t>(view));
}

std::optional<View> parseView(const std::string &text)
{
    for (std::size_t i = 0; i < Views.size(); ++i)
        if (text == Views[i])
            return static_cast<View>(i);
    return {};
}

static json::value toJson(const OpenDesk &desk)
{
    return json::object{
        {"id", desk.id.value},         {"services", idList(desk.services)}, {"languages", idList(desk.languages)},
        {"ticket", desk.ticket.value}, {"skills", idList(desk.skills)},     {"order", domain::name(desk.order)},
        {"holder", desk.holder.value}};
}

static json::value toJson(const CalledNumber &call)
{
    return json::object{
        {"number", call.number}, {"desk", call.desk.value}, {"at_ms", toMillis(call.at)}, {"calls", call.calls}};
}

static json::value toJson(const RangeLease &lease)
{
    return json::object{{"terminal", lease.terminal},
                        {"journal", lease.journal.value},
                        {"range", toJson(lease.range)},
                        {"returned", lease.returned}};
}

json::value toJson(const Snapshot &snapshot)
{
    const auto &state = snapshot.state;
    json::array tickets, desks, calls, ahead, leases, served, emergencies;
    for (const auto &[id, record] : state.tickets)
        tickets.emplace_back(toJson(record));
    for (const auto &[id, desk] : state.desks)
        desks.emplace_back(toJson(desk));
    for (const auto &call : state.recentCalls)
        calls.emplace_back(toJson(call));
    for (const auto &[number, desk] : state.calledAhead) {
        const auto at = state.index.calledAheadAt.find(number);
        ahead.emplace_back(
            json::object{{"number", number},
                         {"desk", desk.value},
                         {"at_ms", toMillis(at == state.index.calledAheadAt.end() ? WallTime{} : at->second)}});
    }
    for (const auto &lease : state.leases)
        leases.emplace_back(toJson(lease));
    for (const auto &[place, call] : state.emergencies)
        emergencies.emplace_back(json::object{{"place", toJson(place)},
                                              {"since_ms", toMillis(call.since)},
                                              {"answered_by", call.answeredBy.value},
                                              {"answered_ms", timeOrNull(call.answered)}});
    for (const auto duration : state.servedDurations)
        served.emplace_back(duration.count());
    return json::object{{"site", state.site.value},
                        {"date", domain::toText(state.date)},
                        {"seq", state.seq},
                        {"view", name(snapshot.view)},
                        {"board", domain::name(state.board)},
                        {"message", state.message},
                        {"languages_today", idList(state.languagesToday)},
                        {"partners_today", textList(state.partnersToday)},
                        {"tickets", std::move(tickets)},
                        {"desks", std::move(desks)},
                        {"recent_calls", std::move(calls)},
                        {"called_ahead", std::move(ahead)},
                        {"leases", std::move(leases)},
                        {"served_seconds", std::move(served)},
                        {"emergencies", std::move(emergencies)},
                        {"now_ms", toMillis(snapshot.now)},
                        {"config_version", snapshot.configVersion}};
}

template<>
base::Result<OpenDesk> fromJson(const json::value &value)
{
    Fields in(value, "desk");
    OpenDesk desk;
    desk.id = in.id<DeskId>("id");
    desk.services = in.ids<ServiceId>("services");
    desk.languages = in.ids<LanguageTag>("languages");
    desk.ticket = in.idOr<TicketId>("ticket");
    desk.skills = in.idsOr<Skill>("skills");
    desk.order = in.wordOr("order", parseDeskOrder, DeskOrder::Together);
    desk.holder = in.idOr<AccountName>("holder");
    return in.result(std::move(desk));
}

template<>
base::Result<CalledNumber> fromJson(const json::value &value)
{
    Fields in(value, "call");
    CalledNumber call;
    call.number = static_cast<int>(in.integer("number", 0, 9999));
    call.desk = in.id<DeskId>("desk");
    call.at = in.time("at_ms");
    call.calls = static_cast<int>(in.integer("calls", 0, 1000000));
    return in.result(std::move(call));
}

template<>
base::Result<RangeLease> fromJson(const json::value &value)
{
    Fields in(value, "lease");
    RangeLease lease;
    lease.terminal = static_cast<int>(in.integer("terminal", 0, 9999));
    lease.journal = in.id<JournalId>("journal");
    lease.range = in.value<NumberRange>("range");
    lease.returned = in.boolean("returned");
    return in.result(std::move(lease));
}

template<>
base::Result<Snapshot> fromJson(const json::value &value)
{
    Fields in(value, "state");
    Snapshot out;
    auto &state = out.state;
    state.site = in.id<SiteId>("site");
    state.date = in.date("date");
    state.seq = static_cast<std::uint64_t>(in.integer("seq", 0, 1LL << 53));
    out.view = in.word("view", parseView);
    state.board = in.word("board", parseSiteState);
    state.message = in.text("message");
    state.languagesToday = in.ids<LanguageTag>("languages_today");
    state.partnersToday = in.words<std::string>("partners_today", [](std::string text) { return std::optional(text); });
    for (auto &record : in.list<TicketRecord>("tickets"))
        state.tickets.emplace(record.ticket.id, std::move(record));
    for (auto &desk : in.list<OpenDesk>("desks"))
        state.desks.emplace(desk.id, std::move(desk));
    for (auto &call : in.list<CalledNumber>("recent_calls"))
        state.recentCalls.push_back(std::move(call));
    in.each("called_ahead", 10000, true, [&](const json::value &item) {
        Fields entry(item, "called_ahead");
        const auto number = static_cast<int>(entry.integer("number", 0, 9999));
        state.calledAhead.emplace(number, entry.id<DeskId>("desk"));
        state.index.calledAheadAt.emplace(number, entry.time("at_ms"));
        if (entry.failed())
            in.fail("called_ahead", "holds no number and desk");
    });
    state.leases = in.list<RangeLease>("leases");
    in.each("served_seconds", 100000, true, [&](const json::value &item) {
        if (item.is_int64() && item.get_int64() >= 0)
            state.servedDurations.emplace_back(item.get_int64());
        else
            in.fail("served_seconds", "holds no seconds");
    });
    in.each("emergencies", 1000, false, [&](const json::value &item) {
        Fields entry(item, "emergency");
        auto place = entry.value<Place>("place");
        const Emergency call{entry.time("since_ms"), entry.idOr<DeskId>("answered_by"),
                             entry.timeOrNull("answered_ms")};
        if (entry.failed())
            in.fail("emergencies", "holds no place and time");
        else
            state.emergencies.emplace(std::move(place), call);
    });
    out.now = in.time("now_ms");
    out.configVersion = in.integer("config_version", 0, 1LL << 53);
    if (!in.failed())
        reindex(state);
    return in.result(std::move(out));
}

} // namespace kiosk::wire
