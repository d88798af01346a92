// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include <QTemporaryDir>

#include "kiosk/base/files.h"
#include "kiosk/viewmodel/display_board_file.h"
#include "tests/qml/display/waiting_room.h"

using namespace kiosk;
using namespace kiosk::tests;
using namespace kiosk::viewmodel;

BOOST_AUTO_TEST_SUITE(board_file)

BOOST_AUTO_TEST_CASE(what_was_kept_comes_back)
{
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath(QStringLiteral("board.json")).toStdString();
    WaitingRoom room = busyRoom();
    room.carryOut(domain::command::SetBoard{domain::SiteState::Open, "Heute bis 16 Uhr: Jobcenter", {}, {}});
    const DisplayBoard board = displayBoard({room.state(), room.site, room.link(), room.lastContact(), room.now});
    BOOST_REQUIRE(saveBoard(file, {board, room.site.zone}).has_value());
    const auto kept = loadBoard(file);
    BOOST_REQUIRE(kept.has_value());
    BOOST_TEST((kept.value().zone == room.site.zone));
    BOOST_TEST((kept.value().board.calls == board.calls));
    BOOST_TEST(kept.value().board.next == board.next, boost::test_tools::per_element());
    BOOST_TEST(kept.value().board.notice == board.notice);
    BOOST_TEST((kept.value().board.lastContact == board.lastContact));
    BOOST_TEST((kept.value().board.date == board.date));
    BOOST_TEST(kept.value().board.stale);
}

BOOST_AUTO_TEST_CASE(a_missing_or_damaged_file_is_said_and_survived)
{
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath(QStringLiteral("board.json")).toStdString();
    BOOST_TEST((loadBoard(file).error().code == base::Code::NotFound));
    for (const char *wrong : {"", "{", "[]", "{}", "{\"date\":\"2026-13-40\"}", "\xff\xfe"}) {
        BOOST_REQUIRE(base::writeFileAtomically(file, wrong).has_value());
        BOOST_TEST((loadBoard(file).error().code == base::Code::Corrupt), "taken for a board: " << wrong);
    }
}

BOOST_AUTO_TEST_SUITE_END()
