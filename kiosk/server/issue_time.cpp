// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/issue_time.h"

#include <algorithm>

namespace kiosk::server {

domain::WallTime issueTime(const EntryTime &entry, const Receipt &receipt)
{
    const bool sameBoot = !entry.bootId.empty() && entry.bootId == receipt.bootId && entry.boottime <= receipt.boottime;
    const auto said = sameBoot ? receipt.now - (receipt.boottime - entry.boottime) : entry.wall;
    const auto earliest = std::min(receipt.previous, receipt.now);
    return std::clamp(said, earliest, receipt.now);
}

} // namespace kiosk::server
