// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "kiosk/base/result.h"
#include "kiosk/store/records.h"

// What accounts and sessions have beside the columns that are searched by: one JSON column, so that a new member needs
// no new table. Only sql_rows.cpp and sql_store.cpp use this.
namespace kiosk::store {

[[nodiscard]] std::string moreOf(const Account &account);
[[nodiscard]] std::string moreOf(const Session &session);
/** Fills the members that moreOf() wrote; those that an older version did not know keep their defaults. */
[[nodiscard]] base::Result<void> readMore(std::string_view json, Account &account);
[[nodiscard]] base::Result<void> readMore(std::string_view json, Session &session);

} // namespace kiosk::store
