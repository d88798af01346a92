// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "kiosk/update/disk.h"

namespace kiosk::update {

/** Names one pack: its version and the digest of its manifest, which names every byte of it. */
struct StoredPack
{
    std::int64_t version = 0;
    std::string manifestSha256; ///< hex

    /** "12-0a1b2c3d": its folder in the store. */
    [[nodiscard]] std::string folder() const
    {
        return std::to_string(version) + "-" + manifestSha256.substr(0, 8);
    }
    bool operator==(const StoredPack &) const = default;
};

/** What the store remembers; one small file, replaced whole, so that all of it changes in one moment. */
struct StoreState
{
    std::optional<StoredPack> current;
    std::optional<StoredPack> previous;
    int starts = 0;                 ///< of the current pack while it is on probation; 0: it has proven itself
    std::int64_t refused = 0;       ///< no version up to this one is taken any more, unless it is shown already
    std::string refusedBecause;     ///< for staff and logs
    bool operator==(const StoreState &) const = default;
};

[[nodiscard]] std::string toText(const StoreState &state);
/** Corrupt when it is not what toText() writes. */
[[nodiscard]] base::Result<StoreState> parseState(const std::string &text);
/** The pack in @p folder as its manifest names it, unverified. */
[[nodiscard]] base::Result<StoredPack> packIn(const std::filesystem::path &folder);

} // namespace kiosk::update
