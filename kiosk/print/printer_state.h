// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <utility>

#include "kiosk/base/clock.h"

namespace kiosk::print {

/**
 * How the printer is, as it last said: kept by whoever prints, read by whoever reports. Says nothing about what was
 * printed. Safe from any thread.
 */
class PrinterState
{
public:
    struct View
    {
        std::string text = "untried"; ///< "ok" or what is wrong, in words for staff
        base::WallTime since{};       ///< when it began to be so
    };
    explicit PrinterState(const base::Clock &clock)
        : m_clock(clock)
        , m_view{View().text, clock.wall()}
    {
    }
    /** @p problem is empty when all is well. */
    void is(std::string problem)
    {
        if (problem.empty())
            problem = "ok";
        const std::lock_guard lock(m_mutex);
        if (m_view.text == problem)
            return;
        m_view = {std::move(problem), m_clock.wall()};
        if (m_changed)
            m_changed();
    }
    [[nodiscard]] View view() const
    {
        const std::lock_guard lock(m_mutex);
        return m_view;
    }
    /** @p changed is called on the thread that noticed, with this locked: it should post. Null: nobody. */
    void onChange(std::function<void()> changed)
    {
        const std::lock_guard lock(m_mutex);
        m_changed = std::move(changed);
    }

private:
    const base::Clock &m_clock;
    mutable std::mutex m_mutex;
    View m_view;
    std::function<void()> m_changed;
};

} // namespace kiosk::print
