// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

namespace kiosk::base {

/** A point of civil time, UTC, to the millisecond. */
using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;

/** Where time comes from. Injected everywhere; only apps and tests make one. Safe from any thread. */
class Clock
{
public:
    virtual ~Clock() = default;
    /** The wall clock. May jump; order must never depend on it alone. */
    [[nodiscard]] virtual WallTime wall() const = 0;
    /** Time since this machine started; never jumps back while it runs. */
    [[nodiscard]] virtual std::chrono::milliseconds sinceBoot() const = 0;
    /** Identifies this run of the machine: two values of sinceBoot() compare only under the same id. */
    [[nodiscard]] virtual std::string bootId() const = 0;
};

} // namespace kiosk::base
