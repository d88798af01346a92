// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/random.h"

namespace kiosk::webhook {

/** A fresh secret as it is shown: "whsec_" and 32 random bytes in base64. */
[[nodiscard]] std::string newSecret(base::Random &random);

/**
 * The headers webhook-id, webhook-timestamp and webhook-signature of the public specification Standard Webhooks: HMAC-
 * SHA256 over "id.timestamp.body" in base64, once for each of @p secrets, newest first. The receiver takes any that
 * fits, refuses timestamps that are minutes off, and knows an id it had before.
 */
struct SignedHeaders
{
    std::string id;
    std::string timestamp; ///< seconds since 1970 UTC, of this try
    std::string signature; ///< "v1,… v1,…"
};
[[nodiscard]] SignedHeaders signedHeaders(const std::vector<std::string> &secrets, const std::string &id,
                                          base::WallTime now, const std::string &body);

} // namespace kiosk::webhook
