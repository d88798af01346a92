// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Logging in with the city's account: to the provider, and back. Nothing here waits; the HTTP client has its own
// thread.
#include <algorithm>

#include <boost/json/object.hpp>

#include "kiosk/base/log.h"
#include "kiosk/server/cookie.h"
#include "kiosk/server/login_steps.h"

namespace kiosk::server {

namespace {

using base::Code;
using base::failure;

Answer to(const std::string &where)
{
    auto answer = empty(302);
    answer.headers.emplace_back("Location", where);
    return answer;
}

/** Back to the page, which says in its own words that it did not work: @p why is one of a few. */
Answer backWith(const std::string &why)
{
    auto answer = to("/staff/?sign-on=" + why);
    answer.headers.emplace_back("Set-Cookie", endedSignOnCookie());
    return answer;
}

void describeSignOn(Rooms &rooms, const CallPointer &, const Done &done)
{
    boost::json::object names;
    if (rooms.settings.signOn)
        for (const auto &[language, text] : rooms.settings.signOn->settings().names)
            names[language] = text;
    done(json(boost::json::object{{"available", rooms.settings.signOn != nullptr}, {"names", std::move(names)}}));
}

void beginSignOn(Rooms &rooms, const CallPointer &call, const Done &done)
{
    if (!rooms.settings.signOn)
        return done(problem(failure(Code::NotFound, "there is no sign-on with the city's account here")));
    const auto address = accounts::addressKey(call->request.peer);
    if (!rooms.signOns.take(address, rooms.clock.wall()))
        return done(tooManyTries(rooms.signOns.wait(address, rooms.clock.wall())));
    const auto step = accounts::beginSignOn(rooms.random, rooms.clock.wall());
    const auto cookie = signOnCookie(accounts::sealStep(step, rooms.secrets, rooms.random));
    rooms.settings.signOn->authorize(step, [done, cookie](const base::Result<std::string> &url) {
        if (!url) {
            base::log(base::Level::Error, "sign-on-unreachable", {{"text", url.assume_error().text}});
            return done(backWith("unreachable"));
        }
        auto answer = to(url.assume_value());
        answer.headers.emplace_back("Set-Cookie", cookie);
        done(std::move(answer));
    });
}

/** The account of a person whom the provider knows: found by who she is, never by her name. */
base::Result<Account> signedOnAccount(Batch &batch, const accounts::SignedOn &who)
{
    const auto role = accounts::parseStaffRole(who.role);
    if (!role)
        return failure(Code::Denied, "no role");
    for (auto &account : batch.kept(batch.store().accounts()))
        if (account.subject == who.subject) {
            if (account.isDisabled)
                return failure(Code::Denied, "closed");
            account.role = *role; // the provider says so, each time anew
            return account;
        }
    if (batch.kept(batch.store().account(who.account)))
        return failure(Code::Conflict, "a local account has this name");
    Account account;
    account.name = who.account;
    account.role = *role;
    account.subject = who.subject;
    account.created = batch.now();
    return account;
}

void enterSignedOn(Rooms &rooms, const CallPointer &call, const accounts::SignedOn &who, const Done &done)
{
    auto fresh = std::make_shared<NewSession>();
    rooms.writer.submit(
        [&rooms, call, fresh, who](Batch &batch) {
            const auto account = signedOnAccount(batch, who);
            if (!account) {
                rooms.audit.noteRarely(batch, entryOf(*call, "sign-on", {}, "refused"));
                return problem(account.assume_error());
            }
            batch.kept(batch.store().keepAccount(account.assume_value()));
            call->session.reset();
            *fresh = makeSession(
                rooms, *call, account.assume_value(),
                accounts::firstStage(account.assume_value(), rooms.settings.logins, true, who.hasSecondFactor));
            fresh->session.isSignOn = true;
            // A new role counts for all sessions of the account at once.
            for (const auto &session : batch.kept(batch.store().sessions()))
                if (session.account == fresh->session.account && session.role != fresh->session.role) {
                    endSessionsOf(rooms, batch, session.account);
                    break;
                }
            beginSession(rooms, batch, *call, *fresh);
            auto entry = entryOf(*call, "sign-on", {},
                                 fresh->session.stage == accounts::Stage::Full ? "done" : name(fresh->session.stage));
            entry.who = fresh->session.account;
            rooms.audit.note(batch, std::move(entry));
            return Answer{};
        },
        [&rooms, fresh, done](const Answer &answer) {
            if (answer.status != 200) {
                base::log(base::Level::Warning, "sign-on-refused", {{"status", std::to_string(answer.status)}});
                return done(backWith(answer.status >= 500 ? "unreachable" : "refused"));
            }
            auto back = to("/staff/");
            for (const auto &[header, value] : sessionAnswer(rooms, *fresh).headers)
                back.headers.emplace_back(header, value);
            back.headers.emplace_back("Set-Cookie", endedSignOnCookie());
            done(std::move(back));
        });
}

void returned(Rooms &rooms, const CallPointer &call, const Done &done)
{
    if (!rooms.settings.signOn)
        return done(problem(failure(Code::NotFound, "there is no sign-on with the city's account here")));
    const auto &query = call->request.query;
    const auto step = accounts::openStep(signOnStep(call->request.header("cookie")), queryValue(query, "state"),
                                         rooms.secrets, rooms.clock.wall());
    const auto code = queryValue(query, "code");
    if (!step)
        return done(backWith("again"));
    // RFC 9207: a provider that says who it is must be the one that was asked.
    const auto issuer = queryValue(query, "iss");
    const bool isOther = !issuer.empty() && issuer != rooms.settings.signOn->settings().issuer;
    if (code.empty() || code.size() > 4096 || isOther)
        return done(backWith("refused"));
    rooms.settings.signOn->finish(
        code, step.assume_value(), [&rooms, call, done](const base::Result<accounts::SignedOn> &who) {
            if (who)
                return enterSignedOn(rooms, call, who.assume_value(), done);
            base::log(base::Level::Warning, "sign-on-refused", {{"text", who.assume_error().text}});
            const bool isDown = who.assume_error().code == Code::Offline;
            done(backWith(isDown ? "unreachable" : "refused"));
        });
}

} // namespace

void addSignOnRoutes(Routes &routes, Rooms &rooms)
{
    const auto add = [&](const char *pattern, auto handle) {
        routes.push_back({"GET", pattern, Access::Everybody,
                          [&rooms, handle](const CallPointer &call, const Done &done) { handle(rooms, call, done); }});
    };
    add("/v1/sign-on", describeSignOn);
    add("/v1/sign-on/begin", beginSignOn);
    add("/v1/sign-on/return", returned);
}

} // namespace kiosk::server
