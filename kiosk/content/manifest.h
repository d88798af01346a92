// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/content/pack.h"
#include "kiosk/trust/digest.h"
#include "kiosk/trust/signatures.h"

namespace kiosk::content {

/** What is signed is this, a zero byte and the stored bytes of the manifest. */
inline constexpr std::string_view ManifestDomain = "wegweiser-pack-v1";
inline constexpr std::string_view ManifestName = "manifest.json";
inline constexpr std::string_view SignaturesName = "manifest.sig.json";
/** Of the layout of manifest and database; a terminal refuses a newer one. */
inline constexpr std::int64_t SchemaVersion = 1;
/** Longer ones are refused before they are read. */
inline constexpr std::size_t LongestManifest = 8U << 20U;
inline constexpr std::size_t LongestSignatures = 64U << 10U;

/** One file of a pack. Its name is made of its digest, so that no name can lead out of the pack. */
struct ManifestFile
{
    std::string name; ///< "files/<64 hex digits>.<ending>"
    std::string role; ///< "content" (one) or "media"
    trust::FileDigest digest;
    bool operator==(const ManifestFile &) const = default;
};

struct Manifest
{
    PackIdentity identity;
    std::map<std::string, std::string> tools; ///< program and version
    std::vector<ManifestFile> files;          ///< by name; exactly one has the role "content"

    [[nodiscard]] const ManifestFile &content() const;
};

/** The name of a file with @p digest; @p ending is ".png" or the like. */
[[nodiscard]] std::string fileName(const trust::FileDigest &digest, std::string_view ending);

/** The bytes to be stored: same manifest, same bytes. */
[[nodiscard]] std::string toText(const Manifest &manifest);
/** Invalid: not a manifest, or of a newer schema. */
[[nodiscard]] base::Result<Manifest> parseManifest(std::string_view bytes);

[[nodiscard]] std::string toText(const std::vector<trust::KeyedSignature> &signatures);
[[nodiscard]] base::Result<std::vector<trust::KeyedSignature>> parseSignatures(std::string_view bytes);

} // namespace kiosk::content
