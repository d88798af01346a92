// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/accounts/audit.h"

#include <algorithm>

#include <arpa/inet.h>

namespace kiosk::accounts {

std::string shortenedAddress(const std::string &peer)
{
    std::string four = peer;
    in6_addr six{};
    if (::inet_pton(AF_INET6, peer.c_str(), &six) == 1) {
        if (!IN6_IS_ADDR_V4MAPPED(&six)) {
            std::fill(six.s6_addr + 6, six.s6_addr + 16, std::uint8_t{0});
            char text[INET6_ADDRSTRLEN] = {};
            ::inet_ntop(AF_INET6, &six, text, sizeof text);
            return std::string(text) + "/48";
        }
        four = peer.substr(peer.rfind(':') + 1);
    }
    in_addr address{};
    if (::inet_pton(AF_INET, four.c_str(), &address) != 1)
        return {};
    return four.substr(0, four.rfind('.')) + ".0/24";
}

} // namespace kiosk::accounts
