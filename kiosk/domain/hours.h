// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "kiosk/domain/names.h"
#include "kiosk/domain/time_zone.h"

namespace kiosk::domain {

/** Open from @c from to @c to on each of @c days, within an optional period of validity (both ends included). */
struct OpeningRule
{
    std::vector<std::chrono::weekday> days;
    MinuteOfDay from{};
    MinuteOfDay to{};
    std::optional<LocalDate> validFrom;
    std::optional<LocalDate> validTo;
    bool operator==(const OpeningRule &) const = default;
};

/** One date that differs: closed, or open at other times. Replaces all rules of that date. */
struct OpeningException
{
    LocalDate date{};
    bool closed = true;
    MinuteOfDay from{};
    MinuteOfDay to{};
    Texts reason;
    bool operator==(const OpeningException &) const = default;
};

struct OpeningHours
{
    std::vector<OpeningRule> rules;
    std::vector<OpeningException> exceptions;

    /** Nothing is said: such hours bound nothing. */
    [[nodiscard]] bool isBoundless() const { return rules.empty() && exceptions.empty(); }
    bool operator==(const OpeningHours &) const = default;
};

struct OpeningPeriod
{
    MinuteOfDay from{};
    MinuteOfDay to{};
    bool operator==(const OpeningPeriod &) const = default;
};

/** What a sign on the door would say at one moment. */
struct OpenState
{
    bool open = false;
    std::optional<WallTime> until;     ///< when open: the end of this period
    std::optional<WallTime> nextOpens; ///< when closed: the next beginning within 60 days
    bool operator==(const OpenState &) const = default;
};

/** The periods of @p date in order; touching or overlapping ones are joined. */
[[nodiscard]] std::vector<OpeningPeriod> periodsOn(const OpeningHours &hours, LocalDate date);
[[nodiscard]] OpenState openState(const OpeningHours &hours, const TimeZone &zone, WallTime now);
/** Open when both are; hours that say nothing are open always. */
[[nodiscard]] OpenState openStateOfBoth(const OpeningHours &house, const OpeningHours &service, const TimeZone &zone,
                                        WallTime now);

} // namespace kiosk::domain
