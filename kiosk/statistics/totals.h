// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kiosk/statistics/fives.h"

namespace kiosk::statistics {

/** Rows of any days, summed. */
struct Totals
{
    int days = 0;
    Counts counts;
    Spreads spreads;
    std::optional<std::chrono::minutes> deskTime; ///< of the days that have one

    void add(const DayRow &row);
    [[nodiscard]] std::int64_t count(Kind kind, const std::string &key = {}) const;
    /** Empty when there is none. */
    [[nodiscard]] const Spread &spread(Measure measure, const std::string &service = {}) const;
};

/** How days are put together. Weeks are those of ISO 8601. */
enum class Step { All, Day, Week, Month, Weekday };
[[nodiscard]] const char *name(Step step); ///< "all", "day", "week", "month", "weekday"
[[nodiscard]] std::optional<Step> parseStep(const std::string &text);

/** "2026-11-23", "2026-W48", "2026-11", "1" (Monday) to "7", "" for All: sorts in the order of time. */
[[nodiscard]] std::string keyOf(Step step, domain::LocalDate date);

/** The totals of each step that has a row, by keyOf(). */
[[nodiscard]] std::map<std::string, Totals> totalsBy(Step step, const std::vector<DayRow> &rows);

} // namespace kiosk::statistics
