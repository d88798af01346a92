// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kiosk/domain/time_zone.h"

namespace kiosk::server {

/** What a terminal's entry says of when it was made. */
struct EntryTime
{
    std::string bootId;
    std::chrono::milliseconds boottime{};
    domain::WallTime wall{};
};

/** What the server knows when the entry arrives. */
struct Receipt
{
    std::string bootId;                   ///< the terminal's run now
    std::chrono::milliseconds boottime{}; ///< the terminal's time since boot when it sent
    domain::WallTime now{};               ///< the server's clock
    domain::WallTime previous{};          ///< the server's time of the entry before; the epoch for the first
};

/**
 * The time that counts for an entry. Made in the run of the machine that sends it: the receipt less the difference of
 * boot times. Otherwise the terminal's wall clock. Always between the entry before and the receipt, so that order never
 * depends on a terminal's clock.
 */
[[nodiscard]] domain::WallTime issueTime(const EntryTime &entry, const Receipt &receipt);

} // namespace kiosk::server
