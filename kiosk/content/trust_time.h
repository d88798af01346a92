// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "kiosk/base/clock.h"
#include "kiosk/trust/trust_memory.h"

namespace kiosk::content {

using trust::TrustFloor;
using trust::TrustMemory;

/**
 * What time it may be; each is ISO 8601 UTC to the second ("2026-11-24T08:00:00Z"), empty when not known.
 * A terminal's own clock may be years off in either direction, so nothing good is refused for it: it raises alarms.
 */
struct KnownTime
{
    std::string built;  ///< when this program was made
    std::string heard;  ///< from somebody who is trusted with time: the centre's server over verified TLS
    std::string device; ///< what the clock of this machine says; not believed
};

/** It is later than this wherever this program runs: KnownTime::built. Raised with each release, not by a clock. */
inline constexpr std::string_view ReleasedOn = "2026-11-24T00:00:00Z";

/** "2026-11-24T08:00:00Z" and nothing else, and a day that is in the calendar. Two of them compare as text. */
[[nodiscard]] bool isUtcTime(std::string_view text);
[[nodiscard]] std::string toUtcText(base::WallTime time);
/** @p time moved by @p days; MUST be isUtcTime(). */
[[nodiscard]] std::string plusDays(const std::string &time, int days);

/** The latest moment that is certainly past: of built, heard and the floor's. Never of the device. */
[[nodiscard]] std::string provenTime(const KnownTime &time, const TrustFloor &floor);
/** provenTime(), or the clock of the device when that is later: good enough for an alarm. */
[[nodiscard]] std::string likelyTime(const KnownTime &time, const TrustFloor &floor);

} // namespace kiosk::content
