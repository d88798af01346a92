// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

#include "kiosk/base/result.h"

namespace kiosk::accounts {

/** The keys that an identity provider signs with (RFC 7517), of which only RSA from 2048 bits and P-256 are taken. */
class KeySet
{
public:
    /** Keys of other kinds or for encryption are passed over. Invalid when it is no key set. */
    [[nodiscard]] static base::Result<KeySet> read(std::string_view json);
    [[nodiscard]] std::size_t size() const { return m_keys.size(); }

private:
    friend base::Result<boost::json::object> verifiedClaims(const KeySet &keys, std::string_view token);
    struct Key
    {
        std::string id;
        std::string algorithm; ///< "RS256" or "ES256": a key counts for its own algorithm only
        std::shared_ptr<void> key;
    };
    std::vector<Key> m_keys;
};

/**
 * The claims of @p token, a signed JWT in its compact form, when one of @p keys made the signature. The token never
 * chooses how it is checked: RS256 with an RSA key, ES256 with a P-256 key, nothing else ("none" and shared secrets
 * least of all). NotFound when its key is not among them: perhaps the provider has a new one. Denied when the signature
 * is wrong; Invalid when it is no such token. What the claims say is not judged here.
 */
[[nodiscard]] base::Result<boost::json::object> verifiedClaims(const KeySet &keys, std::string_view token);

/** Base64 with - and _ and without padding; nothing when it is not. */
[[nodiscard]] base::Result<std::string> fromBase64Url(std::string_view text);

} // namespace kiosk::accounts
