// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/trust/digest.h"

#include <sodium.h>

#include "kiosk/trust/encoding.h"
#include "kiosk/trust/sodium.h"
#include "kiosk/trust/stored_file.h"

namespace kiosk::trust {

using base::Result;

Digest sha256(std::string_view bytes)
{
    startSodium();
    Digest digest;
    crypto_hash_sha256(digest.data(), bytesOf(bytes), bytes.size());
    return digest;
}

Digest hmacSha256(std::string_view key, std::string_view bytes)
{
    startSodium();
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytesOf(key), key.size());
    crypto_auth_hmacsha256_update(&state, bytesOf(bytes), bytes.size());
    Digest digest;
    crypto_auth_hmacsha256_final(&state, digest.data());
    return digest;
}

Digest blake2b(std::string_view bytes)
{
    startSodium();
    Digest digest;
    crypto_generichash(digest.data(), digest.size(), bytesOf(bytes), bytes.size(), nullptr, 0);
    return digest;
}

std::string blake2bHex(std::string_view bytes)
{
    return toHex(blake2b(bytes));
}

std::string sha256Hex(std::string_view bytes)
{
    return toHex(sha256(bytes));
}

Result<FileDigest> digestFile(const std::filesystem::path &file, std::uint64_t limit)
{
    startSodium();
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    FileDigest found;
    BOOST_OUTCOME_TRY(readParts(file, limit, [&](std::string_view part) {
        found.length += part.size();
        crypto_hash_sha256_update(&state, bytesOf(part), part.size());
    }));
    crypto_hash_sha256_final(&state, found.sha256.data());
    return found;
}

} // namespace kiosk::trust
