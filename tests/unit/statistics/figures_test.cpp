// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a day's events count as.
#include <boost/test/unit_test.hpp>

#include "day_writer.h"

using namespace kiosk;
using namespace kiosk::tests;
using namespace kiosk::statistics;
using namespace std::chrono_literals;

namespace {

std::int64_t count(const DayFigures &figures, Kind kind, const std::string &key = {})
{
    const auto found = figures.counts.find({kind, key});
    return found == figures.counts.end() ? 0 : found->second;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_visit_counts_by_hour_service_language_topic_and_group)
{
    DayWriter day;
    day.issue(atLocal(11, 30), "general", "ar", 3, "housing");
    day.issue(atLocal(11, 59), "general", "", 1);
    day.issue(atLocal(12, 0), "courses", "ti", 7);
    const auto figures = day.figures();
    BOOST_TEST(count(figures, Kind::Visits) == 3);
    BOOST_TEST(count(figures, Kind::People) == 11);
    BOOST_TEST(count(figures, Kind::Hour, "11") == 2); // local hours, not those of UTC
    BOOST_TEST(count(figures, Kind::Hour, "12") == 1);
    BOOST_TEST(count(figures, Kind::Service, "general") == 2);
    BOOST_TEST(count(figures, Kind::Language, "und") == 1);
    BOOST_TEST(count(figures, Kind::Language, "ti") == 1);
    BOOST_TEST(count(figures, Kind::Topic, "housing") == 1);
    BOOST_TEST(count(figures, Kind::GroupSize, "3") == 1);
    BOOST_TEST(count(figures, Kind::GroupSize, "5+") == 1);
    BOOST_TEST(count(figures, Kind::Outcome, "open") == 3);
}

BOOST_AUTO_TEST_CASE(a_wait_ends_at_the_first_call_and_undone_calls_never_were)
{
    DayWriter day;
    const auto ticket = day.issue(atLocal(12));
    day.open("1", atLocal(12));
    day.does(domain::command::CallNext{domain::DeskId{"1"}}, atLocal(12, 1));
    day.does(domain::command::Undo{ticket}, atLocal(12, 1, 5));
    day.does(domain::command::CallNext{domain::DeskId{"1"}}, atLocal(12, 30));
    day.does(domain::command::Recall{ticket}, atLocal(12, 40));
    const auto figures = day.figures();
    BOOST_TEST(figures.spreads.at({Measure::Waiting, {}}).at(classOf(30min)) == 1);
    BOOST_TEST(figures.spreads.at({Measure::Waiting, "general"}).at(classOf(30min)) == 1);
    BOOST_TEST(sizeOf(figures.spreads.at({Measure::Waiting, {}})) == 1);
}

BOOST_AUTO_TEST_CASE(outcomes_are_those_of_the_end_of_the_day)
{
    DayWriter day;
    day.open("1", atLocal(11));
    const auto first = day.issue(atLocal(12));
    day.issue(atLocal(12));
    const auto third = day.issue(atLocal(12));
    day.does(domain::command::CallNext{domain::DeskId{"1"}}, atLocal(12, 1));
    day.does(domain::command::Transfer{first, domain::ServiceId{"courses"}}, atLocal(12, 2));
    day.serve("1", atLocal(12, 3), 10min, true);
    day.does(domain::command::Cancel{third}, atLocal(12, 30));
    const auto figures = day.figures();
    BOOST_TEST(count(figures, Kind::Outcome, "transferred") == 1);
    BOOST_TEST(count(figures, Kind::Outcome, "finished") == 1);
    BOOST_TEST(count(figures, Kind::Outcome, "referred") == 1);
    BOOST_TEST(count(figures, Kind::Outcome, "cancelled") == 1);
    BOOST_TEST(count(figures, Kind::Outcome, "open") == 1);
    BOOST_TEST(count(figures, Kind::Topic, "work") == 1);
}

BOOST_AUTO_TEST_CASE(an_undone_finish_and_an_undone_transfer_do_not_count)
{
    DayWriter day;
    day.open("1", atLocal(11));
    const auto ticket = day.issue(atLocal(12));
    day.serve("1", atLocal(12, 1), 5min, true);
    day.does(domain::command::Undo{ticket}, atLocal(12, 6, 3));
    auto figures = day.figures();
    BOOST_TEST(count(figures, Kind::Outcome, "finished") == 0);
    BOOST_TEST(count(figures, Kind::Outcome, "referred") == 0);
    BOOST_TEST(count(figures, Kind::Topic, "work") == 0);
    day.does(domain::command::Transfer{ticket, domain::ServiceId{"courses"}}, atLocal(12, 7));
    day.does(domain::command::Undo{ticket}, atLocal(12, 7, 3));
    figures = day.figures();
    BOOST_TEST(count(figures, Kind::Outcome, "transferred") == 0);
    BOOST_TEST(count(figures, Kind::Service, "general") == 1);
}

BOOST_AUTO_TEST_CASE(work_is_measured_only_when_three_desks_share_it)
{
    DayWriter day;
    for (int i = 0; i < 3; ++i)
        day.issue(atLocal(11, i));
    day.open("1", atLocal(11));
    day.open("2", atLocal(11));
    day.serve("1", atLocal(12), 10min);
    day.serve("2", atLocal(12), 10min);
    BOOST_TEST(!day.figures().deskTime); // two desks: each knows the other's by knowing her own
    BOOST_TEST(!day.figures().spreads.contains({Measure::Serving, {}}));
    day.open("3", atLocal(12, 40));
    day.serve("3", atLocal(13), 10min);
    day.does(domain::command::CloseDesk{domain::DeskId{"1"}}, atLocal(13, 30));
    const auto figures = day.figures();
    // 1: 11:00 to 13:30; 2 and 3 until the last event, 13:30.
    BOOST_TEST(
        (figures.deskTime == 150min + 150min + 45min)); // 50 minutes of desk 3, to the quarter of all: 350 is 345
    BOOST_TEST(figures.spreads.at({Measure::Serving, {}}).at(classOf(10min)) == 3);
    for (const auto &[name, spread] : figures.spreads)
        BOOST_TEST((name.measure != Measure::Serving || name.service.empty()));
}

BOOST_AUTO_TEST_CASE(estimates_are_judged_by_the_first_call)
{
    DayWriter day;
    day.open("1", atLocal(11));
    for (int i = 0; i < 4; ++i)
        day.issue(atLocal(12));
    for (const int minute : {3, 12, 40, 41})
        day.serve("1", atLocal(12, minute), 0min);
    int asked = 0;
    const auto figures = day.figures([&](const domain::QueueState &before, const domain::Ticket &ticket, auto) {
        BOOST_TEST(!before.tickets.contains(ticket.id));
        return ++asked == 4 ? std::nullopt : std::optional(domain::WaitRange{5min, 20min});
    });
    BOOST_TEST(count(figures, Kind::Estimate, "sooner") == 1);
    BOOST_TEST(count(figures, Kind::Estimate, "within") == 1);
    BOOST_TEST(count(figures, Kind::Estimate, "later") == 1);
    BOOST_TEST(count(figures, Kind::Estimate, "unknown") == 1);
    BOOST_TEST(sizeOf(figures.spreads.at({Measure::EstimateError, {}})) == 3);
    BOOST_TEST(count(day.figures(), Kind::Estimate, "within") == 0);
}

BOOST_AUTO_TEST_CASE(the_same_events_count_the_same_and_a_gap_is_refused)
{
    DayWriter day;
    for (int i = 0; i < 12; ++i)
        day.issue(atLocal(12, i));
    BOOST_TEST((day.figures() == day.figures()));
    day.events.erase(day.events.begin() + 3);
    const auto broken = figuresOf(day.events, day.site, Monday);
    BOOST_REQUIRE(!broken);
    BOOST_TEST((broken.error().code == base::Code::Corrupt));
}

// Whoever adds a kind or a measure must come here and read what may not be counted.
BOOST_AUTO_TEST_CASE(no_kind_of_figure_speaks_of_a_person_or_a_desk)
{
    const std::set<std::string> allowed{"visits", "people",  "hour",       "service",  "language",
                                        "topic",  "outcome", "group-size", "estimate", "contact"};
    std::set<std::string> found;
    for (int i = 0; i <= static_cast<int>(Kind::Contact); ++i)
        found.insert(name(static_cast<Kind>(i)));
    BOOST_TEST(found == allowed, boost::test_tools::per_element());
    std::set<std::string> measures;
    for (int i = 0; i <= static_cast<int>(Measure::EstimateError); ++i)
        measures.insert(name(static_cast<Measure>(i)));
    BOOST_TEST((measures == std::set<std::string>{"waiting", "serving", "estimate-error"}));
    // Desk, account and ticket names that could be found are not in what is counted.
    DayWriter day;
    day.site.desks.push_back({domain::DeskId{"zzz-desk"}, domain::Direction::Left, {}});
    day.open("zzz-desk", atLocal(11));
    const auto ticket = day.issue(atLocal(12));
    day.serve("zzz-desk", atLocal(12, 1), 5min);
    const auto figures = day.figures();
    for (const auto &[cell, times] : figures.counts) {
        BOOST_TEST(cell.key.find("zzz") == std::string::npos);
        BOOST_TEST(cell.key != ticket.value);
    }
    for (const auto &[spread, values] : figures.spreads)
        BOOST_TEST((spread.service.empty() || spread.service == "general"));
}
