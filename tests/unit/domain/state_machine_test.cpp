// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every command from every state of a ticket: the events, or the refusal, as one table.
#include <cstdlib>
#include <fstream>
#include <functional>

#include <boost/test/unit_test.hpp>

#include "tests/support/test_site.h"

using namespace kiosk;
using namespace kiosk::domain;

namespace {

using State = TicketState;
constexpr State EveryState[] = {State::Waiting, State::Called,   State::Serving,  State::Parked,
                                State::NoShow,  State::Finished, State::Cancelled};

/** A day of one ticket at desk 1, with desk 2 open beside it. */
class Visit
{
public:
    Visit()
    {
        m_site.calling.noShowCalls = 2;
        must(command::OpenDeskFor{DeskId{"1"}, {}, {}, {}, ada});
        must(command::OpenDeskFor{DeskId{"2"}, {}, {}, {}, bob});
        must(command::Issue{id, ServiceId{"general"}, LanguageTag{"ar"}, {}, 1, {}});
    }

    /** By the commands that staff would use; long enough ago that no pause stands in the way. */
    void bringTo(State wanted)
    {
        if (wanted == State::Cancelled)
            must(command::Cancel{id});
        else if (wanted != State::Waiting)
            must(command::CallNext{DeskId{"1"}});
        later(RecallCoolDown);
        if (wanted == State::Serving || wanted == State::Finished)
            must(command::Serve{id});
        if (wanted == State::Parked)
            must(command::Park{id});
        if (wanted == State::NoShow) {
            must(command::Recall{id});
            later(RecallCoolDown);
            must(command::NoShow{id});
        }
        if (wanted == State::Finished)
            must(command::Finish{id, {}, false});
        BOOST_REQUIRE(m_state.ticket(id)->state == wanted);
    }

    std::string run(const Command &command)
    {
        const auto before = m_state;
        const auto decided = decide(m_state, m_site, command, m_now);
        if (!decided)
            return base::name(decided.error().code);
        std::string events;
        for (const auto &fact : decided.value()) {
            apply(m_state, {m_state.seq + 1, m_now, fact});
            events += (events.empty() ? "" : " + ") + std::string{name(fact)};
        }
        if (decided.value().empty())
            BOOST_TEST((m_state == before));
        return events.empty() ? "nothing" : events;
    }
    void must(const Command &command)
    {
        const auto events = run(command);
        BOOST_REQUIRE_MESSAGE(events.starts_with("Ticket") || events.starts_with("Desk"), events);
    }
    void later(std::chrono::seconds by) { m_now += by; }
    [[nodiscard]] std::string now() const { return name(m_state.ticket(id)->state); }

    const TicketId id{"t"};
    const AccountName ada{"ada"};
    const AccountName bob{"bob"};

private:
    Site m_site = tests::testSite();
    QueueState m_state = tests::emptyDay();
    WallTime m_now = tests::atLocal(12);
};

struct Row
{
    const char *what;
    Command command;
};

std::string table()
{
    const TicketId t{"t"};
    const AccountName ada{"ada"};
    const AccountName bob{"bob"};
    const std::vector<Row> rows{
        {"call-next at its desk", command::CallNext{DeskId{"1"}, ada}},
        {"call by number at its desk", command::CallNumber{DeskId{"1"}, 200, ada}},
        {"call by number at another desk", command::CallNumber{DeskId{"2"}, 200, bob}},
        {"recall", command::Recall{t, ada}},
        {"recall by somebody else", command::Recall{t, bob}},
        {"serve", command::Serve{t, ada}},
        {"serve by somebody else", command::Serve{t, bob}},
        {"no-show", command::NoShow{t, ada}},
        {"park", command::Park{t, ada}},
        {"park by somebody else", command::Park{t, bob}},
        {"return", command::Return{t, ada}},
        {"return by somebody else", command::Return{t, bob}},
        {"transfer to another service", command::Transfer{t, ServiceId{"courses"}, ada}},
        {"transfer to its own service", command::Transfer{t, ServiceId{"general"}, ada}},
        {"transfer to no service", command::Transfer{t, ServiceId{"none"}, ada}},
        {"raise", command::Prioritise{t, Priority::Raised, ada}},
        {"leave as it is", command::Prioritise{t, Priority::Normal, ada}},
        {"finish", command::Finish{t, {}, false, ada}},
        {"finish by somebody else", command::Finish{t, {}, false, bob}},
        {"cancel", command::Cancel{t, ada}},
        {"cancel by somebody else", command::Cancel{t, bob}},
        {"undo at once", command::Undo{t, ada}},
        {"undo by somebody else", command::Undo{t, bob}},
        {"issue with the same id", command::Issue{t, ServiceId{"general"}, {}, {}, 1, {}}},
        {"record again", command::RecordIssued{{t, 200, ServiceId{"general"}, {}, {}, 1, {}, 1, {}}}},
        {"close its desk", command::CloseDesk{DeskId{"1"}, ada}},
        {"open its desk again", command::OpenDeskFor{DeskId{"1"}, {}, {}, {}, ada}},
        {"take its desk over", command::TakeOver{DeskId{"1"}, bob}},
    };
    std::string text = "# What each command does to a ticket: its events and the state after them, or the refusal.\n"
                       "# Two calls are asked for before a no-show; desk 1 is ada's, desk 2 bob's.\n";
    for (const auto &row : rows) {
        text += "\n" + std::string{row.what} + "\n";
        for (const auto from : EveryState) {
            Visit visit;
            visit.bringTo(from);
            const auto events = visit.run(row.command);
            text += "  " + std::string{name(from)} + ": " + events;
            if (events.find("Ticket") != std::string::npos)
                text += " -> " + visit.now();
            text += "\n";
        }
    }
    return text;
}

} // namespace

