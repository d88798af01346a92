// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/setup.h"

#include <sys/stat.h>

#include "kiosk/base/files.h"
#include "kiosk/server/enrolment.h"
#include "kiosk/server/site_file.h"
#include "kiosk/store/postgres_connection.h"
#include "kiosk/store/postgres_store.h"
#include "kiosk/store/sqlite_store.h"

namespace kiosk::server {

using base::Code;
using base::failure;
using base::Result;
using boost::outcome_v2::success;

namespace {

/** One change, durable when this returns. */
template<class Change>
Result<void> committed(Store &store, Change change)
{
    BOOST_OUTCOME_TRY(store.begin());
    Result<void> changed = change();
    if (!changed) {
        store.rollback();
        return changed;
    }
    return store.commit();
}

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
    BOOST_OUTCOME_TRY(auto text, base::readFile(file, 4096));
    text.resize(std::min(text.find_first_of("\r\n"), text.size()));
    if (text.size() < 10)
        return failure(Code::Invalid, file.string() + ": the password needs at least 10 characters");
    return text;
}

Result<void> keepAccount(Store &store, const std::string &name, Role role, const std::string &password, bool replace,
                         const trust::PasswordCost &cost)
{
    if (name.empty() || name.size() > 64 || name.find_first_of(" \t\r\n\"\\") != std::string::npos)
        return failure(Code::Invalid, "an account's name has 1 to 64 characters and no spaces");
    BOOST_OUTCOME_TRY(const auto known, store.account(name));
    if (known && !replace)
        return failure(Code::Conflict, "there is an account " + name + " already; use account password to change it");
    if (!known && replace)
        return failure(Code::NotFound, "there is no account " + name);
    BOOST_OUTCOME_TRY(auto hash, trust::hashPassword(password, cost));
    const Account account{name, replace ? known->role : role, std::move(hash),
                          replace ? known->sites : std::vector<domain::SiteId>{}};
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

Result<std::string> newCode(Store &store, base::Random &random, base::WallTime now, const domain::SiteId &site)
{
    BOOST_OUTCOME_TRY(const auto at, siteNamed(store, site));
    auto code = makeCode(random);
    BOOST_OUTCOME_TRY(committed(store, [&] { return store.keepCode({codeHash(code), now + CodeLifetime, at}); }));
    return code;
}

Result<void> revokeTerminal(Store &store, domain::TerminalNumber number, const domain::SiteId &site)
{
    BOOST_OUTCOME_TRY(const auto at, siteNamed(store, site));
    BOOST_OUTCOME_TRY(auto terminals, store.terminals());
    for (auto &terminal : terminals) {
        if (terminal.number != number || terminal.site != at)
            continue;
        terminal.revoked = true;
        return committed(store, [&] { return store.keepTerminal(terminal); });
    }
    return failure(Code::NotFound, "there is no terminal " + std::to_string(number) + " at " + at.value);
}

Result<std::string> terminalList(Store &store)
{
    BOOST_OUTCOME_TRY(const auto terminals, store.terminals());
    std::string text;
    for (const auto &terminal : terminals)
        text += std::to_string(terminal.number) + "\t" + terminal.id + "\t" +
                (terminal.revoked ? "revoked" : "enrolled") + "\tlast seen " + timeText(terminal.lastSeen) + "\t" +
                terminal.name + "\t" + terminal.site.value + "\n";
    return text;
}

} // namespace kiosk::server
