// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/trust/fingerprint.h"

#include "kiosk/trust/digest.h"
#include "kiosk/trust/encoding.h"

namespace kiosk::trust {

namespace {
constexpr std::size_t FingerprintLetters = 16;
}

std::string fingerprintOf(const PublicKey &key)
{
    constexpr std::string_view Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // 32: five bits each
    const auto &bytes = key.bytes();
    const auto digest =
        blake2b("fingerprint " + std::string(reinterpret_cast<const char *>(bytes.data()), bytes.size()));
    std::string out;
    for (std::size_t i = 0; i < FingerprintLetters; ++i) {
        if (i > 0 && i % 4 == 0)
            out += ' ';
        out += Letters[digest.at(i) % Letters.size()];
    }
    return out;
}

bool isFingerprint(const PublicKey &key, std::string_view typed)
{
    const auto plain = [](std::string_view text) {
        std::string out;
        for (const char c : text)
            if (c != ' ' && c != '-')
                out += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
        return out;
    };
    return equalInConstantTime(plain(fingerprintOf(key)), plain(typed));
}

} // namespace kiosk::trust
