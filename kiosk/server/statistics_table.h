// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <boost/json/object.hpp>

#include "kiosk/statistics/totals.h"

namespace kiosk::server {

/** One answer of …/statistics, before it is JSON or CSV. The first column names the row. */
struct StatisticsTable
{
    using Number = std::optional<std::int64_t>; ///< nothing: fewer than a group, or not to be said
    struct Row
    {
        std::string key;
        std::vector<Number> numbers;
    };
    std::vector<std::string> columns; ///< of the numbers
    std::vector<Row> rows;
    boost::json::object whole; ///< of the whole period, beside the rows
};

/** What to show. Every report takes Step; Visits also a kind, Waiting the services. */
enum class Report { Visits, Waiting, Outcomes, Estimates };
struct Grouping
{
    std::optional<statistics::Step> step;
    std::optional<statistics::Kind> kind;
};
/** Nothing when @p report is not grouped by @p word; an empty word stands for what the report is mostly wanted by. */
[[nodiscard]] std::optional<Grouping> groupingOf(Report report, const std::string &word);

/** @p site names the services, so that one nobody came to is shown too. */
[[nodiscard]] StatisticsTable tableOf(Report report, const Grouping &grouping,
                                      const std::vector<statistics::DayRow> &rows, const domain::Site &site);

/** RFC 4180 with a byte order mark (spreadsheets take it for something else without); no cell is a formula. */
[[nodiscard]] std::string csvOf(const StatisticsTable &table);
[[nodiscard]] boost::json::array jsonRows(const StatisticsTable &table);

} // namespace kiosk::server
