// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/base/result.h"
#include "kiosk/domain/time_zone.h"

namespace kiosk::authoring {

/**
 * Writes the sources of a small pack without errors into @p folder, which must be new or empty: the beginning of a
 * city's own. @p id names pack and site; @p today is written into it as the day it was made.
 */
[[nodiscard]] base::Result<void> newPack(const std::filesystem::path &folder, const std::string &id,
                                         domain::LocalDate today);

} // namespace kiosk::authoring
