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
/**
 * Longer ones are refused before they are read. A file takes some 220 bytes, so this is room for MostFiles of them:
 * a house that reads every paragraph aloud in a dozen languages has several thousand sound files.
 */
inline constexpr std::size_t LongestManifest = 4U << 20U;
inline constexpr std::size_t LongestSignatures = 64U << 10U;
inline constexpr std::size_t MostFiles = 16'000;
inline constexpr std::uint64_t LargestFile = 4ULL << 30U;  ///< bytes
inline constexpr std::uint64_t LargestPack = 16ULL << 30U; ///< bytes of all files together

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
    std::int64_t schema = SchemaVersion;
    PackIdentity identity;
    /** The older version whose pages this one brings back under a new, higher version; 0: none. The only way back. */
    std::int64_t rollbackTo = 0;
    std::map<std::string, std::string> tools; ///< program and version
    std::vector<ManifestFile> files;          ///< by name; exactly one has the role "content"

    [[nodiscard]] const ManifestFile &content() const;
    /** Bytes of all files together. */
    [[nodiscard]] std::uint64_t length() const;
};

/** The name of a file with @p digest; @p ending is ".png" or the like. */
[[nodiscard]] std::string fileName(const trust::FileDigest &digest, std::string_view ending);

/** The bytes to be stored: same manifest, same bytes. */
[[nodiscard]] std::string toText(const Manifest &manifest);
/** Only what toText() writes is taken. Invalid: not a manifest, larger than a pack may be, or of a newer schema. */
[[nodiscard]] base::Result<Manifest> parseManifest(std::string_view bytes);

[[nodiscard]] std::string toText(const std::vector<trust::KeyedSignature> &signatures);
/** Only what toText() writes is taken; Denied for anything else. */
[[nodiscard]] base::Result<std::vector<trust::KeyedSignature>> parseSignatures(std::string_view bytes);

} // namespace kiosk::content
