// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "kiosk/base/result.h"

namespace kiosk::trust {

/**
 * What a terminal remembers for ever about the packs it was offered, so that nobody can lead it back. It only rises;
 * the one exception is a new root that says so (content::FloorReset).
 */
struct TrustFloor
{
    std::int64_t rootVersion = 0; ///< the newest root that was accepted
    std::int64_t packVersion = 0; ///< of the newest pack; 0: none yet
    std::string manifestSha256;   ///< hex, of packVersion; empty: not known
    std::string latestTime;       ///< ISO 8601 UTC; it is at least this late. Empty: not known
    std::int64_t resetBy = 0;     ///< the root that last reset packVersion; 0: none
    bool operator==(const TrustFloor &) const = default;
};

/** Whether @p next forgets nothing of @p before, or a root newer than that of @p before has reset it. */
[[nodiscard]] bool mayFollow(const TrustFloor &before, const TrustFloor &next);

/** Where the floor is kept. */
class TrustMemory
{
public:
    virtual ~TrustMemory() = default;
    /** An empty floor before the first store(). */
    [[nodiscard]] virtual base::Result<TrustFloor> load() = 0;
    /** Durable when it answers. Conflict: @p floor may not follow what is kept (mayFollow()); nothing was changed. */
    [[nodiscard]] virtual base::Result<void> store(const TrustFloor &floor) = 0;
};

} // namespace kiosk::trust
