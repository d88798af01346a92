// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>
#include <set>

#include <boost/test/unit_test.hpp>

#include "booking_samples.h"

using namespace kiosk;
using namespace kiosk::booking;
using namespace kiosk::tests;

namespace {

/** Four weeks of arbitrary commands by everybody, right and wrong ones. */
class RandomBook
{
public:
    explicit RandomBook(unsigned seed)
        : m_dice(seed)
    {
        m_desk.site.hours = {};
        must(command::SetSlots{rules(), "max"});
    }

    void step()
    {
        m_now += std::chrono::minutes{roll(90)};
        const auto command = any();
        const auto before = m_desk.book;
        const auto decided = m_desk.run(command, m_now);
        if (!decided) {
            BOOST_TEST((before == m_desk.book));
            ++refusals;
            return;
        }
        // Carried out a second time it changes nothing, or is refused: never a second effect.
        const auto events = m_desk.log.size();
        const auto again = decide(m_desk.book, m_desk.site, command, m_now);
        BOOST_TEST((!again || again.value().empty()));
        if (events != m_desk.log.size())
            BOOST_FAIL("deciding changed something");
        check();
    }

    void checkReplay() const
    {
        Book again;
        for (const auto &event : m_desk.log) {
            BOOST_TEST(fits(again, event));
            apply(again, event);
        }
        BOOST_TEST((again == m_desk.book));
        // From the last trim on, the rest of the log is enough.
        std::size_t from = m_desk.log.size();
        while (from > 0 && !std::holds_alternative<BookTrimmed>(m_desk.log[from - 1].fact))
            --from;
        if (from == 0)
            return;
        Book short_;
        for (auto i = from - 1; i < m_desk.log.size(); ++i) {
            BOOST_TEST(fits(short_, m_desk.log[i]));
            apply(short_, m_desk.log[i]);
        }
        BOOST_TEST((short_ == m_desk.book));
    }

    int refusals = 0;
    [[nodiscard]] std::size_t events() const { return m_desk.log.size(); }
    [[nodiscard]] std::set<std::string> kinds() const
    {
        std::set<std::string> out;
        for (const auto &event : m_desk.log)
            out.insert(name(event.fact));
        return out;
    }

private:
    int roll(int sides) { return std::uniform_int_distribution<int>{0, sides - 1}(m_dice); }
    void must(const BookCommand &command) { BOOST_REQUIRE(m_desk.run(command, m_now)); }

    /** Rules that never get smaller, so that capacity can be judged by the newest. */
    ServiceSlots rules()
    {
        ServiceSlots slots;
        slots.service = General;
        slots.plans = {plan({std::chrono::Monday, std::chrono::Tuesday, std::chrono::Thursday}, 9, 12, 30, 2 + m_grown),
                       plan({std::chrono::Monday}, 10, 12, 20, 1)};
        slots.leastNotice = std::chrono::minutes{30};
        slots.mostNotice = std::chrono::days{14};
        return slots;
    }

    AppointmentId anyId() { return AppointmentId{"a" + std::to_string(std::max(0, m_next - roll(12)))}; }
    Slot anySlot()
    {
        const auto date = std::chrono::sys_days{m_desk.site.zone.dateAt(m_now)} + std::chrono::days{roll(4)};
        const auto slots = slotsOn(m_desk.book.slots.at(General), m_desk.site, domain::LocalDate{date});
        if (slots.empty() || roll(20) == 0)
            return {m_now + std::chrono::hours{2}, m_now + std::chrono::hours{3}, 0};
        return slots[static_cast<std::size_t>(roll(std::min(static_cast<int>(slots.size()), 5)))];
    }

    BookCommand any()
    {
        const auto slot = anySlot();
        const auto by = roll(3) == 0 ? Booker::Staff : Booker::Visitor;
        switch (roll(12)) {
        case 0:
        case 1:
            return command::Hold{
                AppointmentId{"a" + std::to_string(++m_next)}, General, slot.start, slot.end, roll(3), by};
        case 2:
        case 3:
        case 4:
        case 5: {
            auto one = Desk::appointment(roll(4) == 0 ? anyId().value : "a" + std::to_string(++m_next), slot.start);
            one.end = slot.end;
            one.people = roll(8);
            one.codeHash = "code-" + std::to_string(roll(15) == 0 ? m_codes : ++m_codes);
            return command::Book{one, roll(3), by};
        }
        case 6:
            return command::Move{anyId(), slot.start, slot.end, by};
        case 7:
            return command::CancelAppointment{anyId(), by};
        case 8:
        case 9:
            return command::CheckIn{soonest(), domain::TicketId{"t" + std::to_string(m_next)}};
        case 10:
            m_grown += roll(40) == 0 ? 1 : 0;
            return command::SetSlots{rules(), "max"};
        default:
            return command::TrimBook{m_desk.site.zone.dateAt(m_now)};
        }
    }

    /** Mostly somebody whose time has come. */
    AppointmentId soonest()
    {
        for (const auto &[id, record] : m_desk.book.appointments) {
            const auto away = record.appointment.start - m_now;
            if (record.state == AppointmentState::Booked && away < std::chrono::hours{1} &&
                away > -std::chrono::hours{1})
                return id;
        }
        return anyId();
    }

    void check()
    {
        std::map<std::string, int> codes;
        std::vector<const AppointmentRecord *> there;
        for (const auto &[id, record] : m_desk.book.appointments) {
            BOOST_TEST((id == record.appointment.id));
            if (!record.appointment.codeHash.empty()) {
                BOOST_TEST(++codes[record.appointment.codeHash] == 1, "a code stands for two appointments");
                BOOST_TEST(m_desk.book.byCodeHash(record.appointment.codeHash) == &record);
            }
            const bool ranOut = record.heldUntil && *record.heldUntil <= m_now;
            if (record.state != AppointmentState::Cancelled && !ranOut)
                there.push_back(&record);
            BOOST_TEST((record.state == AppointmentState::CheckedIn) == !record.ticket.empty());
        }
        BOOST_TEST(codes.size() == m_desk.book.byCode.size());
        // At no moment more than the plans have places for.
        for (const auto *one : there) {
            const auto moment = one->appointment.start;
            int together = 0;
            for (const auto *other : there)
                together += other->appointment.start <= moment && moment < other->appointment.end ? 1 : 0;
            const int places =
                placesAt(m_desk.book.slots.at(General), m_desk.site, moment, moment + std::chrono::minutes{1});
            BOOST_TEST(together <= places, together << " at once, " << places << " places");
        }
    }

    std::mt19937 m_dice;
    Desk m_desk;
    domain::WallTime m_now = local(day(10, 5), 7); // over the end of summer time
    int m_next = 0;
    int m_codes = 0;
    int m_grown = 0;
};

} // namespace

BOOST_AUTO_TEST_CASE(arbitrary_weeks_keep_the_promises)
{
    std::size_t events = 0;
    int refusals = 0;
    std::set<std::string> kinds;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        BOOST_TEST_CONTEXT("seed " << seed)
        {
            RandomBook book(seed);
            for (int i = 0; i < 600; ++i)
                book.step();
            book.checkReplay();
            events += book.events();
            refusals += book.refusals;
            for (const auto &kind : book.kinds())
                kinds.insert(kind);
        }
    }
    // The weeks were worth it: everything happened.
    BOOST_TEST(events > 4000U);
    BOOST_TEST(refusals > 1000);
    BOOST_TEST(kinds.size() == std::variant_size_v<BookFact>);
}
