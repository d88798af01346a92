// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong in queue systems before us, one case each, as far as the core decides it.
#include <map>
#include <random>
#include <set>

#include <boost/test/unit_test.hpp>

#include "kiosk/domain/admission.h"
#include "kiosk/domain/call_order.h"
#include "tests/support/test_site.h"

using namespace kiosk;
using namespace kiosk::domain;
using kiosk::tests::atLocal;

namespace {

struct Day
{
    Site site = tests::testSite();
    QueueState state = tests::emptyDay();
    std::vector<QueueEvent> log;
    WallTime now = atLocal(12);

    base::Result<std::vector<QueueFact>> run(const Command &command)
    {
        auto decided = decide(state, site, command, now);
        if (decided) {
            for (const auto &fact : decided.value()) {
                log.push_back({state.seq + 1, now, fact});
                apply(state, log.back());
            }
        }
        return decided;
    }
    std::string code(const Command &command)
    {
        const auto result = run(command);
        return result ? "done" : base::name(result.error().code);
    }
    /** The numbers that a lease of @p count gave. */
    std::vector<int> lease(TerminalNumber terminal, int count, const char *service = "general")
    {
        std::vector<int> numbers;
        const auto facts =
            run(command::LeaseRange{terminal, JournalId{"j" + std::to_string(terminal)}, ServiceId{service}, count});
        if (!facts)
            return numbers;
        for (const auto &fact : facts.value()) {
            const auto &range = std::get<RangeLeased>(fact).range;
            for (int number = range.first; number <= range.last; ++number)
                numbers.push_back(number);
        }
        return numbers;
    }
    int issue(const std::string &id, const char *service = "general")
    {
        const auto facts = run(command::Issue{TicketId{id}, ServiceId{service}, {}, {}, 1, {}});
        return facts ? std::get<TicketIssued>(facts.value().front()).ticket.number : 0;
    }
    void record(const std::string &id, int number, TerminalNumber terminal, WallTime issued)
    {
        BOOST_REQUIRE(
            run(command::RecordIssued{{TicketId{id}, number, ServiceId{"general"}, {}, {}, 1, {}, terminal, issued}}));
    }
    std::string order(const char *desk)
    {
        std::string text;
        for (const auto *record : callOrder(state, site, DeskId{desk}, now))
            text += record->ticket.id.value + " ";
        return text;
    }
};

} // namespace

BOOST_AUTO_TEST_CASE(case_01_a_thousand_issues_of_many_terminals_have_no_duplicate_and_no_gap)
{
    Day day;
    day.site.services[0].first = 2000;
    day.site.services[0].last = 3999;
    day.site.terminals.clear();
    std::mt19937 dice(1);
    std::map<TerminalNumber, std::vector<int>> held;
    std::set<int> given;
    for (int i = 0; i < 1000; ++i) {
        const auto terminal = static_cast<TerminalNumber>(dice() % 9); // 0: the staff page
        if (terminal == 0) {
            BOOST_TEST(given.insert(day.issue("s" + std::to_string(i))).second);
            continue;
        }
        auto &numbers = held[terminal];
        if (numbers.empty())
            numbers = day.lease(terminal, 10);
        BOOST_REQUIRE(!numbers.empty());
        const int number = numbers.front();
        numbers.erase(numbers.begin());
        BOOST_TEST(given.insert(number).second, number << " was given twice");
        day.record("t" + std::to_string(i), number, terminal, day.now);
    }
    BOOST_TEST(given.size() == 1000U);
    // Every number up to the highest was given, is held by a terminal, or is skipped.
    for (const auto &[terminal, numbers] : held)
        given.insert(numbers.begin(), numbers.end());
    for (int number = 2000; number <= *given.rbegin(); ++number)
        BOOST_TEST((given.contains(number) || isSkipped(number)), number << " is missing");
    for (const auto &[id, record] : day.state.tickets)
        BOOST_TEST(record.flags.empty());
}

