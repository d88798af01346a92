// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/store/records.h"
#include "kiosk/store/sql.h"

// How rows become records. Only sql_store.cpp uses this. What is in our own table and cannot be read is Corrupt.
namespace kiosk::store {

/** Of a column with the site's JSON. */
[[nodiscard]] base::Result<domain::Site> siteOf(const Row &row);
[[nodiscard]] base::Result<Account> accountOf(const Row &row);
[[nodiscard]] base::Result<Session> sessionOf(const Row &row);
[[nodiscard]] base::Result<KnownTerminal> terminalOf(const Row &row);
/** Ids have no spaces: "halle leipzig". */
[[nodiscard]] std::string siteList(const std::vector<domain::SiteId> &sites);

} // namespace kiosk::store
