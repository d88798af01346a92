// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "booking_samples.h"
#include "tests/support/result_printing.h"

using namespace kiosk;
using namespace kiosk::booking;
using namespace kiosk::tests;
using base::Code;

namespace {

/** General advice on Mondays, one appointment "a" on Monday at 14 o'clock. */
struct WithAppointment : Desk
{
    WithAppointment()
    {
        BOOST_REQUIRE(run(command::SetSlots{mondays(), "max"}, local(Monday, 9)));
        BOOST_REQUIRE(reserve("a", local(Monday, 14), local(Monday, 9)));
    }
    Verdict verdict(domain::WallTime now) const { return judge(book, site, book.byCodeHash("code-a"), now); }
    void set(LateRule rule, int early = 30, int late = 15)
    {
        auto slots = mondays();
        slots.afterLate = rule;
        slots.early = std::chrono::minutes{early};
        slots.late = std::chrono::minutes{late};
        BOOST_REQUIRE(run(command::SetSlots{slots, "max"}, local(Monday, 9)));
    }
};

} // namespace

BOOST_AUTO_TEST_CASE(each_time_of_arrival_has_its_outcome)
{
    struct Row
    {
        domain::WallTime now;
        LateRule rule;
        Arrival arrival;
    };
    const auto noon = [](int hour, int minute = 0) { return local(Monday, hour, minute); };
    const auto second = std::chrono::seconds{1};
    const std::vector<Row> table{
        {noon(0), LateRule::WalkIn, Arrival::TooEarly},
        {noon(13, 30) - second, LateRule::WalkIn, Arrival::TooEarly},
        {noon(13, 30), LateRule::WalkIn, Arrival::Early},
        {noon(13, 55) - second, LateRule::WalkIn, Arrival::Early},
        {noon(13, 55), LateRule::WalkIn, Arrival::OnTime},
        {noon(14), LateRule::WalkIn, Arrival::OnTime},
        {noon(14, 5), LateRule::WalkIn, Arrival::OnTime},
        {noon(14, 5) + second, LateRule::WalkIn, Arrival::Late},
        {noon(14, 15), LateRule::WalkIn, Arrival::Late},
        {noon(14, 15) + second, LateRule::WalkIn, Arrival::WalkIn},
        {noon(14, 15) + second, LateRule::Refused, Arrival::TooLate},
        {noon(23, 59), LateRule::WalkIn, Arrival::WalkIn},
        {noon(23, 59), LateRule::Refused, Arrival::TooLate},
        {noon(0) - second, LateRule::WalkIn, Arrival::WrongDay}, // Sunday, a second before midnight
        {local(day(11, 24), 0), LateRule::WalkIn, Arrival::WrongDay},
        {local(day(11, 30), 14), LateRule::WalkIn, Arrival::WrongDay}, // the same hour a week later
    };
    for (const auto &row : table) {
        WithAppointment with;
        with.set(row.rule);
        const auto verdict = with.verdict(row.now);
        BOOST_TEST(name(verdict.arrival) == name(row.arrival));
        BOOST_TEST((verdict.start == local(Monday, 14)));
        BOOST_TEST(verdict.comeBack.has_value() == (row.arrival == Arrival::TooEarly));
        if (verdict.comeBack)
            BOOST_TEST((*verdict.comeBack == local(Monday, 13, 30)));
        // The command does what the verdict says, and the code is used up only when it lets in.
        const auto done = with.run(command::CheckIn{AppointmentId{"a"}, domain::TicketId{"t"}}, row.now);
        BOOST_TEST(done.has_value() == isLetIn(row.arrival));
        const auto &record = *with.book.appointment(AppointmentId{"a"});
        BOOST_TEST((record.state == (done ? AppointmentState::CheckedIn : AppointmentState::Booked)));
        if (done)
            BOOST_TEST(name(record.arrival) == name(row.arrival));
        else
            BOOST_TEST(done.error().code == Code::Conflict);
    }
}

