// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/base/result.h"

namespace kiosk::content {

/** A document as it is stored or sent, and the list of signatures that lies beside it; neither is believed yet. */
struct SignedBytes
{
    std::string bytes;
    std::string signatures;
    bool operator==(const SignedBytes &) const = default;
};

/** "manifest.json" has its signatures in "manifest.sig.json". */
[[nodiscard]] std::filesystem::path signaturesOf(const std::filesystem::path &document);

/**
 * Reads @p document and its signatures. Symbolic links are not followed, anything but a regular file is Denied, and
 * more than @p limit bytes are refused before and while reading (Invalid). NotFound: there is no such document. Denied:
 * it is not signed.
 */
[[nodiscard]] base::Result<SignedBytes> readSigned(const std::filesystem::path &document, std::size_t limit);

} // namespace kiosk::content
