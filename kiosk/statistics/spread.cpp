// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/statistics/spread.h"

#include <algorithm>
#include <array>

#include "kiosk/base/must.h"

namespace kiosk::statistics {

namespace {

/** Seconds: 15 doubled again and again, and the three steps between by the fourth root of two, rounded. */
constexpr std::array<std::int64_t, LastClass> classBounds = [] {
    std::array<std::int64_t, LastClass> bounds{};
    constexpr std::array<std::int64_t, 4> thousandths{15000, 17838, 21213, 25227};
    for (std::size_t i = 0; i < bounds.size(); ++i)
        bounds[i] = ((thousandths[i % 4] << (i / 4)) + 500) / 1000;
    return bounds;
}();

} // namespace

int classOf(std::chrono::seconds duration)
{
    const auto place = std::lower_bound(classBounds.begin(), classBounds.end(), duration.count());
    return static_cast<int>(place - classBounds.begin());
}

std::chrono::seconds longestOf(int place)
{
    MUST(place >= 0 && place <= LastClass);
    return std::chrono::seconds{classBounds[static_cast<std::size_t>(std::min(place, LastClass - 1))]};
}

std::int64_t sizeOf(const Spread &spread)
{
    std::int64_t size = 0;
    for (const auto &[place, count] : spread)
        size += count;
    return size;
}

std::optional<std::chrono::seconds> percentile(const Spread &spread, int percent)
{
    MUST(percent > 0 && percent < 100);
    const auto size = sizeOf(spread);
    if (size * std::min(percent, 100 - percent) < 5 * 100)
        return std::nullopt;
    const auto wanted = (size * percent + 99) / 100;
    std::int64_t seen = 0;
    for (const auto &[place, count] : spread) {
        seen += count;
        if (seen >= wanted)
            return longestOf(place);
    }
    MUST(false);
}

} // namespace kiosk::statistics
