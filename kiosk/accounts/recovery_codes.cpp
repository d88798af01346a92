// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/accounts/recovery_codes.h"

#include <array>

namespace kiosk::accounts {

std::string makeTypedCode(base::Random &random, int groups)
{
    constexpr std::string_view Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // 32: five bits each
    std::string code;
    for (int group = 0; group < groups; ++group) {
        std::array<std::uint8_t, 4> bytes{};
        random.fill(bytes.data(), bytes.size());
        if (group > 0)
            code += '-';
        for (const auto byte : bytes)
            code += Letters[byte % Letters.size()];
    }
    return code;
}

std::string plainCode(std::string_view typed)
{
    std::string plain;
    for (const char c : typed)
        if (c != ' ' && c != '-')
            plain += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    return plain;
}

std::vector<std::string> makeRecoveryCodes(base::Random &random)
{
    std::vector<std::string> codes;
    for (int i = 0; i < RecoveryCodes; ++i)
        codes.push_back(makeTypedCode(random, 4));
    return codes;
}

std::string recoveryHash(const SecretBox &box, std::string_view account, std::string_view typed)
{
    return box.mark("recovery", std::string(account) + "\n" + plainCode(typed));
}

} // namespace kiosk::accounts
