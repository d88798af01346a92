// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/setup.h"

#include <iostream>

#include <sys/stat.h>

#include "kiosk/accounts/account.h"
#include "kiosk/accounts/password_rules.h"
#include "kiosk/base/files.h"
#include "kiosk/server/audit_trail.h"
#include "kiosk/server/enrolment.h"
#include "kiosk/server/site_file.h"
#include "kiosk/store/postgres_connection.h"
#include "kiosk/store/postgres_store.h"
#include "kiosk/store/sqlite_store.h"
#include "kiosk/trust/fingerprint.h"

namespace kiosk::server {

using base::Code;
using base::failure;
using base::Result;
using boost::outcome_v2::success;

namespace {

std::string timeText(base::WallTime time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const auto minutes = std::chrono::floor<std::chrono::minutes>(time - day).count();
    char clock[16];
    std::snprintf(clock, sizeof clock, " %02d:%02dZ", static_cast<int>(minutes / 60), static_cast<int>(minutes % 60));
    return domain::toText(std::chrono::year_month_day(day)) + clock;
}

/** @p wanted when there is such a site; empty: the only one. */
Result<domain::SiteId> siteNamed(Store &store, const domain::SiteId &wanted)
{
    BOOST_OUTCOME_TRY(const auto sites, store.sites());
    if (sites.empty())
        return failure(Code::NotFound, "no site yet: run wegweiser-server init --site site.toml");
    if (wanted.empty() && sites.size() == 1)
        return sites.front().id;
    std::string known;
    for (const auto &site : sites) {
        if (site.id == wanted)
            return wanted;
        known += (known.empty() ? "" : ", ") + site.id.value;
    }
    return failure(Code::NotFound, wanted.empty() ? "say with --at which site: " + known
                                                  : "there is no site " + wanted.value + "; known: " + known);
}

} // namespace

Result<std::unique_ptr<Store>> openData(const StorePlace &place, bool mayMake)
{
    if (!place.storeFile.empty()) {
        BOOST_OUTCOME_TRY(const auto target, store::readConnectionFile(place.storeFile));
        BOOST_OUTCOME_TRY(auto opened, store::openPostgresStore(target));
        return std::unique_ptr<Store>(std::move(opened));
    }
    const auto &folder = place.data;
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error)) {
        if (!mayMake)
            return failure(Code::NotFound, folder.string() +
                                               ": no such folder; run wegweiser-server init --site site.toml --data " +
                                               folder.string());
        std::filesystem::create_directories(folder, error);
        if (error || ::chmod(folder.c_str(), 0700) != 0)
            return failure(Code::Device, folder.string() + ": cannot make this folder: " + error.message());
    }
    BOOST_OUTCOME_TRY(auto opened, store::openSqliteStore(folder));
    return std::unique_ptr<Store>(std::move(opened));
}

Result<void> initialise(Store &store, const std::filesystem::path &siteFile, base::WallTime now)
{
    BOOST_OUTCOME_TRY(const auto text, base::readFile(siteFile, 1U << 20U));
    const std::chrono::year_month_day today(std::chrono::floor<std::chrono::days>(now));
    BOOST_OUTCOME_TRY(const auto site, readSiteFile(text, siteFile.string(), static_cast<int>(today.year())));
    if (store.site(site.id))
        return failure(Code::Conflict, "this store has the site " + site.id.value + " already; the server owns it now");
    return committed(store, [&] { return store.keepSite(site, "init"); });
}

Result<std::string> readPassword(const std::filesystem::path &file)
{
    std::string text;
    if (file == "-") {
        std::getline(std::cin, text);
    } else {
        BOOST_OUTCOME_TRY(text, base::readFile(file, 4096));
    }
    text.resize(std::min(text.find_first_of("\r\n"), text.size()));
    if (text.empty())
        return failure(Code::Invalid, file.string() + ": its first line holds no password");
    return text;
}

