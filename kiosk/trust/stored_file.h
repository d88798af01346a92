// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "kiosk/base/result.h"

namespace kiosk::trust {

/**
 * Reads @p file in parts of fixed size and hands each to @p part. For files that somebody else may have put there: a
 * symbolic link is not followed, anything but a regular file is Denied, and Invalid comes before the first byte when
 * the file is longer than @p limit bytes, and as soon as it proves longer while it is read.
 */
[[nodiscard]] base::Result<void> readParts(const std::filesystem::path &file, std::uint64_t limit,
                                           const std::function<void(std::string_view)> &part);
/** The whole of @p file, read by readParts(). */
[[nodiscard]] base::Result<std::string> readStoredFile(const std::filesystem::path &file, std::uint64_t limit);

} // namespace kiosk::trust
