// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/wire/json.h"
#include "kiosk/wire/messages.h"
#include "kiosk/wire/values.h"
#include "tests/support/site_samples.h"

using namespace kiosk;
using namespace kiosk::domain;

namespace {

template<class T>
void checkRoundTrip(const T &value)
{
    const auto text = wire::toText(wire::toJson(value));
    const auto parsed = wire::parseJson(text);
    BOOST_REQUIRE(parsed);
    const auto back = wire::fromJson<T>(parsed.value());
    BOOST_REQUIRE_MESSAGE(back, text + ": " + (back ? "" : back.error().text));
    BOOST_CHECK(back.value() == value);
    // Whatever is missing is noticed: without any one member it is refused or gives the default.
    const auto &object = parsed.value().get_object();
    for (const auto &[key, member] : object) {
        auto wrong = object;
        wrong[key] = boost::json::array{boost::json::object{{"no", "sense"}}};
        BOOST_CHECK_MESSAGE(!wire::fromJson<T>(wrong), "a wrong '" << key << "' was not refused: " << text);
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(json_text_is_read_strictly)
{
    for (const auto *text : {"{}", "[1,2]", "\"a\"", " {\"a\":{\"b\":null}} \n"})
        BOOST_CHECK_MESSAGE(wire::parseJson(text), text);
    for (const auto *text : {"", "{", "{}x", "{a:1}", "[1,]", "01", "\"\xff\"", "{} {}", "nul"})
        BOOST_CHECK_MESSAGE(!wire::parseJson(text), text);
    BOOST_CHECK(!wire::parseJson(std::string(100, '[') + std::string(100, ']')));
}

BOOST_AUTO_TEST_CASE(site_and_ticket_values_survive_the_way)
{
    checkRoundTrip(test::sampleTicket());
    checkRoundTrip(test::sampleSite());
    checkRoundTrip(NumberRange{ServiceId{"general"}, 200, 219});
    auto record = test::sampleRecord();
    record.state = TicketState::Called;
    record.called = test::moment(1795341700000);
    record.desk = DeskId{"2"};
    record.calls = 2;
    record.flags = {TicketFlag::Late, TicketFlag::UnexpectedNumber};
    checkRoundTrip(record);
}

BOOST_AUTO_TEST_CASE(a_ticket_out_of_bounds_is_refused_and_names_the_member)
{
    const auto refused = [](const char *member, boost::json::value wrong) {
        auto json = wire::toJson(test::sampleTicket());
        json.get_object()[member] = std::move(wrong);
        const auto ticket = wire::fromJson<Ticket>(json);
        return !ticket && ticket.error().code == base::Code::Invalid &&
               ticket.error().text.find(member) != std::string::npos;
    };
    BOOST_CHECK(refused("number", 10000));
    BOOST_CHECK(refused("number", 2.5));
    BOOST_CHECK(refused("people", 0));
    BOOST_CHECK(refused("needs", boost::json::array{"sauna"}));
    BOOST_CHECK(refused("id", ""));
    BOOST_CHECK(refused("id", boost::json::string(65, 'a')));
    BOOST_CHECK(refused("issued_ms", -1));
    BOOST_CHECK(refused("issued_ms", nullptr));
}

BOOST_AUTO_TEST_CASE(every_queue_event_survives_the_way)
{
    const TicketId id{"0123456789abcdef0123456789abcdef"};
    const DeskId desk{"2"};
    const NumberRange range{ServiceId{"general"}, 200, 219};
    const std::vector<QueueFact> facts{
        TicketIssued{test::sampleTicket(), {TicketFlag::OverCapacity}},
        TicketCalled{id, 214, desk, CallReason::PassedOverBound},
        TicketRecalled{id, 214, desk},
        TicketServing{id, desk},
        TicketNoShow{id},
        TicketParked{id},
        TicketReturned{id},
        TicketTransferred{id, ServiceId{"language"}},
        TicketFinished{id, {TopicId{"a"}, TopicId{"b"}}, true},
        TicketCancelled{id},
        TicketRestored{test::sampleRecord()},
        NumberCalledAhead{215, desk},
        DeskOpened{desk, {ServiceId{"general"}}, {LanguageTag{"ar"}}},
        DeskClosed{desk},
        BoardChanged{SiteState::LastNumbers, "Heute bis 16 Uhr", {LanguageTag{"uk"}}, {"Jobcenter"}},
        RangeLeased{1, JournalId{"j"}, range},
        RangeReturned{1, JournalId{"j"}, range},
        PriorityChanged{id, Priority::Raised},
        DeskTakenOver{desk, AccountName{"ada"}},
        EmergencyCalled{{{}, 2}},
        EmergencyAnswered{{desk, 0}, DeskId{"1"}},
        EmergencyEnded{{desk, 0}},
        Withheld{},
    };
    BOOST_TEST(facts.size() == std::variant_size_v<QueueFact>);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        BOOST_TEST(facts[i].index() == i);
        checkRoundTrip(QueueEvent{i + 1, test::moment(1795341600000), facts[i]});
    }
}

BOOST_AUTO_TEST_CASE(what_a_fact_may_say_besides_survives_the_way_and_may_lack_in_old_logs)
{
    const TicketId id{"0123456789abcdef0123456789abcdef"};
    const DeskId desk{"2"};
    const auto at = test::moment(1795341600000);
    auto ticket = test::sampleTicket();
    ticket.priority = Priority::Raised;
    ticket.appointment = at;
    const std::vector<QueueFact> facts{
        TicketIssued{ticket, {TicketFlag::LateForAppointment}},
        TicketCalled{id, 214, desk, CallReason::RatioTurn, true},
        TicketReturned{id, at},
        TicketTransferred{id, ServiceId{"language"}, at},
        DeskOpened{desk, {}, {}, {Skill{"woman"}}, DeskOrder::Ratio, AccountName{"ada"}},
    };
    for (const auto &fact : facts)
        checkRoundTrip(QueueEvent{1, at, fact});
    const auto old = [](const char *text) {
        return wire::fromJson<QueueEvent>(wire::parseJson(text).value()).value().fact;
    };
    BOOST_CHECK((old(R"({"seq":1,"at_ms":1,"type":"DeskOpened","desk":"2","services":[],"languages":[]})") ==
                 QueueFact{DeskOpened{desk, {}, {}}}));
    BOOST_CHECK((old(R"({"seq":1,"at_ms":1,"type":"TicketReturned","ticket":"t"})") ==
                 QueueFact{TicketReturned{TicketId{"t"}}}));
    BOOST_CHECK(
        (old(R"({"seq":1,"at_ms":1,"type":"TicketIssued","flags":[],"ticket":{"id":"t","number":200,)"
             R"("service":"general","language":"","needs":[],"people":1,"subject":"","terminal":1,"issued_ms":5}})") ==
         QueueFact{TicketIssued{{TicketId{"t"}, 200, ServiceId{"general"}, {}, {}, 1, {}, 1, test::moment(5)}, {}}}));
    // Where help is called is one place: a desk or a terminal.
    for (const auto *place : {"{}", R"({"desk":"1","terminal":1})", R"({"desk":"","terminal":0})"})
        BOOST_CHECK(!wire::fromJson<Place>(wire::parseJson(place).value()));
}

BOOST_AUTO_TEST_CASE(every_message_survives_the_way)
{
    using namespace wire;
    checkRoundTrip(EnrolRequest{"ABCD2345", "Lobby", "a2V5"});
    checkRoundTrip(EnrolAnswer{"0123", 1, test::sampleSite()});
    checkRoundTrip(LeaseRequest{JournalId{"j"}, ServiceId{"general"}, 20});
    checkRoundTrip(LeaseAnswer{parseDate("2026-11-22").value(), {{ServiceId{"general"}, 200, 219}}});
    checkRoundTrip(JournalAnswer{17});
    checkRoundTrip(HealthReport{"0.1.0", "leipzig", 4, "ok", 1LL << 40, 2, test::moment(1795341600000)});
    checkRoundTrip(HealthReport{"0.1.0", "leipzig", 4, "ok", 1LL << 40, 2, test::moment(1795341600000),
                                UpdateHealth{"failed", 0, 5, "trial: de: no page of housing", "2026-11-20T00:00:00Z"}});
    checkRoundTrip(CommandAnswer{17, test::sampleRecord(), CallReason::LanguageMatch});
    checkRoundTrip(CommandAnswer{17, {}, {}});
    checkRoundTrip(CommandAnswer{17, test::sampleRecord(), CallReason::Ageing,
                                 CallGrounds{CallReason::Ageing, true, std::chrono::seconds{90}, 2, 214}});
    JournalRequest request{JournalId{"j"}, "boot", std::chrono::milliseconds{91234}, 4, {}};
    for (const auto &body :
         {JournalBody(IssuedBody{test::sampleTicket()}), JournalBody(PrintBody{TicketId{"t"}, PaperState::Uncertain}),
          JournalBody(RangeReturnedBody{{ServiceId{"general"}, 214, 219}})}) {
        const auto text = bodyText(body);
        BOOST_CHECK(readBody(text).value() == body);
        request.entries.push_back({4 + request.entries.size(), "boot", std::chrono::milliseconds{81234},
                                   test::moment(1795341600000), parseDate("2026-11-22").value(), bodyHash(text), text});
    }
    checkRoundTrip(request);
    request.fromSeq = 5;
    BOOST_CHECK(!fromJson<JournalRequest>(toJson(request)));
}

BOOST_AUTO_TEST_CASE(a_journal_body_has_the_hash_that_both_ends_compute)
{
    const auto text = wire::bodyText(wire::PrintBody{TicketId{"t"}, wire::PaperState::Printed});
    BOOST_TEST(text == R"({"type":"print","ticket":"t","state":"printed"})");
    // b2sum -l 256 of the text above.
    BOOST_TEST(wire::bodyHash(text) == "9a364c238836139d9401998269bbf44136f748f93eaf3c53ff5859f1927c3c81");
    BOOST_CHECK(!wire::readBody(R"({"type":"sold","ticket":"t"})"));
}
