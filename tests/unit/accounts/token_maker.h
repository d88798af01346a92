// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include <boost/json/object.hpp>

namespace kiosk::tests {

/** An identity provider's side: keys, and tokens that are right or forged. */
class TokenMaker
{
public:
    enum class Kind { Rsa, Rsa1024, P256 };
    TokenMaker(Kind kind, std::string keyId);

    /** Its public key as an object of a key set. */
    [[nodiscard]] boost::json::object jwk() const;
    /** A token with any header: "alg" and "kid" are added when they are missing. */
    [[nodiscard]] std::string sign(const boost::json::object &claims, boost::json::object header = {}) const;
    /** PEM of the public key: what a forger would use as an HMAC key. */
    [[nodiscard]] std::string publicPem() const;

private:
    Kind m_kind;
    std::string m_keyId;
    std::shared_ptr<void> m_key;
};

[[nodiscard]] std::string encoded(const boost::json::object &object);
[[nodiscard]] std::string hmacSigned(const std::string &signedPart, const std::string &key);
[[nodiscard]] std::string keySetOf(std::initializer_list<const TokenMaker *> makers);

} // namespace kiosk::tests
