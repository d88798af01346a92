// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "seat_samples.h"
#include "tests/support/result_printing.h"

using namespace kiosk;
using namespace kiosk::booking;
using namespace kiosk::tests;
using base::Code;

namespace {

const EventId Cafe{"cafe@2026-11-26"};
const domain::WallTime Begins = local(day(11, 26), 16);
const domain::WallTime Now = local(Monday, 12);

struct WithCafe : SeatDesk
{
    SeatPrinter one{1};
    SeatPrinter two{2};

    explicit WithCafe(int seats = 12) { plan(Cafe.value, seats, Begins, Now); }
    base::Result<std::vector<SeatFact>> lease(SeatPrinter &printer, int people, domain::WallTime now = Now)
    {
        auto leased = run(command::LeaseSeats{Cafe, printer.holder, people}, now);
        if (leased)
            printer.take(leased.assume_value());
        return leased;
    }
    /** The terminal prints and, at once, the server hears of it. */
    std::vector<SeatFlag> give(SeatPrinter &printer, int people)
    {
        const auto slip = printer.print(Cafe.value, people, Now);
        BOOST_REQUIRE(slip);
        BOOST_REQUIRE(run(command::RecordSeats{*slip}, Now));
        return book.event(Cafe)->slips.at(slip->id).flags;
    }
};

std::string all(const std::vector<int> &seats)
{
    std::string text;
    for (const int seat : seats)
        text += (text.empty() ? "" : " ") + std::to_string(seat);
    return text;
}

} // namespace

BOOST_FIXTURE_TEST_CASE(seats_lie_at_terminals_in_small_blocks_and_are_given_without_network, WithCafe)
{
    BOOST_REQUIRE(lease(one, 0)); // 12 free, 2 terminals: three in advance
    BOOST_REQUIRE(lease(two, 0));
    BOOST_TEST(all(one.held) == "1 2 3");
    BOOST_TEST(all(two.held) == "4 5");
    BOOST_TEST(lease(one, 0).value().empty()); // has its block
    BOOST_TEST(all(freeSeats(*book.event(Cafe))) == "6 7 8 9 10 11 12");
    const auto first = one.print(Cafe.value, 1, Now);
    const auto second = two.print(Cafe.value, 2, Now);
    BOOST_REQUIRE((first && second));
    // Two hours later the network is back: facts, and they fit.
    for (const auto &slip : {*first, *second}) {
        BOOST_TEST(run(command::RecordSeats{slip}, Now + std::chrono::hours{2}).value().size() == 1U);
        BOOST_TEST(run(command::RecordSeats{slip}, Now + std::chrono::hours{2}).value().empty()); // sent again
        BOOST_TEST(book.event(Cafe)->slips.at(slip.id).flags.empty());
    }
    BOOST_TEST(book.event(Cafe)->taken.size() == 3U);
    BOOST_TEST(book.event(Cafe)->leased.size() == 2U);
}

BOOST_AUTO_TEST_CASE(the_last_seat_is_given_once_also_from_two_terminals)
{
    WithCafe with(3);
    BOOST_TEST(with.lease(with.one, 0).error().code == Code::Busy); // of the last ones none lies anywhere in advance
    BOOST_TEST(with.run(command::TakeSeats{SlipId{"s"}, Cafe, "c", 2}, Now).has_value());
    // Somebody stands at each terminal for the one that is left.
    const auto first = with.lease(with.one, 1);
    const auto second = with.lease(with.two, 1);
    BOOST_TEST(first.value().size() == 1U);
    BOOST_TEST(second.error().code == Code::Busy);
    BOOST_TEST(with.give(with.one, 1).empty());
    BOOST_TEST(!with.two.print(Cafe.value, 1, Now).has_value());
    BOOST_TEST(with.run(command::TakeSeats{SlipId{"s2"}, Cafe, "c2", 1}, Now).error().code == Code::Busy);
    BOOST_TEST(with.book.event(Cafe)->taken.size() == 3U);
}

BOOST_FIXTURE_TEST_CASE(people_who_stand_there_get_as_many_as_they_are_or_none, WithCafe)
{
    BOOST_REQUIRE(lease(one, 7));
    BOOST_TEST(one.held.size() == 7U);
    BOOST_TEST(lease(two, 6).error().code == Code::Busy);
    BOOST_TEST(two.held.empty());
    BOOST_REQUIRE(lease(two, 5));
    BOOST_TEST(two.held.size() == 5U);
    BOOST_TEST(lease(one, 7).value().empty()); // it has them already
    BOOST_TEST(lease(one, 11).error().code == Code::Invalid);
    BOOST_TEST(lease(one, -1).error().code == Code::Invalid);
}

