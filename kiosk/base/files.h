// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "kiosk/base/result.h"

namespace kiosk::base {

/** The whole file, refused with Invalid when it is larger than @p limit bytes. NotFound, Denied or Device otherwise. */
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path &file, std::size_t limit = 64U << 20U);

/**
 * Replaces @p file whole or not at all: temporary file beside it, fsync, rename, fsync of the folder.
 * @p mode are the permission bits, 0600 for secrets. A full disk is Device; the old file then still stands.
 */
[[nodiscard]] Result<void> writeFileAtomically(const std::filesystem::path &file, std::string_view bytes,
                                               unsigned mode = 0644);

} // namespace kiosk::base
