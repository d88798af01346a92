// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <boost/test/unit_test.hpp>

#include "tests/unit/domain/small_house.h"

using namespace kiosk;
using namespace kiosk::domain;
using kiosk::tests::after;
using kiosk::tests::atLocal;
using kiosk::tests::Monday;
using kiosk::tests::plainDay;
using kiosk::tests::SmallHouse;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

/** One desk that has just called somebody, and @p waiting others. */
SmallHouse roomOf(int waiting, const WaitModel &model, const char *service = "general")
{
    SmallHouse house;
    house.knows(model);
    house.open("1");
    house.issue(service);
    house.call();
    for (int i = 0; i < waiting; ++i)
        house.issue(service);
    return house;
}

} // namespace

BOOST_AUTO_TEST_CASE(days_teach_how_long_conversations_take)
{
    const double before = roomOf(3, {}).likely();
    const double afterwards = roomOf(3, after({}, 5, 20, minutes{8})).likely();
    BOOST_TEST(before > 55); // four of twenty minutes, as staff said
    BOOST_TEST(afterwards > 27);
    BOOST_TEST(afterwards < 42);
}

BOOST_AUTO_TEST_CASE(few_conversations_lean_on_the_start_value)
{
    const double start = roomOf(3, {}).likely();
    const double one = roomOf(3, after({}, 1, 1, minutes{60})).likely();
    const double many = roomOf(3, after({}, 4, 10, minutes{60})).likely();
    BOOST_TEST(one > start);
    BOOST_TEST(one < start * 1.6); // and not three times, as the one conversation says
    BOOST_TEST(many > start * 2);
}

BOOST_AUTO_TEST_CASE(a_service_without_experience_leans_on_the_house)
{
    // "courses" has no start value; the house has talked 40 times for eight minutes.
    const double courses = roomOf(3, after({}, 2, 20, minutes{8}), "courses").likely("courses");
    BOOST_TEST(courses > 20);
    BOOST_TEST(courses < 50);
}

BOOST_AUTO_TEST_CASE(old_days_are_forgotten)
{
    const auto old = after({}, 10, 15, minutes{8});
    const auto changed = after(old, 8, 15, minutes{20});
    const double now = roomOf(3, changed).likely();
    const double only = roomOf(3, after({}, 8, 15, minutes{20})).likely();
    BOOST_TEST(now > only * 0.8);
    BOOST_TEST(now > roomOf(3, old).likely() * 1.7);
}

BOOST_AUTO_TEST_CASE(today_corrects_what_earlier_days_taught)
{
    const auto model = after({}, 5, 20, minutes{8});
    SmallHouse house;
    house.knows(model);
    house.open("1");
    for (int i = 0; i < 12; ++i)
        house.serve(minutes{20});
    house.issue();
    house.call();
    for (int i = 0; i < 3; ++i)
        house.issue();
    BOOST_TEST(house.likely() > roomOf(3, model).likely() * 1.3);
}

BOOST_AUTO_TEST_CASE(a_day_without_a_call_teaches_nothing)
{
    const auto model = after({}, 3, 10, minutes{8});
    SmallHouse house;
    house.open("1");
    house.issue();
    auto learned = learnDay(model, house.site, Monday, house.events).model;
    BOOST_TEST((learned == model));
    BOOST_TEST((learnDay({}, house.site, Monday, {}).model.through == Monday)); // but it is over
}

BOOST_AUTO_TEST_CASE(what_was_undone_is_not_learned)
{
    SmallHouse house;
    house.open("1");
    const auto id = house.issue();
    house.call();
    house.run(command::Serve{id});
    house.now += minutes{1};
    house.run(command::Finish{id, {}, false});
    house.now += seconds{5};
    house.run(command::Undo{id});
    house.now += minutes{19};
    house.run(command::Finish{id, {}, false});
    const auto model = learnDay({}, house.site, Monday, house.events).model;
    const auto &level = model.services.at(ServiceId{"general"}).level;
    BOOST_TEST(level.weight == 1);
    BOOST_TEST(std::abs(std::exp(level.sum) - 20.0) < 0.2);
}

