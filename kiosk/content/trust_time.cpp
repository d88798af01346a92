// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/trust_time.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "kiosk/base/must.h"

namespace kiosk::content {

namespace {

struct Moment
{
    std::chrono::year_month_day day;
    int hour = 0, minute = 0, second = 0;
};

bool readMoment(std::string_view text, Moment &out)
{
    constexpr std::string_view Form = "0000-00-00T00:00:00Z";
    if (text.size() != Form.size())
        return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (Form[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != Form[i])
            return false;
    const auto number = [&](std::size_t at, std::size_t digits) {
        int value = 0;
        for (const char c : text.substr(at, digits))
            value = value * 10 + (c - '0');
        return value;
    };
    out.day = std::chrono::year(number(0, 4)) / number(5, 2) / number(8, 2);
    out.hour = number(11, 2);
    out.minute = number(14, 2);
    out.second = number(17, 2);
    return out.day.ok() && out.hour < 24 && out.minute < 60 && out.second < 60;
}

} // namespace

bool isUtcTime(std::string_view text)
{
    Moment unused;
    return readMoment(text, unused);
}

std::string toUtcText(base::WallTime time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time - day).count();
    const std::chrono::year_month_day date(day);
    char text[32] = {};
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()) % 10000,
                  static_cast<unsigned>(date.month()) % 100, static_cast<unsigned>(date.day()) % 100,
                  static_cast<int>(seconds / 3600) % 100, static_cast<int>(seconds / 60 % 60),
                  static_cast<int>(seconds % 60));
    return text;
}

std::string plusDays(const std::string &time, int days)
{
    Moment moment;
    MUST(readMoment(time, moment));
    const auto latest = std::chrono::sys_days(std::chrono::year(9999) / 12 / 31);
    const auto moved = std::min(std::chrono::sys_days(moment.day) + std::chrono::days(days), latest);
    return toUtcText(moved).substr(0, 10) + time.substr(10);
}

std::string provenTime(const KnownTime &time, const TrustFloor &floor)
{
    std::string latest;
    for (const auto *one : {&time.built, &time.heard, &floor.latestTime})
        if (isUtcTime(*one))
            latest = std::max(latest, *one);
    return latest;
}

std::string likelyTime(const KnownTime &time, const TrustFloor &floor)
{
    const auto proven = provenTime(time, floor);
    return isUtcTime(time.device) ? std::max(proven, time.device) : proven;
}

} // namespace kiosk::content