BOOST_FIXTURE_TEST_CASE(tails_come_back_and_only_by_their_holder, WithCafe)
{
    BOOST_REQUIRE(lease(one, 5));
    BOOST_TEST(give(one, 2).empty());
    BOOST_TEST(run(command::ReturnSeats{Cafe, two.holder, {1, 12}}, Now).value().empty());
    BOOST_TEST(book.event(Cafe)->leased.size() == 3U);
    BOOST_TEST(run(command::ReturnSeats{Cafe, one.holder, {3, 5}}, Now).value().size() == 1U);
    BOOST_TEST(run(command::ReturnSeats{Cafe, one.holder, {3, 5}}, Now).value().empty());
    BOOST_TEST(all(freeSeats(*book.event(Cafe))) == "3 4 5 6 7 8 9 10 11 12");
    // A new journal of the same terminal does not get what the old one may have given.
    BOOST_REQUIRE(lease(two, 3));
    SeatPrinter again(2);
    again.holder.journal = domain::JournalId{"new"};
    BOOST_REQUIRE(lease(again, 2));
    BOOST_TEST(all(again.held) == "6 7");
    BOOST_TEST(run(command::ReturnSeats{Cafe, {2, domain::JournalId{"new"}}, {0, 12}}, Now).error().code ==
               Code::Invalid);
}

BOOST_FIXTURE_TEST_CASE(who_gives_a_seat_back_makes_room, WithCafe)
{
    BOOST_REQUIRE(run(command::TakeSeats{SlipId{"s"}, Cafe, "c", 10}, Now));
    BOOST_REQUIRE(run(command::TakeSeats{SlipId{"s2"}, Cafe, "c2", 2}, Now));
    BOOST_TEST(run(command::TakeSeats{SlipId{"s3"}, Cafe, "c3", 1}, Now).error().code == Code::Busy);
    BOOST_TEST(book.byCodeHash("c2")->slip.id.value == "s2");
    BOOST_TEST(run(command::GiveBackSeats{Cafe, SlipId{"s2"}}, Now).value().size() == 1U);
    BOOST_TEST(run(command::GiveBackSeats{Cafe, SlipId{"s2"}}, Now).value().empty());
    BOOST_TEST(book.byCodeHash("c2")->givenBack);
    BOOST_TEST(run(command::GiveBackSeats{Cafe, SlipId{"s9"}}, Now).error().code == Code::NotFound);
    BOOST_TEST(run(command::TakeSeats{SlipId{"s3"}, Cafe, "c3", 1}, Now).has_value());
    BOOST_TEST(run(command::TakeSeats{SlipId{"s3"}, Cafe, "c4", 1}, Now).error().code == Code::Conflict);
    BOOST_TEST(run(command::TakeSeats{SlipId{"s4"}, Cafe, "c3", 1}, Now).error().code == Code::Conflict);
    BOOST_TEST(run(command::GiveBackSeats{Cafe, SlipId{"s3"}}, Begins).error().code == Code::Denied);
}

BOOST_FIXTURE_TEST_CASE(a_change_or_an_end_of_the_event_is_told_by_flags, WithCafe)
{
    BOOST_REQUIRE(lease(one, 6));
    BOOST_TEST(give(one, 1).empty());
    plan(Cafe.value, 4, Begins, Now); // a smaller room
    BOOST_TEST(freeSeats(*book.event(Cafe)).empty());
    BOOST_TEST(give(one, 3).empty());
    BOOST_TEST((give(one, 1) == std::vector{SeatFlag::OverCapacity}));
    plan(Cafe.value, 20, Begins, Now); // a larger one
    BOOST_TEST(freeSeats(*book.event(Cafe)).size() == 14U);
    BOOST_REQUIRE(run(command::CancelEvent{Cafe, "max"}, Now));
    BOOST_TEST(run(command::CancelEvent{Cafe, "max"}, Now).value().empty());
    BOOST_TEST((give(one, 1) == std::vector{SeatFlag::Cancelled}));
    BOOST_TEST(lease(two, 1).error().code == Code::Denied);
    BOOST_TEST(run(command::TakeSeats{SlipId{"s"}, Cafe, "c", 1}, Now).error().code == Code::Denied);
    plan(Cafe.value, 20, Begins, Now); // it takes place after all
    BOOST_TEST(lease(two, 1).has_value());
    BOOST_TEST(lease(two, 1, Begins).error().code == Code::Denied);
    auto late = *two.print(Cafe.value, 1, Begins + std::chrono::minutes{1});
    BOOST_REQUIRE(run(command::RecordSeats{late}, Begins + std::chrono::hours{1}));
    BOOST_TEST((book.event(Cafe)->slips.at(late.id).flags == std::vector{SeatFlag::Begun}));
}

