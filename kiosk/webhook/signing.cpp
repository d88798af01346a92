// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/webhook/signing.h"

#include <array>
#include <string_view>

#include "kiosk/base/must.h"
#include "kiosk/trust/digest.h"
#include "kiosk/trust/encoding.h"

namespace kiosk::webhook {

namespace {
constexpr std::string_view SecretPrefix = "whsec_";
}

std::string newSecret(base::Random &random)
{
    std::array<std::uint8_t, 32> bytes{};
    random.fill(bytes.data(), bytes.size());
    return std::string(SecretPrefix) + trust::toBase64(trust::Bytes(bytes));
}

SignedHeaders signedHeaders(const std::vector<std::string> &secrets, const std::string &id, base::WallTime now,
                            const std::string &body)
{
    SignedHeaders headers{
        id, std::to_string(std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count()), {}};
    const auto content = headers.id + "." + headers.timestamp + "." + body;
    for (const auto &secret : secrets) {
        MUST(secret.starts_with(SecretPrefix));
        const auto key = trust::fromBase64(std::string_view(secret).substr(SecretPrefix.size()));
        MUST(key);
        headers.signature += (headers.signature.empty() ? "v1," : " v1,") +
                             trust::toBase64(trust::Bytes(trust::hmacSha256(*key, content)));
    }
    return headers;
}

} // namespace kiosk::webhook