BOOST_AUTO_TEST_CASE(a_number_nobody_comes_for_is_no_short_conversation)
{
    SmallHouse house;
    house.open("1");
    house.serve(minutes{20});
    const auto id = house.issue();
    house.call();
    house.now += minutes{2};
    house.run(command::NoShow{id});
    const auto model = learnDay({}, house.site, Monday, house.events).model;
    const auto &service = model.services.at(ServiceId{"general"});
    BOOST_TEST(service.level.weight == 1);
    BOOST_TEST(service.calls == 2);
    BOOST_TEST(service.noShows == 1);
    BOOST_TEST(model.hold.total() == 1);
}

BOOST_AUTO_TEST_CASE(the_model_stays_small_and_names_no_ticket_or_desk)
{
    auto model = after({}, 40, 12, minutes{9});
    model = after(model, 40, 12, minutes{9}, "courses");
    BOOST_TEST(model.services.size() == 2);
    BOOST_TEST(model.days < 26); // weights settle instead of growing
    BOOST_TEST(model.conversations() < 12 / 0.12 + 12);
    for (const auto &[id, service] : model.services)
        BOOST_TEST((id.value == "general" || id.value == "courses"));
}

BOOST_AUTO_TEST_CASE(a_service_that_is_gone_is_forgotten)
{
    auto model = after({}, 5, 12, minutes{9}, "courses");
    BOOST_TEST(model.services.contains(ServiceId{"courses"}));
    model = after(model, 90, 12, minutes{9});
    BOOST_TEST(!model.services.contains(ServiceId{"courses"}));
}

BOOST_AUTO_TEST_CASE(what_was_promised_is_compared_with_what_came)
{
    SmallHouse house;
    house.open("1");
    house.issue(); // may come in at once: no promise
    house.call();
    house.issue(); // told a range
    house.issue(); // told a range, never called
    house.now += minutes{15};
    house.run(command::Finish{TicketId{"t1"}, {}, false});
    house.call();
    const auto quality = learnDay({}, house.site, Monday, house.events).quality;
    BOOST_TEST(quality.services.size() == 1);
    const auto &general = quality.services.at(ServiceId{"general"});
    BOOST_TEST(general.told == 1);
    BOOST_TEST(general.inside == 1); // fifteen minutes, where staff said twenty
    BOOST_TEST(general.unknown == 0);
    BOOST_TEST(general.error < 10);
    BOOST_TEST(general.width > 0);
}

BOOST_AUTO_TEST_CASE(who_was_told_nothing_counts_as_unknown)
{
    SmallHouse house;
    house.open("1");
    house.issue("courses");
    house.call();
    house.issue("courses"); // no start value, nothing learned
    house.now += minutes{15};
    house.run(command::Finish{TicketId{"t1"}, {}, false});
    house.call();
    const auto quality = learnDay({}, house.site, Monday, house.events).quality;
    BOOST_TEST(quality.services.at(ServiceId{"courses"}).unknown == 1);
    BOOST_TEST(quality.services.at(ServiceId{"courses"}).told == 0);
}

BOOST_AUTO_TEST_CASE(ranges_that_are_always_missed_become_others)
{
    // Conversations as told, but the desk takes a quarter of an hour each time before it calls again.
    auto model = WaitModel{};
    EstimateQuality first;
    EstimateQuality last;
    for (int day = 0; day < 8; ++day) {
        SmallHouse house;
        house.site.hours = {};
        house.now = atLocal(9);
        house.open("1");
        house.issue();
        house.call();
        for (int i = 0; i < 12; ++i) {
            house.issue();
            house.issue();
            house.now += minutes{20};
            house.run(command::Finish{house.state.desks.at(DeskId{"1"}).ticket, {}, false});
            house.now += minutes{15};
            house.call();
        }
        auto learned = learnDay(model, house.site, Monday, house.events);
        model = std::move(learned.model);
        (day == 0 ? first : last) = learned.quality;
    }
    const auto &before = first.services.at(ServiceId{"general"});
    const auto &afterwards = last.services.at(ServiceId{"general"});
    BOOST_TEST(before.told == afterwards.told);
    BOOST_TEST(afterwards.error < before.error / 2);
    BOOST_TEST(afterwards.inside >= before.inside);
}
