// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "kiosk/domain/call_order.h"
#include "kiosk/domain/estimate.h"
#include "kiosk/server/cookie.h"
#include "kiosk/server/rooms.h"
#include "kiosk/wire/messages.h"
#include "kiosk/wire/values.h"

namespace kiosk::server {

namespace {

using base::Code;
using base::failure;
namespace bj = boost::json;

/** Access::View has already seen that the view is known and allowed. */
wire::View viewOf(const Call &call)
{
    return wire::parseView(queryValue(call.request.query, "view")).value_or(wire::View::Display);
}

Answer config(const Rooms &rooms, const Call &call)
{
    const auto tag = "\"" + std::to_string(rooms.site->version) + "\"";
    auto answer = call.request.header("if-none-match") == tag ? empty(304) : json(wire::toJson(*rooms.site));
    answer.headers = {{"ETag", tag}, {"Cache-Control", "no-cache"}};
    return answer;
}

/** Whether the one who opened a stream may still read it. */
std::function<bool()> permission(Rooms &rooms, const Call &call, wire::View view)
{
    if (view == wire::View::Staff)
        return [&rooms, hash = call.session->tokenHash] { return rooms.sessions.lives(hash, rooms.clock.wall()); };
    if (view == wire::View::Terminal)
        return [&rooms, id = call.terminal->id] {
            const auto *terminal = rooms.terminals.find(id);
            return terminal && !terminal->revoked;
        };
    return [] { return true; };
}

Answer stream(Rooms &rooms, const Call &call)
{
    Answer answer;
    answer.type = "text/event-stream";
    answer.headers = {{"Cache-Control", "no-store"}, {"X-Accel-Buffering", "no"}};
    const auto view = viewOf(call);
    answer.open = [&rooms, view, last = wire::parseEventId(call.request.header("last-event-id")),
                   mayWatch = permission(rooms, call, view)](std::shared_ptr<StreamSink> sink) {
        return rooms.hub.subscribe(view, last, std::move(sink), mayWatch);
    };
    return answer;
}

Answer callOrder(const Rooms &rooms, const Call &call)
{
    const domain::DeskId desk{queryValue(call.request.query, "desk")};
    if (!rooms.site->desk(desk))
        return problem(failure(Code::NotFound, "the site has no such desk"));
    bj::array tickets;
    const auto &today = rooms.hub.today();
    const auto now = rooms.clock.wall();
    for (const auto *record : domain::callOrder(today, *rooms.site, desk, now))
        tickets.emplace_back(record->ticket.id.value);
    bj::value next;
    if (const auto open = today.desks.find(desk); open != today.desks.end() && !tickets.empty())
        next = wire::toJson(domain::proposal(today, *rooms.site, open->second, now).grounds);
    return json(bj::object{{"tickets", std::move(tickets)}, {"next", std::move(next)}});
}

Answer estimate(const Rooms &rooms, const Call &call)
{
    const domain::ServiceId service{queryValue(call.request.query, "service")};
    if (!rooms.site->service(service))
        return problem(failure(Code::NotFound, "the site has no such service"));
    const auto ahead = domain::queueAhead(rooms.hub.today(), *rooms.site, service, rooms.clock.wall());
    bj::object out{
        {"people", ahead.people}, {"least_minutes", nullptr}, {"most_minutes", nullptr}, {"free_desk", nullptr}};
    if (ahead.wait) {
        out["least_minutes"] = ahead.wait->least.count();
        out["most_minutes"] = ahead.wait->most.count();
    }
    if (ahead.freeDesk)
        out["free_desk"] = ahead.freeDesk->value;
    return json(out);
}

/** Without a pack: no subjects, and the services as the site names them. */
Answer subjects(const Rooms &rooms)
{
    if (!rooms.settings.subjects.empty()) {
        Answer answer;
        answer.body = rooms.settings.subjects;
        return answer;
    }
    bj::object services;
    for (const auto &service : rooms.site->services)
        services[service.id.value] = wire::toJson(service.names);
    return json(bj::object{{"version", 0}, {"subjects", bj::object{}}, {"services", std::move(services)}});
}

Answer terminals(const Rooms &rooms)
{
    bj::array list;
    for (const auto &terminal : rooms.terminals.all()) {
        auto health = wire::parseJson(terminal.health.empty() ? "null" : std::string_view(terminal.health));
        list.emplace_back(bj::object{{"id", terminal.id},
                                     {"number", terminal.number},
                                     {"name", terminal.name},
                                     {"revoked", terminal.revoked},
                                     {"last_seen_ms", wire::toMillis(terminal.lastSeen)},
                                     {"health", health ? std::move(health).assume_value() : bj::value()}});
    }
    return json(bj::object{{"terminals", std::move(list)}});
}

} // namespace

void addSiteRoutes(Routes &routes, Rooms &rooms)
{
    const auto add = [&](const char *pattern, Access access, auto make) {
        routes.push_back({"GET", pattern, access,
                          [&rooms, make](const CallPointer &call, const Done &done) { done(make(rooms, *call)); }});
    };
    add("/v1/sites/{site}/config", Access::Everybody, config);
    add("/v1/sites/{site}/state", Access::View,
        [](Rooms &r, const Call &call) { return json(wire::toJson(r.hub.snapshot(viewOf(call)))); });
    add("/v1/sites/{site}/stream", Access::View, stream);
    add("/v1/sites/{site}/call-order", Access::Staff, callOrder);
    add("/v1/sites/{site}/estimate", Access::Everybody, estimate);
    add("/v1/sites/{site}/subjects", Access::Staff, [](Rooms &r, const Call &) { return subjects(r); });
    add("/v1/sites/{site}/terminals", Access::Manager, [](Rooms &r, const Call &) { return terminals(r); });
}

} // namespace kiosk::server
