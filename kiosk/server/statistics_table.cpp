// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/statistics_table.h"

#include <array>

#include <boost/json/array.hpp>

namespace kiosk::server {

namespace {

namespace bj = boost::json;
using namespace statistics;
using Number = StatisticsTable::Number;

constexpr std::array<Kind, 7> visitKinds{Kind::Hour,      Kind::Service, Kind::Language, Kind::Topic,
                                         Kind::GroupSize, Kind::Outcome, Kind::Contact};
constexpr std::array outcomeKeys{"finished", "no-show", "cancelled", "open", "transferred", "referred"};
constexpr std::array estimateKeys{"within", "sooner", "later", "unknown"};

/** Nothing instead of nought: fewer than a group is not told from none. */
Number shown(std::int64_t count)
{
    return count > 0 ? Number(count) : std::nullopt;
}

Number seconds(const std::optional<std::chrono::seconds> &duration)
{
    return duration ? Number(duration->count()) : std::nullopt;
}

/** "counted", then the percentiles. */
std::vector<Number> spreadNumbers(const Spread &spread)
{
    return {shown(sizeOf(spread)), seconds(percentile(spread, 50)), seconds(percentile(spread, 75)),
            seconds(percentile(spread, 90)), seconds(percentile(spread, 95))};
}

const std::vector<std::string> &spreadColumns()
{
    static const std::vector<std::string> columns{"counted", "p50_seconds", "p75_seconds", "p90_seconds",
                                                  "p95_seconds"};
    return columns;
}

template<class Keys>
std::vector<std::string> asColumns(const Keys &keys)
{
    std::vector<std::string> out;
    for (std::string key : keys) {
        for (auto &c : key)
            c = c == '-' ? '_' : c;
        out.push_back(std::move(key));
    }
    return out;
}

template<class Keys>
std::vector<Number> countsOf(const Totals &totals, Kind kind, const Keys &keys)
{
    std::vector<Number> out;
    for (const auto *key : keys)
        out.push_back(shown(totals.count(kind, key)));
    return out;
}

std::vector<std::string> columnsOf(Report report, const Grouping &grouping)
{
    switch (report) {
    case Report::Visits:
        return grouping.kind ? std::vector<std::string>{"visits"}
                             : std::vector<std::string>{"days", "visits", "people"};
    case Report::Waiting:
        return spreadColumns();
    case Report::Outcomes:
        return asColumns(outcomeKeys);
    case Report::Estimates: {
        auto columns = asColumns(estimateKeys);
        columns.insert(columns.end(), {"error_p50_seconds", "error_p90_seconds"});
        return columns;
    }
    }
    return {};
}

std::vector<Number> numbersOf(Report report, const Totals &totals)
{
    switch (report) {
    case Report::Visits:
        return {totals.days, shown(totals.count(Kind::Visits)), shown(totals.count(Kind::People))};
    case Report::Waiting:
        return spreadNumbers(totals.spread(Measure::Waiting));
    case Report::Outcomes:
        return countsOf(totals, Kind::Outcome, outcomeKeys);
    case Report::Estimates: {
        auto numbers = countsOf(totals, Kind::Estimate, estimateKeys);
        const auto &error = totals.spread(Measure::EstimateError);
        numbers.push_back(seconds(percentile(error, 50)));
        numbers.push_back(seconds(percentile(error, 90)));
        return numbers;
    }
    }
    return {};
}

bj::value numberJson(const Number &number)
{
    return number ? bj::value(*number) : bj::value();
}

bj::object spreadJson(const Spread &spread)
{
    bj::object out;
    const auto numbers = spreadNumbers(spread);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        out[spreadColumns()[i]] = numberJson(numbers[i]);
    return out;
}

bj::object wholeOf(Report report, const Totals &all)
{
    bj::object out{{"days", all.days},
                   {"visits", numberJson(shown(all.count(Kind::Visits)))},
                   {"people", numberJson(shown(all.count(Kind::People)))}};
    if (report == Report::Visits)
        out["desk_minutes"] = all.deskTime ? bj::value(static_cast<std::int64_t>(all.deskTime->count())) : bj::value();
    if (report == Report::Waiting) {
        out["waiting"] = spreadJson(all.spread(Measure::Waiting));
        out["serving"] = spreadJson(all.spread(Measure::Serving));
    }
    return out;
}

/** A text that a spreadsheet does not take for a formula, in quotes where RFC 4180 wants them. */
std::string csvCell(std::string text)
{
    if (!text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos)
        text.insert(0, "'");
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string out = "\"";
    for (const char c : text)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

} // namespace

std::optional<Grouping> groupingOf(Report report, const std::string &word)
{
    if (const auto step = parseStep(word))
        return Grouping{step, {}};
    if (report == Report::Visits) {
        if (word.empty())
            return Grouping{Step::Day, {}};
        const auto kind = parseKind(word);
        for (const auto one : visitKinds)
            if (kind == one)
                return Grouping{{}, kind};
    } else if (report == Report::Waiting && (word.empty() || word == "service")) {
        return Grouping{{}, Kind::Service};
    } else if (word.empty()) {
        return Grouping{Step::All, {}};
    }
    return std::nullopt;
}

StatisticsTable tableOf(Report report, const Grouping &grouping, const std::vector<DayRow> &rows,
                        const domain::Site &site)
{
    StatisticsTable table;
    table.columns = columnsOf(report, grouping);
    Totals all;
    for (const auto &row : rows)
        all.add(row);
    table.whole = wholeOf(report, all);
    if (grouping.step) {
        for (const auto &[key, totals] : totalsBy(*grouping.step, rows))
            table.rows.push_back({*grouping.step == Step::All ? "all" : key, numbersOf(report, totals)});
        return table;
    }
    std::map<std::string, std::vector<Number>> found;
    if (grouping.kind == Kind::Service)
        for (const auto &service : site.services)
            found[service.id.value] = std::vector<Number>(table.columns.size());
    if (report == Report::Waiting) {
        for (const auto &[name, spread] : all.spreads)
            if (name.measure == Measure::Waiting && !name.service.empty())
                found[name.service] = spreadNumbers(spread);
    } else {
        for (const auto &[cell, count] : all.counts)
            if (cell.kind == grouping.kind)
                found[cell.key] = {shown(count)};
    }
    for (auto &[key, numbers] : found)
        table.rows.push_back({key, std::move(numbers)});
    return table;
}

std::string csvOf(const StatisticsTable &table)
{
    std::string out = "\xEF\xBB\xBFkey";
    for (const auto &column : table.columns)
        out += "," + column;
    out += "\r\n";
    for (const auto &row : table.rows) {
        out += csvCell(row.key);
        for (const auto &number : row.numbers)
            out += "," + (number ? std::to_string(*number) : std::string());
        out += "\r\n";
    }
    return out;
}

bj::array jsonRows(const StatisticsTable &table)
{
    bj::array out;
    for (const auto &row : table.rows) {
        bj::object one{{"key", row.key}};
        for (std::size_t i = 0; i < row.numbers.size(); ++i)
            one[table.columns[i]] = numberJson(row.numbers[i]);
        out.emplace_back(std::move(one));
    }
    return out;
}

} // namespace kiosk::server
