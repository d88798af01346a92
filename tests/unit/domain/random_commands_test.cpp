// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>
#include <set>

#include <boost/test/unit_test.hpp>

#include "kiosk/domain/call_order.h"
#include "tests/support/test_site.h"

using namespace kiosk;
using namespace kiosk::domain;

namespace {

/** A terminal as far as numbers go: takes them from its leases and reserve, each once, and prints. */
struct Printer
{
    TerminalNumber number = 0;
    std::vector<int> held;

    std::optional<int> take()
    {
        if (held.empty())
            return std::nullopt;
        const int one = held.front();
        held.erase(held.begin());
        return one;
    }
};

/** A day of arbitrary commands by everybody, right and wrong ones. */
class RandomDay
{
public:
    explicit RandomDay(unsigned seed)
        : m_dice(seed)
    {
        m_site.services[0].last = 229; // small ranges, so that they wrap
        m_site.services[1].last = 311;
        m_site.hours = {};
        for (int i = 0; i < 2; ++i) {
            Printer printer{i + 1, {}};
            m_site.terminals[static_cast<std::size_t>(i)].reserve.clear();
            for (const auto &service : m_site.services)
                m_site.terminals[static_cast<std::size_t>(i)].reserve.push_back(
                    reserveOf(service, m_site.reserveShare, i, 2));
            for (const int number : usableNumbers(m_site.terminals[static_cast<std::size_t>(i)].reserve[0]))
                printer.held.push_back(number);
            m_printers.push_back(printer);
        }
    }

    void step()
    {
        m_now += std::chrono::seconds{roll(40)};
        const auto command = any();
        const auto decided = decide(m_state, m_site, command, m_now);
        if (!decided)
            return;
        for (const auto &fact : decided.value()) {
            m_log.push_back({m_state.seq + 1, m_now, fact});
            apply(m_state, m_log.back());
            if (const auto *lease = std::get_if<RangeLeased>(&fact))
                granted(*lease);
        }
        check();
    }

    void checkReplay() const
    {
        QueueState again = tests::emptyDay();
        for (const auto &event : m_log)
            apply(again, event);
        BOOST_TEST((again == m_state));
        QueueState snapshot = m_state;
        reindex(snapshot);
        BOOST_TEST((snapshot.liveNumbers.size() == m_state.liveNumbers.size()));
        BOOST_TEST((snapshot.index.waiting == m_state.index.waiting));
        BOOST_TEST((snapshot.index.issued == m_state.index.issued));
    }
    [[nodiscard]] std::size_t events() const { return m_log.size(); }
    int calls = 0;
    int wraps = 0;

private:
    int roll(int sides) { return std::uniform_int_distribution<int>{0, sides - 1}(m_dice); }

    TicketId anyTicket()
    {
        const auto live =
            std::next(m_state.liveNumbers.begin(), roll(static_cast<int>(m_state.liveNumbers.size()) + 1));
        if (live != m_state.liveNumbers.end() && roll(3) > 0) // mostly one that something can happen to
            return live->second;
        return TicketId{"t" + std::to_string(m_next > 0 ? std::max(0, m_next - 1 - roll(12)) : 0)};
    }
    DeskId anyDesk() { return DeskId{std::to_string(1 + roll(3))}; }
    ServiceId anyService() { return roll(4) == 0 ? ServiceId{"courses"} : ServiceId{"general"}; }
    LanguageTag anyLanguage()
    {
        return LanguageTag{std::array{"de", "ar", "ti", "uk", ""}[static_cast<std::size_t>(roll(5))]};
    }

