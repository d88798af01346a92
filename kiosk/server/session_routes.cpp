// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/object.hpp>

#include "kiosk/base/log.h"
#include "kiosk/server/cookie.h"
#include "kiosk/server/rooms.h"
#include "kiosk/wire/fields.h"

namespace kiosk::server {

namespace {

using base::Code;
using base::failure;

boost::json::value describe(const Rooms &rooms, const std::string &account, Role role)
{
    return boost::json::object{
        {"account", account}, {"role", name(role)}, {"site", rooms.site ? rooms.site->id.value : std::string()}};
}

Answer tooMany(std::chrono::seconds wait)
{
    auto answer = problem(failure(Code::Busy, "too many tries; wait before the next one"), 429);
    answer.headers.emplace_back("Retry-After", std::to_string(std::max<long long>(wait.count(), 1)));
    return answer;
}

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
        m_name = in.text("account", 100);
        m_password = in.text("password", 1000);
        if (in.failed())
            return m_done(problem(in.result(0).assume_error()));
        m_limitName = m_name + " " + m_call->request.peer;
        const auto now = m_rooms.clock.wall();
        const auto wait =
            std::max(m_rooms.logins.wait(m_limitName, now), m_rooms.addresses.wait(m_call->request.peer, now));
        if (wait > wait.zero()) {
            ++m_rooms.metrics.loginsLimited;
            return m_done(tooMany(wait));
        }
        // Counted before the password is checked: tries at the same time count as well.
        m_rooms.logins.failed(m_limitName, now);
        m_rooms.addresses.failed(m_call->request.peer, now);
        m_rooms.writer.submit(
            [self = shared_from_this()](Batch &batch) {
                self->m_account = batch.kept(batch.store().account(self->m_name));
                return Answer{};
            },
            [self = shared_from_this()](Answer answer) {
                if (answer.status != 200)
                    return self->m_done(std::move(answer));
                self->check();
            });
    }

private:
    void check()
    {
        m_rooms.hasher.post([self = shared_from_this()] {
            const auto &hash = self->m_account ? self->m_account->passwordHash : self->m_rooms.dummyHash;
            const bool matches = trust::verifyPassword(hash, self->m_password);
            const bool isRight = matches && self->m_account.has_value();
            self->m_password.clear();
            self->m_rooms.io.post([self, isRight] { self->end(isRight); });
        });
    }

    void end(bool isRight)
    {
        if (!isRight) {
            ++m_rooms.metrics.loginsFailed;
            base::log(base::Level::Warning, "login-failed");
            return m_done(problem(failure(Code::Denied, "account or password is wrong"), 401));
        }
        m_rooms.logins.succeeded(m_limitName);
        m_rooms.addresses.succeeded(m_call->request.peer);
        const auto token = makeToken(m_rooms.random);
        const auto now = m_rooms.clock.wall();
        const Session session{tokenHash(token),
                              m_account->name,
                              m_account->role,
                              now,
                              now,
                              m_rooms.site ? m_rooms.site->id : domain::SiteId{}};
        m_rooms.writer.submit(
            [session](Batch &batch) {
                batch.kept(batch.store().keepSession(session));
                return Answer{};
            },
            [self = shared_from_this(), session, token](Answer answer) {
                if (answer.status == 200) {
                    self->m_rooms.sessions.add(session);
                    answer = json(describe(self->m_rooms, session.account, session.role));
                    answer.headers.emplace_back("Set-Cookie", sessionCookie(token));
                }
                self->m_done(std::move(answer));
            });
    }

    Rooms &m_rooms;
    CallPointer m_call;
    Done m_done;
    std::string m_name;
    std::string m_password;
    std::string m_limitName;
    std::optional<Account> m_account;
};

void logOut(Rooms &rooms, const CallPointer &call, const Done &done)
{
    const auto hash = call->session->tokenHash;
    rooms.sessions.end(hash);
    rooms.writer.submit(
        [hash](Batch &batch) {
            batch.kept(batch.store().endSession(hash));
            return empty(204);
        },
        [done](Answer answer) {
            answer.headers.emplace_back("Set-Cookie", endedCookie());
            done(std::move(answer));
        });
}

} // namespace

void addSessionRoutes(Routes &routes, Rooms &rooms)
{
    routes.push_back({"POST", "/v1/session", Access::Everybody, [&rooms](const CallPointer &call, const Done &done) {
                          std::make_shared<LogIn>(rooms, call, done)->start();
                      }});
    routes.push_back({"GET", "/v1/session", Access::Staff, [&rooms](const CallPointer &call, const Done &done) {
                          done(json(describe(rooms, call->session->account, call->session->role)));
                      }});
    routes.push_back({"POST", "/v1/session/end", Access::Staff,
                      [&rooms](const CallPointer &call, const Done &done) { logOut(rooms, call, done); }});
}

} // namespace kiosk::server
