// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"

namespace kiosk::domain {

using base::WallTime;
using LocalDate = std::chrono::year_month_day;
/** Minutes since local midnight. */
using MinuteOfDay = std::chrono::minutes;

/** A time zone's rules as a value: whoever reads a time-zone file (ICU at the server) hands them in. */
struct TimeZone
{
    struct Transition
    {
        WallTime at;                 ///< first moment of the offset
        std::chrono::minutes offset; ///< local = UTC + offset
        bool operator==(const Transition &) const = default;
    };
    std::string name; ///< IANA name, for example "Europe/Berlin"
    /** Ascending; the first one counts for all time before the second. Empty: UTC. */
    std::vector<Transition> transitions;

    [[nodiscard]] std::chrono::minutes offsetAt(WallTime moment) const;
    [[nodiscard]] LocalDate dateAt(WallTime moment) const;
    [[nodiscard]] MinuteOfDay minuteAt(WallTime moment) const;
    /** The moment of @p minute on @p date; in a gap the moment the gap ends, in a fold the first of both. */
    [[nodiscard]] WallTime moment(LocalDate date, MinuteOfDay minute) const;
    bool operator==(const TimeZone &) const = default;
};

/** "2026-11-22". */
[[nodiscard]] std::string toText(LocalDate date);
/** Of "2026-11-22"; nothing when it is no such date. */
[[nodiscard]] std::optional<LocalDate> parseDate(const std::string &text);

} // namespace kiosk::domain