BOOST_AUTO_TEST_CASE(case_02_desks_that_call_next_at_once_get_each_ticket_exactly_once)
{
    Day day;
    day.site.desks.clear();
    for (int i = 1; i <= 64; ++i) {
        day.site.desks.push_back({DeskId{std::to_string(i)}, Direction::Left, {}});
        BOOST_REQUIRE(day.run(command::OpenDeskFor{DeskId{std::to_string(i)}, {}, {}}));
    }
    for (int i = 0; i < 60; ++i)
        BOOST_REQUIRE(day.issue("t" + std::to_string(i)) > 0);
    std::map<TicketId, DeskId> at;
    int nobody = 0;
    for (const auto &desk : day.site.desks) {
        const auto called = day.run(command::CallNext{desk.id});
        if (!called) {
            BOOST_TEST(base::name(called.error().code) == "not-found");
            ++nobody;
            continue;
        }
        const auto &fact = std::get<TicketCalled>(called.value().front());
        BOOST_TEST(at.emplace(fact.ticket, fact.desk).second, fact.ticket.value << " is at two desks");
    }
    BOOST_TEST(at.size() == 60U);
    BOOST_TEST(nobody == 4);
    // The same number by hand, at a desk that is free: refused as well.
    BOOST_TEST(day.code(command::CallNumber{DeskId{"64"}, 200}) == "conflict");
}

BOOST_AUTO_TEST_CASE(case_03_the_same_issue_sent_again_is_the_same_ticket)
{
    Day day;
    const auto numbers = day.lease(1, 2);
    day.record("t", numbers[0], 1, day.now);
    const auto before = day.state;
    day.now += std::chrono::minutes{30};
    day.record("t", numbers[0], 1, day.now);
    BOOST_TEST((day.state == before));
    BOOST_TEST(day.issue("s") > 0);
    BOOST_TEST(day.code(command::Issue{TicketId{"s"}, ServiceId{"general"}, {}, {}, 1, {}}) == "conflict");
}

BOOST_AUTO_TEST_CASE(case_04_numbers_that_wrap_skip_those_who_still_wait)
{
    Day day;
    day.site.services[0].last = 214; // 200 to 211 are leasable
    std::map<int, std::string> holder;
    for (int i = 0; i < 12; ++i) {
        const auto id = "t" + std::to_string(i);
        holder[day.issue(id)] = id;
    }
    BOOST_TEST(day.issue("x") == 0);
    for (const int number : {203, 207, 205})
        BOOST_REQUIRE(day.run(command::Cancel{TicketId{holder.at(number)}}));
    // The longest free first; 200 to 202, 204, 206 and 208 to 211 still wait.
    for (const int expected : {203, 207, 205})
        BOOST_TEST(day.issue("again" + std::to_string(expected)) == expected);
    BOOST_TEST(day.code(command::Issue{TicketId{"y"}, ServiceId{"general"}, {}, {}, 1, {}}) == "busy");
}

BOOST_AUTO_TEST_CASE(case_05_at_the_end_of_its_band_a_service_stops_and_enters_no_other)
{
    Day day;
    day.site.services[1].last = 304; // 300 to 303 are leasable, 304 is reserve; general is 200 to 299
    for (const int expected : {300, 301, 302, 303})
        BOOST_TEST(day.issue("t" + std::to_string(expected), "courses") == expected);
    BOOST_TEST(day.code(command::Issue{TicketId{"x"}, ServiceId{"courses"}, {}, {}, 1, {}}) == "busy");
    BOOST_TEST(day.lease(1, 5, "courses").empty());
    BOOST_TEST(day.issue("g") == 200);
    // Four digits go as far as three.
    day.site.services[0].first = 9990;
    day.site.services[0].last = 9999;
    BOOST_TEST(day.issue("four") == 9990);
    BOOST_TEST(pictureOf(9990) == 9990 % 24);
}

