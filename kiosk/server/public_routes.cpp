// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/openapi.h"
#include "kiosk/server/rooms.h"

namespace kiosk::server {

namespace {

Gauges gaugesOf(const Rooms &rooms)
{
    Gauges gauges;
    for (const auto &[site, house] : rooms.houses) {
        for (const auto &[id, record] : house.hub.today().tickets) {
            gauges.waiting += record.state == domain::TicketState::Waiting ? 1U : 0U;
            gauges.called += record.state == domain::TicketState::Called ? 1U : 0U;
            gauges.serving += record.state == domain::TicketState::Serving ? 1U : 0U;
        }
        gauges.openDesks += house.hub.today().desks.size();
        gauges.events += house.hub.today().seq;
        gauges.readers += house.hub.readers();
        gauges.readersDropped += house.hub.dropped();
    }
    gauges.sessions = rooms.sessions.size();
    gauges.terminals = rooms.terminals.all().size();
    return gauges;
}

Answer text(int status, std::string body)
{
    Answer answer;
    answer.status = status;
    answer.type = "text/plain; charset=utf-8";
    answer.body = std::move(body);
    return answer;
}

Answer redirect(const char *where)
{
    auto answer = empty(302);
    answer.headers.emplace_back("Location", where);
    return answer;
}

} // namespace

void addPublicRoutes(Routes &routes, Rooms &rooms)
{
    routes.push_back(
        {"GET", "/healthz", Access::Everybody, [](const CallPointer &, const Done &done) { done(text(200, "ok\n")); }});
    routes.push_back({"GET", "/readyz", Access::Everybody, [&rooms](const CallPointer &, const Done &done) {
                          done(rooms.isReady ? text(200, "ready\n") : text(503, "not ready\n"));
                      }});
    routes.push_back({"GET", "/metrics", Access::Local, [&rooms](const CallPointer &, const Done &done) {
                          auto answer = text(200, metricsText(rooms.metrics, gaugesOf(rooms)));
                          answer.type = "text/plain; version=0.0.4; charset=utf-8";
                          done(std::move(answer));
                      }});
    routes.push_back({"GET", "/v1/openapi.json", Access::Everybody, [](const CallPointer &, const Done &done) {
                          Answer answer;
                          answer.body = openApiText();
                          done(std::move(answer));
                      }});
    routes.push_back({"GET", "/packs/{file}*", Access::Everybody, [&rooms](const CallPointer &call, const Done &done) {
                          done(rooms.packs.serve(call->part("file"), call->request));
                      }});
    routes.push_back({"GET", "/staff/{file}*", Access::Everybody, [&rooms](const CallPointer &call, const Done &done) {
                          auto answer = rooms.web.serve(call->part("file"), call->request);
                          answer.headers.emplace_back("Content-Security-Policy",
                                                      "default-src 'self'; base-uri 'none'; object-src 'none'; "
                                                      "frame-ancestors 'none'; form-action 'self'");
                          done(std::move(answer));
                      }});
    for (const auto *path : {"/", "/staff"})
        routes.push_back(
            {"GET", path, Access::Everybody, [](const CallPointer &, const Done &done) { done(redirect("/staff/")); }});
}

} // namespace kiosk::server
