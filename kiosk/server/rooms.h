// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/random.h"
#include "kiosk/server/event_hub.h"
#include "kiosk/server/metrics.h"
#include "kiosk/server/session_book.h"
#include "kiosk/server/settings.h"
#include "kiosk/server/static_files.h"
#include "kiosk/server/terminal_book.h"
#include "kiosk/server/try_limit.h"
#include "kiosk/server/webhook_desk.h"
#include "kiosk/server/writer.h"

// What the groups of routes share. Only the server's own .cpp files use this.
namespace kiosk::server {

/** Everything a route may use. I/O thread, but for the metrics. */
struct Rooms
{
    Writer &writer;
    EventHub &hub;
    const base::Clock &clock;
    base::Random &random;
    base::Executor &io;
    base::Executor &hasher;
    const Settings &settings;
    Metrics &metrics;
    WebhookDesk &webhooks;
    std::shared_ptr<const domain::Site> site{}; ///< null before the first load
    SessionBook sessions{};
    TerminalBook terminals{};
    StaticFiles web;
    StaticFiles packs;
    TryLimit logins{5, std::chrono::minutes{5}};     ///< by account and address
    TryLimit addresses{30, std::chrono::minutes{5}}; ///< log-ins and enrolments by address
    std::string dummyHash{};                         ///< checked for unknown accounts, so that they take as long
    bool isReady = false;                            ///< the last batch was durable
};

/** One request on its way, and who sends it. */
struct Call
{
    Request request;
    std::map<std::string, std::string> parts; ///< of the path: "site", "desk", "id"
    std::optional<Session> session;
    std::optional<KnownTerminal> terminal;

    [[nodiscard]] const std::string &part(const std::string &name) const { return parts.at(name); }
};
using CallPointer = std::shared_ptr<Call>;

/** Who may use a route. There is no default: each names one. */
enum class Access {
    Everybody,
    Staff,    ///< a session, adviser or manager
    Manager,  ///< a session of a manager
    Terminal, ///< a signed request of the terminal in the path
    View,     ///< by ?view: display everybody, terminal any signed request, staff a session
    Local,    ///< this machine only, and not through a proxy
};

struct Route
{
    std::string method;
    std::string pattern; ///< "/v1/sites/{site}/state"; a last part "{…}*" takes all that follows
    Access access;
    std::function<void(const CallPointer &, const Done &)> handle;
};
using Routes = std::vector<Route>;

void addCalendarRoutes(Routes &routes, Rooms &rooms);
void addPublicRoutes(Routes &routes, Rooms &rooms);
void addSessionRoutes(Routes &routes, Rooms &rooms);
void addSiteRoutes(Routes &routes, Rooms &rooms);
void addStaffRoutes(Routes &routes, Rooms &rooms);
void addStatisticsRoutes(Routes &routes, Rooms &rooms);
void addTerminalRoutes(Routes &routes, Rooms &rooms);
void addWebhookRoutes(Routes &routes, Rooms &rooms);

/** A JSON answer. */
[[nodiscard]] Answer json(const boost::json::value &value, int status = 200);
/** The body as JSON; Invalid when it is none. An empty body counts as {}. */
[[nodiscard]] base::Result<boost::json::value> bodyOf(const Call &call);

/**
 * Runs @p job under the request's Idempotency-Key: the same key and request give the first answer again, another
 * request 422, no key 400. Refusals are answers too; what fails for want of something (503) is not kept.
 */
void submitKeyed(Rooms &rooms, const std::string &scope, const CallPointer &call, Writer::Job job, const Done &done);

} // namespace kiosk::server
