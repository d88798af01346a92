// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/trust/password.h"

#include <sodium.h>

#include "kiosk/trust/sodium.h"

namespace kiosk::trust {

base::Result<std::string> hashPassword(std::string_view password, const PasswordCost &cost)
{
    startSodium();
    char text[crypto_pwhash_STRBYTES] = {};
    if (crypto_pwhash_str_alg(text, password.data(), password.size(), cost.passes, cost.memoryBytes,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        return base::failure(base::Code::Device, "not enough memory to hash a password; free " +
                                                     std::to_string(cost.memoryBytes >> 20U) + " MiB");
    return std::string(text);
}

bool verifyPassword(std::string_view hash, std::string_view password)
{
    startSodium();
    return hash.size() < crypto_pwhash_STRBYTES &&
           crypto_pwhash_str_verify(std::string(hash).c_str(), password.data(), password.size()) == 0;
}

bool needsNewHash(std::string_view hash, const PasswordCost &cost)
{
    startSodium();
    return hash.size() >= crypto_pwhash_STRBYTES ||
           crypto_pwhash_str_needs_rehash(std::string(hash).c_str(), cost.passes, cost.memoryBytes) != 0;
}

} // namespace kiosk::trust
