// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/viewmodel/display_board_view_model.h"
#include "tests/qml/display/waiting_room.h"

using namespace kiosk;
using namespace kiosk::tests;
using namespace kiosk::viewmodel;

namespace {

DisplayBoard boardOf(const WaitingRoom &room, const std::optional<domain::Site> &site)
{
    return displayBoard({room.state(), site, room.link(), room.lastContact(), room.now});
}

DisplayBoard boardOf(const WaitingRoom &room)
{
    return boardOf(room, room.site);
}

/** How often a view model told of a call while @p act went on. */
template<class Act>
int callsTold(BoardViewModel &board, Act act)
{
    int told = 0;
    const auto connection = QObject::connect(&board, &BoardViewModel::called, [&told] { ++told; });
    act();
    QObject::disconnect(connection);
    return told;
}

} // namespace

BOOST_AUTO_TEST_SUITE(board)

BOOST_AUTO_TEST_CASE(the_newest_call_comes_first_with_its_desk_and_way)
{
    const DisplayBoard board = boardOf(busyRoom());
    BOOST_REQUIRE(board.calls.size() == 4U);
    BOOST_TEST(board.calls[0].number == 214);
    BOOST_TEST(board.calls[0].desk == "2");
    BOOST_TEST((board.calls[0].direction == domain::Direction::Right));
    BOOST_TEST(board.calls[1].number == 211);
    BOOST_TEST(board.calls[3].number == 209);
}

BOOST_AUTO_TEST_CASE(only_those_who_wait_come_next_in_order_of_waiting)
{
    const DisplayBoard board = boardOf(busyRoom());
    BOOST_TEST(board.next == (std::vector<int>{212, 213, 215, 216, 217}), boost::test_tools::per_element());
    BOOST_TEST(board.waiting == 5);
}

BOOST_AUTO_TEST_CASE(hours_and_clock_are_local)
{
    const DisplayBoard board = boardOf(busyRoom());
    BOOST_TEST((board.openUntil == domain::MinuteOfDay(std::chrono::hours(17))));
    BOOST_TEST((board.clock == domain::MinuteOfDay(std::chrono::hours(14))));
}

BOOST_AUTO_TEST_CASE(a_desk_and_a_service_that_nobody_knows_break_nothing)
{
    WaitingRoom room = busyRoom();
    domain::Site other = room.site;
    other.desks.clear();
    other.services.clear();
    const DisplayBoard board = boardOf(room, other);
    BOOST_TEST(board.calls[0].number == 214);
    BOOST_TEST(board.calls[0].desk == "2");
    BOOST_TEST(!board.calls[0].direction.has_value());
    BOOST_TEST(!board.wait.has_value());
    BOOST_TEST(!boardOf(room, std::nullopt).admission.has_value());
    BOOST_TEST(!boardOf(room, std::nullopt).clock.has_value()); // of which zone?
}

BOOST_AUTO_TEST_CASE(without_contact_the_numbers_stay_and_the_wait_goes)
{
    WaitingRoom room = busyRoom();
    room.setLink(usecase::LinkState::Stale);
    const DisplayBoard board = boardOf(room);
    BOOST_TEST(board.stale);
    BOOST_TEST(board.calls[0].number == 214);
    BOOST_TEST((board.lastContact == domain::MinuteOfDay(std::chrono::hours(14))));
}

BOOST_AUTO_TEST_CASE(numbers_of_yesterday_are_not_kept)
{
    const WaitingRoom room = busyRoom();
    const DisplayBoard today = withoutContact(boardOf(room), room.site.zone, room.now + std::chrono::hours(1));
    BOOST_TEST(today.calls.size() == 4U);
    BOOST_TEST(today.stale);
    BOOST_TEST(!today.wait.has_value());
    const DisplayBoard tomorrow = withoutContact(boardOf(room), room.site.zone, room.now + std::chrono::hours(24));
    BOOST_TEST(tomorrow.calls.empty());
    BOOST_TEST(tomorrow.next.empty());
    BOOST_TEST(!tomorrow.lastContact.has_value());
}

BOOST_AUTO_TEST_CASE(each_call_and_recall_is_told_once)
{
    WaitingRoom room = busyRoom();
    BoardViewModel board(QLocale(QLocale::German));
    board.show(boardOf(room));
    BOOST_TEST(callsTold(board, [&] { board.show(boardOf(room)); }) == 0);
    room.recall(214);
    BOOST_TEST(callsTold(board, [&] { board.show(boardOf(room)); }) == 1);
    BOOST_TEST(callsTold(board, [&] { board.show(boardOf(room)); }) == 0);
}

BOOST_AUTO_TEST_CASE(an_old_call_and_a_stale_board_are_not_told)
{
    WaitingRoom room = busyRoom();
    DisplayBoard late = boardOf(room);
    late.now += std::chrono::minutes(2);
    BoardViewModel first(QLocale(QLocale::German));
    BOOST_TEST(callsTold(first, [&] { first.show(late); }) == 0);
    room.setLink(usecase::LinkState::Stale);
    BoardViewModel second(QLocale(QLocale::German));
    BOOST_TEST(callsTold(second, [&] { second.show(boardOf(room)); }) == 0);
}

BOOST_AUTO_TEST_CASE(an_undone_call_leaves_without_a_chime)
{
    WaitingRoom room = busyRoom();
    BoardViewModel board(QLocale(QLocale::German));
    board.show(boardOf(room));
    room.now -= std::chrono::seconds(25); // within the time for undoing
    room.carryOut(domain::command::Undo{room.state().liveTicket(214)->ticket.id});
    BOOST_TEST(callsTold(board, [&] { board.show(boardOf(room)); }) == 0);
    BOOST_TEST(board.number().toStdString() == "211");
}

BOOST_AUTO_TEST_CASE(the_day_of_the_next_opening_is_named)
{
    WaitingRoom room = busyRoom();
    room.now = atLocal(18);
    BoardViewModel board(QLocale(QLocale::German));
    board.show(boardOf(room));
    BOOST_TEST((board.mood() == BoardViewModel::Closed));
    BOOST_TEST(board.nextOpens().toStdString() == "Montag 11:00");
    room.now = atLocal(9);
    board.show(boardOf(room));
    BOOST_TEST(board.nextOpens().toStdString() == "11:00");
}

BOOST_AUTO_TEST_SUITE_END()
