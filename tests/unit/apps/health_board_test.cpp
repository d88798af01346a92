// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/apps/kiosk/health_board.h"
#include "tests/support/manual_executor.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk;
using namespace kiosk::apps;
using State = update::UpdateReport::State;

namespace {

struct Fixture
{
    HealthBoard board;
    int news = 0;

    Fixture()
    {
        board.onChange([this] { ++news; });
    }
    void updates(State state, const std::string &problem = {}, std::int64_t staged = 0)
    {
        update::UpdateReport report;
        report.state = state;
        report.problem = problem;
        report.staged = staged;
        board.updatesAre(report);
    }
    std::string stands() { return board.report().update->state + ": " + board.report().update->problem; }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(another_pack_on_the_screen_is_news_once, Fixture)
{
    board.shows({"leipzig", 4, "aa"});
    board.shows({"leipzig", 4, "aa"});
    BOOST_TEST(news == 1);
    board.shows({"leipzig", 4, "bb"}); // the same number, other content
    BOOST_TEST(news == 2);
    BOOST_TEST(board.report().packVersion == 4);
    BOOST_TEST(board.report().packDigest == "bb");
    BOOST_TEST(!board.report().update.has_value()); // a terminal that is not updated says so
}

BOOST_FIXTURE_TEST_CASE(looking_every_few_seconds_is_no_news_but_what_came_of_it_is, Fixture)
{
    updates(State::Idle);
    news = 0;
    for (int i = 0; i < 10; ++i) {
        updates(State::Looking);
        BOOST_TEST(stands() == "looking: ");
        updates(State::Idle);
    }
    BOOST_TEST(news == 0);
    updates(State::Looking);
    updates(State::Trying, {}, 5);
    updates(State::Waiting, {}, 5);
    BOOST_TEST(news == 1);
    BOOST_TEST(board.report().update->staged == 5);
}

BOOST_FIXTURE_TEST_CASE(a_problem_stands_until_the_next_look_has_come_to_something_else, Fixture)
{
    updates(State::Idle);
    updates(State::Failed, "the server does not answer");
    BOOST_TEST(news == 2);
    updates(State::Looking);
    BOOST_TEST(stands() == "looking: the server does not answer");
    updates(State::Failed, "the server does not answer");
    BOOST_TEST(news == 2);
    updates(State::Looking);
    updates(State::Idle);
    BOOST_TEST(news == 3);
    BOOST_TEST(stands() == "idle: ");
}

BOOST_FIXTURE_TEST_CASE(a_full_report_has_the_printer_and_the_disk_and_no_disk_is_no_fault, Fixture)
{
    ScratchFolder folder;
    tests::FakeClock clock{base::WallTime{std::chrono::hours{500000}}};
    print::PrinterState printer(clock);
    printer.is({});
    clock.pass(std::chrono::hours{1});
    printer.is({}); // still well: since then
    board.shows({"leipzig", 4, "aa"});
    const auto report = healthNow(board, printer, folder.path);
    BOOST_TEST(report.version == WEGWEISER_VERSION);
    BOOST_TEST(report.packId == "leipzig");
    BOOST_TEST(report.printer == "ok");
    BOOST_CHECK(report.printerSince == base::WallTime{std::chrono::hours{500000}});
    BOOST_TEST(report.diskFree > 0);
    BOOST_TEST(healthNow(board, printer, folder.path / "gone").diskFree == 0);
}
