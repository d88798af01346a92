// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/try_limit.h"

#include <algorithm>

namespace kiosk::server {

namespace {
constexpr std::size_t MostNames = 10000;
}

std::chrono::seconds TryLimit::wait(const std::string &name, domain::WallTime now) const
{
    const auto found = m_counts.find(name);
    if (found == m_counts.end() || found->second.failures < m_tries)
        return {};
    const auto left = std::chrono::ceil<std::chrono::seconds>(found->second.since + m_window - now);
    return std::clamp<std::chrono::seconds>(left, std::chrono::seconds{0}, m_window);
}

void TryLimit::giveBack(const std::string &name)
{
    const auto found = m_counts.find(name);
    if (found != m_counts.end() && --found->second.failures <= 0)
        m_counts.erase(found);
}

void TryLimit::failed(const std::string &name, domain::WallTime now)
{
    if (m_counts.size() >= MostNames) // somebody makes names up: forget those whose time is over, at worst all
        std::erase_if(m_counts, [&](const auto &entry) { return now - entry.second.since >= m_window; });
    if (m_counts.size() >= MostNames)
        m_counts.clear();
    auto &count = m_counts[name];
    if (count.failures == 0 || now - count.since >= m_window)
        count = {0, now};
    ++count.failures;
}

} // namespace kiosk::server
