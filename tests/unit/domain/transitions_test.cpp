// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "tests/support/test_site.h"

using namespace kiosk;
using namespace kiosk::domain;
using kiosk::tests::atLocal;

namespace {

/** A day whose ticket "t" is brought into a wanted state by the commands that staff would use. */
class Day
{
public:
    Day()
    {
        must(command::OpenDeskFor{DeskId{"1"}, {}, {}});
        must(command::Issue{id, ServiceId{"general"}, LanguageTag{"ar"}, {}, 1, {}});
    }
    explicit Day(TicketState wanted)
        : Day()
    {
        const bool called = wanted != TicketState::Waiting && wanted != TicketState::Cancelled;
        if (called)
            must(command::CallNext{DeskId{"1"}});
        now += std::chrono::minutes{1};
        if (wanted == TicketState::Serving || wanted == TicketState::Finished)
            must(command::Serve{id});
        if (wanted == TicketState::Parked)
            must(command::Park{id});
        if (wanted == TicketState::NoShow)
            must(command::NoShow{id});
        if (wanted == TicketState::Finished)
            must(command::Finish{id, {}, false});
        if (wanted == TicketState::Cancelled)
            must(command::Cancel{id});
        now += std::chrono::minutes{1};
        BOOST_REQUIRE(state.ticket(id)->state == wanted);
    }

    base::Result<std::vector<QueueFact>> run(const Command &command)
    {
        auto decided = decide(state, site, command, now);
        if (decided) {
            for (const auto &fact : decided.value())
                apply(state, {state.seq + 1, now, fact});
        }
        return decided;
    }
    void must(const Command &command) { BOOST_REQUIRE(run(command).has_value()); }

