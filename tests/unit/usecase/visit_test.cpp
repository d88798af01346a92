// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/usecase/visit.h"
#include "tests/support/fake_terminal.h"
#include "tests/support/manual_executor.h"

using namespace kiosk;
using namespace kiosk::usecase;
using kiosk::tests::Log;

namespace {

/** A whole terminal of fakes at noon on a Monday. */
struct Terminal
{
    Log log;
    tests::FakeClock clock{tests::atLocal(12)};
    tests::ManualExecutor executor;
    tests::FakeRandom random;
    tests::FakeJournal journal{log};
    tests::FakePrinter printer{log};
    tests::FakeMirror mirror{log};
    Visit visit{{journal, printer, mirror, clock, random, executor}, 1};
    std::vector<IssuedTicket> shown;
    std::optional<base::Error> refused;

    Terminal() { executor.moves(clock); }

    Visit::IssuedCallback show()
    {
        return [this](base::Result<IssuedTicket> issued) {
            if (!issued) {
                refused = issued.error();
                log.push_back(std::string{"shown "} + base::name(issued.error().code));
                return;
            }
            log.push_back(std::string{"shown "} + tests::word(issued.value().print));
            shown.push_back(issued.value());
        };
    }
    void take(const char *service = "general")
    {
        TicketWish wish;
        wish.service = domain::ServiceId{service};
        wish.talk = domain::LanguageTag{"ar"};
        wish.read = domain::LanguageTag{"uk"};
        wish.people = 2;
        visit.requestTicket(wish, show());
        executor.run();
    }
    void again()
    {
        visit.printAgain(shown.back().ticket.id, show());
        executor.run();
    }
};

const auto Well = boost::outcome_v2::success();
const base::Error NoPaper{base::Code::Device, "no paper"};

} // namespace

BOOST_AUTO_TEST_CASE(journal_first_paper_second_network_last)
{
    Terminal terminal;
    terminal.take();
    terminal.printer.end(Well);
    BOOST_TEST(terminal.log ==
                   (Log{"journal issued 201", "shown pending", "journal printing", "shown printing", "print 201",
                        "network nudged", "journal printed", "shown printed", "network nudged"}),
               boost::test_tools::per_element());
    const auto &slip = terminal.printer.slips.at(0);
    BOOST_TEST(slip.localTime == "2026-11-23T12:00");
    BOOST_TEST(slip.readLanguage == domain::LanguageTag{"uk"});
    BOOST_TEST(slip.ticket.language == domain::LanguageTag{"ar"});
    BOOST_TEST(slip.ticket.people == 2);
    BOOST_TEST(!slip.copy);
}

BOOST_AUTO_TEST_CASE(without_paper_the_number_stays_and_may_be_printed_once_more_as_a_copy)
{
    Terminal terminal;
    terminal.take();
    terminal.printer.end(NoPaper);
    BOOST_TEST(terminal.shown.back().problem == "no paper");
    terminal.log.clear();
    terminal.again();
    terminal.printer.end(Well);
    terminal.again();
    BOOST_TEST(terminal.log == (Log{"journal printing", "shown printing", "print 201 copy", "journal printed",
                                    "shown printed", "network nudged", "shown denied"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_copy_of_a_printed_ticket_leaves_the_journal_alone)
{
    Terminal terminal;
    terminal.take();
    terminal.again(); // still printing
    BOOST_TEST(terminal.log.back() == "shown denied");
    terminal.printer.end(Well);
    terminal.log.clear();
    terminal.again();
    terminal.printer.end(NoPaper);
    BOOST_TEST(terminal.log == (Log{"shown printing", "print 201 copy", "shown failed", "network nudged"}),
               boost::test_tools::per_element());
    BOOST_TEST(tests::word(*terminal.journal.printState(terminal.shown.back().ticket.id)) == "printed");
}

BOOST_AUTO_TEST_CASE(nothing_is_printed_when_the_journal_cannot_write)
{
    Terminal terminal;
    terminal.journal.failsWith = base::Error{base::Code::Device, "disk full"};
    terminal.take();
    BOOST_TEST(terminal.log == (Log{"shown device"}), boost::test_tools::per_element());
    BOOST_TEST(terminal.printer.slips.empty());
}

BOOST_AUTO_TEST_CASE(no_numbers_outside_the_hours_or_when_the_board_says_so)
{
    Terminal terminal;
    terminal.clock.setWall(tests::atLocal(16, 45));
    terminal.take();
    BOOST_TEST(base::name(terminal.refused->code) == base::name(base::Code::Denied));
    terminal.clock.setWall(tests::atLocal(12));
    terminal.mirror.queue.board = domain::SiteState::ComeIn;
    terminal.take();
    BOOST_TEST(terminal.journal.tickets.empty());
    terminal.journal.known.reset();
    terminal.take();
    BOOST_TEST(base::name(terminal.refused->code) == base::name(base::Code::Busy));
}

BOOST_AUTO_TEST_CASE(yesterdays_board_does_not_close_today)
{
    Terminal terminal;
    terminal.mirror.queue.date = domain::LocalDate{std::chrono::sys_days{tests::Monday} - std::chrono::days{1}};
    terminal.mirror.queue.board = domain::SiteState::Closed;
    terminal.take();
    BOOST_TEST(terminal.journal.tickets.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_subject_without_a_service_here_queues_for_the_first_one)
{
    Terminal terminal;
    terminal.take("");
    terminal.printer.end(Well);
    terminal.take("parking");
    BOOST_TEST(terminal.journal.tickets.at(0).service == domain::ServiceId{"general"});
    BOOST_TEST(terminal.journal.tickets.at(1).service == domain::ServiceId{"general"});
}

BOOST_AUTO_TEST_CASE(the_house_counts_tickets_that_the_server_has_not_seen)
{
    Terminal terminal;
    std::vector<HouseState> houses;
    terminal.visit.watchHouse([&](const HouseState &house) { houses.push_back(house); });
    terminal.executor.run();
    BOOST_TEST(houses.back().ahead.people == 0);
    terminal.take();
    BOOST_TEST(terminal.shown.front().ahead.people == 0); // nobody before her
    BOOST_TEST(houses.back().ahead.people == 1);          // she before the next one
    // The server has heard of it meanwhile: it counts once.
    domain::apply(terminal.mirror.queue,
                  {1, terminal.clock.wall(), domain::TicketIssued{terminal.journal.tickets[0], {}}});
    terminal.mirror.change();
    BOOST_TEST(houses.back().ahead.people == 1);
    int people = -1;
    terminal.visit.askAhead(domain::ServiceId{"courses"}, [&](domain::QueueAhead ahead) { people = ahead.people; });
    terminal.executor.run();
    BOOST_TEST(people == 0);
    const auto told = houses.size();
    terminal.executor.advance(std::chrono::minutes{5});
    BOOST_TEST(houses.size() == told + 10);
    BOOST_TEST((houses.back().now == tests::atLocal(12, 5)));
}

BOOST_AUTO_TEST_CASE(after_forgetting_nothing_of_the_visitor_can_be_printed)
{
    Terminal terminal;
    terminal.take();
    terminal.printer.end(Well);
    terminal.visit.forget();
    terminal.again();
    BOOST_TEST(terminal.log.back() == "shown not-found");
    BOOST_TEST(terminal.printer.slips.size() == 1U);
}
