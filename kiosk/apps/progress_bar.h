// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <cstdio>

#include <unistd.h>

#include "kiosk/base/system_clock.h"

namespace kiosk::apps {

/** A bar on a terminal for work that takes over a second; nothing elsewhere. */
class ProgressBar
{
public:
    ProgressBar() = default;
    ProgressBar(const ProgressBar &) = delete;
    ProgressBar &operator=(const ProgressBar &) = delete;
    ~ProgressBar()
    {
        if (m_shown)
            std::fputs("\r\033[K", stderr);
    }

    void show(std::uint64_t done, std::uint64_t all)
    {
        static const bool terminal = ::isatty(STDERR_FILENO) != 0;
        if (!terminal || all == 0 || m_clock.sinceBoot() - m_start < std::chrono::seconds(1))
            return;
        constexpr std::uint64_t Width = 40;
        const auto filled = static_cast<int>(done * Width / all);
        std::fprintf(stderr, "\r[%-40.*s] %3d %%", filled, "########################################",
                     static_cast<int>(done * 100 / all));
        m_shown = true;
    }

private:
    base::SystemClock m_clock;
    std::chrono::milliseconds m_start = m_clock.sinceBoot();
    bool m_shown = false;
};

} // namespace kiosk::apps
