// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>
#include <set>

#include <boost/test/unit_test.hpp>

#include "seat_samples.h"

using namespace kiosk;
using namespace kiosk::booking;
using namespace kiosk::tests;

namespace {

/** Two terminals that are often offline, staff, and people who change their minds: until every seat is gone. */
class RandomSeats
{
public:
    explicit RandomSeats(unsigned seed)
        : m_dice(seed)
    {
        m_desk.plan("cafe", m_seats, local(day(12, 24), 16), m_now);
    }

    void step()
    {
        m_now += std::chrono::minutes{roll(30)};
        auto &printer = m_printers[static_cast<std::size_t>(roll(2))];
        const EventId cafe{"cafe"};
        switch (roll(8)) {
        case 0: {
            const auto leased = m_desk.run(command::LeaseSeats{cafe, printer.holder, 0}, m_now);
            if (leased)
                printer.take(leased.value());
            break;
        }
        case 1:
        case 2: { // somebody stands there: with network ask, print, tell later
            const int people = 1 + roll(3);
            const auto leased = m_desk.run(command::LeaseSeats{cafe, printer.holder, people}, m_now);
            if (leased)
                printer.take(leased.value());
            print(printer, people);
            break;
        }
        case 3: // without network
            print(printer, 1 + roll(2));
            break;
        case 4: // back again: everything that was printed, some of it twice
            while (!m_outbox.empty()) {
                const auto slip = m_outbox.front();
                BOOST_TEST(m_desk.run(command::RecordSeats{slip}, m_now).value().size() == 1U);
                BOOST_TEST(m_desk.run(command::RecordSeats{slip}, m_now).value().empty());
                BOOST_TEST(m_desk.book.event(cafe)->slips.at(slip.id).flags.empty());
                m_outbox.erase(m_outbox.begin());
            }
            break;
        case 5: {
            const auto id = "s" + std::to_string(++m_staff);
            const auto taken = m_desk.run(command::TakeSeats{SlipId{id}, cafe, "c" + id, 1 + roll(2)}, m_now);
            if (taken)
                claim(std::get<SeatsTaken>(taken.value().at(0)).slip);
            break;
        }
        case 6: // a tail comes back
            if (!printer.held.empty()) {
                const int seat = printer.held.back();
                printer.held.pop_back();
                BOOST_TEST(m_desk.run(command::ReturnSeats{cafe, printer.holder, {seat, seat}}, m_now).value().size() ==
                           1U);
            }
            break;
        default: { // somebody gives a slip back
            const auto &slips = m_desk.book.event(cafe)->slips;
            if (slips.empty() || roll(3) > 0)
                break;
            const auto one = std::next(slips.begin(), roll(static_cast<int>(slips.size())));
            for (const int seat : one->second.givenBack ? std::vector<int>{} : one->second.slip.seats)
                m_given.erase(seat);
            BOOST_REQUIRE(m_desk.run(command::GiveBackSeats{cafe, one->first}, m_now));
        }
        }
        check();
    }

    void checkReplay() const
    {
        SeatBook again;
        for (const auto &event : m_desk.log)
            apply(again, event);
        BOOST_TEST((again == m_desk.book));
    }
    /** How often the last seat went. */
    int fullTimes = 0;

private:
    int roll(int sides) { return std::uniform_int_distribution<int>{0, sides - 1}(m_dice); }

    void print(SeatPrinter &printer, int people)
    {
        if (auto slip = printer.print("cafe", people, m_now)) {
            claim(*slip);
            m_outbox.push_back(std::move(*slip));
        }
    }
    /** Whoever holds the paper: no seat is on two papers, and none is outside the room. */
    void claim(const SeatSlip &slip)
    {
        for (const int seat : slip.seats) {
            BOOST_TEST(m_given.insert(seat).second, "seat " << seat << " is on two slips");
            BOOST_TEST((seat >= 1 && seat <= m_seats));
        }
        fullTimes += m_given.size() == static_cast<std::size_t>(m_seats) ? 1 : 0;
    }
    void check() const
    {
        const auto &event = *m_desk.book.event(EventId{"cafe"});
        BOOST_TEST(event.taken.size() + event.leased.size() + freeSeats(event).size() ==
                   static_cast<std::size_t>(m_seats));
        for (const auto &[seat, holder] : event.leased)
            BOOST_TEST(!event.taken.contains(seat));
    }

    std::mt19937 m_dice;
    SeatDesk m_desk;
    std::vector<SeatPrinter> m_printers{SeatPrinter(1), SeatPrinter(2)};
    std::vector<SeatSlip> m_outbox; ///< printed, and the server does not know yet
    std::set<int> m_given;          ///< on the papers in people's hands
    domain::WallTime m_now = local(day(12, 1), 9);
    int m_seats = 15;
    int m_staff = 0;
};

} // namespace

BOOST_AUTO_TEST_CASE(no_seat_is_given_twice_however_often_terminals_are_offline)
{
    int full = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        BOOST_TEST_CONTEXT("seed " << seed)
        {
            RandomSeats seats(seed);
            for (int i = 0; i < 300; ++i)
                seats.step();
            seats.checkReplay();
            full += seats.fullTimes;
        }
    }
    BOOST_TEST(full > 50); // the last seat was fought for
}
