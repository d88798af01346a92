// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include <pango/pango.h>

#include "kiosk/base/result.h"

namespace kiosk::exporting {

/**
 * The fonts of every script we write, and no others, from the first of @p folders that has each; NotFound names one
 * that is missing. Read once for each list of folders and kept as long as the program runs: Pango's fonts are not safe
 * from two threads at once, so leaflets are drawn by one thread.
 */
[[nodiscard]] base::Result<PangoFontMap *> fontsOf(const std::vector<std::filesystem::path> &folders);

} // namespace kiosk::exporting
