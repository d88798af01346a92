// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/trust/signatures.h"

#include <set>

namespace kiosk::trust {

int countSigners(const std::vector<PublicKey> &trusted, const std::vector<KeyedSignature> &signatures,
                 std::string_view domain, std::string_view message)
{
    // Counted by the key's bytes, not by its id: an id is short and could be made to collide.
    std::set<PublicKey::Raw> signers;
    for (const auto &key : trusted) {
        const auto id = key.keyId();
        for (const auto &made : signatures)
            if (made.keyId == id && key.verifies(domain, message, made.signature))
                signers.insert(key.bytes());
    }
    return static_cast<int>(signers.size());
}

} // namespace kiosk::trust
