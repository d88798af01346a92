// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "booking_samples.h"
#include "tests/support/result_printing.h"

using namespace kiosk;
using namespace kiosk::booking;
using namespace kiosk::tests;

namespace {

/** "13:00+1x2": the local time, how many hours local time is ahead, and how many places. */
std::string described(const std::vector<Slot> &slots)
{
    const auto zone = berlin();
    std::string text;
    for (const auto &slot : slots) {
        const auto minute = zone.minuteAt(slot.start).count();
        char one[64];
        std::snprintf(one, sizeof one, "%s%02d:%02d+%dx%d", text.empty() ? "" : " ", static_cast<int>(minute / 60),
                      static_cast<int>(minute % 60), static_cast<int>(zone.offsetAt(slot.start).count() / 60),
                      slot.places);
        text += one;
        BOOST_TEST((slot.end > slot.start));
    }
    return text;
}

std::string slotsOf(const SlotPlan &plan, domain::LocalDate date, const domain::Site &site = testSite())
{
    return described(slotsOn({General, {plan}}, site, date));
}

} // namespace

BOOST_AUTO_TEST_CASE(slots_follow_weekday_validity_length_and_exceptions)
{
    auto mondays = plan({std::chrono::Monday}, 13, 15, 45, 2);
    BOOST_TEST(slotsOf(mondays, Monday) == "13:00+1x2 13:45+1x2"); // the quarter that is left is no slot
    BOOST_TEST(slotsOf(mondays, day(11, 24)) == "");
    mondays.hours.rules[0].validFrom = day(11, 30);
    BOOST_TEST(slotsOf(mondays, Monday) == "");
    mondays.hours.rules[0].validTo = day(11, 30);
    BOOST_TEST(slotsOf(mondays, day(11, 30)) == "13:00+1x2 13:45+1x2");
    BOOST_TEST(slotsOf(mondays, day(12, 7)) == "");
    mondays.hours.exceptions = {{day(11, 30), true, {}, {}, {}},
                                {day(12, 1), false, std::chrono::hours{9}, std::chrono::hours{10}, {}}};
    BOOST_TEST(slotsOf(mondays, day(11, 30)) == "");
    BOOST_TEST(slotsOf(mondays, day(12, 1)) == "09:00+1x2");
}

BOOST_AUTO_TEST_CASE(the_house_closing_takes_slots_away_but_its_usual_hours_do_not)
{
    auto site = testSite(); // open Mondays 11 to 17
    auto early = plan({std::chrono::Monday}, 9, 13, 60);
    BOOST_TEST(slotsOf(early, Monday, site) == "09:00+1x1 10:00+1x1 11:00+1x1 12:00+1x1");
    site.hours.exceptions = {{Monday, false, std::chrono::hours{10}, std::chrono::hours{12}, {}}};
    BOOST_TEST(slotsOf(early, Monday, site) == "10:00+1x1 11:00+1x1");
    site.hours.exceptions = {{Monday, true, {}, {}, {}}};
    BOOST_TEST(slotsOf(early, Monday, site) == "");
    // The plan's own word for a date counts before the house's.
    early.hours.exceptions = {{Monday, false, std::chrono::hours{9}, std::chrono::hours{10}, {}}};
    BOOST_TEST(slotsOf(early, Monday, site) == "09:00+1x1");
}

BOOST_AUTO_TEST_CASE(in_spring_the_hour_that_is_left_out_has_no_slots)
{
    // 2026-03-29: at 2 o'clock it is 3 o'clock.
    const auto night = plan({std::chrono::Sunday}, 1, 5);
    BOOST_TEST(slotsOf(night, day(3, 29)) == "01:00+1x1 01:30+1x1 03:00+2x1 03:30+2x1 04:00+2x1 04:30+2x1");
    // A plan within the gap is no time at all.
    BOOST_TEST(slotsOf(plan({std::chrono::Sunday}, 2, 3), day(3, 29)) == "");
    // The days around have their usual hours, though noon to noon is 23 hours.
    const auto noon = plan({std::chrono::Saturday, std::chrono::Sunday}, 12, 13, 60);
    const auto saturday = slotsOn({General, {noon}}, testSite(), day(3, 28));
    const auto sunday = slotsOn({General, {noon}}, testSite(), day(3, 29));
    BOOST_TEST((sunday.at(0).start - saturday.at(0).start == std::chrono::hours{23}));
}

BOOST_AUTO_TEST_CASE(in_autumn_the_hour_that_comes_twice_has_slots_once)
{
    // 2026-10-25: at 3 o'clock it is 2 o'clock again.
    const auto night = plan({std::chrono::Sunday}, 1, 4);
    BOOST_TEST(slotsOf(night, day(10, 25)) == "01:00+2x1 01:30+2x1 02:00+2x1 02:30+2x1 03:00+1x1 03:30+1x1");
    const auto noon = plan({std::chrono::Saturday, std::chrono::Sunday}, 12, 13, 60);
    const auto saturday = slotsOn({General, {noon}}, testSite(), day(10, 24));
    const auto sunday = slotsOn({General, {noon}}, testSite(), day(10, 25));
    BOOST_TEST((sunday.at(0).start - saturday.at(0).start == std::chrono::hours{25}));
}

