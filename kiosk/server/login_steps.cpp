// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/login_steps.h"

#include <boost/json/object.hpp>

#include "kiosk/accounts/device.h"
#include "kiosk/server/cookie.h"
#include "kiosk/wire/values.h"

namespace kiosk::server {

using accounts::Stage;

namespace {
/** The one site where @p account may work; empty when there are several to choose from. */
domain::SiteId placeOf(const Rooms &rooms, const Account &account)
{
    if (!account.sites.empty())
        return account.sites.front(); // of several, the first: a session that names none may work everywhere
    return rooms.houses.size() == 1 ? rooms.houses.begin()->first : domain::SiteId{};
}
} // namespace

void recheckStreams(Rooms &rooms)
{
    for (auto &[id, house] : rooms.houses)
        house.hub.recheck();
}

NewSession makeSession(Rooms &rooms, const Call &call, const Account &account, Stage stage)
{
    NewSession fresh;
    fresh.token = accounts::makeToken(rooms.random);
    auto &session = fresh.session;
    session.tokenHash = accounts::tokenHash(fresh.token);
    session.account = account.name;
    session.role = account.role;
    session.created = session.used = rooms.clock.wall();
    session.site = placeOf(rooms, account);
    session.stage = stage;
    session.id = rooms.random.id().substr(0, 16);
    session.address = accounts::shortenedAddress(call.request.peer);
    session.browser = accounts::browserOf(call.request.header("user-agent"));
    if (call.session) // one log-in, however many steps it has
        session.isSignOn = call.session->isSignOn;
    return fresh;
}

void beginSession(Rooms &rooms, Batch &batch, const Call &call, const NewSession &fresh)
{
    std::string before;
    if (const auto token = sessionToken(call.request.header("cookie")); !token.empty())
        before = accounts::tokenHash(token);
    if (!before.empty())
        batch.kept(batch.store().endSession(before));
    batch.kept(batch.store().keepSession(fresh.session));
    batch.afterCommit([&rooms, before, session = fresh.session] {
        rooms.sessions.end(before);
        rooms.sessions.add(session);
    });
}

void endSessionsOf(Rooms &rooms, Batch &batch, const std::string &account, const std::string &kept)
{
    for (const auto &session : batch.kept(batch.store().sessions())) {
        if (session.account != account || session.tokenHash == kept)
            continue;
        batch.kept(batch.store().endSession(session.tokenHash));
        batch.afterCommit([&rooms, hash = session.tokenHash] {
            rooms.sessions.end(hash);
            recheckStreams(rooms);
        });
    }
}

boost::json::object describe(const Session &session)
{
    boost::json::object out{{"account", session.account},
                            {"role", name(session.role)},
                            {"site", session.site.value},
                            {"stage", name(session.stage)},
                            {"sign_on", session.isSignOn}};
    if (!session.desk.empty())
        out["desk"] = session.desk;
    return out;
}

Answer sessionAnswer(Rooms &rooms, const NewSession &fresh, boost::json::object more)
{
    auto body = describe(fresh.session);
    for (auto &[key, value] : more)
        body[key] = std::move(value);
    auto answer = json(body);
    answer.headers.emplace_back("Set-Cookie", sessionCookie(fresh.token));
    if (fresh.session.stage == Stage::Full && fresh.session.desk.empty())
        answer.headers.emplace_back(
            "Set-Cookie", deviceCookie(fresh.session.account, accounts::markDevice(rooms.secrets, fresh.session.account,
                                                                                   rooms.clock.wall(), rooms.random)));
    return answer;
}

accounts::AuditEntry entryOf(const Call &call, std::string what, std::string about, std::string result)
{
    accounts::AuditEntry entry;
    if (call.session)
        entry.who = call.session->account;
    else if (call.terminal)
        entry.who = "terminal:" + call.terminal->id;
    entry.what = std::move(what);
    entry.about = std::move(about);
    entry.from = accounts::shortenedAddress(call.request.peer);
    entry.result = std::move(result);
    return entry;
}

Answer tooManyTries(std::chrono::milliseconds wait)
{
    auto answer = problem(base::failure(base::Code::Busy, "too many tries; wait before the next one"), 429);
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
    answer.headers.emplace_back("Retry-After", std::to_string(std::max<long long>(seconds, 1)));
    return answer;
}

std::vector<std::string> houseWords(const Rooms &rooms)
{
    std::vector<std::string> words;
    for (const auto &[id, house] : rooms.houses)
        words.push_back(id.value);
    return words;
}

base::Result<Account> accountOf(Batch &batch, const Session &session)
{
    auto account = batch.kept(batch.store().account(session.account));
    if (!account || account->isDisabled)
        return base::failure(base::Code::Denied, "this session has no account (any more)");
    return std::move(*account);
}

std::chrono::milliseconds takeCodeTry(Rooms &rooms, const Call &call)
{
    const auto now = rooms.clock.wall();
    const auto &account = call.session->account;
    const auto device =
        accounts::knownDevice(rooms.secrets, account, deviceMark(call.request.header("cookie"), account), now);
    const auto key = account + "\n" + (device ? device->id : std::string());
    const auto wait = rooms.codeTries.wait(key, now);
    if (wait.count() == 0)
        rooms.codeTries.take(key, now);
    return wait;
}

} // namespace kiosk::server
