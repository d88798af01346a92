// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/domain/hours.h"

#include <algorithm>

namespace kiosk::domain {

namespace {

constexpr MinuteOfDay WholeDay{24 * 60};
constexpr int DaysToLookAhead = 60;

/** A closing time before the opening time lies on the next day. */
void add(std::vector<OpeningPeriod> &periods, MinuteOfDay from, MinuteOfDay to)
{
    if (to == from)
        return;
    periods.push_back({from, to < from ? to + WholeDay : to});
}

bool applies(const OpeningRule &rule, LocalDate date)
{
    if ((rule.validFrom && date < *rule.validFrom) || (rule.validTo && date > *rule.validTo))
        return false;
    const std::chrono::weekday day{std::chrono::sys_days{date}};
    return std::find(rule.days.begin(), rule.days.end(), day) != rule.days.end();
}

std::vector<OpeningPeriod> joined(std::vector<OpeningPeriod> periods)
{
    std::sort(periods.begin(), periods.end(), [](const auto &a, const auto &b) { return a.from < b.from; });
    std::vector<OpeningPeriod> result;
    for (const auto &period : periods) {
        if (!result.empty() && period.from <= result.back().to)
            result.back().to = std::max(result.back().to, period.to);
        else
            result.push_back(period);
    }
    return result;
}

struct Stretch
{
    WallTime from;
    WallTime to;
    bool overMidnight = false;
};

std::vector<Stretch> stretchesOn(const OpeningHours &hours, const TimeZone &zone, LocalDate date)
{
    std::vector<Stretch> result;
    for (const auto &period : periodsOn(hours, date))
        result.push_back({zone.moment(date, period.from), zone.moment(date, period.to), period.to >= WholeDay});
    return result;
}

LocalDate plusDays(LocalDate date, int days)
{
    return LocalDate{std::chrono::sys_days{date} + std::chrono::days{days}};
}

OpenState openOrBoundless(const OpeningHours &hours, const TimeZone &zone, WallTime now)
{
    return hours.isBoundless() ? OpenState{true, std::nullopt, std::nullopt} : openState(hours, zone, now);
}

std::optional<WallTime> earlier(const std::optional<WallTime> &a, const std::optional<WallTime> &b)
{
    return a && b ? std::min(*a, *b) : a ? a : b;
}

/** The end of the opening that holds @p until, when the next day goes on where this one ends. */
WallTime prolonged(const OpeningHours &hours, const TimeZone &zone, WallTime until, LocalDate date)
{
    for (int day = 1; day <= 7; ++day) {
        for (const auto &next : stretchesOn(hours, zone, plusDays(date, day))) {
            if (next.from <= until && until < next.to)
                until = next.to;
        }
    }
    return until;
}

} // namespace

std::vector<OpeningPeriod> periodsOn(const OpeningHours &hours, LocalDate date)
{
    std::vector<OpeningPeriod> periods;
    bool excepted = false;
    for (const auto &exception : hours.exceptions) {
        if (exception.date != date)
            continue;
        excepted = true;
        if (!exception.closed)
            add(periods, exception.from, exception.to);
    }
    if (!excepted) {
        for (const auto &rule : hours.rules) {
            if (applies(rule, date))
                add(periods, rule.from, rule.to);
        }
    }
    return joined(std::move(periods));
}

OpenState openState(const OpeningHours &hours, const TimeZone &zone, WallTime now)
{
    const LocalDate today = zone.dateAt(now);
    for (int day = -1; day <= 0; ++day) { // yesterday's period may reach over midnight
        for (const auto &stretch : stretchesOn(hours, zone, plusDays(today, day))) {
            if (stretch.from <= now && now < stretch.to)
                return {true,
                        stretch.overMidnight ? prolonged(hours, zone, stretch.to, plusDays(today, day)) : stretch.to,
                        std::nullopt};
        }
    }
    for (int day = 0; day <= DaysToLookAhead; ++day) {
        for (const auto &stretch : stretchesOn(hours, zone, plusDays(today, day))) {
            if (stretch.from > now)
                return {false, std::nullopt, stretch.from};
        }
    }
    return {};
}

OpenState openStateOfBoth(const OpeningHours &house, const OpeningHours &service, const TimeZone &zone, WallTime now)
{
    if (house.isBoundless() || service.isBoundless())
        return openOrBoundless(house.isBoundless() ? service : house, zone, now);
    const auto last = now + std::chrono::days{DaysToLookAhead};
    for (auto at = now; at <= last;) {
        const auto one = openState(house, zone, at);
        const auto other = openState(service, zone, at);
        if (one.open && other.open)
            return at == now ? OpenState{true, earlier(one.until, other.until), std::nullopt}
                             : OpenState{false, std::nullopt, at};
        if ((!one.open && !one.nextOpens) || (!other.open && !other.nextOpens))
            break;
        at = std::max(one.open ? at : *one.nextOpens, other.open ? at : *other.nextOpens);
    }
    return {};
}

} // namespace kiosk::domain
