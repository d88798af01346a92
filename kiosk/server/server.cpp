// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/server.h"

#include "kiosk/base/log.h"
#include "kiosk/server/gate.h"
#include "kiosk/server/login_steps.h"
#include "kiosk/server/pack_subjects.h"
#include "kiosk/server/retention.h"
#include "kiosk/server/rooms.h"
#include "kiosk/server/statistics_book.h"
#include "kiosk/server/wait_keeper.h"

namespace kiosk::server {

namespace {

using base::Code;
using base::failure;

constexpr std::chrono::seconds Heartbeat{5};
constexpr int HeartbeatsAMinute = 12;
constexpr int BeatsAnHour = 60 * HeartbeatsAMinute;

/** Whether @p path is one of @p pattern; fills the parts in braces. */
bool matches(std::string_view pattern, std::string_view path, std::map<std::string, std::string> &parts)
{
    while (!pattern.empty()) {
        if (pattern.front() != '{') {
            if (path.empty() || path.front() != pattern.front())
                return false;
            pattern.remove_prefix(1);
            path.remove_prefix(1);
            continue;
        }
        const auto end = pattern.find('}');
        const std::string name(pattern.substr(1, end - 1));
        pattern.remove_prefix(end + 1);
        if (pattern == "*") {
            parts[name] = path;
            return true;
        }
        const auto length = std::min(path.find('/'), path.size());
        if (length == 0)
            return false;
        parts[name] = percentDecoded(path.substr(0, length));
        path.remove_prefix(length);
    }
    return path.empty();
}

accounts::SecretBox passingSecrets(base::Random &random)
{
    accounts::SecretBox::Key key{};
    random.fill(key.data(), key.size());
    return accounts::SecretBox(key);
}

accounts::TokenBuckets requestLimit(const Settings &settings)
{
    const auto most = std::max(settings.requestsPerSecond, 1);
    return {most * 10.0, std::chrono::milliseconds{std::max(1000 / most, 1)}};
}

/** Whether whoever sends @p call has to do with @p site at all; what is open to everybody is open here too. */
bool mayBeAt(const Call &call, const domain::SiteId &site)
{
    if (call.terminal && call.terminal->site != site)
        return false;
    return !call.session || call.session->site.empty() || call.session->site == site;
}

/** Days that are over are counted before anybody forgets their tickets. */
void countAllDays(Batch &batch)
{
    for (const auto &id : batch.sites())
        if (const auto day = batch.day(id))
            batch.kept(countDays(batch.store(), day.assume_value()->site(), day.assume_value()->today().date));
}

void harden(Answer &answer, base::WallTime now)
{
    answer.headers.emplace_back("Date", httpDate(now));
    const auto add = [&](const char *name, const char *value) {
        for (const auto &[key, old] : answer.headers)
            if (key == name)
                return;
        answer.headers.emplace_back(name, value);
    };
    add("Cache-Control", "no-store");
    add("X-Content-Type-Options", "nosniff");
    add("Referrer-Policy", "no-referrer");
    add("Strict-Transport-Security", "max-age=31536000");
    add("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    add("Cross-Origin-Resource-Policy", "same-origin");
}

} // namespace

struct Server::Parts
{
    Parts(Store &storeToUse, const base::Clock &clock, base::Random &random, Threads threads, Settings chosen,
          Outside *outside)
        : store(storeToUse)
        , settings(std::move(chosen))
        , writer(store, clock, threads.writer, threads.io, [this](const Publication &news) { publish(news); })
        , webhooks(writer, threads.io, clock, random, outside)
        , rooms{.writer = writer,
                .clock = clock,
                .random = random,
                .io = threads.io,
                .hasher = threads.hasher,
                .settings = settings,
                .metrics = metrics,
                .webhooks = webhooks,
                .houses = {},
                .secrets = settings.secrets ? *settings.secrets : passingSecrets(random),
                .sessions = accounts::SessionBook(settings.logins),
                .terminals = {},
                .web = StaticFiles(settings.webFolder),
                .packs = StaticFiles(settings.packFolder),
                .requests = requestLimit(settings)}
        , waits(writer, threads.io, threads.hasher,
                [this](const domain::SiteId &site, std::shared_ptr<const domain::WaitModel> model) {
                    if (const auto house = rooms.houses.find(site); house != rooms.houses.end())
                        house->second.hub.learned(std::move(model));
                })
        , retention(settings.beforeForget)
    {
        addAccountRoutes(routes, rooms);
        addBookingRoutes(routes, rooms);
        addCalendarRoutes(routes, rooms);
        addConfigRoutes(routes, rooms);
        addDeviceRoutes(routes, rooms);
        addPeopleRoutes(routes, rooms);
        addPublicRoutes(routes, rooms);
        addSeatRoutes(routes, rooms);
        addSessionRoutes(routes, rooms);
        addSignOnRoutes(routes, rooms);
        addSiteRoutes(routes, rooms);
        addStaffRoutes(routes, rooms);
        addStatisticsRoutes(routes, rooms);
        addTerminalRoutes(routes, rooms);
        addWebhookRoutes(routes, rooms);
    }

