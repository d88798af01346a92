// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "kiosk/content/pack_trust.h"
#include "kiosk/update/disk.h"

namespace kiosk::update {

/** Names one pack: its version and the digest of its manifest, which names every byte of it. */
struct StoredPack
{
    std::int64_t version = 0;
    std::string manifestSha256;   ///< hex
    std::int64_t rootVersion = 0; ///< of the root that it was judged by

    /** Its folder in the store; the name keeps the floor when all else is lost. */
    [[nodiscard]] std::string folder() const { return content::packFolderName(version, rootVersion, manifestSha256); }
    bool operator==(const StoredPack &) const = default;
};

/** What the store remembers; one small file, replaced whole, so that all of it changes in one moment. */
struct StoreState
{
    std::optional<StoredPack> current;
    std::optional<StoredPack> previous;
    int starts = 0;             ///< of the current pack while it is on probation; 0: it has proven itself
    std::int64_t refused = 0;   ///< no version up to this one is taken any more, unless it is shown already
    std::string refusedBecause; ///< for staff and logs
    bool operator==(const StoreState &) const = default;
};

[[nodiscard]] std::string toText(const StoreState &state);
/** Corrupt when it is not what toText() writes. */
[[nodiscard]] base::Result<StoreState> parseState(const std::string &text);
/** The pack in @p folder when its name and its manifest agree; nothing is judged. */
[[nodiscard]] std::optional<StoredPack> packIn(const std::filesystem::path &folder);

} // namespace kiosk::update