BOOST_FIXTURE_TEST_CASE(a_place_is_kept_no_longer_than_the_queue_keeps_it, WithAppointment)
{
    set(LateRule::WalkIn, 30, 60);
    site.calling.appointmentGrace = std::chrono::minutes{20};
    BOOST_TEST(name(verdict(local(Monday, 14, 20)).arrival) == "late");
    BOOST_TEST(name(verdict(local(Monday, 14, 21)).arrival) == "walk-in");
    site.calling.appointmentGrace = std::chrono::minutes{2};
    BOOST_TEST(name(verdict(local(Monday, 14, 2)).arrival) == "on-time");
    BOOST_TEST(name(verdict(local(Monday, 14, 3)).arrival) == "walk-in");
}

BOOST_FIXTURE_TEST_CASE(a_code_is_used_once_and_says_which_ticket, WithAppointment)
{
    const auto noon = local(Monday, 14);
    BOOST_TEST(run(command::CheckIn{AppointmentId{"a"}, domain::TicketId{"t1"}}, noon).value().size() == 1U);
    BOOST_TEST(run(command::CheckIn{AppointmentId{"a"}, domain::TicketId{"t1"}}, noon).value().empty()); // asked again
    BOOST_TEST(run(command::CheckIn{AppointmentId{"a"}, domain::TicketId{"t2"}}, noon).error().code == Code::Conflict);
    BOOST_TEST(name(verdict(noon).arrival) == "used");
    BOOST_TEST(verdict(noon).ticket.value == "t1");
    BOOST_TEST(name(verdict(local(day(12, 24), 9)).arrival) == "used"); // also on another day
    BOOST_TEST(run(command::CancelAppointment{AppointmentId{"a"}}, noon).error().code == Code::Conflict);
    BOOST_TEST(run(command::Move{AppointmentId{"a"}, local(Monday, 14, 30), local(Monday, 15)}, noon).error().code ==
               Code::Conflict);
}

