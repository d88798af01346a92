// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include "kiosk/accounts/account.h"
#include "kiosk/accounts/audit.h"
#include "kiosk/wire/fields.h"
#include "kiosk/wire/values.h"

namespace kiosk::accounts {

namespace bj = boost::json;

namespace {
std::optional<Stage> parseStage(const std::string &text)
{
    for (const auto stage : {Stage::Full, Stage::SecondFactor, Stage::NewPassword, Stage::SetUp})
        if (text == name(stage))
            return stage;
    return {};
}
} // namespace

bj::value toJson(const Account &account)
{
    bj::array recovery;
    for (const auto &hash : account.secondFactor.recovery)
        recovery.emplace_back(hash);
    return bj::object{{"name", account.name},
                      {"role", name(account.role)},
                      {"password_hash", account.passwordHash},
                      {"password_set_ms", wire::toMillis(account.passwordSet)},
                      {"must_change_password", account.mustChangePassword},
                      {"disabled", account.isDisabled},
                      {"subject", account.subject},
                      {"secret", account.secondFactor.secret},
                      {"confirmed", account.secondFactor.isConfirmed},
                      {"last_step", static_cast<std::int64_t>(account.secondFactor.lastStep)},
                      {"recovery", std::move(recovery)},
                      {"created_ms", wire::toMillis(account.created)}};
}

bj::value toJson(const Session &session)
{
    return bj::object{{"token_hash", session.tokenHash},
                      {"account", session.account},
                      {"role", name(session.role)},
                      {"created_ms", wire::toMillis(session.created)},
                      {"used_ms", wire::toMillis(session.used)},
                      {"stage", name(session.stage)},
                      {"id", session.id},
                      {"address", session.address},
                      {"browser", session.browser},
                      {"sign_on", session.isSignOn},
                      {"desk", session.desk},
                      {"ends_ms", wire::toMillis(session.ends)}};
}

bj::value toJson(const DayAccess &access)
{
    return bj::object{
        {"hash", access.hash}, {"name", access.name}, {"desk", access.desk}, {"ends_ms", wire::toMillis(access.ends)}};
}

bj::value toJson(const AuditEntry &entry)
{
    return bj::object{{"seq", static_cast<std::int64_t>(entry.seq)},
                      {"at_ms", wire::toMillis(entry.at)},
                      {"who", entry.who},
                      {"what", entry.what},
                      {"about", entry.about},
                      {"from", entry.from},
                      {"result", entry.result}};
}

} // namespace kiosk::accounts

namespace kiosk::wire {

using base::Result;

template<>
Result<accounts::Account> fromJson(const boost::json::value &value)
{
    Fields in(value, "account");
    accounts::Account out;
    out.name = in.text("name", 64);
    out.role = in.word("role", accounts::parseRole);
    out.passwordHash = in.textOr("password_hash", {}, 256);
    out.passwordSet = in.time("password_set_ms");
    out.mustChangePassword = in.boolean("must_change_password");
    out.isDisabled = in.boolean("disabled");
    out.subject = in.textOr("subject", {}, 2000);
    out.secondFactor.secret = in.textOr("secret", {}, 1000);
    out.secondFactor.isConfirmed = in.boolean("confirmed");
    out.secondFactor.lastStep = static_cast<std::uint64_t>(in.integer("last_step", 0, 1LL << 40U));
    out.secondFactor.recovery =
        in.words<std::string>("recovery", [](std::string text) { return std::optional(std::move(text)); });
    out.created = in.time("created_ms");
    return in.result(std::move(out));
}

template<>
Result<accounts::Session> fromJson(const boost::json::value &value)
{
    Fields in(value, "session");
    accounts::Session out;
    out.tokenHash = in.text("token_hash", 64);
    out.account = in.text("account", 200);
    out.role = in.word("role", accounts::parseRole);
    out.created = in.time("created_ms");
    out.used = in.time("used_ms");
    out.stage = in.word("stage", accounts::parseStage);
    out.id = in.textOr("id", {}, 64);
    out.address = in.textOr("address", {}, 64);
    out.browser = in.textOr("browser", {}, 64);
    out.isSignOn = in.booleanOr("sign_on", false);
    out.desk = in.textOr("desk", {}, 64);
    out.ends = in.time("ends_ms");
    return in.result(std::move(out));
}

template<>
Result<accounts::DayAccess> fromJson(const boost::json::value &value)
{
    Fields in(value, "day access");
    accounts::DayAccess out{in.text("hash", 64), in.text("name", 64), in.text("desk", 64), in.time("ends_ms")};
    return in.result(std::move(out));
}

template<>
Result<accounts::AuditEntry> fromJson(const boost::json::value &value)
{
    Fields in(value, "audit entry");
    accounts::AuditEntry out;
    out.seq = static_cast<std::uint64_t>(in.integer("seq", 0, 1LL << 53U));
    out.at = in.time("at_ms");
    out.who = in.textOr("who", {}, 200);
    out.what = in.text("what", 64);
    out.about = in.textOr("about", {}, 200);
    out.from = in.textOr("from", {}, 64);
    out.result = in.textOr("result", {}, 64);
    return in.result(std::move(out));
}

} // namespace kiosk::wire
