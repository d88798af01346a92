// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/content/signed_bytes.h"
#include "kiosk/trust/keys.h"
#include "kiosk/trust/signatures.h"

namespace kiosk::authoring {

/** Something that wants signatures (manifest of a pack, root, timestamp), and what signing it would mean. */
struct Document
{
    std::string bytes;             ///< what is signed, after the domain and a zero byte
    std::string domain;            ///< "wegweiser-pack-v1"; says which of the three it is
    std::string role;              ///< whose keys sign it: "packs", "root" or "timestamp"
    std::string pack;              ///< id
    std::int64_t version = 0;      ///< of the pack; of the root where it is one
    std::vector<std::string> says; ///< what a person should read before signing, made from the bytes
};

/** Told apart by the bytes themselves. Invalid: none of the three. */
[[nodiscard]] base::Result<Document> describe(std::string bytes);
/** The document in @p file; when that is a folder, the manifest of the pack in it. */
[[nodiscard]] base::Result<Document> readDocument(const std::filesystem::path &file);
/** The file that readDocument() reads. */
[[nodiscard]] std::filesystem::path documentIn(const std::filesystem::path &file);

/**
 * Puts @p made beside the document in @p file, which must be @p document; one of the same key is replaced, those of
 * others stay. Not for a pack that may not be whole: see signPack().
 */
[[nodiscard]] base::Result<void> addSignature(const std::filesystem::path &file, const Document &document,
                                              const trust::KeyedSignature &made);
[[nodiscard]] trust::KeyedSignature signDocument(const Document &document, const trust::SecretKey &key);

} // namespace kiosk::authoring