BOOST_AUTO_TEST_CASE(case_06_the_day_changes_at_local_midnight_also_when_clocks_change)
{
    using namespace std::chrono;
    const auto zone = tests::berlin();
    const auto utc = [](int y, unsigned m, unsigned d, int h, int min, int s) {
        return WallTime{sys_days{year{y} / month{m} / day{d}} + hours{h} + minutes{min} + seconds{s}};
    };
    struct Night
    {
        WallTime last;
        const char *before;
        const char *after;
        int hoursOfTheDay; ///< of the day that ends
    };
    const Night nights[] = {
        {utc(2026, 11, 23, 22, 59, 59), "2026-11-23", "2026-11-24", 24}, // winter
        {utc(2026, 7, 1, 21, 59, 59), "2026-07-01", "2026-07-02", 24},   // summer: 17:00 in Vancouver is no midnight
        {utc(2026, 3, 29, 21, 59, 59), "2026-03-29", "2026-03-30", 23},  // the short day
        {utc(2026, 10, 25, 22, 59, 59), "2026-10-25", "2026-10-26", 25}, // the long day
        {utc(2026, 12, 31, 22, 59, 59), "2026-12-31", "2027-01-01", 24},
    };
    for (const auto &night : nights) {
        BOOST_TEST(toText(zone.dateAt(night.last)) == night.before);
        BOOST_TEST(toText(zone.dateAt(night.last + seconds{1})) == night.after);
        BOOST_TEST(zone.minuteAt(night.last).count() == 23 * 60 + 59);
        BOOST_TEST(zone.minuteAt(night.last + seconds{1}).count() == 0);
        BOOST_TEST(toText(zone.dateAt(night.last + seconds{1} - hours{night.hoursOfTheDay})) == night.before);
        BOOST_TEST(toText(zone.dateAt(night.last - hours{night.hoursOfTheDay})) != night.before);
        // A new day begins empty: the same numbers again, and no ticket of yesterday.
        Day old;
        old.site.hours = {};
        old.state.date = zone.dateAt(night.last);
        old.now = night.last;
        const int number = old.issue("late");
        QueueState fresh;
        fresh.site = old.state.site;
        fresh.date = zone.dateAt(night.last + seconds{1});
        Day next;
        next.site = old.site;
        next.state = fresh;
        next.now = night.last + seconds{1};
        BOOST_TEST(next.issue("first") == number);
        BOOST_TEST(next.state.tickets.size() == 1U);
    }
    // An appointment of tomorrow is not of today, one second before midnight.
    Day day;
    day.site.hours = {};
    day.now = atLocal(23, 59, 59);
    BOOST_TEST(day.code(command::CheckIn{TicketId{"a"}, ServiceId{"general"}, {}, {}, 1, {}, atLocal(24)}) ==
               "invalid");
    BOOST_TEST(day.code(command::CheckIn{TicketId{"a"}, ServiceId{"general"}, {}, {}, 1, {}, atLocal(23, 59, 59)}) ==
               "done");
}

BOOST_AUTO_TEST_CASE(case_07_a_ticket_from_the_future_does_not_go_behind_those_who_came_later)
{
    Day day;
    const auto numbers = day.lease(1, 3);
    BOOST_REQUIRE(day.run(command::OpenDeskFor{DeskId{"1"}, {}, {}}));
    day.record("fast", numbers[0], 1, day.now + std::chrono::hours{1}); // its clock is an hour ahead
    day.now += std::chrono::seconds{10};
    day.record("right", numbers[1], 1, day.now);
    day.now += std::chrono::seconds{10};
    BOOST_TEST(day.issue("staff") > 0);
    BOOST_TEST(day.order("1") == "fast right staff ");
}

BOOST_AUTO_TEST_CASE(case_08_a_restart_in_the_middle_of_a_call_keeps_the_board)
{
    Day day;
    BOOST_REQUIRE(day.run(command::OpenDeskFor{DeskId{"1"}, {}, {}, {}, AccountName{"ada"}}));
    BOOST_REQUIRE(day.issue("t") > 0);
    BOOST_REQUIRE(day.issue("u") > 0);
    BOOST_REQUIRE(day.run(command::CallNext{DeskId{"1"}}));
    BOOST_REQUIRE(day.run(command::CallEmergency{{DeskId{"1"}, 0}}));
    QueueState again = tests::emptyDay();
    for (const auto &event : day.log)
        apply(again, event);
    BOOST_TEST((again == day.state));
    BOOST_REQUIRE(again.recentCalls.size() == 1U);
    BOOST_TEST(again.recentCalls.front().number == 200);
    BOOST_TEST(again.desks.at(DeskId{"1"}).ticket.value == "t");
    BOOST_TEST(again.desks.at(DeskId{"1"}).holder.value == "ada");
    BOOST_TEST(again.emergencies.size() == 1U);
}

BOOST_AUTO_TEST_CASE(case_13_a_number_is_called_again_only_after_the_pause_and_not_for_ever)
{
    Day day;
    day.site.calling.recallAfter = std::chrono::seconds{60};
    day.site.calling.mostCalls = 2;
    BOOST_REQUIRE(day.run(command::OpenDeskFor{DeskId{"1"}, {}, {}}));
    BOOST_REQUIRE(day.issue("t") > 0);
    BOOST_REQUIRE(day.run(command::CallNext{DeskId{"1"}}));
    day.now += std::chrono::seconds{59};
    BOOST_TEST(day.code(command::Recall{TicketId{"t"}}) == "conflict");
    day.now += std::chrono::seconds{1};
    BOOST_TEST(day.code(command::Recall{TicketId{"t"}}) == "done");
    BOOST_REQUIRE(day.run(command::Return{TicketId{"t"}}));
    BOOST_TEST(name(day.state.ticket(TicketId{"t"})->state) == "no-show");
}

