// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/login_json.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include "kiosk/wire/fields.h"
#include "kiosk/wire/values.h"

namespace kiosk::store {

namespace bj = boost::json;
using base::Result;

namespace {

Result<void> endOf(const wire::Fields &in, const char *what)
{
    const auto read = in.result(true);
    if (!read)
        return base::failure(base::Code::Corrupt, std::string("the database holds ") + what +
                                                      " that cannot be read: " + read.assume_error().text);
    return boost::outcome_v2::success();
}

} // namespace

std::string moreOf(const Account &account)
{
    bj::array recovery;
    for (const auto &hash : account.secondFactor.recovery)
        recovery.emplace_back(hash);
    return wire::toText(bj::object{{"password_set_ms", wire::toMillis(account.passwordSet)},
                                   {"must_change_password", account.mustChangePassword},
                                   {"disabled", account.isDisabled},
                                   {"subject", account.subject},
                                   {"secret", account.secondFactor.secret},
                                   {"confirmed", account.secondFactor.isConfirmed},
                                   {"last_step", static_cast<std::int64_t>(account.secondFactor.lastStep)},
                                   {"recovery", std::move(recovery)},
                                   {"pending", account.secondFactor.pending},
                                   {"created_ms", wire::toMillis(account.created)}});
}

std::string moreOf(const Session &session)
{
    return wire::toText(bj::object{{"stage", name(session.stage)},
                                   {"id", session.id},
                                   {"address", session.address},
                                   {"browser", session.browser},
                                   {"sign_on", session.isSignOn},
                                   {"desk", session.desk},
                                   {"ends_ms", wire::toMillis(session.ends)}});
}

Result<void> readMore(std::string_view json, Account &account)
{
    BOOST_OUTCOME_TRY(const auto value, wire::parseJson(json));
    wire::Fields in(value, "account");
    auto &factor = account.secondFactor;
    account.passwordSet = in.timeOrNull("password_set_ms").value_or(domain::WallTime{});
    account.mustChangePassword = in.booleanOr("must_change_password", false);
    account.isDisabled = in.booleanOr("disabled", false);
    account.subject = in.textOr("subject", {}, 2000);
    factor.secret = in.textOr("secret", {}, 1000);
    factor.isConfirmed = in.booleanOr("confirmed", false);
    factor.lastStep = static_cast<std::uint64_t>(in.integerOr("last_step", 0, 0, std::int64_t{1} << 40U));
    factor.pending = in.textOr("pending", {}, 1000);
    if (in.find("recovery"))
        factor.recovery =
            in.words<std::string>("recovery", [](std::string text) { return std::optional(std::move(text)); });
    account.created = in.timeOrNull("created_ms").value_or(domain::WallTime{});
    return endOf(in, "an account");
}

Result<void> readMore(std::string_view json, Session &session)
{
    BOOST_OUTCOME_TRY(const auto value, wire::parseJson(json));
    wire::Fields in(value, "session");
    if (in.find("stage"))
        session.stage = in.word("stage", parseStage);
    session.id = in.textOr("id", {}, 64);
    session.address = in.textOr("address", {}, 64);
    session.browser = in.textOr("browser", {}, 64);
    session.isSignOn = in.booleanOr("sign_on", false);
    session.desk = in.textOr("desk", {}, 64);
    session.ends = in.timeOrNull("ends_ms").value_or(domain::WallTime{});
    return endOf(in, "a session");
}

} // namespace kiosk::store
