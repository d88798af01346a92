// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/object.hpp>

#include "kiosk/accounts/device.h"
#include "kiosk/accounts/recovery_codes.h"
#include "kiosk/accounts/totp.h"
#include "kiosk/base/log.h"
#include "kiosk/server/cookie.h"
#include "kiosk/server/login_steps.h"
#include "kiosk/wire/fields.h"

namespace kiosk::server {

namespace {

using accounts::Stage;
using base::Code;
using base::failure;

/** A log-in on its way through the threads: store, hashing, store. */
class LogIn : public std::enable_shared_from_this<LogIn>
{
public:
    LogIn(Rooms &rooms, CallPointer call, Done done)
        : m_rooms(rooms)
        , m_call(std::move(call))
        , m_done(std::move(done))
    {
    }

    void start()
    {
        const auto body = bodyOf(*m_call);
        if (!body)
            return m_done(problem(body.assume_error()));
        wire::Fields in(body.assume_value(), "session");
        m_try.account = in.text("account", 100);
        m_password = in.text("password", 1000);
        if (in.failed())
            return m_done(problem(in.result(0).assume_error()));
        m_call->session.reset(); // whoever was logged in here before is not the one who tries
        m_try.address = accounts::addressKey(m_call->request.peer);
        m_device =
            accounts::knownDevice(m_rooms.secrets, m_try.account,
                                  deviceMark(m_call->request.header("cookie"), m_try.account), m_rooms.clock.wall());
        m_try.device = m_device ? m_device->id : std::string();
        if (!mayTry())
            return;
        m_rooms.writer.submit(
            [self = shared_from_this()](Batch &batch) {
                self->m_account = batch.kept(batch.store().account(self->m_try.account));
                return Answer{};
            },
            [self = shared_from_this()](Answer answer) {
                if (answer.status != 200)
                    return self->m_done(std::move(answer));
                self->found();
            });
    }

private:
    /** Counts the try before the password is checked: tries at the same time count as well. */
    bool mayTry()
    {
        const auto now = m_rooms.clock.wall();
        const auto wait = m_rooms.guard.wait(m_try, now);
        if (wait > wait.zero()) {
            ++m_rooms.metrics.loginsLimited;
            refuse("slowed-down", tooManyTries(wait));
            return false;
        }
        m_rooms.guard.started(m_try, now);
        return true;
    }

    void found()
    {
        // A device that was marked before the password was set anew is a stranger's as well.
        if (m_account && m_device && m_device->marked < m_account->passwordSet) {
            m_try.device.clear();
            if (!mayTry())
                return;
        }
        m_rooms.hasher.post([self = shared_from_this()] {
            const bool hasPassword = self->m_account && !self->m_account->passwordHash.empty();
            const auto &hash = hasPassword ? self->m_account->passwordHash : self->m_rooms.dummyHash;
            const bool matches = trust::verifyPassword(hash, self->m_password);
            const bool isRight = matches && hasPassword;
            if (isRight && trust::needsNewHash(hash, self->m_rooms.settings.passwordCost))
                if (auto fresh = trust::hashPassword(self->m_password, self->m_rooms.settings.passwordCost))
                    self->m_newHash = std::move(fresh).assume_value();
            self->m_password.clear();
            self->m_rooms.io.post([self, isRight] { self->end(isRight); });
        });
    }

    void end(bool isRight)
    {
        if (!isRight || m_account->isDisabled) {
            ++m_rooms.metrics.loginsFailed;
            base::log(base::Level::Warning, "login-failed");
            // Only who knows the password learns that the account is closed.
            if (isRight)
                return refuse("account-closed", problem(failure(Code::Denied, "this account is closed"), 403));
            return refuse("wrong-password", problem(failure(Code::Denied, "account or password is wrong"), 401));
        }
        m_rooms.guard.succeeded(m_try);
        const auto fresh = makeSession(m_rooms, *m_call, *m_account,
                                       accounts::firstStage(*m_account, m_rooms.settings.logins, false, false));
        m_rooms.writer.submit(
            [self = shared_from_this(), fresh](Batch &batch) {
                auto account = batch.kept(batch.store().account(self->m_account->name));
                if (!account || account->passwordHash != self->m_account->passwordHash || account->isDisabled)
                    return problem(failure(Code::Denied, "the account was changed meanwhile; log in again"), 401);
                if (!self->m_newHash.empty()) {
                    account->passwordHash = self->m_newHash;
                    batch.kept(batch.store().keepAccount(*account));
                }
                beginSession(self->m_rooms, batch, *self->m_call, fresh);
                self->note(batch, fresh.session.stage == Stage::Full ? "done" : name(fresh.session.stage));
                return Answer{};
            },
            [self = shared_from_this(), fresh](Answer answer) {
                self->m_done(answer.status == 200 ? sessionAnswer(self->m_rooms, fresh) : std::move(answer));
            });
    }