    Command any()
    {
        switch (roll(18)) {
        case 0:
        case 1:
        case 2:
            return command::Issue{TicketId{"t" + std::to_string(m_next++)}, anyService(), anyLanguage(), {}, 1, {}};
        case 3:
        case 4: {
            auto &printer = m_printers[static_cast<std::size_t>(roll(2))];
            if (const auto number = printer.take())
                return command::RecordIssued{{TicketId{"t" + std::to_string(m_next++)},
                                              *number,
                                              ServiceId{*number < 300 ? "general" : "courses"},
                                              anyLanguage(),
                                              {},
                                              1,
                                              {},
                                              printer.number,
                                              m_now - std::chrono::seconds{roll(900)}}};
            return command::LeaseRange{printer.number, JournalId{"j" + std::to_string(printer.number)}, anyService(),
                                       1 + roll(6)};
        }
        case 5:
            return command::OpenDeskFor{
                anyDesk(), {}, roll(2) == 0 ? std::vector<LanguageTag>{} : std::vector{LanguageTag{"ar"}}};
        case 6:
            return command::CloseDesk{anyDesk()};
        case 7:
        case 8:
        case 9:
            ++calls;
            return command::CallNext{anyDesk()};
        case 10:
            return command::CallNumber{anyDesk(), 198 + roll(34)};
        case 11:
            return command::Serve{anyTicket()};
        case 12:
        case 13:
            return command::Finish{anyTicket(), {}, false};
        case 14:
            return roll(2) == 0 ? Command{command::NoShow{anyTicket()}} : Command{command::Recall{anyTicket()}};
        case 15:
            return roll(2) == 0 ? Command{command::Park{anyTicket()}} : Command{command::Return{anyTicket()}};
        case 16:
            return roll(2) == 0 ? Command{command::Transfer{anyTicket(), anyService()}}
                                : Command{command::Cancel{anyTicket()}};
        default:
            return command::Undo{anyTicket()};
        }
    }

    void granted(const RangeLeased &lease)
    {
        auto &printer = m_printers[static_cast<std::size_t>(lease.terminal - 1)];
        for (const int number : usableNumbers(lease.range)) {
            for (const auto &other : m_printers)
                BOOST_TEST((std::find(other.held.begin(), other.held.end(), number) == other.held.end()),
                           number << " is held by a terminal and was granted again");
            BOOST_TEST(!m_state.liveNumbers.contains(number), number << " lives and was granted");
            wraps += m_everGranted.insert(number).second ? 0 : 1;
            printer.held.push_back(number);
        }
    }

    void check()
    {
        std::map<int, int> live;
        std::map<TicketId, int> at;
        for (const auto &[id, record] : m_state.tickets) {
            if (record.state != TicketState::Finished && record.state != TicketState::Cancelled)
                ++live[record.ticket.number];
            const bool atDesk = record.state == TicketState::Called || record.state == TicketState::Serving;
            BOOST_TEST(atDesk == !record.desk.empty());
        }
        for (const auto &[number, count] : live)
            BOOST_TEST(count == 1, "number " << number << " lives " << count << " times");
        BOOST_TEST(live.size() == m_state.liveNumbers.size());
        for (const auto &[id, desk] : m_state.desks) {
            if (desk.ticket.empty())
                continue;
            BOOST_TEST(++at[desk.ticket] == 1, "a ticket is at two desks");
            BOOST_TEST(m_state.ticket(desk.ticket)->desk == id);
        }
        for (const auto &[id, count] : m_state.passedOver)
            BOOST_TEST(count <= PassedOverBound);
        for (const auto &[id, desk] : m_state.desks) {
            const auto order = callOrder(m_state, m_site, id, m_now);
            const auto first = proposal(m_state, m_site, desk, m_now);
            BOOST_TEST((order.empty() ? nullptr : order.front()) == first.ticket);
        }
    }

    std::mt19937 m_dice;
    Site m_site = tests::testSite();
    QueueState m_state = tests::emptyDay();
    std::vector<QueueEvent> m_log;
    std::vector<Printer> m_printers;
    std::set<int> m_everGranted;
    WallTime m_now = tests::atLocal(11);
    int m_next = 0;
};

} // namespace

BOOST_AUTO_TEST_CASE(arbitrary_days_keep_the_promises)
{
    int wraps = 0;
    std::size_t events = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        BOOST_TEST_CONTEXT("seed " << seed)
        {
            RandomDay day(seed);
            for (int i = 0; i < 800; ++i)
                day.step();
            day.checkReplay();
            wraps += day.wraps;
            events += day.events();
        }
    }
    // The days were worth it: they went on, and numbers wrapped.
    BOOST_TEST(events > 6000U);
    BOOST_TEST(wraps > 20);
}
