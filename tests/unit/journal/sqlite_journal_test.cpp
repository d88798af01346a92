// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include <boost/json/value.hpp>

#include "kiosk/wire/messages.h"
#include "tests/support/result_printing.h"
#include "tests/unit/journal/journal_fixture.h"

using namespace kiosk;
using kiosk::usecase::PrintState;

BOOST_FIXTURE_TEST_CASE(numbers_come_from_leases_then_from_the_reserve_and_then_not_at_all, JournalFixture)
{
    openWithSite();  // reserve of terminal 1: 280 to 289
    lease(216, 219); // 218 is never given
    lease(230, 230);
    BOOST_TEST(journal->leasedLeft(general, today) == 4);
    BOOST_TEST(journal->numbersLeft(general, today) == 13); // 288 neither
    std::vector<int> numbers;
    while (journal->numbersLeft(general, today) > 0)
        numbers.push_back(issue().number);
    BOOST_TEST(numbers == (std::vector<int>{216, 217, 219, 230, 280, 281, 282, 283, 284, 285, 286, 287, 289}),
               boost::test_tools::per_element());
    const auto refused = journal->issue(wish(), today);
    BOOST_TEST(refused.error().code == base::Code::Busy);
    BOOST_TEST(journal->depth() == 13);
    BOOST_TEST(issue(tomorrow).number == 280); // a lease counts for one day, the reserve for each
    BOOST_TEST(journal->issue(wish("nothing"), today).error().code == base::Code::Busy);
}

BOOST_FIXTURE_TEST_CASE(the_site_says_which_numbers_are_never_given, JournalFixture)
{
    open();
    auto site = kiosk::tests::testSite();
    site.skip = {{217}, {80}};
    BOOST_REQUIRE(journal->saveSite(site).has_value());
    lease(216, 219);
    BOOST_TEST(journal->leasedLeft(general, today) == 3);
    open(); // kept with the site
    for (const int expected : {216, 218, 219, 281})
        BOOST_TEST(issue().number == expected);
}

BOOST_FIXTURE_TEST_CASE(a_journal_goes_on_where_it_ended, JournalFixture)
{
    openWithSite();
    const auto id = journal->journalId();
    lease(200, 202);
    const auto first = issue();
    const auto reserve = journal->issue(wish("courses"), today).value();
    const auto before = pending();
    open();
    BOOST_TEST(journal->journalId() == id);
    BOOST_TEST(id.value.size() == 32U);
    BOOST_TEST((journal->site() == tests::testSite()));
    const auto after = pending();
    BOOST_TEST((std::vector(after.begin(), after.begin() + 2) == before));
    BOOST_TEST(journal->depth() == 4); // two issued, and two "no paper": neither print had begun
    BOOST_TEST((journal->unsent(today) == std::vector{first, reserve}));
    BOOST_TEST(journal->unsent(tomorrow).empty());
    BOOST_TEST(issue().number == 201);
    BOOST_TEST(journal->issue(wish("courses"), today).value().number == reserve.number + 1);
    BOOST_TEST(!journal->replacedDamagedFile());
}

BOOST_FIXTURE_TEST_CASE(entries_say_what_the_wire_reads, JournalFixture)
{
    openWithSite();
    lease(200, 209);
    const auto ticket = issue();
    BOOST_REQUIRE(journal->recordPrint(ticket.id, PrintState::Printing).has_value());
    clock.pass(std::chrono::seconds{2});
    BOOST_REQUIRE(journal->recordPrint(ticket.id, PrintState::Printed).has_value());
    const auto entries = pending();
    BOOST_REQUIRE(entries.size() == 3U);
    BOOST_TEST((wire::readBody(entries[0].body).value() == wire::JournalBody{wire::IssuedBody{ticket}}));
    BOOST_TEST((wire::readBody(entries[1].body).value() ==
                wire::JournalBody{wire::PrintBody{ticket.id, wire::PaperState::Started}}));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        BOOST_TEST(entries[i].seq == i + 1);
        BOOST_TEST(entries[i].hash == wire::bodyHash(entries[i].body));
        BOOST_TEST(entries[i].bootId == clock.bootId());
        BOOST_TEST((entries[i].date == today));
    }
    BOOST_TEST((entries[2].boottime - entries[0].boottime).count() == 2000);
    BOOST_TEST((entries[2].wall == clock.wall()));
    BOOST_TEST(journal->pending(2).value().size() == 2U);
    BOOST_TEST(journal->recordPrint(domain::TicketId{"none"}, PrintState::Printed).error().code ==
               base::Code::NotFound);
    BOOST_TEST(journal->depth() == 3);
}

