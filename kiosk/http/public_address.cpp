// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/http/public_address.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include <netinet/in.h>

namespace kiosk::http {

namespace {

struct Network4
{
    std::uint32_t address;
    int bits;
};

constexpr std::uint32_t dotted(std::uint32_t a, std::uint32_t b, std::uint32_t c = 0, std::uint32_t d = 0)
{
    return a << 24 | b << 16 | c << 8 | d;
}

/** The IANA registry of special-purpose IPv4 addresses, and multicast. */
constexpr std::array<Network4, 15> specialNetworks{{{dotted(0, 0), 8},
                                                    {dotted(10, 0), 8},
                                                    {dotted(100, 64), 10},
                                                    {dotted(127, 0), 8},
                                                    {dotted(169, 254), 16},
                                                    {dotted(172, 16), 12},
                                                    {dotted(192, 0, 0), 24},
                                                    {dotted(192, 0, 2), 24},
                                                    {dotted(192, 88, 99), 24},
                                                    {dotted(192, 168), 16},
                                                    {dotted(198, 18), 15},
                                                    {dotted(198, 51, 100), 24},
                                                    {dotted(203, 0, 113), 24},
                                                    {dotted(224, 0), 4},
                                                    {dotted(240, 0), 4}}};

bool isPublic4(std::uint32_t address)
{
    return std::none_of(specialNetworks.begin(), specialNetworks.end(), [&](const Network4 &network) {
        const auto shift = 32 - network.bits;
        return (address >> shift) == (network.address >> shift);
    });
}

/** Only 2000::/3 is given out for the public; of it these are not: */
bool isPublic6(const std::array<std::uint8_t, 16> &bytes)
{
    const auto starts = [&](std::initializer_list<std::uint8_t> prefix) {
        return std::equal(prefix.begin(), prefix.end(), bytes.begin());
    };
    const bool isGiven = (bytes[0] & 0xe0U) == 0x20U;
    const bool isTunnel = starts({0x20, 0x02}) || starts({0x20, 0x01, 0x00, 0x00}); // 6to4 and Teredo hold an IPv4
    const bool isSpecial =
        starts({0x20, 0x01, 0x0d, 0xb8}) || (starts({0x20, 0x01}) && (bytes[2] & 0xfeU) == 0) || starts({0x3f, 0xff});
    return isGiven && !isTunnel && !isSpecial;
}

} // namespace

bool isPublicAddress(const sockaddr &address)
{
    if (address.sa_family == AF_INET) {
        sockaddr_in in{};
        std::memcpy(&in, &address, sizeof in);
        return isPublic4(ntohl(in.sin_addr.s_addr));
    }
    if (address.sa_family == AF_INET6) {
        sockaddr_in6 in{};
        std::memcpy(&in, &address, sizeof in);
        std::array<std::uint8_t, 16> bytes{};
        std::memcpy(bytes.data(), &in.sin6_addr, bytes.size());
        return isPublic6(bytes);
    }
    return false;
}

} // namespace kiosk::http