    void publish(const Publication &news)
    {
        for (const auto &one : news) {
            if (!one.events.empty())
                webhooks.happened(one.id);
            auto &house = rooms.houses.try_emplace(one.id, rooms.clock).first->second;
            if (one.site) {
                house.site = one.site;
                house.hub.siteChanged(one.site->version);
            }
            if (one.fresh)
                house.hub.start(*one.fresh);
            house.hub.publish(one.events);
        }
    }

    /** Names of topics come from the newest pack that is published; read again when that changes, off this thread. */
    void lookAtPack()
    {
        if (settings.packKey.empty())
            return;
        auto stamp = packStamp(settings.packFolder);
        if (stamp == packSeen)
            return;
        packSeen = std::move(stamp);
        rooms.hasher.post([this, folder = settings.packFolder, key = settings.packKey] {
            auto names = packNames(folder, key);
            if (!names) // the queue goes on with the names it has
                return base::log(base::Level::Error, "pack-unusable", {{"text", names.assume_error().text}});
            rooms.io.post([this, found = std::move(names).assume_value()]() mutable {
                settings.subjects = std::move(found.subjects);
                settings.events = std::move(found.events);
                base::log(base::Level::Info, "pack-names", {});
            });
        });
    }

    /** Every 5 s: a sign of life for readers, a look at the date, and what sessions and terminals have become. */
    void beat()
    {
        for (auto &[id, house] : rooms.houses)
            house.hub.heartbeat();
        lookAtPack();
        const bool isMinute = ++beats % HeartbeatsAMinute == 0;
        if (isMinute)
            webhooks.reload();
        const bool isFirst = beats % BeatsAnHour == 1;
        auto changes = isMinute ? rooms.sessions.takeChanges(rooms.clock.wall()) : accounts::SessionBook::Changes{};
        writer.submit(
            [this, changes = std::move(changes), isMinute, isFirst](Batch &batch) {
                auto sessions = batch.kept(batch.store().sessions());
                for (const auto &session : changes.used) // one that was ended elsewhere must not come back
                    for (auto &stored : sessions)
                        if (stored.tokenHash == session.tokenHash) {
                            batch.kept(batch.store().keepSession(session));
                            stored = session;
                        }
                for (const auto &hash : changes.ended)
                    batch.kept(batch.store().endSession(hash));
                if (isMinute) {
                    rooms.books->keepUp(batch);
                    countAllDays(batch);
                    retention.forget(batch);
                }
                auto terminals = batch.kept(batch.store().terminals());
                if (isFirst)
                    batch.kept(forgetAudit(batch.store(),
                                           domain::LocalDate(std::chrono::floor<std::chrono::days>(batch.now()) -
                                                             std::chrono::days{settings.auditDays})));
                // What another server or the command line did counts here within one beat.
                batch.afterCommit([this, list = std::move(terminals), open = std::move(sessions), now = batch.now()] {
                    rooms.terminals.load(list);
                    rooms.sessions.load(open, now);
                    recheckStreams(rooms);
                });
                return Answer{};
            },
            [this](const Answer &answer) { rooms.isReady = answer.status == 200; });
        if (isMinute)
            waits.look();
        timer = rooms.io.postAfter(Heartbeat, [this] { beat(); });
    }