BOOST_FIXTURE_TEST_CASE(a_fact_is_never_refused_but_says_what_is_wrong, WithCafe)
{
    BOOST_REQUIRE(run(command::TakeSeats{SlipId{"s"}, Cafe, "c", 1}, Now));
    const auto flags = [&](SeatSlip slip) {
        BOOST_REQUIRE(run(command::RecordSeats{slip}, Now).value().size() == 1U);
        return book.event(slip.event)->slips.at(slip.id).flags;
    };
    BOOST_TEST((flags({SlipId{"a"}, Cafe, "ca", {1}, 1, Now}) == std::vector{SeatFlag::TakenTwice}));
    BOOST_TEST((flags({SlipId{"b"}, Cafe, "cb", {9}, 1, Now}) == std::vector{SeatFlag::NotLeased}));
    BOOST_TEST(
        (flags({SlipId{"d"}, Cafe, "cd", {13}, 1, Now}) == std::vector{SeatFlag::NotLeased, SeatFlag::OverCapacity}));
    BOOST_TEST((flags({SlipId{"e"}, EventId{"other"}, "ce", {1}, 1, Now}) == std::vector{SeatFlag::UnknownEvent}));
    // Of the two on seat 1, one goes: the other keeps it, and nobody else gets it.
    BOOST_REQUIRE(run(command::GiveBackSeats{Cafe, SlipId{"s"}}, Now));
    BOOST_TEST(book.event(Cafe)->taken.at(1).value == "a");
    // Only what is no slip at all is refused.
    for (const auto &seats : {std::vector<int>{}, std::vector<int>{0}, std::vector<int>{1, 1}, std::vector<int>{2001},
                              std::vector<int>(11, 1)})
        BOOST_TEST(run(command::RecordSeats{{SlipId{"x"}, Cafe, "cx", seats, 1, Now}}, Now).error().code ==
                   Code::Invalid);
}

BOOST_FIXTURE_TEST_CASE(events_that_are_over_are_forgotten_and_the_book_begins_anew, WithCafe)
{
    plan("later", 5, Begins + std::chrono::days{7}, Now);
    BOOST_REQUIRE(run(command::TakeSeats{SlipId{"s"}, Cafe, "c", 1}, Now));
    BOOST_REQUIRE(run(command::TakeSeats{SlipId{"s2"}, EventId{"later"}, "c2", 1}, Now));
    BOOST_TEST(run(command::TrimSeats{Now}, Now).value().empty());
    BOOST_TEST(run(command::TrimSeats{Begins + std::chrono::days{1}}, Begins + std::chrono::days{2}).value().size() ==
               1U);
    BOOST_TEST(book.event(Cafe) == nullptr);
    BOOST_TEST(book.byCodeHash("c") == nullptr);
    BOOST_TEST(book.byCodeHash("c2") != nullptr);
    SeatBook again;
    BOOST_TEST(fits(again, log.back()));
    apply(again, log.back());
    BOOST_TEST((again == book));
}

BOOST_AUTO_TEST_CASE(plans_that_make_no_sense_are_refused)
{
    SeatDesk desk;
    const auto refused = [&](PlannedEvent event) {
        return desk.run(command::PlanEvent{event, "max"}, Now).error().code == Code::Invalid;
    };
    BOOST_TEST(refused({EventId{""}, 5, Begins, Begins + std::chrono::hours{1}, false}));
    BOOST_TEST(refused({EventId{std::string(65, 'x')}, 5, Begins, Begins + std::chrono::hours{1}, false}));
    BOOST_TEST(refused({Cafe, 0, Begins, Begins + std::chrono::hours{1}, false}));
    BOOST_TEST(refused({Cafe, 2001, Begins, Begins + std::chrono::hours{1}, false}));
    BOOST_TEST(refused({Cafe, 5, Begins, Begins, false}));
    BOOST_TEST(desk.run(command::CancelEvent{Cafe, "max"}, Now).error().code == Code::NotFound);
    BOOST_TEST(desk.run(command::LeaseSeats{Cafe, {1, domain::JournalId{"j"}}, 1}, Now).error().code == Code::NotFound);
    BOOST_TEST(seatBlock(100, 2) == 5);
    BOOST_TEST(seatBlock(7, 2) == 1);
    BOOST_TEST(seatBlock(3, 2) == 0);
    BOOST_TEST(seatBlock(3, 0) == 1);
}
