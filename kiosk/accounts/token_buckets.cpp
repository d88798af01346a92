// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/accounts/token_buckets.h"

#include <algorithm>
#include <vector>

namespace kiosk::accounts {

double TokenBuckets::usedAt(const Use &use, base::WallTime now) const
{
    // A clock that steps back gives nothing and takes nothing.
    const auto passed = std::max<std::chrono::milliseconds>(now - use.at, std::chrono::milliseconds{0});
    const double back = static_cast<double>(passed.count()) / static_cast<double>(m_every.count());
    return std::max(use.used - back, 0.0);
}

bool TokenBuckets::take(const std::string &name, base::WallTime now)
{
    auto found = m_used.find(name);
    if (found == m_used.end()) {
        if (m_used.size() >= m_mostNames)
            forgetSome(now);
        found = m_used.emplace(name, Use{0, now}).first;
    }
    auto &use = found->second;
    use.used = usedAt(use, now);
    use.at = std::max(use.at, now);
    if (use.used + 1 > m_burst + 1e-9)
        return false;
    use.used += 1;
    return true;
}

void TokenBuckets::giveBack(const std::string &name)
{
    const auto found = m_used.find(name);
    if (found != m_used.end())
        found->second.used = std::max(found->second.used - 1, 0.0);
}

std::chrono::milliseconds TokenBuckets::wait(const std::string &name, base::WallTime now) const
{
    const auto found = m_used.find(name);
    if (found == m_used.end())
        return std::chrono::milliseconds{0};
    const double missing = usedAt(found->second, now) + 1 - m_burst;
    if (missing <= 1e-9)
        return std::chrono::milliseconds{0};
    return std::chrono::milliseconds{static_cast<long long>(missing * static_cast<double>(m_every.count())) + 1};
}

void TokenBuckets::forgetSome(base::WallTime now)
{
    std::vector<double> levels;
    levels.reserve(m_used.size());
    for (const auto &[name, use] : m_used)
        levels.push_back(usedAt(use, now));
    const auto middle = levels.begin() + static_cast<std::ptrdiff_t>(levels.size() / 2);
    std::nth_element(levels.begin(), middle, levels.end());
    auto most = levels.size() / 2 + 1; // at least half goes, so that this happens rarely
    for (auto it = m_used.begin(); it != m_used.end() && most > 0;) {
        if (usedAt(it->second, now) <= *middle) {
            it = m_used.erase(it);
            --most;
        } else {
            ++it;
        }
    }
}

} // namespace kiosk::accounts
