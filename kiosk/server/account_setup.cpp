// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/account_setup.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "kiosk/accounts/account.h"
#include "kiosk/accounts/password_rules.h"
#include "kiosk/accounts/recovery_codes.h"
#include "kiosk/server/audit_trail.h"
#include "kiosk/wire/values.h"

namespace kiosk::server {

using base::Code;
using base::failure;
using base::Result;
using boost::outcome_v2::success;
namespace bj = boost::json;

namespace {

/** Account, its sessions and the audit entry in one transaction, durable when this returns. */
Result<void> keepChanged(const AccountDesk &desk, const Account &account, const std::string &what)
{
    return committed(desk.store, [&]() -> Result<void> {
        BOOST_OUTCOME_TRY(desk.store.keepAccount(account));
        BOOST_OUTCOME_TRY(const auto sessions, desk.store.sessions());
        for (const auto &session : sessions)
            if (session.account == account.name) {
                BOOST_OUTCOME_TRY(desk.store.endSession(session.tokenHash));
            }
        return appendAudit(desk.store, {0, desk.now, "command-line", what, account.name, {}, "done"});
    });
}

Result<Account> known(const AccountDesk &desk, const std::string &name)
{
    BOOST_OUTCOME_TRY(auto account, desk.store.account(name));
    if (!account)
        return failure(Code::NotFound, "there is no account " + name + "; see wegweiser-server account list");
    return std::move(*account);
}

/** Gives @p account a password; returned when it had to be made up. */
Result<std::string> givePassword(const AccountDesk &desk, Account &account, const std::string &password)
{
    std::string madeUp;
    if (password.empty())
        madeUp = accounts::makeTypedCode(desk.random, 4);
    else {
        BOOST_OUTCOME_TRY(accounts::checkPassword(password, account.name));
    }
    BOOST_OUTCOME_TRY(account.passwordHash, trust::hashPassword(password.empty() ? madeUp : password, desk.cost));
    account.passwordSet = desk.now;
    account.mustChangePassword = !madeUp.empty();
    return madeUp;
}

std::string moment(base::WallTime time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time - day).count();
    char clock[16];
    std::snprintf(clock, sizeof clock, " %02d:%02d:%02dZ", static_cast<int>(seconds / 3600),
                  static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60));
    return domain::toText(std::chrono::year_month_day(day)) + clock;
}

} // namespace

Result<std::string> addAccount(const AccountDesk &desk, const std::string &name, Role role, const std::string &password)
{
    BOOST_OUTCOME_TRY(accounts::checkAccountName(name));
    BOOST_OUTCOME_TRY(const auto there, desk.store.account(name));
    if (there)
        return failure(Code::Conflict, "there is an account " + name + " already; use account password to change it");
    Account account;
    account.name = name;
    account.role = role;
    account.created = desk.now;
    BOOST_OUTCOME_TRY(auto madeUp, givePassword(desk, account, password));
    BOOST_OUTCOME_TRY(keepChanged(desk, account, "account-added"));
    return madeUp;
}

Result<std::string> setPassword(const AccountDesk &desk, const std::string &name, const std::string &password)
{
    BOOST_OUTCOME_TRY(auto account, known(desk, name));
    BOOST_OUTCOME_TRY(auto madeUp, givePassword(desk, account, password));
    BOOST_OUTCOME_TRY(keepChanged(desk, account, "password-reset"));
    return madeUp;
}

Result<void> setRole(const AccountDesk &desk, const std::string &name, Role role)
{
    BOOST_OUTCOME_TRY(auto account, known(desk, name));
    account.role = role;
    return keepChanged(desk, account, std::string("role-") + store::name(role));
}

Result<void> setDisabled(const AccountDesk &desk, const std::string &name, bool isDisabled)
{
    BOOST_OUTCOME_TRY(auto account, known(desk, name));
    account.isDisabled = isDisabled;
    return keepChanged(desk, account, isDisabled ? "account-disabled" : "account-enabled");
}

Result<void> resetSecondFactor(const AccountDesk &desk, const std::string &name)
{
    BOOST_OUTCOME_TRY(auto account, known(desk, name));
    account.secondFactor = {};
    return keepChanged(desk, account, "second-factor-reset");
}

Result<std::string> accountList(Store &store, bool asJson)
{
    BOOST_OUTCOME_TRY(const auto accounts, store.accounts());
    std::string text;
    bj::array list;
    for (const auto &account : accounts) {
        const char *factor = account.hasSecondFactor() ? "second factor" : "no second factor";
        text += account.name + "\t" + name(account.role) + "\t" + (account.isDisabled ? "disabled" : "open") + "\t" +
                factor + (account.mustChangePassword ? ", first password" : "") +
                (account.subject.empty() ? "" : ", city's account") + "\n";
        list.emplace_back(bj::object{{"account", account.name},
                                     {"role", name(account.role)},
                                     {"disabled", account.isDisabled},
                                     {"second_factor", account.hasSecondFactor()},
                                     {"must_change_password", account.mustChangePassword},
                                     {"sign_on", !account.subject.empty()}});
    }
    return asJson ? wire::toText(list) + "\n" : text;
}

Result<std::string> auditList(Store &store, base::WallTime now, std::size_t limit, bool asJson)
{
    BOOST_OUTCOME_TRY(const auto page, auditPage(store, now, {}, limit));
    std::string text;
    bj::array list;
    for (const auto &[place, entry] : page.entries) {
        const auto part = [](const std::string &one) { return "\t" + (one.empty() ? std::string("-") : one); };
        text += moment(entry.at) + part(entry.who) + part(entry.what) + part(entry.about) + part(entry.from) +
                part(entry.result) + "\n";
        list.emplace_back(toJson(entry));
    }
    return asJson ? wire::toText(list) + "\n" : text;
}

} // namespace kiosk::server
