// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Days put together, and what percentiles say.
#include <boost/test/unit_test.hpp>

#include "kiosk/base/must.h"
#include "kiosk/statistics/totals.h"

using namespace kiosk;
using namespace kiosk::statistics;
using namespace std::chrono_literals;

namespace {

DayRow row(const std::string &date, std::int64_t visits)
{
    DayRow out;
    out.date = domain::parseDate(date).value();
    out.counts[{Kind::Visits, {}}] = visits;
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(weeks_are_those_of_iso_8601)
{
    const auto week = [](const char *date) { return keyOf(Step::Week, domain::parseDate(date).value()); };
    BOOST_TEST(week("2026-11-23") == "2026-W48");
    BOOST_TEST(week("2026-11-22") == "2026-W47");
    BOOST_TEST(week("2027-01-03") == "2026-W53"); // a Sunday; the week has its Thursday in 2026
    BOOST_TEST(week("2027-01-04") == "2027-W01");
    BOOST_TEST(week("2024-12-30") == "2025-W01");
    BOOST_TEST(week("2021-01-01") == "2020-W53");
    BOOST_TEST(keyOf(Step::Month, domain::parseDate("2026-01-31").value()) == "2026-01");
    BOOST_TEST(keyOf(Step::Weekday, domain::parseDate("2026-11-22").value()) == "7");
}

BOOST_AUTO_TEST_CASE(days_add_up_to_weeks_and_months)
{
    const std::vector<DayRow> rows{row("2026-11-30", 10), row("2026-12-01", 20), row("2026-12-07", 5)};
    const auto months = totalsBy(Step::Month, rows);
    BOOST_TEST(months.at("2026-11").count(Kind::Visits) == 10);
    BOOST_TEST(months.at("2026-12").count(Kind::Visits) == 25);
    const auto weeks = totalsBy(Step::Week, rows);
    BOOST_TEST(weeks.at("2026-W49").count(Kind::Visits) == 30);
    BOOST_TEST(totalsBy(Step::All, rows).at("").days == 3);
    BOOST_TEST(totalsBy(Step::Weekday, rows).at("1").count(Kind::Visits) == 15);
}

BOOST_AUTO_TEST_CASE(classes_are_never_more_than_a_fifth_wide)
{
    for (int place = 1; place < LastClass; ++place) {
        BOOST_TEST(longestOf(place) > longestOf(place - 1));
        BOOST_TEST(static_cast<double>(longestOf(place).count()) <=
                   1.25 * static_cast<double>(longestOf(place - 1).count()));
        BOOST_TEST(classOf(longestOf(place)) == place);
        BOOST_TEST(classOf(longestOf(place) + 1s) == place + 1);
    }
    BOOST_TEST(classOf(-5s) == 0);
    BOOST_TEST(classOf(100h) == LastClass);
    BOOST_TEST(longestOf(LastClass) >= 7h);
    BOOST_TEST(longestOf(4).count() == 30); // four to a doubling
}

BOOST_AUTO_TEST_CASE(a_percentile_needs_five_values_beyond_it)
{
    Spread spread{{classOf(1min), 5}, {classOf(10min), 4}};
    BOOST_TEST(!percentile(spread, 50));
    ++spread[classOf(10min)];
    BOOST_TEST((percentile(spread, 50) == longestOf(classOf(1min))));
    BOOST_TEST(!percentile(spread, 90));
    spread[classOf(20min)] = 40;
    BOOST_TEST((percentile(spread, 90) == longestOf(classOf(20min))));
    BOOST_TEST(!percentile(spread, 95));
    BOOST_TEST(!percentile({}, 50));
}
