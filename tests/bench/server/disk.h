// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>

namespace bench {

/** Durable SQLite commits a second with @p rows rows each, the way the server's store is opened, without the server. */
[[nodiscard]] double rawCommits(const std::filesystem::path &folder, std::size_t rows);

} // namespace bench