BOOST_FIXTURE_TEST_CASE(a_cancelled_an_unknown_and_a_held_one_are_told_apart, WithAppointment)
{
    BOOST_TEST(name(judge(book, site, book.byCodeHash("code-b"), local(Monday, 14)).arrival) == "unknown");
    BOOST_REQUIRE(run(command::CancelAppointment{AppointmentId{"a"}}, local(Monday, 10)));
    BOOST_TEST(name(verdict(local(Monday, 14)).arrival) == "cancelled");
    BOOST_TEST(run(command::CancelAppointment{AppointmentId{"a"}}, local(Monday, 10)).value().empty());
    BOOST_TEST(run(command::CheckIn{AppointmentId{"a"}, domain::TicketId{"t"}}, local(Monday, 14)).error().code ==
               Code::Conflict);
    BOOST_REQUIRE(run(command::Hold{AppointmentId{"h"}, General, local(Monday, 14), local(Monday, 14, 30), 1},
                      local(Monday, 10))); // the place is free again
    BOOST_TEST(name(judge(book, site, book.appointment(AppointmentId{"h"}), local(Monday, 14)).arrival) == "unknown");
    // After a day is forgotten, its codes are unknown.
    BOOST_REQUIRE(run(command::TrimBook{day(11, 24)}, local(day(11, 24), 0)));
    BOOST_TEST(name(verdict(local(day(11, 24), 14)).arrival) == "unknown");
    BOOST_TEST(book.appointments.empty());
    BOOST_TEST(book.slots.size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(a_closure_is_told_and_takes_nothing_away, WithAppointment)
{
    site.hours.exceptions = {
        {Monday, true, {}, {}, {{domain::LanguageTag{"de"}, "Betriebsversammlung"}}}}; // decided after the booking
    const auto &record = *book.appointment(AppointmentId{"a"});
    const auto now = local(Monday, 10);
    const auto flagged = standing(book, site, record, now);
    BOOST_TEST(flagged.removed);
    BOOST_TEST(flagged.reason.at(domain::LanguageTag{"de"}) == "Betriebsversammlung");
    BOOST_TEST(verdict(local(Monday, 14)).removed);
    BOOST_TEST(name(verdict(local(Monday, 14)).arrival) == "on-time"); // if somebody is here, let her in
    BOOST_TEST(appointmentsOn(book, site, Monday, now).size() == 1U);
    BOOST_TEST(freeSlots(book, site, General, Monday, Monday, now).empty());
    // It moves without the visitor being held to anything.
    const auto next = local(day(11, 30), 14);
    BOOST_TEST(
        run(command::Move{AppointmentId{"a"}, next, next + std::chrono::minutes{30}}, local(Monday, 20)).has_value());
    BOOST_TEST(!standing(book, site, *book.appointment(AppointmentId{"a"}), now).removed);
    // Fewer places than appointments: staff see who is affected.
    site.hours.exceptions.clear();
    auto slots = mondays();
    slots.plans[0].parallel = 2;
    BOOST_REQUIRE(run(command::SetSlots{slots, "max"}, local(day(11, 24), 9)));
    BOOST_REQUIRE(reserve("b", next, local(day(11, 24), 9)));
    BOOST_TEST(!standing(book, site, *book.appointment(AppointmentId{"b"}), now).overbooked);
    BOOST_REQUIRE(run(command::SetSlots{mondays(), "max"}, local(day(11, 24), 9)));
    BOOST_TEST(standing(book, site, *book.appointment(AppointmentId{"b"}), now).overbooked);
    BOOST_REQUIRE(run(command::SetSlots{ServiceSlots{General, {}}, "max"}, local(day(11, 24), 9)));
    BOOST_TEST(standing(book, site, *book.appointment(AppointmentId{"b"}), now).removed);
}

BOOST_AUTO_TEST_CASE(the_day_of_an_appointment_is_the_houses_day_also_when_clocks_change)
{
    for (const auto sunday : {day(3, 29), day(10, 25)}) {
        Desk desk;
        auto slots = mondays();
        slots.plans = {plan({std::chrono::Sunday}, 0, 24, 60)};
        slots.early = std::chrono::minutes{60};
        const domain::LocalDate before{std::chrono::sys_days{sunday} - std::chrono::days{1}};
        BOOST_REQUIRE(desk.run(command::SetSlots{slots, "max"}, local(before, 9)));
        BOOST_REQUIRE(desk.run(command::Book{[&] {
                                   auto one = Desk::appointment("a", local(sunday, 4));
                                   one.end = local(sunday, 5);
                                   return one;
                               }()},
                               local(before, 9)));
        const auto at = [&](domain::WallTime now) {
            return std::string(name(judge(desk.book, desk.site, desk.book.byCodeHash("code-a"), now).arrival));
        };
        BOOST_TEST(at(local(sunday, 0) - std::chrono::seconds{1}) == "wrong-day");
        BOOST_TEST(at(local(sunday, 0)) == "too-early");
        BOOST_TEST(at(local(sunday, 4) - std::chrono::minutes{61}) == "too-early");
        BOOST_TEST(at(local(sunday, 4) - std::chrono::minutes{60}) == "early"); // an hour, whatever the clock shows
        BOOST_TEST(at(local(sunday, 4)) == "on-time");
    }
}

BOOST_FIXTURE_TEST_CASE(a_ticket_lost_between_book_and_queue_is_found_again, WithAppointment)
{
    // The server ends after the book knows and before the queue does: the book names the ticket that is missing.
    const auto noon = local(Monday, 14);
    BOOST_REQUIRE(run(command::CheckIn{AppointmentId{"a"}, domain::TicketId{"t1"}}, noon));
    Book again;
    for (const auto &event : log)
        apply(again, event);
    std::set<domain::TicketId> queue;
    const auto missing = [&] {
        return missingTickets(again, site, Monday, [&](const auto &id) { return queue.contains(id); });
    };
    BOOST_REQUIRE(missing().size() == 1U);
    BOOST_TEST(missing()[0].id.value == "t1");
    BOOST_TEST((missing()[0].arrived == noon));
    BOOST_TEST(missing()[0].appointment.language.value == "ar");
    queue.insert(missing()[0].id);
    BOOST_TEST(missing().empty());
    queue.clear();
    BOOST_TEST(missingTickets(again, site, day(11, 24), [](const auto &) { return false; }).empty()); // not yesterday's
}
