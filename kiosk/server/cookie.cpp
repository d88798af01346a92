// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/cookie.h"

#include <algorithm>

namespace kiosk::server {

namespace {
constexpr std::string_view Name = "__Host-wegweiser=";
constexpr const char *Rules = "; Path=/; Secure; HttpOnly; SameSite=Strict";
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
    while (!header.empty()) {
        const auto end = std::min(header.find(';'), header.size());
        auto pair = header.substr(0, end);
        header.remove_prefix(std::min(end + 1, header.size()));
        while (pair.starts_with(' '))
            pair.remove_prefix(1);
        if (pair.starts_with(Name))
            return pair.substr(Name.size());
    }
    return {};
}

} // namespace kiosk::server
