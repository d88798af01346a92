// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "kiosk/domain/call_order.h"
#include "kiosk/domain/estimate.h"
#include "kiosk/server/cookie.h"
#include "kiosk/server/rooms.h"
#include "kiosk/trust/fingerprint.h"
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

/** Whether the one who opened a stream may still read it. */
std::function<bool()> permission(Rooms &rooms, const Call &call, wire::View view)
{
    if (view == wire::View::Staff)
        return [&rooms, hash = call.session->tokenHash] { return rooms.sessions.lives(hash, rooms.clock.wall()); };
    if (view == wire::View::Terminal)
        return [&rooms, id = call.terminal->id] {
            const auto *terminal = rooms.terminals.find(id);
            return terminal && !terminal->revoked && terminal->confirmed;
        };
    return [] { return true; };
}

Answer stream(Rooms &rooms, const Call &call)
{
    Answer answer;
    answer.type = "text/event-stream";
    answer.headers = {{"Cache-Control", "no-store"}, {"X-Accel-Buffering", "no"}};
    const auto view = viewOf(call);
    answer.open = [house = call.house, view, last = wire::parseEventId(call.request.header("last-event-id")),
                   mayWatch = permission(rooms, call, view)](std::shared_ptr<StreamSink> sink) {
        return house->hub.subscribe(view, last, std::move(sink), mayWatch);
    };
    return answer;
}

Answer callOrder(const Rooms &rooms, const Call &call)
{
    const domain::DeskId desk{queryValue(call.request.query, "desk")};
    if (!call.house->site->desk(desk))
        return problem(failure(Code::NotFound, "the site has no such desk"));
    bj::array tickets;
    const auto &today = call.house->hub.today();
    const auto now = rooms.clock.wall();
    for (const auto *record : domain::callOrder(today, *call.house->site, desk, now))
        tickets.emplace_back(record->ticket.id.value);
    bj::value next;
    if (const auto open = today.desks.find(desk); open != today.desks.end() && !tickets.empty())
        next = wire::toJson(domain::proposal(today, *call.house->site, open->second, now).grounds);
    return json(bj::object{{"tickets", std::move(tickets)}, {"next", std::move(next)}});
}

/** The waits of a new ticket, as last worked out. So many phones may ask as like. */
struct Estimates
{
    std::uint64_t seq = 0;
    domain::LocalDate date{};
    domain::WallTime at{};
    std::shared_ptr<const domain::WaitModel> model;
    std::shared_ptr<const domain::Site> site;
    std::map<domain::ServiceId, domain::QueueAhead> ahead;

    const domain::QueueAhead &of(const House &house, domain::WallTime now, const domain::ServiceId &service)
    {
        constexpr std::chrono::seconds Fresh{15};
        const auto &today = house.hub.today();
        if (seq != today.seq || date != today.date || site != house.site || model != today.learned.model || now < at ||
            now - at > Fresh)
            *this = {today.seq,           today.date, now,
                     today.learned.model, house.site, domain::queuesAhead(today, *house.site, now)};
        return ahead.at(service);
    }
};

Answer estimate(Estimates &estimates, const Rooms &rooms, const Call &call)
{
    const domain::ServiceId service{queryValue(call.request.query, "service")};
    if (!call.house->site->service(service))
        return problem(failure(Code::NotFound, "the site has no such service"));
    const auto &ahead = estimates.of(*call.house, rooms.clock.wall(), service);
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
Answer subjects(const Rooms &rooms, const Call &call)
{
    if (!rooms.settings.subjects.empty()) {
        Answer answer;
        answer.body = rooms.settings.subjects;
        return answer;
    }
    bj::object services;
    for (const auto &service : call.house->site->services)
        services[service.id.value] = wire::toJson(service.names);
    return json(bj::object{{"version", 0}, {"subjects", bj::object{}}, {"services", std::move(services)}});
}

Answer terminals(const Rooms &rooms, const Call &call)
{
    bj::array list;
    for (const auto &terminal : rooms.terminals.all()) {
        if (terminal.site != call.house->site->id)
            continue;
        const auto key = trust::PublicKey::fromHex(terminal.publicKey);
        auto health = wire::parseJson(terminal.health.empty() ? "null" : std::string_view(terminal.health));
        list.emplace_back(bj::object{{"id", terminal.id},
                                     {"number", terminal.number},
                                     {"name", terminal.name},
                                     {"fingerprint", key ? trust::fingerprintOf(*key) : std::string()},
                                     {"confirmed", terminal.confirmed},
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
    add("/v1/sites/{site}/state", Access::View,
        [](Rooms &, const Call &call) { return json(wire::toJson(call.house->hub.snapshot(viewOf(call)))); });
    add("/v1/sites/{site}/stream", Access::View, stream);
    add("/v1/sites/{site}/call-order", accounts::Capability::SeeQueue, callOrder);
    add("/v1/sites/{site}/estimate", Access::Everybody,
        [estimates = std::make_shared<std::map<domain::SiteId, Estimates>>()](Rooms &r, const Call &call) {
            return estimate((*estimates)[call.house->site->id], r, call);
        });
    add("/v1/sites/{site}/subjects", accounts::Capability::SeeQueue, subjects);
    add("/v1/sites/{site}/terminals", accounts::Capability::SeeTerminals, terminals);
}

} // namespace kiosk::server
