// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "kiosk/content/pack_trust.h"
#include "kiosk/content/verify.h"

namespace kiosk::content {

/**
 * The layout that publish writes and any web server or USB stick can hold:
 *   root/<N>.json  timestamp.json  packs/<version>/manifest.json  files/<sha256>.<ending>
 * each .json with its .sig.json beside it.
 */
inline constexpr std::string_view RootsFolder = "root";
inline constexpr std::string_view PacksFolder = "packs";

/** "packs/<version>/manifest.json". */
[[nodiscard]] std::filesystem::path publishedManifest(std::int64_t version);

/** All roots in @p folder from the lowest number on, without a gap. NotFound: none there. */
[[nodiscard]] base::Result<std::vector<SignedBytes>> readRoots(const std::filesystem::path &folder);

/**
 * Judges everything in @p folder as a terminal would that has never seen it: the roots after @p trusted (those it holds
 * already must be the same there), timestamp, manifest, every file. @p trusted are the roots of the terminal.
 */
[[nodiscard]] base::Result<JudgedPack> verifyPublished(const std::filesystem::path &folder,
                                                       const std::vector<SignedBytes> &trusted, const TrustFloor &floor,
                                                       const KnownTime &time, const VerifyProgress &progress = {});

} // namespace kiosk::content
