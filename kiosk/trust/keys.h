// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/base/random.h"

namespace kiosk::trust {

/** An Ed25519 signature. */
using Signature = std::array<std::uint8_t, 64>;

/** An Ed25519 public key: says who may have signed. */
class PublicKey
{
public:
    using Raw = std::array<std::uint8_t, 32>;
    explicit PublicKey(const Raw &bytes)
        : m_bytes(bytes)
    {
    }
    /** From 64 hex digits, white space around them allowed. */
    [[nodiscard]] static std::optional<PublicKey> fromHex(std::string_view text);
    [[nodiscard]] static std::optional<PublicKey> fromBase64(std::string_view text);

    [[nodiscard]] std::string hex() const;
    [[nodiscard]] std::string base64() const;
    /** Short name of the key: first 16 hex digits of its BLAKE2b-256. Finds a key; proves nothing. */
    [[nodiscard]] std::string keyId() const;
    [[nodiscard]] const Raw &bytes() const { return m_bytes; }

    /**
     * Whether @p signature was made by this key over @p domain, a zero byte and @p message. The domain keeps a
     * signature made for one purpose from counting for another; it is left out, with its zero byte, only where another
     * standard says what is signed (HTTP message signatures).
     */
    [[nodiscard]] bool verifies(std::string_view domain, std::string_view message, const Signature &signature) const;

    bool operator==(const PublicKey &) const = default;

private:
    Raw m_bytes;
};

/** An Ed25519 secret key. Wiped from memory when it goes; cannot be copied by accident. */
class SecretKey
{
public:
    using Seed = std::array<std::uint8_t, 32>;
    explicit SecretKey(const Seed &seed);
    SecretKey(SecretKey &&other) noexcept;
    SecretKey &operator=(SecretKey &&) = delete;
    ~SecretKey();

    [[nodiscard]] static SecretKey generate(base::Random &random);
    [[nodiscard]] static std::optional<SecretKey> fromHex(std::string_view seed);

    [[nodiscard]] PublicKey publicKey() const;
    /** Over @p domain, a zero byte and @p message; see PublicKey::verifies(). */
    [[nodiscard]] Signature sign(std::string_view domain, std::string_view message) const;
    /** The seed as 64 hex digits: for a file of mode 0600 and nothing else. */
    [[nodiscard]] std::string secretHex() const;

private:
    std::array<std::uint8_t, 64> m_bytes{}; ///< seed and public key, as libsodium keeps them
};

} // namespace kiosk::trust
