// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "kiosk/authoring/pack_database.h"
#include "kiosk/authoring/pack_source.h"
#include "kiosk/base/result.h"
#include "kiosk/content/manifest.h"
#include "kiosk/trust/keys.h"

namespace kiosk::authoring {

/** In the folder of a pack, beside its manifest and no part of it: what `check` called errors in its sources. */
inline constexpr auto CheckErrorsName = "check-errors.txt";

/**
 * Builds @p pack, which must have no errors, into @p out: files first, manifest last, then files that no manifest names
 * are taken away, so that whoever reads meanwhile sees the pack before or this one. Other signatures go when a byte of
 * the manifest changed. Invalid when @p out holds something that is not a pack.
 */
[[nodiscard]] base::Result<content::Manifest> buildPack(const PackSource &pack, const std::filesystem::path &out,
                                                        const PackBuildOptions &options = {});

/** The lines of CheckErrorsName in @p folder; empty when its sources had none, or were checked nowhere. */
[[nodiscard]] base::Result<std::string> checkErrorsOf(const std::filesystem::path &folder);

/**
 * Adds the signature of @p key to the pack in @p folder, after every file was compared with the manifest; a signature
 * of the same key is replaced, those of others stay.
 */
[[nodiscard]] base::Result<void> signPack(const std::filesystem::path &folder, const trust::SecretKey &key);

} // namespace kiosk::authoring