BOOST_AUTO_TEST_CASE(each_command_does_in_each_state_what_the_table_says)
{
    const std::string file = WEGWEISER_SOURCE_DIR "/tests/golden/calling/state_machine.table";
    const auto result = table();
    if (std::getenv("WEGWEISER_UPDATE") != nullptr)
        std::ofstream(file) << result;
    std::ifstream in(file);
    const std::string written{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    BOOST_TEST(result == written);
}

BOOST_AUTO_TEST_CASE(a_no_show_takes_the_calls_and_the_distance_that_the_house_asks_for)
{
    Visit visit;
    visit.must(command::CallNext{DeskId{"1"}});
    visit.later(std::chrono::minutes{5});
    BOOST_TEST(visit.run(command::NoShow{visit.id}) == "conflict"); // called once only
    visit.must(command::Recall{visit.id});
    visit.later(RecallCoolDown - std::chrono::seconds{1});
    BOOST_TEST(visit.run(command::NoShow{visit.id}) == "conflict"); // just called
    visit.later(std::chrono::seconds{1});
    BOOST_TEST(visit.run(command::NoShow{visit.id}) == "TicketNoShow");
    BOOST_TEST(visit.run(command::Return{visit.id}) == "TicketReturned");
    BOOST_TEST(visit.run(command::CallNext{DeskId{"2"}}) == "TicketCalled"); // came back, and kept the turn
}

BOOST_AUTO_TEST_CASE(whatever_was_done_to_a_ticket_can_be_undone_within_the_window)
{
    const TicketId t{"t"};
    const std::vector<std::pair<State, Command>> steps{
        {State::Waiting, command::CallNext{DeskId{"1"}}},
        {State::Waiting, command::CallNumber{DeskId{"2"}, 200}},
        {State::Waiting, command::Park{t}},
        {State::Waiting, command::Prioritise{t, Priority::Raised}},
        {State::Waiting, command::Transfer{t, ServiceId{"courses"}}},
        {State::Waiting, command::Cancel{t}},
        {State::Called, command::Recall{t}},
        {State::Called, command::Serve{t}},
        {State::Called, command::Return{t}},
        {State::Called, command::Finish{t, {}, false}},
        {State::Serving, command::Finish{t, {TopicId{"x"}}, true}},
        {State::Serving, command::Park{t}},
        {State::Serving, command::Transfer{t, ServiceId{"courses"}}},
        {State::Parked, command::Return{t}},
        {State::Parked, command::CallNumber{DeskId{"1"}, 200}},
        {State::NoShow, command::Return{t}},
        {State::NoShow, command::Cancel{t}},
    };
    for (const auto &[from, command] : steps) {
        Visit visit;
        visit.bringTo(from);
        const auto before = visit.now();
        const auto events = visit.run(command);
        visit.later(UndoWindow);
        BOOST_TEST(visit.run(command::Undo{t}) == "TicketRestored", events);
        BOOST_TEST(visit.now() == before, events);
        BOOST_TEST(visit.run(command::Undo{t}) == "conflict");
    }
    Visit late;
    late.bringTo(State::Called);
    late.must(command::Serve{late.id});
    late.later(UndoWindow + std::chrono::seconds{1});
    BOOST_TEST(late.run(command::Undo{late.id}) == "conflict");
}
