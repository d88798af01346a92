// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "kiosk/base/result.h"

namespace kiosk::exporting {

/** In every folder an export wrote: one line a file, so that the next one knows what is its own. */
inline constexpr std::string_view MarkerName = ".wegweiser-export";

/** A site before it is on disk; paths are relative, with "/". */
struct SiteFiles
{
    std::map<std::string, std::string> texts;            ///< path -> bytes
    std::map<std::string, std::filesystem::path> copies; ///< path -> file to copy
};

/**
 * Puts @p files in the place of @p folder as a whole: written beside it, brought to the disk, exchanged in one step;
 * what an earlier export left goes. Conflict when the folder holds a file that no export wrote: nothing is touched
 * then.
 */
[[nodiscard]] base::Result<void> replaceFolder(const std::filesystem::path &folder, const SiteFiles &files);

} // namespace kiosk::exporting
