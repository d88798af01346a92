// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

#include "kiosk/server/store.h"

namespace kiosk::server {

/** Opens (or makes) the store in @p folder: one SQLite file, wegweiser.db. Invalid: written by a newer version. */
[[nodiscard]] base::Result<std::unique_ptr<Store>> openSqliteStore(const std::filesystem::path &folder);

} // namespace kiosk::server