Result<void> keepAccount(Store &store, const std::string &name, Role role, const std::string &password, bool replace,
                         const trust::PasswordCost &cost, base::WallTime now)
{
    BOOST_OUTCOME_TRY(accounts::checkAccountName(name));
    BOOST_OUTCOME_TRY(accounts::checkPassword(password, name));
    BOOST_OUTCOME_TRY(const auto known, store.account(name));
    if (known && !replace)
        return failure(Code::Conflict, "there is an account " + name + " already; use account password to change it");
    if (!known && replace)
        return failure(Code::NotFound, "there is no account " + name);
    BOOST_OUTCOME_TRY(auto hash, trust::hashPassword(password, cost));
    Account account = known.value_or(Account{});
    account.name = name;
    account.role = replace ? known->role : role;
    account.passwordHash = std::move(hash);
    account.passwordSet = now;
    account.mustChangePassword = false;
    account.created = replace ? known->created : now;
    return committed(store, [&]() -> Result<void> {
        BOOST_OUTCOME_TRY(store.keepAccount(account));
        // A new password ends what was begun with the old one.
        BOOST_OUTCOME_TRY(const auto sessions, store.sessions());
        for (const auto &session : sessions)
            if (session.account == name) {
                BOOST_OUTCOME_TRY(store.endSession(session.tokenHash));
            }
        return success();
    });
}

Result<std::string> newCode(Store &store, base::Random &random, base::WallTime now, const domain::SiteId &site,
                            bool isTrusted)
{
    BOOST_OUTCOME_TRY(const auto at, siteNamed(store, site));
    auto code = makeCode(random);
    BOOST_OUTCOME_TRY(committed(store, [&]() -> Result<void> {
        BOOST_OUTCOME_TRY(store.keepCode({codeHash(code), now + CodeLifetime, at, isTrusted}));
        return appendAudit(store,
                           {0, now, "command-line", "terminal-code-made", {}, {}, isTrusted ? "trusted" : "done"});
    }));
    return code;
}

Result<void> revokeTerminal(Store &store, domain::TerminalNumber number, const domain::SiteId &site, base::WallTime now)
{
    BOOST_OUTCOME_TRY(const auto at, siteNamed(store, site));
    BOOST_OUTCOME_TRY(auto terminals, store.terminals());
    for (auto &terminal : terminals) {
        if (terminal.number != number || terminal.site != at)
            continue;
        terminal.revoked = true;
        return committed(store, [&]() -> Result<void> {
            BOOST_OUTCOME_TRY(store.keepTerminal(terminal));
            return appendAudit(store,
                               {0, now, "command-line", "terminal-revoked", "terminal:" + terminal.id, {}, "done"});
        });
    }
    return failure(Code::NotFound, "there is no terminal " + std::to_string(number) + " at " + at.value);
}

Result<void> confirmTerminal(Store &store, domain::TerminalNumber number, const domain::SiteId &site,
                             const std::string &fingerprint, base::WallTime now)
{
    BOOST_OUTCOME_TRY(const auto at, siteNamed(store, site));
    BOOST_OUTCOME_TRY(auto terminals, store.terminals());
    for (auto &terminal : terminals) {
        const auto key = trust::PublicKey::fromHex(terminal.publicKey);
        if (terminal.number != number || terminal.site != at || terminal.revoked || !key)
            continue;
        if (!trust::isFingerprint(*key, fingerprint))
            return failure(Code::Denied, "terminal " + std::to_string(number) + " has the fingerprint " +
                                             trust::fingerprintOf(*key) + ", not " + fingerprint +
                                             ": it is not the one you look at; revoke it");
        terminal.confirmed = true;
        return committed(store, [&]() -> Result<void> {
            BOOST_OUTCOME_TRY(store.keepTerminal(terminal));
            return appendAudit(store,
                               {0, now, "command-line", "terminal-confirmed", "terminal:" + terminal.id, {}, "done"});
        });
    }
    return failure(Code::NotFound, "there is no terminal " + std::to_string(number) + " that waits");
}

Result<std::string> terminalList(Store &store)
{
    BOOST_OUTCOME_TRY(const auto terminals, store.terminals());
    std::string text;
    for (const auto &terminal : terminals) {
        const auto key = trust::PublicKey::fromHex(terminal.publicKey);
        text += std::to_string(terminal.number) + "\t" + terminal.id + "\t" +
                (terminal.revoked     ? "revoked"
                 : terminal.confirmed ? "confirmed"
                                      : "to be confirmed") +
                "\tlast seen " + timeText(terminal.lastSeen) + "\t" +
                (key ? trust::fingerprintOf(*key) : std::string("-")) + "\t" + terminal.name + "\t" +
                terminal.site.value + "\n";
    }
    return text;
}

} // namespace kiosk::server