BOOST_FIXTURE_TEST_CASE(a_print_that_was_cut_off_is_uncertain_and_one_that_never_began_has_no_paper, JournalFixture)
{
    openWithSite();
    lease(200, 209);
    const auto printed = issue();
    const auto cut = issue();
    const auto never = issue();
    for (const auto state : {PrintState::Printing, PrintState::Printed})
        BOOST_REQUIRE(journal->recordPrint(printed.id, state).has_value());
    BOOST_REQUIRE(journal->recordPrint(cut.id, PrintState::Printing).has_value());
    open();
    BOOST_CHECK(journal->printState(printed.id) == PrintState::Printed);
    BOOST_CHECK(journal->printState(cut.id) == PrintState::Uncertain);
    BOOST_CHECK(journal->printState(never.id) == PrintState::Failed);
    BOOST_CHECK(!journal->printState(domain::TicketId{"none"}));
    const auto entries = pending();
    BOOST_REQUIRE(entries.size() == 8U);
    BOOST_TEST((wire::readBody(entries[6].body).value() ==
                wire::JournalBody{wire::PrintBody{cut.id, wire::PaperState::Uncertain}}));
    open(); // said once
    BOOST_TEST(journal->depth() == 8);
}

BOOST_FIXTURE_TEST_CASE(what_is_acknowledged_goes_and_its_seq_never_comes_again, JournalFixture)
{
    openWithSite();
    lease(200, 209);
    issue();
    const auto second = issue();
    BOOST_REQUIRE(journal->acknowledge(1).has_value());
    BOOST_TEST(journal->depth() == 1);
    BOOST_TEST((journal->unsent(today) == std::vector{second}));
    BOOST_REQUIRE(journal->acknowledge(2).has_value());
    BOOST_REQUIRE(journal->acknowledge(1).has_value()); // an older answer that comes late
    BOOST_TEST(pending().empty());
    open();
    const auto count = pending().size();
    BOOST_REQUIRE(journal->acknowledge(100).has_value());
    open();
    issue();
    BOOST_TEST(pending().front().seq == 3 + count);
    BOOST_TEST(journal->depth() == 1);
}

BOOST_FIXTURE_TEST_CASE(a_day_later_nothing_is_left_of_a_visit, JournalFixture)
{
    openWithSite();
    lease(200, 209);
    const auto ticket = issue();
    for (const auto state : {PrintState::Printing, PrintState::Printed})
        BOOST_REQUIRE(journal->recordPrint(ticket.id, state).has_value());
    BOOST_REQUIRE(journal->acknowledge(3).has_value());
    BOOST_CHECK(journal->printState(ticket.id).has_value()); // today it may be asked for
    clock.pass(std::chrono::hours{24});
    BOOST_REQUIRE(journal->acknowledge(3).has_value());
    BOOST_CHECK(!journal->printState(ticket.id).has_value());
    BOOST_TEST(journal->leasedLeft(general, today) == 0);
    journal.reset();
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    BOOST_TEST(bytes.find(ticket.id.value) == std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(a_lease_is_never_taken_twice, JournalFixture)
{
    openWithSite();
    lease(200, 204);
    issue();
    BOOST_TEST(journal->addLease(today, {general, 204, 206}).error().code == base::Code::Conflict);
    BOOST_TEST(journal->addLease(today, {general, 300, 299}).error().code == base::Code::Conflict);
    lease(200, 200); // used up and granted again by the server: allowed
    BOOST_TEST(journal->leasedLeft(general, today) == 5);
}
