// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/content/timestamp.h"
#include "kiosk/content/trust_root.h"

namespace kiosk::authoring {

/** What a root is to say about one role; nothing said stays as it was. */
struct RoleChange
{
    std::vector<trust::PublicKey> add;
    std::vector<trust::PublicKey> remove;
    std::optional<int> threshold;
};

struct RootChange
{
    RoleChange root, packs, timestamp;
    std::string expires; ///< ISO 8601 UTC
    std::optional<content::FloorReset> reset;
};

/** Root 1 of @p pack, to be signed. Invalid when a role has no key or cannot reach its threshold. */
[[nodiscard]] base::Result<content::TrustRoot> firstRoot(const std::string &pack, const RootChange &change);
/** The root after @p present, to be signed by keys of both. NotFound: a key to be removed is not there. */
[[nodiscard]] base::Result<content::TrustRoot> rootAfter(const content::TrustRoot &present, const RootChange &change);
/** Writes @p root into the folder of roots. Conflict: there is a root of that number. */
[[nodiscard]] base::Result<std::filesystem::path> writeRoot(const std::filesystem::path &folder,
                                                            const content::TrustRoot &root);
/** The newest root in @p folder, whether it is signed or not. NotFound: none. */
[[nodiscard]] base::Result<content::TrustRoot> newestRoot(const std::filesystem::path &folder);

/** That the pack of @p manifest (its stored bytes) is the newest, from @p issued on for @p days days. */
[[nodiscard]] base::Result<content::Timestamp> makeTimestamp(std::string_view manifest, const std::string &issued,
                                                             int days);
/**
 * The manifest that a timestamp in @p folder is about: that of a built pack, or in a published folder that of the
 * highest version.
 */
[[nodiscard]] base::Result<std::string> newestManifest(const std::filesystem::path &folder);
/** Writes timestamp.json into @p folder; signatures of the one before go. */
[[nodiscard]] base::Result<std::filesystem::path> writeTimestamp(const std::filesystem::path &folder,
                                                                 const content::Timestamp &timestamp);

} // namespace kiosk::authoring
