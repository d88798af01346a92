// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/accounts/login_guard.h"
#include "kiosk/accounts/secret_box.h"
#include "kiosk/accounts/session_book.h"
#include "kiosk/base/random.h"
#include "kiosk/server/access.h"
#include "kiosk/server/audit_trail.h"
#include "kiosk/server/books.h"
#include "kiosk/server/event_hub.h"
#include "kiosk/server/metrics.h"
#include "kiosk/server/settings.h"
#include "kiosk/server/static_files.h"
#include "kiosk/server/terminal_book.h"
#include "kiosk/server/webhook_desk.h"
#include "kiosk/server/writer.h"

// What the groups of routes share. Only the server's own .cpp files use this.
namespace kiosk::server {

/** One site as the I/O thread sees it, which is what readers are told. */
struct House
{
    explicit House(const base::Clock &clock)
        : hub(clock)
    {
    }
    std::shared_ptr<const domain::Site> site; ///< never null
    EventHub hub;
};

/** Everything a route may use. I/O thread, but for the metrics. */
struct Rooms
{
    Writer &writer;
    const base::Clock &clock;
    base::Random &random;
    base::Executor &io;
    base::Executor &hasher;
    const Settings &settings;
    Metrics &metrics;
    WebhookDesk &webhooks;
    std::map<domain::SiteId, House> houses{}; ///< empty before the first load
    accounts::SecretBox secrets;
    accounts::SessionBook sessions;
    AuditTrail audit{}; ///< writer's thread
    TerminalBook terminals{};
    StaticFiles web;
    StaticFiles packs;
    accounts::LoginGuard guard{};
    accounts::TokenBuckets codeTries{5, std::chrono::minutes{1}};      ///< second factors, by account and device
    accounts::TokenBuckets signOns{20, std::chrono::seconds{10}};      ///< begun, by address
    accounts::TokenBuckets enrolments{30, std::chrono::seconds{10}};   ///< tried, by address
    accounts::TokenBuckets requests;                                   ///< of all kinds, by account, terminal, address
    accounts::TokenBuckets bookingCodes{20, std::chrono::seconds{15}}; ///< unknown ones, by device or address
    std::string dummyHash{}; ///< checked for unknown accounts, so that they take as long
    bool isReady = false;    ///< the last batch was durable
    std::shared_ptr<Books> books = std::make_shared<Books>(); ///< for jobs only: the writer's thread
};

/** One request on its way, and who sends it. */
struct Call
{
    Request request;
    std::map<std::string, std::string> parts; ///< of the path: "site", "desk", "id"
    std::optional<Session> session;
    std::optional<KnownTerminal> terminal;
    House *house = nullptr; ///< of the site in the path; lives as long as the server

    [[nodiscard]] const std::string &part(const std::string &name) const { return parts.at(name); }
};
using CallPointer = std::shared_ptr<Call>;

struct Route
{
    std::string method;
    std::string pattern; ///< "/v1/sites/{site}/state"; a last part "{…}*" takes all that follows
    Access access;
    std::function<void(const CallPointer &, const Done &)> handle;
};
using Routes = std::vector<Route>;

void addAccountRoutes(Routes &routes, Rooms &rooms);
void addBookingRoutes(Routes &routes, Rooms &rooms);
void addCalendarRoutes(Routes &routes, Rooms &rooms);
void addConfigRoutes(Routes &routes, Rooms &rooms);
void addDeviceRoutes(Routes &routes, Rooms &rooms);
void addPeopleRoutes(Routes &routes, Rooms &rooms);
void addPublicRoutes(Routes &routes, Rooms &rooms);
void addSeatRoutes(Routes &routes, Rooms &rooms);
void addSessionRoutes(Routes &routes, Rooms &rooms);
void addSignOnRoutes(Routes &routes, Rooms &rooms);
void addSiteRoutes(Routes &routes, Rooms &rooms);
void addStaffRoutes(Routes &routes, Rooms &rooms);
void addStatisticsRoutes(Routes &routes, Rooms &rooms);
void addTerminalRoutes(Routes &routes, Rooms &rooms);
void addWebhookRoutes(Routes &routes, Rooms &rooms);

/** Where a partner's code is kept. */
[[nodiscard]] std::string dayAccessName(const Rooms &rooms, const std::string &code);

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