    const TicketId id{"t"};
    Site site = tests::testSite();
    QueueState state = tests::emptyDay();
    WallTime now = atLocal(12);
};

using State = TicketState;
constexpr State everyState[] = {State::Waiting, State::Called,   State::Serving,  State::Parked,
                                State::NoShow,  State::Finished, State::Cancelled};

void check(const char *what, const Command &command, const std::vector<std::pair<State, State>> &allowed)
{
    for (const auto from : everyState) {
        Day day(from);
        const QueueState before = day.state;
        const auto it =
            std::find_if(allowed.begin(), allowed.end(), [&](const auto &one) { return one.first == from; });
        const auto result = day.run(command);
        BOOST_TEST_CONTEXT(what << " from " << name(from))
        {
            BOOST_TEST(result.has_value() == (it != allowed.end()));
            if (it != allowed.end())
                BOOST_TEST(name(day.state.ticket(day.id)->state) == name(it->second));
            else if (!result)
                BOOST_TEST(base::name(result.error().code) == base::name(base::Code::Conflict));
            if (!result)
                BOOST_TEST((day.state == before));
            const bool atDesk =
                day.state.ticket(day.id)->state == State::Called || day.state.ticket(day.id)->state == State::Serving;
            BOOST_TEST(day.state.desks.at(DeskId{"1"}).ticket.empty() == !atDesk);
            BOOST_TEST(day.state.ticket(day.id)->desk.empty() == !atDesk);
        }
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(each_command_works_from_its_own_states_and_from_no_other)
{
    const TicketId t{"t"};
    using enum TicketState;
    check("recall", command::Recall{t}, {{Called, Called}});
    check("serve", command::Serve{t}, {{Called, Serving}});
    check("no-show", command::NoShow{t}, {{Called, NoShow}});
    check("park", command::Park{t}, {{Waiting, Parked}, {Called, Parked}, {Serving, Parked}});
    check("return", command::Return{t}, {{Called, Waiting}, {Serving, Waiting}, {Parked, Waiting}, {NoShow, Waiting}});
    check("transfer", command::Transfer{t, ServiceId{"courses"}},
          {{Waiting, Waiting}, {Called, Waiting}, {Serving, Waiting}, {Parked, Waiting}, {NoShow, Waiting}});
    check("finish", command::Finish{t, {}, false}, {{Called, Finished}, {Serving, Finished}});
    check("cancel", command::Cancel{t},
          {{Waiting, Cancelled}, {Called, Cancelled}, {Serving, Cancelled}, {Parked, Cancelled}, {NoShow, Cancelled}});
    check("undo after two minutes", command::Undo{t}, {});
}

BOOST_AUTO_TEST_CASE(a_number_can_be_called_from_wherever_nobody_else_talks_to_it)
{
    for (const auto from : {State::Waiting, State::Parked, State::NoShow}) {
        Day day(from);
        day.must(command::CallNumber{DeskId{"1"}, 200});
        BOOST_TEST(name(day.state.ticket(day.id)->state) == name(State::Called));
    }
    for (const auto from : {State::Called, State::Serving}) {
        Day day(from);
        day.must(command::OpenDeskFor{DeskId{"2"}, {}, {}});
        BOOST_TEST(!day.run(command::CallNumber{DeskId{"2"}, 200}).has_value());
    }
    for (const auto from : {State::Finished, State::Cancelled}) {
        Day day(from);
        BOOST_TEST(!day.run(command::CallNumber{DeskId{"1"}, 200}).has_value());
    }
}

BOOST_AUTO_TEST_CASE(transfer_keeps_number_and_turn)
{
    Day day(State::Serving);
    const auto before = *day.state.ticket(day.id);
    day.must(command::Transfer{day.id, ServiceId{"courses"}});
    const auto after = *day.state.ticket(day.id);
    BOOST_TEST(after.ticket.number == before.ticket.number);
    BOOST_TEST((after.waitingSince == before.waitingSince));
    BOOST_TEST(after.ticket.service == ServiceId{"courses"});
    BOOST_TEST(!day.run(command::Transfer{day.id, ServiceId{"nowhere"}}).has_value());
}

BOOST_AUTO_TEST_CASE(undo_brings_back_exactly_what_was)
{
    for (const auto from : {State::Waiting, State::Called, State::Serving, State::Parked, State::NoShow}) {
        Day day(from);
        const auto before = *day.state.ticket(day.id);
        const auto durations = day.state.servedDurations;
        day.must(from == State::Serving ? Command{command::Finish{day.id, {}, false}}
                                        : Command{command::Cancel{day.id}});
        BOOST_TEST(day.state.liveTicket(before.ticket.number) == nullptr);
        day.now += UndoWindow;
        day.must(command::Undo{day.id});
        BOOST_TEST((*day.state.ticket(day.id) == before));
        BOOST_TEST((day.state.servedDurations == durations));
        BOOST_TEST(day.state.liveTicket(before.ticket.number) == day.state.ticket(day.id));
        BOOST_TEST(!day.run(command::Undo{day.id}).has_value());
    }
}

BOOST_AUTO_TEST_CASE(unknown_tickets_and_desks_are_not_found)
{
    Day day;
    for (const Command &command :
         {Command{command::Serve{TicketId{"x"}}}, Command{command::CallNext{DeskId{"2"}}},
          Command{command::OpenDeskFor{DeskId{"7"}, {}, {}}}, Command{command::Undo{TicketId{"x"}}}}) {
        const auto result = day.run(command);
        BOOST_REQUIRE(!result.has_value());
        BOOST_TEST(base::name(result.error().code) == base::name(base::Code::NotFound));
    }
}

BOOST_AUTO_TEST_CASE(an_event_from_the_network_is_checked_before_it_is_applied)
{
    Day day(State::Called);
    const auto next = day.state.seq + 1;
    BOOST_TEST(fits(day.state, {next, day.now, TicketServing{day.id, DeskId{"1"}}}));
    BOOST_TEST(!fits(day.state, {next + 1, day.now, TicketServing{day.id, DeskId{"1"}}}));
    BOOST_TEST(!fits(day.state, {next, day.now, TicketServing{TicketId{"x"}, DeskId{"1"}}}));
    BOOST_TEST(!fits(day.state, {next, day.now, TicketIssued{day.state.ticket(day.id)->ticket, {}}}));
}

BOOST_AUTO_TEST_CASE(a_snapshot_is_made_usable_by_reindexing)
{
    Day day;
    day.must(command::LeaseRange{1, JournalId{"j"}, ServiceId{"general"}, 3});
    day.must(command::RecordIssued{{TicketId{"u"}, 201, ServiceId{"general"}, {}, {}, 1, {}, 1, day.now}});
    QueueState snapshot = day.state;
    snapshot.index = {};
    snapshot.liveNumbers.clear();
    reindex(snapshot);
    BOOST_TEST((snapshot.liveNumbers == day.state.liveNumbers));
    BOOST_TEST((snapshot.index == day.state.index));
}