    void dispatch(const CallPointer &call, const Done &done)
    {
        std::string allowed;
        for (const auto &route : routes) {
            call->parts.clear();
            if (!matches(route.pattern, call->request.path, call->parts))
                continue;
            const bool isHead = call->request.method == "HEAD" && route.method == "GET";
            if (route.method != call->request.method && !isHead) {
                allowed += (allowed.empty() ? "" : ", ") + route.method;
                continue;
            }
            return enter(route, call, done);
        }
        if (allowed.empty())
            return done(problem(failure(Code::NotFound, "nothing is at this address")));
        auto answer = problem(failure(Code::Invalid, "not with this method"), 405);
        answer.headers.emplace_back("Allow", allowed);
        done(std::move(answer));
    }

    void enter(const Route &route, const CallPointer &call, const Done &done)
    {
        if (auto refusal = refused(rooms, route.access, *call))
            return done(std::move(*refusal));
        if (const auto site = call->parts.find("site"); site != call->parts.end()) {
            if (rooms.houses.empty())
                return done(problem(failure(Code::Busy, "the server is starting")));
            const auto house = rooms.houses.find(domain::SiteId{site->second});
            if (house == rooms.houses.end())
                return done(problem(failure(Code::NotFound, "no such site")));
            if (!mayBeAt(*call, house->first))
                return done(problem(failure(Code::Denied, "this belongs to another site"), 403));
            call->house = &house->second;
        }
        route.handle(call, done);
    }

    Store &store;
    Settings settings;
    Metrics metrics;
    Writer writer;
    WebhookDesk webhooks;
    Rooms rooms;
    WaitKeeper waits;
    Retention retention;
    Routes routes;
    base::TimerId timer = 0;
    int beats = 0;
    std::string packSeen; ///< stamp of the pack that the names were last read from
};

Server::Server(Store &store, const base::Clock &clock, base::Random &random, Threads threads, Settings settings,
               Outside *outside)
    : m_parts(std::make_unique<Parts>(store, clock, random, threads, std::move(settings), outside))
{
}

Server::~Server() = default;

void Server::start(std::function<void(base::Result<void>)> ready)
{
    auto *parts = m_parts.get();
    struct Loaded
    {
        std::vector<Session> sessions;
        std::vector<KnownTerminal> terminals;
    };
    auto loaded = std::make_shared<Loaded>();
    parts->rooms.hasher.post([parts] {
        auto hash = trust::hashPassword("nobody has this password", parts->settings.passwordCost);
        if (hash)
            parts->rooms.io.post([parts, text = std::move(hash).assume_value()] { parts->rooms.dummyHash = text; });
    });
    parts->writer.submit(
        [loaded](Batch &batch) {
            loaded->sessions = batch.kept(batch.store().sessions());
            loaded->terminals = batch.kept(batch.store().terminals());
            return Answer{};
        },
        [parts, loaded, ready = std::move(ready)](const Answer &answer) {
            if (answer.status != 200)
                return ready(failure(Code::Device, answer.body));
            parts->rooms.sessions.load(loaded->sessions);
            parts->rooms.terminals.load(loaded->terminals);
            parts->rooms.terminals.startAt(parts->rooms.clock.wall());
            parts->rooms.isReady = true;
            parts->waits.look();
            parts->webhooks.reload();
            parts->timer = parts->rooms.io.postAfter(Heartbeat, [parts] { parts->beat(); });
            ready(boost::outcome_v2::success());
        });
}

void Server::handle(Request request, Done done)
{
    auto call = std::make_shared<Call>();
    call->request = std::move(request);
    if (m_parts->settings.isBehindProxy)
        believeProxy(call->request);
    m_parts->dispatch(call, [parts = m_parts.get(), done = std::move(done)](Answer answer) {
        harden(answer, parts->rooms.clock.wall());
        ++parts->metrics.answers.at(static_cast<std::size_t>(std::clamp(answer.status / 100, 1, 5)));
        done(std::move(answer));
    });
}

void Server::stop()
{
    m_parts->writer.stop();
    m_parts->rooms.io.cancel(m_parts->timer);
}

std::vector<std::pair<std::string, std::string>> Server::routes() const
{
    std::vector<std::pair<std::string, std::string>> out;
    for (const auto &route : m_parts->routes)
        out.emplace_back(route.method, route.pattern);
    return out;
}

std::vector<std::string> Server::access() const
{
    std::vector<std::string> out;
    for (const auto &route : m_parts->routes)
        out.emplace_back(route.access.name());
    return out;
}

} // namespace kiosk::server
