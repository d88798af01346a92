// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/trust/keys.h"

namespace kiosk::trust {

/** One signature and which key claims to have made it. */
struct KeyedSignature
{
    std::string keyId;
    Signature signature{};
    bool operator==(const KeyedSignature &) const = default;
};

/**
 * How many different keys of @p trusted have validly signed: a key that signed twice, or stands twice in the list,
 * counts once; an unknown key counts nothing.
 */
[[nodiscard]] int countSigners(const std::vector<PublicKey> &trusted, const std::vector<KeyedSignature> &signatures,
                               std::string_view domain, std::string_view message);

} // namespace kiosk::trust
