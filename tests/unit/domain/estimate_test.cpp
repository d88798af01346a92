// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "tests/unit/domain/small_house.h"

using namespace kiosk;
using namespace kiosk::domain;
using namespace std::chrono;
using kiosk::tests::after;
using kiosk::tests::atLocal;
using Kind = Admission::Kind;
using Room = kiosk::tests::SmallHouse;

BOOST_AUTO_TEST_CASE(without_an_open_desk_or_any_experience_nothing_is_promised)
{
    Room room;
    room.issue();
    BOOST_TEST(room.ahead().people == 1);
    BOOST_TEST(!room.ahead().wait.has_value()); // a start value, but no desk
    room.run(command::OpenDeskFor{DeskId{"1"}, {}, {}});
    BOOST_TEST(room.ahead().wait.has_value());
    BOOST_TEST(!room.ahead("courses").wait.has_value()); // a desk, but no start value
    room.run(command::CloseDesk{DeskId{"1"}});
    BOOST_TEST(!room.ahead().wait.has_value());
    BOOST_TEST(room.ahead().people == 1);
}

BOOST_AUTO_TEST_CASE(five_conversations_say_something_and_four_do_not)
{
    Room room;
    room.site.services[0].startEstimate = minutes{0};
    room.open("1");
    for (int i = 0; i < 4; ++i)
        room.serve(minutes{10});
    BOOST_TEST(!room.ahead().wait.has_value());
    room.serve(minutes{10});
    BOOST_TEST(room.ahead().wait.has_value());
    BOOST_TEST(room.ahead("courses").wait.has_value()); // the other service leans on them
}

BOOST_AUTO_TEST_CASE(a_desk_for_another_service_is_no_desk)
{
    Room room;
    room.run(command::OpenDeskFor{DeskId{"3"}, {ServiceId{"general"}}, {}});
    room.site.services[1].startEstimate = minutes{10};
    BOOST_TEST(!room.ahead("courses").wait.has_value());
    BOOST_TEST(room.ahead().wait.has_value());
}

BOOST_AUTO_TEST_CASE(an_empty_room_with_a_free_desk_means_come_in)
{
    Room room;
    room.run(command::OpenDeskFor{DeskId{"3"}, {}, {}});
    BOOST_TEST((room.ahead().freeDesk == DeskId{"3"}));
    BOOST_TEST(room.ahead().wait->least.count() == 0); // as soon as the adviser presses the key
    BOOST_TEST(room.ahead().wait->most.count() >= 1);
    BOOST_TEST(room.ahead().wait->most.count() <= 5);
    BOOST_TEST(!room.ahead("courses").freeDesk.has_value()); // desk 3 serves general only
    const auto id = room.issue();
    BOOST_TEST(!room.ahead().freeDesk.has_value());
    BOOST_TEST((room.ahead("general", id).freeDesk == DeskId{"3"})); // the one ticket itself may come in
    BOOST_TEST(room.ahead("general", id).people == 0);
}

BOOST_AUTO_TEST_CASE(the_range_is_learned_from_conversations_and_open_desks)
{
    Room room;
    room.run(command::OpenDeskFor{DeskId{"1"}, {}, {}});
    for (const int length : {8, 10, 10, 12, 20, 10, 10, 12})
        room.serve(minutes{length});
    for (int i = 0; i < 4; ++i)
        room.issue();
    room.run(command::CallNext{DeskId{"1"}});
    const auto one = room.ahead();
    BOOST_TEST(one.people == 3);
    // Four conversations of about eleven minutes; eight are too few not to doubt, and staff said twenty.
    BOOST_TEST(one.wait->least.count() >= 20);
    BOOST_TEST(one.wait->least.count() <= 40);
    BOOST_TEST(one.wait->most.count() >= 50);
    BOOST_TEST(one.wait->most.count() <= 120);
    BOOST_TEST(one.wait->most.count() % 5 == 0);
    room.run(command::OpenDeskFor{DeskId{"2"}, {}, {}});
    room.run(command::CallNext{DeskId{"2"}});
    const auto two = room.ahead();
    BOOST_TEST(two.people == 2);
    BOOST_TEST((two.wait->most < one.wait->most));
}

BOOST_AUTO_TEST_CASE(ranges_are_rounded_outwards_in_honest_steps)
{
    const auto range = [](double least, double most) { return rangeOf({least, least, most}); };
    BOOST_TEST((range(0, 0) == WaitRange{minutes{0}, minutes{1}}));
    BOOST_TEST((range(2.7, 6.1) == WaitRange{minutes{2}, minutes{7}}));
    BOOST_TEST((range(9.9, 10.4) == WaitRange{minutes{9}, minutes{15}}));
    BOOST_TEST((range(14.9, 31) == WaitRange{minutes{10}, minutes{35}}));
    BOOST_TEST((range(20, 20) == WaitRange{minutes{20}, minutes{25}}));
}

BOOST_AUTO_TEST_CASE(the_same_queue_gives_the_same_answer)
{
    Room room;
    room.knows(after({}, 3, 12, minutes{9}));
    room.open("1");
    room.open("2");
    for (int i = 0; i < 9; ++i)
        room.issue(i % 3 == 0 ? "courses" : "general");
    room.call("1");
    const Room again = room;
    BOOST_TEST((room.ahead() == again.ahead()));
    const auto all = queuesAhead(room.state, room.site, room.now);
    BOOST_TEST(all.size() == 2);
    // Asking for one service or for all makes no difference.
    BOOST_TEST((all.at(ServiceId{"general"}) == room.ahead("general")));
    BOOST_TEST((all.at(ServiceId{"courses"}) == room.ahead("courses")));
}