    /** Writes down that it failed; the name that was typed only when there is such an account. */
    void refuse(const std::string &why, Answer answer)
    {
        m_rooms.writer.submit(
            [self = shared_from_this(), why](Batch &batch) {
                if (!self->m_account)
                    self->m_account = batch.kept(batch.store().account(self->m_try.account));
                self->note(batch, why);
                return Answer{};
            },
            [self = shared_from_this(), answer = std::move(answer)](const Answer &) { self->m_done(answer); });
    }

    void note(Batch &batch, const std::string &result)
    {
        auto entry = entryOf(*m_call, "log-in", {}, result);
        entry.who = m_account ? m_account->name : std::string();
        if (result == "slowed-down" || entry.who.empty())
            m_rooms.audit.noteRarely(batch, std::move(entry));
        else
            m_rooms.audit.note(batch, std::move(entry));
    }

    Rooms &m_rooms;
    CallPointer m_call;
    Done m_done;
    accounts::LoginTry m_try;
    std::optional<accounts::KnownDevice> m_device;
    std::string m_password;
    std::string m_newHash;
    std::optional<Account> m_account;
};

void logOut(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const auto hash = call->session->tokenHash;
    rooms.sessions.end(hash);
    recheckStreams(rooms);
    rooms.writer.submit(
        [&rooms, hash, call](Batch &batch) {
            batch.kept(batch.store().endSession(hash));
            rooms.audit.note(batch, entryOf(*call, "log-out"));
            boost::json::object body;
            if (call->session->isSignOn && rooms.settings.signOn)
                body["end_session"] = rooms.settings.signOn->endSession(rooms.settings.signOn->settings().homeUri());
            return json(body);
        },
        [done](Answer answer) {
            answer.headers.emplace_back("Set-Cookie", endedCookie());
            done(std::move(answer));
        });
}

/** Whether the code of the app, or one for the day it is gone, is right; it counts once. Within a batch. */
bool takeCode(const Rooms &rooms, Account &account, const std::string &code, const std::string &recovery,
              domain::WallTime now)
{
    auto &factor = account.secondFactor;
    if (!recovery.empty())
        return std::erase(factor.recovery, accounts::recoveryHash(rooms.secrets, account.name, recovery)) > 0;
    const auto secret = rooms.secrets.unseal(factor.secret, account.name);
    if (!secret) {
        base::log(base::Level::Error, "second-factor-unreadable", {{"text", secret.assume_error().text}});
        return false;
    }
    const auto step = accounts::matchTotp(secret.assume_value(), code, now, factor.lastStep);
    factor.lastStep = step.value_or(factor.lastStep);
    return step.has_value();
}

void secondFactor(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const auto body = bodyOf(*call);
    if (!body)
        return done(problem(body.assume_error()));
    wire::Fields in(body.assume_value(), "second factor");
    const auto code = in.textOr("code", {}, 32);
    const auto recovery = in.textOr("recovery_code", {}, 64);
    if (in.failed() || code.empty() == recovery.empty())
        return done(problem(failure(Code::Invalid, "second factor: either code or recovery_code is needed")));
    if (call->session->stage != Stage::SecondFactor)
        return done(problem(failure(Code::Conflict, "no second factor is asked for now")));
    if (const auto wait = takeCodeTry(rooms, *call); wait.count() > 0)
        return done(tooManyTries(wait));
    auto fresh = std::make_shared<NewSession>();
    rooms.writer.submit(
        [&rooms, call, fresh, code, recovery](Batch &batch) {
            auto found = accountOf(batch, *call->session);
            if (!found)
                return problem(found.assume_error(), 401);
            auto &account = found.assume_value();
            const char *what = recovery.empty() ? "second-factor" : "recovery-code";
            if (!account.hasSecondFactor() || !takeCode(rooms, account, code, recovery, batch.now())) {
                rooms.audit.note(batch, entryOf(*call, what, {}, "wrong-code"));
                return problem(failure(Code::Denied, "the code is wrong, or was used before"), 403);
            }
            batch.kept(batch.store().keepAccount(account));
            *fresh = makeSession(rooms, *call, account, accounts::stageAfterCode(account));
            beginSession(rooms, batch, *call, *fresh);
            rooms.audit.note(batch, entryOf(*call, what));
            return json(boost::json::object{{"recovery_codes_left", account.secondFactor.recovery.size()}});
        },
        [&rooms, fresh, done](Answer answer) {
            if (answer.status != 200)
                return done(std::move(answer));
            done(sessionAnswer(rooms, *fresh, wire::parseJson(answer.body).value().as_object()));
        });
}

/** A partner's code opens a session for one desk; a new one ends the one before. */
void dayAccess(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const auto body = bodyOf(*call);
    if (!body)
        return done(problem(body.assume_error()));
    wire::Fields in(body.assume_value(), "day access");
    const auto code = in.text("code", 64);
    if (in.failed())
        return done(problem(in.result(0).assume_error()));
    accounts::LoginTry attempt{"day access", accounts::addressKey(call->request.peer), {}};
    const auto now = rooms.clock.wall();
    if (const auto wait = rooms.guard.wait(attempt, now); wait > wait.zero())
        return done(tooManyTries(wait));
    rooms.guard.started(attempt, now);
    call->session.reset();
    auto fresh = std::make_shared<NewSession>();
    rooms.writer.submit(
        [&rooms, call, fresh, code](Batch &batch) {
            const auto document = batch.kept(batch.store().document({}, dayAccessName(rooms, code)));
            const auto json =
                document ? wire::parseJson(*document) : base::Result<boost::json::value>(failure(Code::NotFound, ""));
            const auto access = json ? wire::fromJson<accounts::DayAccess>(json.assume_value())
                                     : base::Result<accounts::DayAccess>(json.assume_error());
            if (!access || access.assume_value().ends <= batch.now()) {
                rooms.audit.noteRarely(batch, entryOf(*call, "day-access", {}, "wrong-code"));
                return problem(failure(Code::Denied, "this code is not known or its day is over"), 401);
            }
            Account partner;
            partner.name = "partner:" + access.assume_value().name;
            partner.role = Role::Partner;
            partner.sites = {domain::SiteId{access.assume_value().site}};
            endSessionsOf(rooms, batch, partner.name);
            *fresh = makeSession(rooms, *call, partner, Stage::Full);
            fresh->session.desk = access.assume_value().desk;
            fresh->session.ends = access.assume_value().ends;
            beginSession(rooms, batch, *call, *fresh);
            auto entry = entryOf(*call, "day-access", "desk " + fresh->session.desk);
            entry.who = partner.name;
            rooms.audit.note(batch, std::move(entry));
            return Answer{};
        },
        [&rooms, fresh, attempt, done](Answer answer) {
            if (answer.status != 200)
                return done(std::move(answer));
            rooms.guard.succeeded(attempt);
            done(sessionAnswer(rooms, *fresh));
        });
}

} // namespace

std::string dayAccessName(const Rooms &rooms, const std::string &code)
{
    return "day-access/" + rooms.secrets.mark("day-access", accounts::plainCode(code));
}

void addSessionRoutes(Routes &routes, Rooms &rooms)
{
    const auto add = [&](const char *method, const char *pattern, Access access, auto handle) {
        routes.push_back({method, pattern, access,
                          [&rooms, handle](const CallPointer &call, const Done &done) { handle(rooms, call, done); }});
    };
    add("POST", "/v1/session", Access::Everybody,
        [](Rooms &r, const CallPointer &call, const Done &done) { std::make_shared<LogIn>(r, call, done)->start(); });
    add("GET", "/v1/session", accounts::Capability::OwnLogin,
        [](Rooms &, const CallPointer &call, const Done &done) { done(json(describe(*call->session))); });
    add("POST", "/v1/session/end", accounts::Capability::OwnLogin, logOut);
    add("POST", "/v1/session/second-factor", accounts::Capability::OwnLogin, secondFactor);
    add("POST", "/v1/session/day-access", Access::Everybody, dayAccess);
}

} // namespace kiosk::server
