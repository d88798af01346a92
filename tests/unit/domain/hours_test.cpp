// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/domain/hours.h"
#include "tests/support/test_site.h"

using namespace kiosk::domain;
using namespace std::chrono;
using kiosk::tests::berlin;

namespace {

LocalDate date(int y, unsigned m, unsigned d)
{
    return year{y} / month{m} / day{d};
}
WallTime utc(LocalDate day, int h, int m = 0)
{
    return sys_days{day} + std::chrono::hours{h} + minutes{m};
}
OpeningRule rule(std::vector<weekday> days, int from, int to)
{
    return {std::move(days), std::chrono::hours{from}, std::chrono::hours{to}, {}, {}};
}

} // namespace

BOOST_AUTO_TEST_CASE(a_moment_has_the_date_and_minute_of_its_offset)
{
    const auto zone = berlin();
    BOOST_TEST(toText(zone.dateAt(utc(date(2026, 11, 22), 23, 30))) == "2026-11-23");
    BOOST_TEST(zone.minuteAt(utc(date(2026, 11, 22), 23, 30)).count() == 30);
    BOOST_TEST(zone.minuteAt(utc(date(2026, 7, 1), 10, 5)).count() == 12 * 60 + 5);
    BOOST_TEST(zone.offsetAt(utc(date(2001, 1, 1), 0)).count() == 60); // before the first: as the first
    BOOST_TEST((TimeZone{}.dateAt(utc(date(2026, 1, 1), 23, 59)) == date(2026, 1, 1)));
}

BOOST_AUTO_TEST_CASE(a_local_time_in_a_gap_is_its_end_and_in_a_fold_the_first)
{
    const auto zone = berlin();
    BOOST_TEST((zone.moment(date(2026, 3, 29), minutes{150}) == utc(date(2026, 3, 29), 1)));       // 02:30 is skipped
    BOOST_TEST((zone.moment(date(2026, 3, 29), minutes{180}) == utc(date(2026, 3, 29), 1)));       // 03:00
    BOOST_TEST((zone.moment(date(2026, 10, 25), minutes{150}) == utc(date(2026, 10, 25), 0, 30))); // 02:30 comes twice
    BOOST_TEST((zone.moment(date(2026, 10, 25), minutes{180}) == utc(date(2026, 10, 25), 2)));
    // Every other reading comes back as it went in, also at both ends of the list.
    for (const auto day :
         {date(2025, 1, 2), date(2026, 3, 28), date(2026, 3, 30), date(2027, 10, 31), date(2030, 6, 1)}) {
        for (int minute = 0; minute < 24 * 60; minute += 60) {
            if (day == date(2027, 10, 31) && minute == 120)
                continue;
            const auto moment = zone.moment(day, minutes{minute});
            BOOST_TEST((zone.dateAt(moment) == day));
            BOOST_TEST(zone.minuteAt(moment).count() == minute);
        }
    }
}

BOOST_AUTO_TEST_CASE(dates_are_read_strictly)
{
    BOOST_TEST((parseDate("2026-02-28") == date(2026, 2, 28)));
    for (const auto *text : {"", "2026-02-29", "2026-2-01", "2026-13-01", "2026-01-01 ", "20a6-01-01", "2026/01/01"})
        BOOST_TEST(!parseDate(text).has_value(), text);
}

BOOST_AUTO_TEST_CASE(periods_are_joined_and_exceptions_replace_a_whole_day)
{
    OpeningHours hours;
    hours.rules = {rule({Monday}, 14, 17), rule({Monday}, 9, 12), rule({Monday}, 12, 13)};
    hours.rules.push_back(rule({Monday}, 18, 20));
    hours.rules.back().validFrom = date(2026, 12, 1);
    hours.exceptions = {{date(2026, 11, 30), false, std::chrono::hours{10}, std::chrono::hours{11}, {}},
                        {date(2026, 12, 7), true, {}, {}, {}}};
    const auto first = periodsOn(hours, date(2026, 11, 23));
    BOOST_REQUIRE(first.size() == 2U);
    BOOST_TEST((first[0] == OpeningPeriod{std::chrono::hours{9}, std::chrono::hours{13}}));
    BOOST_TEST((first[1] == OpeningPeriod{std::chrono::hours{14}, std::chrono::hours{17}}));
    BOOST_TEST(periodsOn(hours, date(2026, 11, 24)).empty());
    BOOST_TEST((periodsOn(hours, date(2026, 11, 30)) ==
                std::vector<OpeningPeriod>{{std::chrono::hours{10}, std::chrono::hours{11}}}));
    BOOST_TEST(periodsOn(hours, date(2026, 12, 7)).empty());
    BOOST_TEST(periodsOn(hours, date(2026, 12, 14)).size() == 3U);
}

BOOST_AUTO_TEST_CASE(the_door_says_until_when_and_from_when)
{
    OpeningHours hours;
    hours.rules = {rule({Monday, Thursday}, 11, 17)};
    const auto zone = berlin();
    const auto noon = openState(hours, zone, utc(date(2026, 11, 23), 11));
    BOOST_TEST(noon.open);
    BOOST_TEST((noon.until == utc(date(2026, 11, 23), 16)));
    const auto end = openState(hours, zone, utc(date(2026, 11, 23), 16)); // 17:00 is closed already
    BOOST_TEST(!end.open);
    BOOST_TEST((end.nextOpens == utc(date(2026, 11, 26), 10)));
    BOOST_TEST(!openState({}, zone, utc(date(2026, 11, 23), 11)).nextOpens.has_value());
}

BOOST_AUTO_TEST_CASE(a_night_shift_is_open_over_midnight_and_a_round_the_clock_one_never_ends_at_it)
{
    OpeningHours night;
    night.rules = {rule({Friday}, 22, 2)};
    const auto late = openState(night, berlin(), utc(date(2026, 11, 28), 0, 30)); // Saturday 01:30
    BOOST_TEST(late.open);
    BOOST_TEST((late.until == utc(date(2026, 11, 28), 1)));
    OpeningHours always;
    always.rules = {rule({Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday}, 0, 24)};
    const auto now = openState(always, berlin(), utc(date(2026, 11, 23), 11));
    BOOST_TEST(now.open);
    BOOST_TEST((*now.until > utc(date(2026, 11, 27), 0)));
}