BOOST_AUTO_TEST_CASE(case_14_a_parked_ticket_is_never_called_by_itself)
{
    Day day;
    BOOST_REQUIRE(day.run(command::OpenDeskFor{DeskId{"1"}, {}, {}}));
    BOOST_REQUIRE(day.issue("t") > 0);
    BOOST_REQUIRE(day.run(command::Prioritise{TicketId{"t"}, Priority::Raised}));
    BOOST_REQUIRE(day.run(command::Park{TicketId{"t"}}));
    day.now += std::chrono::hours{4};
    BOOST_TEST(day.code(command::CallNext{DeskId{"1"}}) == "not-found");
    BOOST_TEST(day.order("1").empty());
    BOOST_TEST(day.code(command::CallNumber{DeskId{"1"}, 200}) == "done");
}

BOOST_AUTO_TEST_CASE(case_15_a_desk_has_one_number_and_one_holder)
{
    Day day;
    BOOST_TEST(day.code(command::OpenDeskFor{DeskId{"1"}, {}, {}, {}, AccountName{"ada"}}) == "done");
    BOOST_TEST(day.code(command::OpenDeskFor{DeskId{"1"}, {}, {}, {}, AccountName{"bob"}}) == "conflict");
    BOOST_TEST(day.state.desks.size() == 1U);
    BOOST_TEST(day.state.desks.at(DeskId{"1"}).holder.value == "ada");
    BOOST_TEST(day.code(command::CallNext{DeskId{"1"}, AccountName{"bob"}}) == "denied");
    BOOST_TEST(day.code(command::CallNext{DeskId{"1"}, AccountName{"ada"}}) == "not-found");
}

BOOST_AUTO_TEST_CASE(case_16_a_service_that_was_removed_breaks_nothing)
{
    Day day;
    BOOST_REQUIRE(day.run(command::OpenDeskFor{DeskId{"1"}, {}, {}}));
    BOOST_REQUIRE(day.run(command::OpenDeskFor{DeskId{"2"}, {ServiceId{"courses"}}, {}}));
    BOOST_REQUIRE(day.issue("t", "courses") > 0);
    BOOST_REQUIRE(day.issue("u", "courses") > 0);
    day.site.services.pop_back();
    BOOST_TEST(day.order("1") == "t u ");
    BOOST_TEST(day.order("2") == "t u ");
    BOOST_TEST(day.code(command::CallNext{DeskId{"2"}}) == "done");
    BOOST_TEST(day.code(command::Return{TicketId{"t"}}) == "done");
    BOOST_TEST(day.code(command::Transfer{TicketId{"t"}, ServiceId{"general"}}) == "done");
    BOOST_TEST((admission(day.state, day.site, day.now, ServiceId{"courses"}).kind == Admission::Kind::Numbers));
    BOOST_TEST(day.issue("x", "courses") == 0);
}

BOOST_AUTO_TEST_CASE(case_18_closing_and_capacity_are_decided_once_by_whoever_gives_the_number)
{
    using std::chrono::minutes;
    Day day;
    day.site.lastTicket = minutes{30};
    const auto numbers = day.lease(1, 4);
    // Two terminals and the staff page at 16:29:59 and 16:30:00: the same rule from the same values.
    day.now = atLocal(16, 29, 59);
    BOOST_TEST((admission(day.state, day.site, day.now, ServiceId{"general"}).kind == Admission::Kind::Numbers));
    BOOST_TEST(day.issue("just") > 0);
    day.now = atLocal(16, 30);
    BOOST_TEST(
        (admission(day.state, day.site, day.now, ServiceId{"general"}).kind == Admission::Kind::LastNumbersOver));
    BOOST_TEST(day.code(command::Issue{TicketId{"late"}, ServiceId{"general"}, {}, {}, 1, {}}) == "denied");
    // What was printed in time and arrives after closing stands, unflagged; what was not is flagged and stands too.
    day.record("in-time", numbers[0], 1, atLocal(16, 29, 58));
    day.record("too-late", numbers[1], 1, atLocal(16, 30, 1));
    BOOST_TEST(day.state.ticket(TicketId{"in-time"})->flags.empty());
    BOOST_TEST((day.state.ticket(TicketId{"too-late"})->flags == std::vector{TicketFlag::Late}));

    // Capacity: leases of many terminals together never exceed it, whoever prints first.
    Day full;
    full.site.services[0].capacity = 25;
    std::size_t granted = 0;
    for (TerminalNumber terminal = 1; terminal <= 4; ++terminal)
        granted += full.lease(terminal, 10).size();
    BOOST_TEST(granted == 25U);
    BOOST_TEST(full.lease(1, 1).empty());
}
