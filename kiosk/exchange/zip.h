// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "kiosk/base/result.h"

namespace kiosk::exchange {

/** Name and bytes of one file in an archive. */
using ZipEntry = std::pair<std::string, std::string>;

/** An archive of @p entries in their order, the first not compressed, without any time of day: same entries, same
 * bytes. */
[[nodiscard]] base::Result<std::string> writeZip(const std::vector<ZipEntry> &entries);
/** The file @p entry of the archive @p bytes, never more than LargestFile, whatever the archive claims. */
[[nodiscard]] base::Result<std::string> readZip(const std::string &bytes, const std::string &entry,
                                                const std::string &name);

} // namespace kiosk::exchange
