// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>

#include "kiosk/base/result.h"
#include "kiosk/content/manifest.h"
#include "kiosk/content/pack.h"

namespace kiosk::content {

/** Called after each file with the bytes read so far and all there are. */
using VerifyProgress = std::function<void(std::uint64_t done, std::uint64_t all)>;

/** Signatures first, then the manifest, then length and digest of every file. The failures of Pack::open(). */
[[nodiscard]] base::Result<Manifest> verifyPack(const std::filesystem::path &folder, const TrustedKeys &keys,
                                                const VerifyProgress &progress = {});
/** Length and digest of every file only; Corrupt names the first that differs. */
[[nodiscard]] base::Result<void> verifyFiles(const std::filesystem::path &folder, const Manifest &manifest,
                                             const VerifyProgress &progress = {});
/** The stored bytes of the manifest. NotFound says that no pack is there. */
[[nodiscard]] base::Result<std::string> readManifest(const std::filesystem::path &folder);

} // namespace kiosk::content
