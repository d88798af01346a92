// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "kiosk/base/result.h"

namespace kiosk::trust {

/** 256 bits of a hash. */
using Digest = std::array<std::uint8_t, 32>;

[[nodiscard]] Digest sha256(std::string_view bytes);
[[nodiscard]] Digest blake2b(std::string_view bytes);
/** HMAC-SHA256 (RFC 2104) of @p bytes; @p key of any length. */
[[nodiscard]] Digest hmacSha256(std::string_view key, std::string_view bytes);
/** Lower-case hex of BLAKE2b-256: the hash of journal entries and idempotency fingerprints. */
[[nodiscard]] std::string blake2bHex(std::string_view bytes);
[[nodiscard]] std::string sha256Hex(std::string_view bytes);

/** What a file holds, in short. */
struct FileDigest
{
    Digest sha256{};
    std::uint64_t length = 0;
    bool operator==(const FileDigest &) const = default;
};

/**
 * Reads @p file in parts of fixed size. A symbolic link is not followed and anything but a regular file is refused
 * (Denied); Invalid as soon as it proves longer than @p limit bytes.
 */
[[nodiscard]] base::Result<FileDigest> digestFile(const std::filesystem::path &file, std::uint64_t limit);

} // namespace kiosk::trust
