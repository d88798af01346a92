// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <unordered_map>

#include "kiosk/base/clock.h"

namespace kiosk::accounts {

/**
 * How often something may be done, by name: @p burst at once, then one every @p every. Memory is bounded: with too many
 * names the ones that used least are forgotten, so that made-up names never give somebody her budget back. One thread.
 */
class TokenBuckets
{
public:
    TokenBuckets(double burst, std::chrono::milliseconds every, std::size_t mostNames = 10000)
        : m_burst(burst)
        , m_every(every)
        , m_mostNames(mostNames)
    {
    }
    /** Takes one; false when there is none. */
    bool take(const std::string &name, base::WallTime now);
    /** Gives one back: what was taken did not count after all. */
    void giveBack(const std::string &name);
    /** Until the next one can be taken; zero when it can be now. */
    [[nodiscard]] std::chrono::milliseconds wait(const std::string &name, base::WallTime now) const;
    [[nodiscard]] std::size_t names() const { return m_used.size(); }

private:
    struct Use
    {
        double used = 0; ///< at @c at; drops by one every m_every
        base::WallTime at{};
    };
    [[nodiscard]] double usedAt(const Use &use, base::WallTime now) const;
    void forgetSome(base::WallTime now);

    double m_burst;
    std::chrono::milliseconds m_every;
    std::size_t m_mostNames;
    std::unordered_map<std::string, Use> m_used;
};

} // namespace kiosk::accounts
