// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/domain/time_zone.h"

#include <algorithm>
#include <cstdio>

namespace kiosk::domain {

namespace {

using std::chrono::sys_days;

bool allDigits(const std::string &text, std::size_t from, std::size_t count)
{
    return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from),
                       text.begin() + static_cast<std::ptrdiff_t>(from + count),
                       [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::chrono::minutes TimeZone::offsetAt(WallTime moment) const
{
    if (transitions.empty())
        return {};
    const auto after = std::upper_bound(transitions.begin(), transitions.end(), moment,
                                        [](WallTime at, const Transition &one) { return at < one.at; });
    return after == transitions.begin() ? after->offset : std::prev(after)->offset;
}

LocalDate TimeZone::dateAt(WallTime moment) const
{
    return LocalDate{std::chrono::floor<std::chrono::days>(moment + offsetAt(moment))};
}

MinuteOfDay TimeZone::minuteAt(WallTime moment) const
{
    const auto local = moment + offsetAt(moment);
    return std::chrono::floor<std::chrono::minutes>(local - std::chrono::floor<std::chrono::days>(local));
}

WallTime TimeZone::moment(LocalDate date, MinuteOfDay minute) const
{
    const WallTime local = sys_days{date} + minute; // the wall clock's reading, as if it were UTC
    if (transitions.empty())
        return local;
    // Only segments within a day of the reading can hold it: offsets stay below 24 hours.
    const auto day = std::chrono::hours{24};
    const auto begin = std::lower_bound(transitions.begin(), transitions.end(), local - day,
                                        [](const Transition &one, WallTime at) { return one.at < at; });
    for (auto it = begin == transitions.begin() ? begin : std::prev(begin); it != transitions.end(); ++it) {
        const auto next = std::next(it);
        const WallTime candidate = local - it->offset;
        if (next == transitions.end() || candidate < next->at) {
            // Before this segment's beginning: the reading was skipped, the gap ends where the segment begins.
            return it == transitions.begin() ? candidate : std::max(candidate, it->at);
        }
    }
    return local - transitions.back().offset;
}

std::string toText(LocalDate date)
{
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

std::optional<LocalDate> parseDate(const std::string &text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' || !allDigits(text, 0, 4) || !allDigits(text, 5, 2) ||
        !allDigits(text, 8, 2))
        return std::nullopt;
    const LocalDate date{std::chrono::year{std::stoi(text.substr(0, 4))},
                         std::chrono::month{static_cast<unsigned>(std::stoi(text.substr(5, 2)))},
                         std::chrono::day{static_cast<unsigned>(std::stoi(text.substr(8, 2)))}};
    if (!date.ok())
        return std::nullopt;
    return date;
}

} // namespace kiosk::domain