BOOST_AUTO_TEST_CASE(whoever_stands_further_back_is_never_promised_less)
{
    for (const int desks : {1, 2, 3}) {
        Room room;
        for (int desk = 1; desk <= desks; ++desk)
            room.open(std::to_string(desk).c_str());
        std::vector<TicketId> waiting;
        for (int i = 0; i < 14; ++i) {
            waiting.push_back(room.issue());
            room.now += seconds{10};
        }
        auto before = room.ahead("general", waiting.front());
        for (const auto &id : waiting) {
            const auto next = room.ahead("general", id);
            BOOST_TEST(next.people >= before.people);
            BOOST_TEST((next.wait->least >= before.wait->least));
            BOOST_TEST((next.wait->most >= before.wait->most));
            before = next;
        }
        BOOST_TEST((room.ahead().wait->least >= before.wait->least));
        BOOST_TEST((before.wait->least > minutes{20}));
    }
}

BOOST_AUTO_TEST_CASE(one_more_before_me_is_no_shorter_wait)
{
    Room room;
    room.open("1");
    room.issue();
    room.call();
    auto before = room.ahead();
    for (int i = 0; i < 12; ++i) {
        room.issue();
        const auto next = room.ahead();
        BOOST_TEST(next.people == before.people + 1);
        BOOST_TEST((next.wait->least >= before.wait->least));
        BOOST_TEST((next.wait->most >= before.wait->most));
        before = next;
    }
}

BOOST_AUTO_TEST_CASE(a_talk_that_has_lasted_is_over_sooner_than_one_that_begins)
{
    Room room;
    room.knows(after({}, 6, 20, minutes{12}));
    room.open("1");
    const auto id = room.issue();
    room.call();
    room.run(command::Serve{id});
    room.issue();
    const double begins = room.likely();
    room.now += minutes{10};
    BOOST_TEST(room.likely() < begins - 5);
}

BOOST_AUTO_TEST_CASE(a_free_desk_that_does_not_call_is_having_a_pause)
{
    Room room;
    room.open("1");
    room.serve(minutes{10});
    room.issue();
    const double atOnce = room.likely();
    room.now += minutes{8};
    BOOST_TEST(room.likely() > atOnce + 2);
}

BOOST_AUTO_TEST_CASE(an_appointment_goes_before_those_who_wait)
{
    Room room;
    room.open("1");
    room.issue();
    room.call();
    for (int i = 0; i < 4; ++i)
        room.issue();
    const auto without = room.ahead();
    room.run(command::CheckIn{
        TicketId{"a"}, ServiceId{"general"}, LanguageTag{"de"}, {}, 1, {}, room.now + minutes{10}, {}});
    const auto with = room.ahead();
    BOOST_TEST(with.people == without.people + 1);
    BOOST_TEST((with.wait->most > without.wait->most));
    BOOST_TEST((room.ahead("general", TicketId{"a"}).wait->most < with.wait->least + minutes{20}));
    BOOST_TEST(room.ahead("general", TicketId{"a"}).people <= 1); // its time comes with the first call
}

BOOST_AUTO_TEST_CASE(a_raised_ticket_waits_less_than_its_place_says)
{
    Room room;
    room.open("1");
    room.issue();
    room.call();
    for (int i = 0; i < 5; ++i)
        room.issue();
    const auto plain = room.issue();
    const auto raised = room.issue();
    room.run(command::Prioritise{raised, Priority::Raised, {}});
    BOOST_TEST(room.ahead("general", raised).people == 0);
    BOOST_TEST((room.ahead("general", raised).wait->most < room.ahead("general", plain).wait->most));
}

BOOST_AUTO_TEST_CASE(the_door_follows_hours_board_and_capacity)
{
    Room room;
    const auto kind = [&](const char *service = "") {
        return admission(room.state, room.site, room.now, ServiceId{service}).kind;
    };
    const auto board = [&](SiteState state) { room.run(command::SetBoard{state, {}, {}, {}}); };
    BOOST_CHECK(kind() == Kind::Numbers);
    room.now = atLocal(16, 30);
    BOOST_CHECK(kind() == Kind::LastNumbersOver);
    room.now = atLocal(17);
    BOOST_CHECK(kind() == Kind::Closed);
    BOOST_CHECK(admission(room.state, room.site, room.now).open.nextOpens.has_value());
    board(SiteState::Information);
    BOOST_CHECK(kind() == Kind::Information);
    room.now = atLocal(12);
    board(SiteState::ComeIn);
    BOOST_CHECK(kind() == Kind::ComeIn);
    board(SiteState::LastNumbers);
    BOOST_CHECK(kind() == Kind::LastNumbersOver);
    board(SiteState::Closed);
    BOOST_CHECK(kind() == Kind::Closed);
    board(SiteState::Open);
    room.site.services[0].capacity = 1;
    room.issue();
    BOOST_CHECK(kind("general") == Kind::Full);
    BOOST_CHECK(kind("courses") == Kind::Numbers);
    BOOST_CHECK(kind() == Kind::Numbers);
    room.site.hours = {};
    room.now = atLocal(3);
    BOOST_CHECK(kind() == Kind::Numbers); // no hours at all: they bound nothing
}
