// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/system_clock.h"

#include <ctime>
#include <fstream>

#include "kiosk/base/must.h"

namespace kiosk::base {

namespace {
std::string readBootId()
{
    std::ifstream in("/proc/sys/kernel/random/boot_id");
    std::string id;
    std::getline(in, id);
    // Without one every process counts as a boot of its own, which is safe: only the wall clock is then used.
    return id.empty() ? "unknown-" + std::to_string(std::chrono::system_clock::now().time_since_epoch().count()) : id;
}
} // namespace

SystemClock::SystemClock()
    : m_bootId(readBootId())
{
}

WallTime SystemClock::wall() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::chrono::milliseconds SystemClock::sinceBoot() const
{
    timespec now{};
    MUST(clock_gettime(CLOCK_BOOTTIME, &now) == 0);
    return std::chrono::milliseconds{static_cast<long long>(now.tv_sec) * 1000 + now.tv_nsec / 1000000};
}

std::string SystemClock::bootId() const
{
    return m_bootId;
}

} // namespace kiosk::base
