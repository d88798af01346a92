// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/cookie.h"

#include <algorithm>

#include "kiosk/trust/digest.h"

namespace kiosk::server {

namespace {
constexpr std::string_view Name = "__Host-wegweiser=";
constexpr std::string_view SignOnName = "__Host-wegweiser-sign-on=";
constexpr const char *Rules = "; Path=/; Secure; HttpOnly; SameSite=Strict";
constexpr const char *LaxRules = "; Path=/; Secure; HttpOnly; SameSite=Lax";

std::string deviceName(std::string_view account)
{
    return "__Host-wegweiser-device-" + trust::blake2bHex(account).substr(0, 8) + "=";
}

std::string_view valueOf(std::string_view header, std::string_view name)
{
    while (!header.empty()) {
        const auto end = std::min(header.find(';'), header.size());
        auto pair = header.substr(0, end);
        header.remove_prefix(std::min(end + 1, header.size()));
        while (pair.starts_with(' '))
            pair.remove_prefix(1);
        if (pair.starts_with(name))
            return pair.substr(name.size());
    }
    return {};
}
} // namespace

std::string sessionCookie(std::string_view token)
{
    return std::string(Name) + std::string(token) + Rules;
}

std::string endedCookie()
{
    return std::string(Name) + Rules + "; Max-Age=0";
}

std::string_view sessionToken(std::string_view header)
{
    return valueOf(header, Name);
}

std::string deviceCookie(std::string_view account, std::string_view mark)
{
    return deviceName(account) + std::string(mark) + Rules + "; Max-Age=31536000";
}

std::string_view deviceMark(std::string_view header, std::string_view account)
{
    return valueOf(header, deviceName(account));
}

std::string signOnCookie(std::string_view step)
{
    return std::string(SignOnName) + std::string(step) + LaxRules + "; Max-Age=600";
}

std::string_view signOnStep(std::string_view header)
{
    return valueOf(header, SignOnName);
}

std::string endedSignOnCookie()
{
    return std::string(SignOnName) + LaxRules + "; Max-Age=0";
}

} // namespace kiosk::server
