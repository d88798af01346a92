// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/accounts/login_guard.h"

#include <algorithm>

#include <arpa/inet.h>

namespace kiosk::accounts {

using namespace std::chrono_literals;

namespace {

constexpr int FreeTries = 3;
constexpr std::chrono::seconds FirstDelay{5};
constexpr std::chrono::seconds LongestDelay{900};
constexpr std::chrono::hours Forgiven{24}; ///< after this without a try a pair begins anew
constexpr std::size_t MostPairs = 20000;

std::chrono::seconds delayAfter(int failures)
{
    if (failures < FreeTries)
        return {};
    return std::min(LongestDelay, FirstDelay * (1 << std::min(failures - FreeTries, 10)));
}

} // namespace

std::string addressKey(const std::string &peer)
{
    in6_addr address{};
    if (::inet_pton(AF_INET6, peer.c_str(), &address) != 1)
        return peer;
    if (IN6_IS_ADDR_V4MAPPED(&address))
        return peer.substr(peer.rfind(':') + 1);
    std::fill(address.s6_addr + 8, address.s6_addr + 16, std::uint8_t{0});
    char text[INET6_ADDRSTRLEN] = {};
    ::inet_ntop(AF_INET6, &address, text, sizeof text);
    return std::string(text) + "/64";
}

LoginGuard::LoginGuard()
    : m_brake(BrakeBurst, BrakeEvery)
    , m_addresses(30, 10s)
    , m_devices(10, 1min)
{
}

std::string LoginGuard::pairOf(const LoginTry &attempt)
{
    return attempt.account + "\n" + attempt.address;
}

std::chrono::seconds LoginGuard::wait(const LoginTry &attempt, base::WallTime now) const
{
    using std::chrono::ceil;
    using std::chrono::seconds;
    if (!attempt.device.empty())
        return ceil<seconds>(m_devices.wait(attempt.device, now));
    auto longest = std::max(m_brake.wait(attempt.account, now), m_addresses.wait(attempt.address, now));
    if (const auto found = m_delays.find(pairOf(attempt)); found != m_delays.end())
        longest = std::max(longest, std::min<std::chrono::milliseconds>(found->second.next - now, LongestDelay));
    return std::max(ceil<seconds>(longest), seconds{0});
}

void LoginGuard::started(const LoginTry &attempt, base::WallTime now)
{
    if (!attempt.device.empty()) {
        m_devices.take(attempt.device, now);
        return;
    }
    m_brake.take(attempt.account, now);
    m_addresses.take(attempt.address, now);
    if (m_delays.size() >= MostPairs)
        forgetSome(now);
    auto &delay = m_delays[pairOf(attempt)];
    if (delay.failures > 0 && now - delay.next > Forgiven)
        delay = {};
    delay.next = now + delayAfter(++delay.failures);
}

void LoginGuard::succeeded(const LoginTry &attempt)
{
    if (!attempt.device.empty()) {
        m_devices.giveBack(attempt.device);
        return;
    }
    m_brake.giveBack(attempt.account);
    m_addresses.giveBack(attempt.address);
    m_delays.erase(pairOf(attempt));
}

void LoginGuard::forgetSome(base::WallTime now)
{
    // First the pairs that may try anyhow; then, when somebody makes pairs up, those with the fewest failures.
    for (int least = 0; m_delays.size() >= MostPairs / 2 && least < 64; ++least)
        std::erase_if(m_delays, [&](const auto &entry) {
            const auto &delay = entry.second;
            return least == 0 ? now - delay.next > 15min : delay.failures <= least;
        });
}

} // namespace kiosk::accounts
