// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

#include "kiosk/store/sql_store.h"

namespace kiosk::store {

/** The file in a data folder. */
constexpr const char *SqliteFileName = "wegweiser.db";

/** Opens (or makes) the store in @p folder: one SQLite file. Invalid: written by a newer version. */
[[nodiscard]] base::Result<std::unique_ptr<SqlStore>> openSqliteStore(const std::filesystem::path &folder);

} // namespace kiosk::store
