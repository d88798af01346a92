// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/trust/trust_memory.h"

namespace kiosk::trust {

bool mayFollow(const TrustFloor &before, const TrustFloor &next)
{
    if (next.rootVersion < before.rootVersion || next.resetBy < before.resetBy)
        return false;
    if (next.resetBy > before.resetBy) // a newer root has set version and time anew
        return next.resetBy <= next.rootVersion;
    if (next.packVersion < before.packVersion || next.latestTime < before.latestTime)
        return false;
    return next.packVersion > before.packVersion || before.manifestSha256.empty() ||
           next.manifestSha256 == before.manifestSha256;
}

} // namespace kiosk::trust
