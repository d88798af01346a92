// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What people do with their own account: password, second factor, sessions.
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "kiosk/accounts/password_rules.h"
#include "kiosk/accounts/recovery_codes.h"
#include "kiosk/accounts/totp.h"
#include "kiosk/server/login_steps.h"
#include "kiosk/wire/fields.h"
#include "kiosk/wire/values.h"

namespace kiosk::server {

namespace {

using accounts::Stage;
using base::Code;
using base::failure;
namespace bj = boost::json;

Answer wrongPassword()
{
    return problem(failure(Code::Denied, "the present password is wrong"), 403);
}

/** Runs @p work on the hasher with the account's password hash, and then @p change in a batch if it was right. */
class PasswordCheck : public std::enable_shared_from_this<PasswordCheck>
{
public:
    /** Gets the account, whose password was right, and what @p work made. */
    using Change = std::function<Answer(Batch &, Account &)>;

    PasswordCheck(Rooms &rooms, CallPointer call, Done done)
        : m_rooms(rooms)
        , m_call(std::move(call))
        , m_done(std::move(done))
    {
    }
    /** @p isNeeded false: this step of the log-in came right after the password. @p fresh is hashed as well. */
    void run(bool isNeeded, std::string password, std::string fresh, Change change)
    {
        m_isNeeded = isNeeded;
        m_password = std::move(password);
        m_freshPassword = std::move(fresh);
        m_change = std::move(change);
        if (const auto wait = isNeeded ? takeCodeTry(m_rooms, *m_call) : std::chrono::milliseconds{0}; wait.count() > 0)
            return m_done(tooManyTries(wait));
        m_rooms.writer.submit(
            [self = shared_from_this()](Batch &batch) {
                auto account = accountOf(batch, *self->m_call->session);
                if (!account)
                    return problem(account.assume_error(), 401);
                self->m_account = std::move(account).assume_value();
                return Answer{};
            },
            [self = shared_from_this()](Answer answer) {
                if (answer.status != 200)
                    return self->m_done(std::move(answer));
                self->m_rooms.hasher.post([self] { self->hash(); });
            });
    }
    [[nodiscard]] const std::string &freshHash() const { return m_freshHash; }

private:
    void hash()
    {
        bool isRight = !m_isNeeded || trust::verifyPassword(m_account->passwordHash, m_password);
        const bool isSame = !m_freshPassword.empty() && trust::verifyPassword(m_account->passwordHash, m_freshPassword);
        if (isRight && !isSame && !m_freshPassword.empty())
            if (auto made = trust::hashPassword(m_freshPassword, m_rooms.settings.passwordCost))
                m_freshHash = std::move(made).assume_value();
        m_password.clear();
        m_freshPassword.clear();
        m_rooms.io.post([self = shared_from_this(), isRight, isSame] {
            if (isRight && isSame)
                return self->m_done(problem(failure(Code::Invalid, "this is the password it has already")));
            self->store(isRight);
        });
    }
    void store(bool isRight)
    {
        m_rooms.writer.submit(
            [self = shared_from_this(), isRight](Batch &batch) {
                auto account = accountOf(batch, *self->m_call->session);
                if (!account || account.assume_value().passwordHash != self->m_account->passwordHash)
                    return problem(failure(Code::Conflict, "the account was changed meanwhile; try again"));
                if (!isRight) {
                    self->m_rooms.audit.note(batch, entryOf(*self->m_call, "password-check", {}, "wrong-password"));
                    return wrongPassword();
                }
                return self->m_change(batch, account.assume_value());
            },
            m_done);
    }

