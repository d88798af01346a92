// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include <fontconfig/fontconfig.h>

#include "kiosk/base/result.h"

namespace kiosk::exporting {

/** Adds the fonts of every script we write, and no others, from the first of @p folders that has each; NotFound names
 * one. */
[[nodiscard]] base::Result<void> addFonts(FcConfig *config, const std::vector<std::filesystem::path> &folders);

} // namespace kiosk::exporting