BOOST_AUTO_TEST_CASE(a_plan_over_midnight_belongs_to_the_day_it_begins_on)
{
    auto late = plan({std::chrono::Monday}, 23, 1);
    BOOST_TEST(slotsOf(late, Monday) == "23:00+1x1 23:30+1x1 00:00+1x1 00:30+1x1");
    BOOST_TEST(slotsOf(late, day(11, 24)) == "");
    Desk desk;
    ServiceSlots slots{General, {late}};
    BOOST_REQUIRE(desk.run(command::SetSlots{slots, "max"}, local(Monday, 9)));
    BOOST_TEST(desk.reserve("a", local(day(11, 24), 0, 30), local(Monday, 9)).has_value());
}

BOOST_AUTO_TEST_CASE(plans_that_overlap_add_their_places_up)
{
    const ServiceSlots both{General,
                            {plan({std::chrono::Monday}, 13, 15, 30, 2), plan({std::chrono::Monday}, 14, 15, 60)}};
    const auto text = described(slotsOn(both, testSite(), Monday));
    BOOST_TEST(text == "13:00+1x2 13:30+1x2 14:00+1x3 14:00+1x3 14:30+1x3");
    // However they are mixed, there are never more at one moment than the plans have places for.
    Desk desk;
    BOOST_REQUIRE(desk.run(command::SetSlots{both, "max"}, local(Monday, 9)));
    const auto two = local(Monday, 14);
    auto hour = Desk::appointment("hour", two);
    hour.end = two + std::chrono::hours{1};
    BOOST_REQUIRE(desk.run(command::Book{hour, 1}, local(Monday, 9)));
    BOOST_TEST(desk.reserve("a", two, local(Monday, 9)).has_value());
    BOOST_TEST(desk.reserve("b", two, local(Monday, 9)).has_value());
    BOOST_TEST(desk.reserve("c", two, local(Monday, 9)).error().code == base::Code::Conflict);
    BOOST_TEST(desk.reserve("d", two + std::chrono::minutes{30}, local(Monday, 9)).has_value());
}

BOOST_AUTO_TEST_CASE(slots_that_make_no_sense_are_refused)
{
    const auto site = testSite();
    const auto refused = [&](auto change) {
        auto slots = mondays();
        change(slots);
        return !checkSlots(slots, site).has_value();
    };
    BOOST_TEST(checkSlots(mondays(), site).has_value());
    BOOST_TEST(refused([](auto &slots) { slots.service = domain::ServiceId{"nothing"}; }));
    BOOST_TEST(refused([](auto &slots) { slots.plans[0].length = std::chrono::minutes{0}; }));
    BOOST_TEST(refused([](auto &slots) { slots.plans[0].length = std::chrono::minutes{241}; }));
    BOOST_TEST(refused([](auto &slots) { slots.plans[0].parallel = 0; }));
    BOOST_TEST(refused([](auto &slots) { slots.plans[0].parallel = 101; }));
    BOOST_TEST(refused([](auto &slots) { slots.leastNotice = std::chrono::minutes{-1}; }));
    BOOST_TEST(refused([](auto &slots) { slots.mostNotice = std::chrono::minutes{30}; }));
    BOOST_TEST(refused([](auto &slots) { slots.mostNotice = std::chrono::days{400}; }));
    BOOST_TEST(refused([](auto &slots) { slots.early = std::chrono::hours{5}; }));
    BOOST_TEST(refused([](auto &slots) { slots.late = std::chrono::minutes{-5}; }));
    BOOST_TEST(refused([](auto &slots) { slots.plans.resize(51, plan({std::chrono::Monday}, 1, 2)); }));
}

BOOST_AUTO_TEST_CASE(free_slots_know_notice_bookings_and_holds)
{
    Desk desk;
    auto slots = mondays();
    slots.plans[0].parallel = 2;
    slots.mostNotice = std::chrono::days{8};
    BOOST_REQUIRE(desk.run(command::SetSlots{slots, "max"}, local(Monday, 9)));
    const auto shown = [&](domain::WallTime now, Booker booker = Booker::Visitor) {
        std::vector<Slot> all;
        for (const auto &one : freeSlots(desk.book, desk.site, General, Monday, day(12, 31), now, booker))
            all.push_back({one.slot.start, one.slot.end, one.free});
        return described(all);
    };
    BOOST_TEST(shown(local(Monday, 12)) == "13:00+1x2 13:30+1x2 14:00+1x2 14:30+1x2 "  // in an hour: still possible
                                           "13:00+1x2 13:30+1x2 14:00+1x2 14:30+1x2"); // and in a week
    BOOST_TEST(shown(local(Monday, 13, 31)) == "13:00+1x2 13:30+1x2 14:00+1x2 14:30+1x2");
    BOOST_REQUIRE(desk.reserve("a", local(Monday, 14), local(Monday, 12)));
    BOOST_REQUIRE(desk.reserve("b", local(Monday, 14), local(Monday, 12)));
    BOOST_REQUIRE(desk.run(command::Hold{AppointmentId{"h"}, General, local(Monday, 13), local(Monday, 13, 30), 1},
                           local(Monday, 12)));
    BOOST_TEST(shown(local(Monday, 12)).starts_with("13:00+1x1 13:30+1x2 14:30+1x2"));
    BOOST_TEST(shown(local(Monday, 12, 5), Booker::Staff).starts_with("13:00+1x2")); // nobody confirmed
    BOOST_TEST(shown(local(Monday, 14), Booker::Staff).starts_with("14:30+1x2"));
    BOOST_TEST(freeSlots(desk.book, desk.site, domain::ServiceId{"courses"}, Monday, Monday, local(Monday, 9)).empty());
}
