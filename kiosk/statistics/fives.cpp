// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/statistics/fives.h"

namespace kiosk::statistics {

namespace {

/** The values of @p spread one by one, shortest first. */
std::vector<int> inOrder(const Spread &spread)
{
    std::vector<int> out;
    for (const auto &[place, count] : spread)
        out.insert(out.end(), static_cast<std::size_t>(count), place);
    return out;
}

/** Takes whole groups out of @p spread, from both ends, so that those who stay are neither the longest nor shortest. */
Spread takeGroups(Spread &spread)
{
    const auto values = inOrder(spread);
    const auto size = static_cast<std::size_t>(SmallestGroup);
    const auto groups = values.size() / size;
    const auto fromBelow = (groups + 1) / 2;
    const auto left = values.size() % size;
    Spread out;
    for (std::size_t group = 0; group < groups; ++group) {
        const auto first = group * size + (group < fromBelow ? 0 : left);
        out[values[first + size / 2]] += SmallestGroup;
    }
    spread.clear();
    for (std::size_t i = 0; i < left; ++i)
        ++spread[values[fromBelow * size + i]];
    return out;
}

} // namespace

DayRow inFives(const DayFigures &figures, Remainder &carry)
{
    DayRow row;
    row.date = figures.date;
    row.deskTime = figures.deskTime;
    for (const auto &[cell, count] : figures.counts)
        carry.counts[cell] += count;
    for (auto it = carry.counts.begin(); it != carry.counts.end();) {
        if (const auto left = it->second % SmallestGroup; left != it->second) {
            row.counts[it->first] = it->second - left;
            it->second = left;
        }
        it = it->second == 0 ? carry.counts.erase(it) : std::next(it);
    }
    for (const auto &[name, spread] : figures.spreads)
        for (const auto &[place, count] : spread)
            carry.spreads[name][place] += count;
    for (auto it = carry.spreads.begin(); it != carry.spreads.end();) {
        if (auto groups = takeGroups(it->second); !groups.empty())
            row.spreads[it->first] = std::move(groups);
        it = it->second.empty() ? carry.spreads.erase(it) : std::next(it);
    }
    return row;
}

base::Result<DayRow> Ledger::add(const DayFigures &figures)
{
    if (last && figures.date < *last)
        return base::failure(base::Code::Conflict, domain::toText(figures.date) + " is before " +
                                                       domain::toText(*last) + ", which is counted already");
    if (!last || *last < figures.date)
        before = after;
    last = figures.date;
    after = before;
    return inFives(figures, after);
}

} // namespace kiosk::statistics