    Rooms &m_rooms;
    CallPointer m_call;
    Done m_done;
    bool m_isNeeded = true;
    std::string m_password;
    std::string m_freshPassword;
    std::string m_freshHash;
    Change m_change;
    std::optional<Account> m_account;
};

/** The stage that is next when the password is one's own. */
Stage stageAfterPassword(const Rooms &rooms, const Account &account)
{
    const bool isMissing = rooms.settings.logins.secondFactorFor.contains(account.role) && !account.hasSecondFactor();
    return isMissing ? Stage::SetUp : Stage::Full;
}

void changePassword(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const auto body = bodyOf(*call);
    if (!body)
        return done(problem(body.assume_error()));
    wire::Fields in(body.assume_value(), "password");
    auto present = in.textOr("present", {}, 1000);
    auto fresh = in.text("new", 1000);
    if (in.failed())
        return done(problem(in.result(0).assume_error()));
    const auto stage = call->session->stage;
    if (stage != Stage::Full && stage != Stage::NewPassword)
        return done(problem(failure(Code::Conflict, "finish the log-in first")));
    if (auto good = accounts::checkPassword(fresh, call->session->account, houseWords(rooms)); !good)
        return done(problem(good.assume_error(), 422));
    auto next = std::make_shared<NewSession>();
    auto check = std::make_shared<PasswordCheck>(rooms, call, [&rooms, next, done](Answer answer) {
        done(answer.status == 200 ? sessionAnswer(rooms, *next) : std::move(answer));
    });
    check->run(stage == Stage::Full, std::move(present), std::move(fresh),
               [&rooms, call, next, held = check.get()](Batch &batch, Account &account) {
                   if (held->freshHash().empty())
                       return problem(failure(Code::Busy, "not enough memory for it now; try again"), 503);
                   account.passwordHash = held->freshHash();
                   account.passwordSet = batch.now();
                   account.mustChangePassword = false;
                   batch.kept(batch.store().keepAccount(account));
                   *next = makeSession(rooms, *call, account, stageAfterPassword(rooms, account));
                   endSessionsOf(rooms, batch, account.name);
                   beginSession(rooms, batch, *call, *next);
                   rooms.audit.note(batch, entryOf(*call, "password-changed"));
                   return Answer{};
               });
}

/** A secret for an app; it counts once its owner has typed a code of it. */
void beginSecondFactor(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const auto body = bodyOf(*call);
    if (!body)
        return done(problem(body.assume_error()));
    wire::Fields in(body.assume_value(), "second factor");
    auto password = in.textOr("password", {}, 1000);
    if (in.failed())
        return done(problem(in.result(0).assume_error()));
    const auto stage = call->session->stage;
    if ((stage != Stage::Full && stage != Stage::SetUp) || call->session->role == Role::Partner)
        return done(problem(failure(Code::Conflict, "finish the log-in first")));
    const bool isNeeded = stage == Stage::Full && !call->session->isSignOn;
    std::make_shared<PasswordCheck>(rooms, call, done)
        ->run(isNeeded, std::move(password), {}, [&rooms, call](Batch &batch, Account &account) {
            const auto secret = accounts::makeTotpSecret(rooms.random);
            account.secondFactor.pending = rooms.secrets.seal(secret, account.name, rooms.random);
            batch.kept(batch.store().keepAccount(account));
            rooms.audit.note(batch, entryOf(*call, "second-factor-begun"));
            const auto uri = accounts::otpauthUri("Wegweiser", account.name, secret);
            bj::array rows;
            for (const auto &row : accounts::qrRows(uri))
                rows.emplace_back(row);
            return json(bj::object{{"uri", uri}, {"secret", accounts::toBase32(secret)}, {"qr", std::move(rows)}});
        });
}

bj::array freshRecoveryCodes(Rooms &rooms, Account &account)
{
    bj::array shown;
    account.secondFactor.recovery.clear();
    for (const auto &code : accounts::makeRecoveryCodes(rooms.random)) {
        account.secondFactor.recovery.push_back(accounts::recoveryHash(rooms.secrets, account.name, code));
        shown.emplace_back(code);
    }
    return shown;
}

/** Whether @p code is one of @p sealed now; the step it took is noted. */
bool codeIsRight(const Rooms &rooms, Account &account, const std::string &sealed, const std::string &code,
                 domain::WallTime now)
{
    const auto secret = rooms.secrets.unseal(sealed, account.name);
    if (!secret)
        return false;
    const bool isNew = sealed != account.secondFactor.secret;
    const auto step = accounts::matchTotp(secret.assume_value(), code, now, isNew ? 0 : account.secondFactor.lastStep);
    account.secondFactor.lastStep = step.value_or(account.secondFactor.lastStep);
    return step.has_value();
}

void confirmSecondFactor(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const auto body = bodyOf(*call);
    if (!body)
        return done(problem(body.assume_error()));
    wire::Fields in(body.assume_value(), "second factor");
    const auto code = in.text("code", 32);
    if (in.failed())
        return done(problem(in.result(0).assume_error()));
    if (const auto wait = takeCodeTry(rooms, *call); wait.count() > 0)
        return done(tooManyTries(wait));
    auto next = std::make_shared<NewSession>();
    rooms.writer.submit(
        [&rooms, call, next, code](Batch &batch) {
            auto found = accountOf(batch, *call->session);
            const auto stage = call->session->stage;
            if (!found)
                return problem(found.assume_error(), 401);
            auto &account = found.assume_value();
            auto &factor = account.secondFactor;
            if (factor.pending.empty() || (stage != Stage::Full && stage != Stage::SetUp))
                return problem(failure(Code::Conflict, "no second factor is being set up"));
            if (!codeIsRight(rooms, account, factor.pending, code, batch.now()))
                return problem(failure(Code::Denied, "the code is wrong: is the telephone's clock right?"), 403);
            factor.secret = std::exchange(factor.pending, {});
            factor.isConfirmed = true;
            auto codes = freshRecoveryCodes(rooms, account);
            batch.kept(batch.store().keepAccount(account));
            *next = makeSession(rooms, *call, account, Stage::Full);
            endSessionsOf(rooms, batch, account.name);
            beginSession(rooms, batch, *call, *next);
            rooms.audit.note(batch, entryOf(*call, "second-factor-set"));
            return json(bj::object{{"recovery_codes", std::move(codes)}});
        },
        [&rooms, next, done](Answer answer) {
            if (answer.status != 200)
                return done(std::move(answer));
            done(sessionAnswer(rooms, *next, wire::parseJson(answer.body).value().as_object()));
        });
}

void newRecoveryCodes(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const auto body = bodyOf(*call);
    if (!body)
        return done(problem(body.assume_error()));
    wire::Fields in(body.assume_value(), "recovery codes");
    const auto code = in.text("code", 32);
    if (in.failed())
        return done(problem(in.result(0).assume_error()));
    if (call->session->stage != Stage::Full)
        return done(problem(failure(Code::Conflict, "finish the log-in first")));
    if (const auto wait = takeCodeTry(rooms, *call); wait.count() > 0)
        return done(tooManyTries(wait));
    rooms.writer.submit(
        [&rooms, call, code](Batch &batch) {
            auto found = accountOf(batch, *call->session);
            if (!found)
                return problem(found.assume_error(), 401);
            auto &account = found.assume_value();
            if (!account.hasSecondFactor())
                return problem(failure(Code::Conflict, "there is no second factor"));
            if (!codeIsRight(rooms, account, account.secondFactor.secret, code, batch.now()))
                return problem(failure(Code::Denied, "the code is wrong, or was used before"), 403);
            auto codes = freshRecoveryCodes(rooms, account);
            batch.kept(batch.store().keepAccount(account));
            rooms.audit.note(batch, entryOf(*call, "recovery-codes-made"));
            return json(bj::object{{"recovery_codes", std::move(codes)}});
        },
        done);
}

void ownAccount(Rooms &rooms, const CallPointer &call, const Done &done)
{
    if (call->session->role == Role::Partner)
        return done(problem(failure(Code::NotFound, "a day access has no account")));
    rooms.writer.submit(
        [&rooms, call](Batch &batch) {
            const auto found = accountOf(batch, *call->session);
            if (!found)
                return problem(found.assume_error(), 401);
            const auto &account = found.assume_value();
            return json(
                bj::object{{"account", account.name},
                           {"role", name(account.role)},
                           {"has_password", !account.passwordHash.empty()},
                           {"password_set_ms", wire::toMillis(account.passwordSet)},
                           {"second_factor", account.hasSecondFactor()},
                           {"second_factor_needed", rooms.settings.logins.secondFactorFor.contains(account.role)},
                           {"recovery_codes_left", account.secondFactor.recovery.size()}});
        },
        done);
}

void ownSessions(Rooms &rooms, const CallPointer &call, const Done &done)
{
    bj::array list;
    for (const auto &session : rooms.sessions.of(call->session->account, rooms.clock.wall()))
        list.emplace_back(bj::object{{"id", session.id},
                                     {"created_ms", wire::toMillis(session.created)},
                                     {"used_ms", wire::toMillis(session.used)},
                                     {"from", session.address},
                                     {"browser", session.browser},
                                     {"is_this", session.tokenHash == call->session->tokenHash}});
    done(json(bj::object{{"sessions", std::move(list)}}));
}

void endOwnSession(Rooms &rooms, const CallPointer &call, const Done &done)
{
    std::string hash;
    for (const auto &session : rooms.sessions.of(call->session->account, rooms.clock.wall()))
        if (session.id == call->part("session"))
            hash = session.tokenHash;
    if (hash.empty())
        return done(problem(failure(Code::NotFound, "you have no such session")));
    rooms.writer.submit(
        [&rooms, call, hash](Batch &batch) {
            batch.kept(batch.store().endSession(hash));
            batch.afterCommit([&rooms, hash] {
                rooms.sessions.end(hash);
                recheckStreams(rooms);
            });
            rooms.audit.note(batch, entryOf(*call, "session-ended"));
            return empty(204);
        },
        done);
}

void endOtherSessions(Rooms &rooms, const CallPointer &call, const Done &done)
{
    rooms.writer.submit(
        [&rooms, call](Batch &batch) {
            endSessionsOf(rooms, batch, call->session->account, call->session->tokenHash);
            rooms.audit.note(batch, entryOf(*call, "other-sessions-ended"));
            return empty(204);
        },
        done);
}

} // namespace

void addAccountRoutes(Routes &routes, Rooms &rooms)
{
    const auto add = [&](const char *method, const char *pattern, auto handle) {
        routes.push_back({method, pattern, accounts::Capability::OwnLogin,
                          [&rooms, handle](const CallPointer &call, const Done &done) { handle(rooms, call, done); }});
    };
    add("GET", "/v1/account", ownAccount);
    add("POST", "/v1/account/password", changePassword);
    add("POST", "/v1/account/second-factor", beginSecondFactor);
    add("POST", "/v1/account/second-factor/confirm", confirmSecondFactor);
    add("POST", "/v1/account/recovery-codes", newRecoveryCodes);
    add("GET", "/v1/account/sessions", ownSessions);
    add("POST", "/v1/account/sessions/end-others", endOtherSessions);
    add("POST", "/v1/account/sessions/{session}/end", endOwnSession);
}

} // namespace kiosk::server
