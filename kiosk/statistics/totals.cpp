// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/statistics/totals.h"

#include <cstdio>

namespace kiosk::statistics {

namespace {

/** "2026-W48": the week belongs to the year that has its Thursday. */
std::string isoWeek(std::chrono::sys_days day)
{
    using namespace std::chrono;
    const auto fromMonday = weekday{day}.iso_encoding() - 1;
    const auto thursday = day - days{fromMonday} + days{3};
    const auto year = year_month_day{thursday}.year();
    const auto week = (thursday - sys_days{year / January / 1}).count() / 7 + 1;
    char text[32];
    std::snprintf(text, sizeof text, "%04d-W%02d", static_cast<int>(year), static_cast<int>(week));
    return text;
}

} // namespace

void Totals::add(const DayRow &row)
{
    ++days;
    for (const auto &[cell, count] : row.counts)
        counts[cell] += count;
    for (const auto &[name, spread] : row.spreads)
        for (const auto &[place, count] : spread)
            spreads[name][place] += count;
    if (row.deskTime)
        deskTime = deskTime.value_or(std::chrono::minutes{0}) + *row.deskTime;
}

std::int64_t Totals::count(Kind kind, const std::string &key) const
{
    const auto found = counts.find({kind, key});
    return found == counts.end() ? 0 : found->second;
}

const Spread &Totals::spread(Measure measure, const std::string &service) const
{
    static const Spread none;
    const auto found = spreads.find({measure, service});
    return found == spreads.end() ? none : found->second;
}

std::string keyOf(Step step, domain::LocalDate date)
{
    const auto text = domain::toText(date);
    const std::chrono::sys_days day{date};
    switch (step) {
    case Step::All:
        return {};
    case Step::Day:
        return text;
    case Step::Week:
        return isoWeek(day);
    case Step::Month:
        return text.substr(0, text.rfind('-'));
    case Step::Weekday:
        return std::to_string(std::chrono::weekday{day}.iso_encoding());
    }
    return {};
}

std::map<std::string, Totals> totalsBy(Step step, const std::vector<DayRow> &rows)
{
    std::map<std::string, Totals> out;
    for (const auto &row : rows)
        out[keyOf(step, row.date)].add(row);
    return out;
}

} // namespace kiosk::statistics
