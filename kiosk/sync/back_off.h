// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>

#include "kiosk/base/random.h"

namespace kiosk::sync {

/** Waits twice as long after each failure, up to a bound, and never in step with other terminals. */
class BackOff
{
public:
    BackOff(std::chrono::milliseconds first, std::chrono::milliseconds longest)
        : m_first(first)
        , m_longest(longest)
        , m_next(first)
    {
    }
    void reset() { m_next = m_first; }
    /** The time to wait now: between half of the step and the whole of it. */
    [[nodiscard]] std::chrono::milliseconds next(base::Random &random)
    {
        std::uint8_t dice = 0;
        random.fill(&dice, 1);
        const auto wait = m_next / 2 + m_next * dice / 510;
        m_next = std::min(m_next * 2, m_longest);
        return wait;
    }

private:
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_longest;
    std::chrono::milliseconds m_next;
};

} // namespace kiosk::sync
