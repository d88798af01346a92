// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Groups under five are not to be had, by no combination of answers.
#include <random>

#include <boost/test/unit_test.hpp>

#include "kiosk/base/must.h"
#include "kiosk/statistics/totals.h"
#include "tests/support/test_site.h"

using namespace kiosk;
using namespace kiosk::tests;
using namespace kiosk::statistics;
using namespace std::chrono_literals;

namespace {

domain::LocalDate dayAt(int offset)
{
    return domain::LocalDate{std::chrono::sys_days{Monday} + std::chrono::days{offset}};
}

/** @p days random days with rare languages; the exact figures. */
std::vector<DayFigures> someDays(unsigned seed, int days)
{
    std::mt19937 dice(seed);
    std::vector<DayFigures> out;
    const std::vector<std::string> languages{"ar", "uk", "de", "ti", "ckb"};
    for (int day = 0; day < days; ++day) {
        DayFigures figures;
        figures.date = dayAt(day);
        for (std::size_t i = 0; i < languages.size(); ++i) {
            const auto times = static_cast<std::int64_t>(dice() % (40U >> i));
            if (times > 0)
                figures.counts[{Kind::Language, languages[i]}] = times;
            figures.counts[{Kind::Visits, {}}] += times;
            for (std::int64_t k = 0; k < times; ++k)
                ++figures.spreads[{Measure::Waiting, {}}][static_cast<int>(dice() % 20)];
        }
        out.push_back(std::move(figures));
    }
    return out;
}

std::vector<DayRow> rowsOf(const std::vector<DayFigures> &days)
{
    Ledger ledger;
    std::vector<DayRow> rows;
    for (const auto &day : days)
        rows.push_back(ledger.add(day).value());
    return rows;
}

Totals sum(const std::vector<DayRow> &rows, std::size_t from, std::size_t to)
{
    Totals totals;
    for (auto i = from; i < to; ++i)
        totals.add(rows[i]);
    return totals;
}

} // namespace

BOOST_AUTO_TEST_CASE(three_visits_do_not_show_and_the_fifth_completes_a_group)
{
    Ledger ledger;
    DayFigures day;
    day.date = Monday;
    day.counts[{Kind::Language, "ti"}] = 3;
    day.counts[{Kind::Language, "ar"}] = 12;
    auto row = ledger.add(day).value();
    BOOST_TEST(!row.counts.contains({Kind::Language, "ti"}));
    BOOST_TEST((row.counts.at({Kind::Language, "ar"}) == 10));
    day.date = dayAt(1);
    row = ledger.add(day).value();
    BOOST_TEST((row.counts.at({Kind::Language, "ti"}) == 5));
    BOOST_TEST((row.counts.at({Kind::Language, "ar"}) == 10));
    BOOST_TEST((ledger.after.counts.at({Kind::Language, "ti"}) == 1));
}

BOOST_AUTO_TEST_CASE(no_two_answers_differ_by_less_than_a_group)
{
    for (const unsigned seed : {1U, 2U, 3U}) {
        const auto days = someDays(seed, 40);
        const auto rows = rowsOf(days);
        // Every period against every other: a day more, a day less, a week and its days, a total and its parts.
        std::vector<Totals> answers;
        for (std::size_t from = 0; from < rows.size(); ++from)
            for (auto to = from + 1; to <= rows.size(); ++to)
                answers.push_back(sum(rows, from, to));
        for (const auto &answer : answers) {
            for (const auto &[cell, count] : answer.counts)
                BOOST_REQUIRE(count % SmallestGroup == 0);
            for (const auto &[name, spread] : answer.spreads)
                for (const auto &[place, count] : spread)
                    BOOST_REQUIRE(count % SmallestGroup == 0);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_number_is_at_most_four_off_over_any_period)
{
    const auto days = someDays(7, 60);
    const auto rows = rowsOf(days);
    for (std::size_t from = 0; from < rows.size(); ++from) {
        std::map<Cell, std::int64_t> exact;
        Totals totals;
        for (auto i = from; i < rows.size(); ++i) {
            totals.add(rows[i]);
            for (const auto &[cell, count] : days[i].counts)
                exact[cell] += count;
            for (const auto &[cell, count] : exact)
                BOOST_REQUIRE_LE(std::abs(totals.count(cell.kind, cell.key) - count), 4);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_total_does_not_give_a_hidden_part_away)
{
    // Two services; one of them has three visits. The naive answer: total 43, general 40, so courses 3.
    DayFigures day;
    day.date = Monday;
    day.counts[{Kind::Service, "general"}] = 40;
    day.counts[{Kind::Service, "courses"}] = 3;
    day.counts[{Kind::Visits, {}}] = 43;
    const auto three = rowsOf({day}).front();
    day.counts[{Kind::Service, "courses"}] = 1;
    day.counts[{Kind::Visits, {}}] = 41;
    const auto one = rowsOf({day}).front();
    BOOST_TEST((three == one)); // the answer does not depend on the small group at all
}

BOOST_AUTO_TEST_CASE(grouped_durations_keep_percentiles_and_hold_nobodys_own)
{
    const auto days = someDays(11, 60);
    Spread exact;
    Totals totals;
    for (const auto &row : rowsOf(days))
        totals.add(row);
    for (const auto &day : days)
        for (const auto &[place, count] : day.spreads.at({Measure::Waiting, {}}))
            exact[place] += count;
    const auto &grouped = totals.spread(Measure::Waiting);
    BOOST_TEST(sizeOf(exact) - sizeOf(grouped) < 5);
    for (const int percent : {50, 75, 90, 95}) {
        const auto off = classOf(percentile(grouped, percent).value()) - classOf(percentile(exact, percent).value());
        BOOST_TEST(std::abs(off) <= 1, percent);
    }
    // One who waited eight hours among forty who waited a minute is not to be seen.
    DayFigures day;
    day.date = Monday;
    day.spreads[{Measure::Waiting, {}}] = {{classOf(1min), 40}, {classOf(8h), 1}};
    const auto row = rowsOf({day}).front();
    BOOST_TEST((row.spreads.at({Measure::Waiting, {}}) == Spread{{classOf(1min), 40}}));
}

BOOST_AUTO_TEST_CASE(a_day_counted_twice_is_the_same_and_an_older_one_is_refused)
{
    const auto days = someDays(5, 10);
    Ledger ledger;
    for (const auto &day : days) {
        const auto first = ledger.add(day).value();
        const auto once = ledger;
        BOOST_TEST((ledger.add(day).value() == first));
        BOOST_TEST((ledger == once));
    }
    const auto before = ledger;
    BOOST_TEST((ledger.add(days[3]).error().code == base::Code::Conflict));
    BOOST_TEST((ledger == before));
}
