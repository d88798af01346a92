// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/sql_rows.h"

#include <sstream>

#include <boost/json/value.hpp>

#include "kiosk/wire/values.h"

namespace kiosk::store {

using base::Result;

namespace {

Result<Role> roleOf(const Row &row, int column)
{
    const auto role = parseRole(row.string(column));
    if (!role)
        return base::failure(base::Code::Corrupt, "the database holds an unknown role; was a newer version here?");
    return *role;
}

} // namespace

Result<domain::Site> siteOf(const Row &row)
{
    BOOST_OUTCOME_TRY(const auto json, wire::parseJson(row.text(0)));
    auto site = wire::fromJson<domain::Site>(json);
    if (!site)
        return base::failure(base::Code::Corrupt,
                             "the database holds a site that cannot be read: " + site.assume_error().text);
    return site;
}

Result<Account> accountOf(const Row &row)
{
    BOOST_OUTCOME_TRY(const auto role, roleOf(row, 1));
    Account account{row.string(0), role, row.string(2), {}};
    std::istringstream sites(row.string(3));
    for (std::string site; sites >> site;)
        account.sites.emplace_back(site);
    return account;
}

std::string siteList(const std::vector<domain::SiteId> &sites)
{
    std::string text;
    for (const auto &site : sites)
        text += (text.empty() ? "" : " ") + site.value;
    return text;
}

Result<Session> sessionOf(const Row &row)
{
    BOOST_OUTCOME_TRY(const auto role, roleOf(row, 2));
    return Session{row.string(0), row.string(1), role, row.time(3), row.time(4), domain::SiteId{row.string(5)}};
}

Result<KnownTerminal> terminalOf(const Row &row)
{
    return KnownTerminal{row.string(0),
                         static_cast<int>(row.integer(1)),
                         row.string(2),
                         row.string(3),
                         row.time(4),
                         row.integer(5) != 0,
                         row.time(6),
                         row.string(7),
                         domain::SiteId{row.string(8)}};
}

} // namespace kiosk::store
