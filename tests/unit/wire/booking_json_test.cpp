// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/wire/booking_json.h"
#include "tests/unit/booking/seat_samples.h"

using namespace kiosk;
using namespace kiosk::booking;
using namespace kiosk::tests;

namespace {

const domain::WallTime Noon = local(Monday, 12);

Appointment fullAppointment()
{
    auto one = Desk::appointment("a1", local(Monday, 14));
    one.needs = {domain::Need::Hearing, domain::Need::Woman};
    one.people = 3;
    one.subject = domain::TopicId{"kita"};
    return one;
}

ServiceSlots fullSlots()
{
    auto slots = mondays();
    slots.plans[0].hours.rules[0].validTo = day(12, 24);
    slots.plans[0].hours.exceptions = {{day(12, 7), true, {}, {}, {{domain::LanguageTag{"de"}, "zu"}}}};
    slots.afterLate = LateRule::Refused;
    return slots;
}

std::vector<BookFact> allBookFacts()
{
    const AppointmentId id{"a1"};
    const AppointmentRecord used{fullAppointment(), AppointmentState::CheckedIn, {}, 2, domain::TicketId{"t"}, Noon,
                                 Arrival::Late};
    const AppointmentRecord held{fullAppointment(), AppointmentState::Held, Noon, 1, {}, {}, {}};
    return {AppointmentHeld{fullAppointment(), Noon, 2},
            HoldReleased{id},
            AppointmentBooked{fullAppointment(), 1},
            AppointmentMoved{id, Noon, Noon + std::chrono::minutes{30}},
            AppointmentCancelled{id, Booker::Staff},
            AppointmentCheckedIn{id, domain::TicketId{"t"}, Arrival::Early},
            SlotsChanged{fullSlots(), "max"},
            BookTrimmed{{fullSlots()}, {used, held}}};
}

std::vector<SeatFact> allSeatFacts()
{
    const EventId id{"cafe"};
    const SeatHolder holder{2, domain::JournalId{"j"}};
    const PlannedEvent event{id, 20, Noon, Noon + std::chrono::hours{1}, true};
    const SeatSlip slip{SlipId{"s"}, id, "hash", {3, 5}, 2, Noon};
    EventSeats seats{event,
                     {{1, holder}, {2, holder}, {7, holder}},
                     {{3, SlipId{"s"}}, {5, SlipId{"s"}}},
                     {{SlipId{"s"}, {slip, {SeatFlag::TakenTwice, SeatFlag::Begun}, false}}}};
    return {EventPlanned{event, "max"},
            EventCancelled{id, "max"},
            SeatsLeased{id, holder, {1, 3}},
            SeatsReturned{id, holder, {2, 3}},
            SeatsTaken{slip, {SeatFlag::NotLeased}},
            SeatsGivenBack{id, SlipId{"s"}},
            SeatBookTrimmed{{seats}}};
}

template<class Event>
Event again(const Event &event)
{
    const auto text = wire::toText(wire::toJson(event));
    auto read = wire::fromJson<Event>(wire::parseJson(text).value());
    BOOST_REQUIRE_MESSAGE(read, text << (read ? "" : read.assume_error().text));
    BOOST_TEST(wire::toText(wire::toJson(read.assume_value())) == text);
    return read.assume_value();
}

/** Whatever member is taken out of @p value, or made into something else, is refused or read without harm. */
template<class T>
void spoil(const boost::json::value &value)
{
    for (const auto &member : value.get_object()) {
        auto less = value.get_object();
        less.erase(member.key());
        static_cast<void>(wire::fromJson<T>(less));
        for (const auto &wrong :
             {boost::json::value(nullptr), boost::json::value(-1), boost::json::value(std::string(10000, 'x')),
              boost::json::value(1e300), boost::json::value(boost::json::array{1, "x", nullptr}),
              boost::json::value(boost::json::object{{"first", -5}})}) {
            auto other = value.get_object();
            other[member.key()] = wrong;
            static_cast<void>(wire::fromJson<T>(other));
        }
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(every_fact_of_appointments_and_seats_comes_back_as_it_was)
{
    std::set<std::size_t> kinds;
    for (const auto &fact : allBookFacts()) {
        const BookEvent event{7, Noon, fact};
        BOOST_TEST((again(event) == event), name(fact));
        spoil<BookEvent>(wire::toJson(event));
        kinds.insert(fact.index());
    }
    BOOST_TEST(kinds.size() == std::variant_size_v<BookFact>);
    kinds.clear();
    for (const auto &fact : allSeatFacts()) {
        const SeatEvent event{7, Noon, fact};
        BOOST_TEST((again(event) == event), name(fact));
        spoil<SeatEvent>(wire::toJson(event));
        kinds.insert(fact.index());
    }
    BOOST_TEST(kinds.size() == std::variant_size_v<SeatFact>);
    BOOST_TEST(
        !wire::fromJson<BookEvent>(boost::json::object{{"seq", 1}, {"at_ms", 0}, {"type", "Other"}}).has_value());
    BOOST_TEST(
        !wire::fromJson<SeatEvent>(boost::json::object{{"seq", 1}, {"at_ms", 0}, {"type", "Other"}}).has_value());
}

BOOST_AUTO_TEST_CASE(no_view_holds_a_code_or_its_hash)
{
    const auto appointment = fullAppointment();
    const AppointmentRecord record{appointment, AppointmentState::Booked, {}, 1, {}, {}, {}};
    Standing standing;
    standing.removed = true;
    standing.reason = {{domain::LanguageTag{"de"}, "zu"}};
    EventSeats event;
    event.event = {EventId{"cafe"}, 20, Noon, Noon + std::chrono::hours{1}, false};
    event.slips.emplace(SlipId{"s"}, SeatSlipRecord{{SlipId{"s"}, EventId{"cafe"}, "code-s", {1}, 1, Noon}, {}, false});
    const auto staff = wire::toText(wire::staffView(record, standing));
    for (const auto &text : {staff, wire::toText(wire::ownView(record, standing)), wire::toText(wire::openView(event)),
                             wire::toText(wire::staffView(event))})
        BOOST_TEST(text.find("code") == std::string::npos, text);
    BOOST_TEST(staff.find(R"("removed":true)") != std::string::npos);
    // Who only has the code learns when and for what, and nothing that was said about the visitor.
    const auto own = wire::toText(wire::ownView(record, standing));
    for (const auto *word : {"kita", "hearing", "people", "\"ar\""})
        BOOST_TEST(own.find(word) == std::string::npos, own);
}

BOOST_AUTO_TEST_CASE(requests_are_bounded)
{
    const auto book = [](const char *text) { return wire::fromJson<wire::BookRequest>(wire::parseJson(text).value()); };
    BOOST_TEST(
        book(R"({"id":"a","service":"general","start_ms":1,"end_ms":2,"code":"x"})").value().appointment.people == 1);
    for (
        const auto *wrong :
        {R"({"id":"","service":"general","start_ms":1,"end_ms":2,"code":"x"})",
         R"({"id":"a","service":"general","start_ms":1,"end_ms":2})",
         R"({"id":"a","service":"general","start_ms":-1,"end_ms":2,"code":"x"})",
         R"({"id":"a","service":"general","start_ms":1e300,"end_ms":2,"code":"x"})",
         R"({"id":"a","service":"general","start_ms":1,"end_ms":2,"code":"x","people":0})",
         R"({"id":"a","service":"general","start_ms":1,"end_ms":2,"code":"x","people":21})",
         R"({"id":"a","service":"general","start_ms":1,"end_ms":2,"code":"x","needs":["money"]})",
         R"({"id":"a","service":"general","start_ms":1,"end_ms":2,"code":"x","needs":["pram","pram","pram","pram","pram","pram","pram","pram","pram","pram","pram"]})"})
        BOOST_TEST(!book(wrong).has_value(), wrong);
}
