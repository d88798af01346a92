// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/domain/estimate.h"
#include "tests/support/test_site.h"

using namespace kiosk;
using namespace kiosk::domain;
using namespace std::chrono;
using kiosk::tests::atLocal;
using Kind = Admission::Kind;

namespace {

struct Room
{
    Site site = tests::testSite();
    QueueState state = tests::emptyDay();
    WallTime now = atLocal(12);
    int last = 0;

    void run(const Command &command)
    {
        const auto decided = decide(state, site, command, now);
        BOOST_REQUIRE(decided.has_value());
        for (const auto &fact : decided.value())
            apply(state, {state.seq + 1, now, fact});
    }
    TicketId issue(const char *service = "general")
    {
        const TicketId id{"t" + std::to_string(++last)};
        run(command::Issue{id, ServiceId{service}, LanguageTag{"de"}, {}, 1, {}});
        return id;
    }
    void serve(minutes length)
    {
        const auto id = issue();
        run(command::CallNext{DeskId{"1"}});
        run(command::Serve{id});
        now += length;
        run(command::Finish{id, {}, false});
    }
    [[nodiscard]] QueueAhead ahead(const char *service = "general", const TicketId &ticket = {}) const
    {
        return queueAhead(state, site, ServiceId{service}, now, ticket);
    }
};

} // namespace

BOOST_AUTO_TEST_CASE(without_an_open_desk_or_any_experience_nothing_is_promised)
{
    Room room;
    room.issue();
    BOOST_TEST(room.ahead().people == 1);
    BOOST_TEST(!room.ahead().wait.has_value()); // a start value, but no desk
    room.run(command::OpenDeskFor{DeskId{"1"}, {}, {}});
    BOOST_TEST(room.ahead().wait.has_value());
    BOOST_TEST(!room.ahead("courses").wait.has_value()); // a desk, but no start value
}

BOOST_AUTO_TEST_CASE(an_empty_room_with_a_free_desk_means_come_in)
{
    Room room;
    room.run(command::OpenDeskFor{DeskId{"3"}, {}, {}});
    BOOST_TEST((room.ahead().freeDesk == DeskId{"3"}));
    BOOST_TEST((room.ahead().wait == WaitRange{minutes{0}, minutes{5}}));
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
    BOOST_TEST((one.wait == WaitRange{minutes{30}, minutes{50}})); // 3 to 4 conversations of 10 to 12 minutes
    room.run(command::OpenDeskFor{DeskId{"2"}, {}, {}});
    room.run(command::CallNext{DeskId{"2"}});
    const auto two = room.ahead();
    BOOST_TEST(two.people == 2);
    BOOST_TEST((two.wait->most < one.wait->most));
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
