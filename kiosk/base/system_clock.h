// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/base/clock.h"

namespace kiosk::base {

/** The machine's own clocks (CLOCK_REALTIME, CLOCK_BOOTTIME, /proc/sys/kernel/random/boot_id). */
class SystemClock final : public Clock
{
public:
    SystemClock();
    [[nodiscard]] WallTime wall() const override;
    [[nodiscard]] std::chrono::milliseconds sinceBoot() const override;
    [[nodiscard]] std::string bootId() const override;

private:
    std::string m_bootId;
};

} // namespace kiosk::base
