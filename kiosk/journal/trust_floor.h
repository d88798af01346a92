// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

#include "kiosk/sqlite/database.h"
#include "kiosk/trust/trust_memory.h"

namespace kiosk::journal {

/** The floor in @p journal; an empty one before the first. */
[[nodiscard]] base::Result<trust::TrustFloor> readFloor(sqlite::Database &journal);
/** What a damaged @p file still says of the floor: one row, mostly readable when others are not. */
[[nodiscard]] std::optional<trust::TrustFloor> salvageFloor(const std::filesystem::path &file);

} // namespace kiosk::journal
