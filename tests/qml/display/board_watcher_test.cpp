// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include <QTemporaryDir>

#include "kiosk/viewmodel/display_board_watcher.h"
#include "tests/qml/display/waiting_room.h"
#include "tests/support/manual_executor.h"

using namespace kiosk;
using namespace kiosk::tests;
using namespace kiosk::viewmodel;

namespace {

/** One run of the display program, without the program. */
struct Run
{
    Run(WaitingRoom &room, const QTemporaryDir &folder)
        : clock(room.now)
        , watcher({room, [&room]() { return std::optional(room.site); }, clock, executor},
                  folder.filePath(QStringLiteral("board.json")).toStdString(),
                  [this](const DisplayBoard &shown) { boards.push_back(shown); })
    {
        executor.moves(clock);
        watcher.start();
    }
    FakeClock clock;
    ManualExecutor executor;
    std::vector<DisplayBoard> boards;
    BoardWatcher watcher;
};

} // namespace

BOOST_AUTO_TEST_SUITE(board_watcher)

BOOST_AUTO_TEST_CASE(a_call_is_shown_at_once)
{
    const QTemporaryDir folder;
    WaitingRoom room = busyRoom();
    Run run(room, folder);
    const std::size_t before = run.boards.size();
    room.recall(214);
    BOOST_REQUIRE(run.boards.size() == before + 1);
    BOOST_TEST(run.boards.back().calls[0].calls == 2);
}

BOOST_AUTO_TEST_CASE(the_clock_goes_on_by_itself)
{
    const QTemporaryDir folder;
    WaitingRoom room = busyRoom();
    Run run(room, folder);
    const auto before = run.boards.back().clock.value();
    run.executor.advance(std::chrono::minutes(3));
    BOOST_TEST((run.boards.back().clock == before + std::chrono::minutes(3)));
}

BOOST_AUTO_TEST_CASE(a_restart_without_server_shows_the_last_board_marked_stale)
{
    const QTemporaryDir folder;
    WaitingRoom room = busyRoom();
    {
        const Run run(room, folder);
    }
    WaitingRoom unreachable;
    unreachable.now = room.now + std::chrono::minutes(10);
    unreachable.setLink(usecase::LinkState::Offline);
    Run again(unreachable, folder);
    BOOST_REQUIRE(!again.boards.empty());
    BOOST_TEST(again.boards.back().stale);
    BOOST_REQUIRE(again.boards.back().calls.size() == 4U);
    BOOST_TEST(again.boards.back().calls[0].number == 214);

    unreachable.setLink(usecase::LinkState::Fresh); // the server is back, on a new and empty day
    BOOST_TEST(!again.boards.back().stale);
    BOOST_TEST(again.boards.back().calls.empty());
}

BOOST_AUTO_TEST_CASE(losing_contact_later_keeps_what_was_heard)
{
    const QTemporaryDir folder;
    WaitingRoom room = busyRoom();
    Run run(room, folder);
    room.setLink(usecase::LinkState::Stale);
    BOOST_TEST(run.boards.back().stale);
    BOOST_TEST(run.boards.back().calls.size() == 4U);
}

BOOST_AUTO_TEST_SUITE_END()
