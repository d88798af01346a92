// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/wire/snapshot.h"
#include "kiosk/wire/values.h"
#include "tests/support/site_samples.h"

using namespace kiosk;
using namespace kiosk::domain;

namespace {

QueueState dayWithEverything()
{
    QueueState state;
    state.site = SiteId{"leipzig"};
    state.date = parseDate("2026-11-22").value();
    const auto add = [&](QueueFact fact) {
        apply(state,
              {state.seq + 1, test::moment(1795341600000 + static_cast<long long>(state.seq) * 1000), std::move(fact)});
    };
    add(RangeLeased{1, JournalId{"j"}, {ServiceId{"general"}, 200, 219}});
    add(DeskOpened{DeskId{"1"}, {ServiceId{"general"}}, {LanguageTag{"ar"}}});
    add(TicketIssued{test::sampleTicket(214), {}});
    add(TicketIssued{test::sampleTicket(215), {TicketFlag::Late}});
    add(TicketIssued{test::sampleTicket(216), {}});
    add(TicketCalled{test::sampleTicket(214).id, 214, DeskId{"1"}, CallReason::LongestWait});
    add(TicketServing{test::sampleTicket(214).id, DeskId{"1"}});
    add(TicketFinished{test::sampleTicket(214).id, {TopicId{"housing"}}, true});
    add(TicketCalled{test::sampleTicket(215).id, 215, DeskId{"1"}, CallReason::LongestWait});
    add(BoardChanged{SiteState::LastNumbers, "Bis 16 Uhr", {LanguageTag{"uk"}}, {"Jobcenter"}});
    add(NumberCalledAhead{299, DeskId{"1"}});
    add(DeskOpened{DeskId{"2"}, {}, {}, {Skill{"woman"}}, DeskOrder::Strict, AccountName{"ada"}});
    add(PriorityChanged{test::sampleTicket(216).id, Priority::Raised});
    add(EmergencyCalled{{DeskId{"2"}, 0}});
    add(EmergencyAnswered{{DeskId{"2"}, 0}, DeskId{"1"}});
    add(EmergencyCalled{{{}, 1}});
    return state;
}

wire::Snapshot roundTrip(const wire::Snapshot &snapshot)
{
    return wire::fromJson<wire::Snapshot>(wire::parseJson(wire::toText(wire::toJson(snapshot))).value()).value();
}

} // namespace

BOOST_AUTO_TEST_CASE(a_mirror_goes_on_from_a_snapshot_as_the_server_does)
{
    auto atServer = dayWithEverything();
    auto mirror = roundTrip({atServer, wire::View::Staff, test::moment(1795341700000), 3}).state;
    const QueueEvent next{atServer.seq + 1, test::moment(1795341800000),
                          TicketServing{test::sampleTicket(215).id, DeskId{"1"}}};
    apply(atServer, next);
    apply(mirror, next);
    BOOST_CHECK(wire::toText(wire::toJson(wire::Snapshot{mirror})) ==
                wire::toText(wire::toJson(wire::Snapshot{atServer})));
    BOOST_CHECK(mirror.liveNumbers == atServer.liveNumbers);
    BOOST_CHECK(mirror.tickets == atServer.tickets);
    BOOST_CHECK(mirror.leases == atServer.leases);
    BOOST_CHECK(mirror.emergencies == atServer.emergencies);
    BOOST_CHECK(mirror.desks == atServer.desks);
}

BOOST_AUTO_TEST_CASE(only_staff_see_who_holds_a_desk_what_she_can_and_who_calls_for_help)
{
    const auto state = dayWithEverything();
    const auto at = test::moment(1);
    const QueueFact facts[] = {DeskOpened{DeskId{"2"}, {}, {}, {Skill{"woman"}}, DeskOrder::Strict, AccountName{"ada"}},
                               DeskTakenOver{DeskId{"2"}, AccountName{"ada"}},
                               PriorityChanged{TicketId{"t"}, Priority::Raised},
                               EmergencyCalled{{DeskId{"2"}, 0}},
                               EmergencyAnswered{{DeskId{"2"}, 0}, DeskId{"1"}},
                               EmergencyEnded{{DeskId{"2"}, 0}}};
    const auto secrets = [](const boost::json::value &value) {
        const auto text = wire::toText(value);
        int found = 0;
        for (const auto *word : {"ada", "woman", "raised", "Emergency"})
            if (text.find(std::string{"\""} + word) != std::string::npos)
                ++found;
        return found;
    };
    BOOST_TEST(secrets(wire::toJson(wire::Snapshot{redacted(state, wire::View::Staff)})) == 3);
    for (const auto view : {wire::View::Terminal, wire::View::Display}) {
        BOOST_TEST(redacted(state, view).emergencies.empty());
        BOOST_TEST(secrets(wire::toJson(wire::Snapshot{redacted(state, view), view})) == 0);
        for (std::uint64_t seq = 1; const auto &fact : facts) {
            const auto seen = redacted(QueueEvent{seq, at, fact}, view);
            BOOST_TEST(seen.seq == seq++);
            BOOST_TEST(secrets(wire::toJson(seen)) == 0);
        }
    }
    // A mirror that was told less goes on all the same.
    auto mirror = redacted(state, wire::View::Display);
    apply(mirror, redacted(QueueEvent{state.seq + 1, at, EmergencyEnded{{DeskId{"2"}, 0}}}, wire::View::Display));
    BOOST_TEST(mirror.seq == state.seq + 1);
}

BOOST_AUTO_TEST_CASE(only_staff_see_what_a_visitor_told)
{
    const auto state = dayWithEverything();
    const auto secrets = [](const std::string &text) {
        int found = 0;
        for (const auto *word : {"\"ti\"", "wheelchair", "first-steps-registration", "\"people\":3"})
            found += text.find(word) != std::string::npos;
        return found;
    };
    BOOST_TEST(secrets(wire::toText(wire::toJson(wire::Snapshot{redacted(state, wire::View::Staff)}))) == 4);
    for (const auto view : {wire::View::Terminal, wire::View::Display}) {
        const auto seen = redacted(state, view);
        BOOST_TEST(secrets(wire::toText(wire::toJson(wire::Snapshot{seen, view}))) == 0);
        BOOST_TEST(seen.tickets.size() == state.tickets.size());
        BOOST_TEST(seen.seq == state.seq);
    }
    const QueueEvent issued{1, test::moment(1), TicketIssued{test::sampleTicket(), {}}};
    const QueueEvent restored{2, test::moment(1), TicketRestored{test::sampleRecord()}};
    for (const auto &event : {issued, restored}) {
        BOOST_CHECK(redacted(event, wire::View::Staff) == event);
        BOOST_TEST(secrets(wire::toText(wire::toJson(redacted(event, wire::View::Display)))) == 0);
        BOOST_TEST(redacted(event, wire::View::Display).seq == event.seq);
    }
    const QueueEvent finished{3, test::moment(1), TicketFinished{TicketId{"t"}, {TopicId{"debt"}}, true}};
    const auto seen = std::get<TicketFinished>(redacted(finished, wire::View::Terminal).fact);
    BOOST_TEST(seen.topics.empty());
    BOOST_TEST(!seen.referred);
}
