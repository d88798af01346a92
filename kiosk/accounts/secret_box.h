// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "kiosk/base/random.h"
#include "kiosk/base/result.h"

namespace kiosk::accounts {

/**
 * Keeps what the server must be able to read again (the shared secrets of authenticator apps), and marks what it gives
 * out. Its key lies in a file of mode 0600 apart from the store, so that a copied database, a backup or a look into
 * PostgreSQL gives no second factor away and forges no device. Whoever is on the server as its user has the key: this
 * does not protect against that. Without the key file every second factor has to be set up anew. Values; any thread.
 */
class SecretBox
{
public:
    using Key = std::array<std::uint8_t, 32>;
    explicit SecretBox(const Key &key);
    SecretBox(const SecretBox &) = default;
    ~SecretBox();

    /** Reads the key from @p file (64 hex digits), or makes it (mode 0600) when there is no such file. */
    [[nodiscard]] static base::Result<SecretBox> open(const std::filesystem::path &file, base::Random &random);

    /** @p secret as base64, sealed for @p owner (XChaCha20-Poly1305): elsewhere it does not open. */
    [[nodiscard]] std::string seal(std::string_view secret, std::string_view owner, base::Random &random) const;
    /** Corrupt: another key, another owner, or somebody changed it. */
    [[nodiscard]] base::Result<std::string> unseal(std::string_view sealed, std::string_view owner) const;
    /** A hash of @p text that only this key makes (BLAKE2b, hex); @p purpose keeps two uses apart. */
    [[nodiscard]] std::string mark(std::string_view purpose, std::string_view text) const;

private:
    Key m_seal{};
    Key m_mark{};
};

} // namespace kiosk::accounts
