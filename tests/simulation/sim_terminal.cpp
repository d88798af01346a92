// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/sim_terminal.h"

#include "kiosk/base/must.h"

namespace kiosk::tests {

/** Paper comes some seconds after the first byte, or not at all. */
class SimTerminal::Printer final : public usecase::SlipPrinter
{
public:
    Printer(SimTerminal &terminal, base::Executor &executor)
        : m_terminal(terminal)
        , m_executor(executor)
    {
    }
    void print(const usecase::TicketSlip &slip, Done done) override
    {
        // Journal first: whatever gets paper is durable by now.
        MUST(m_terminal.m_journal->printState(slip.ticket.id) == usecase::PrintState::Printing);
        ++m_terminal.paper[slip.ticket.id];
        const bool works = m_terminal.m_world.dice() % 10 != 0;
        m_executor.postAfter(std::chrono::milliseconds{1 + m_terminal.m_world.dice() % 3000},
                             [done = std::move(done), works] {
                                 if (works)
                                     done(boost::outcome_v2::success());
                                 else
                                     done(base::failure(base::Code::Device, "no paper"));
                             });
    }

private:
    SimTerminal &m_terminal;
    base::Executor &m_executor;
};

SimTerminal::SimTerminal(World world, domain::TerminalNumber number, base::WallTime wall)
    : clock(wall)
    , network(world.executor, world.dice, world.server)
    , m_world(std::move(world))
    , m_number(number)
    , m_random(static_cast<unsigned>(m_world.dice()))
{
    m_world.executor.moves(clock);
    m_world.server.addTerminal("terminal-" + std::to_string(number), number, key().publicKey());
}

SimTerminal::~SimTerminal()
{
    crash();
    m_world.executor.leaves(clock);
}

trust::SecretKey SimTerminal::key() const
{
    FakeRandom fixed(1000U + static_cast<unsigned>(m_number));
    return trust::SecretKey::generate(fixed);
}

void SimTerminal::start()
{
    const auto file = m_world.folder / ("terminal-" + std::to_string(m_number) + ".sqlite");
    m_process = std::make_unique<SimProcess>(m_world.executor);
    m_journal = journal::SqliteJournal::open(file, m_number, clock, m_random).value();
    if (!m_journal->site())
        MUST(m_journal->saveSite(m_world.server.site()).has_value()); // as enrolment does
    m_printer = std::make_unique<Printer>(*this, *m_process);
    m_link = std::make_unique<sync::ServerLink>(
        sync::Identity{"https://server", "terminal-" + std::to_string(m_number), m_number, m_world.server.site().id,
                       key()},
        sync::ServerLink::Ports{*m_journal, *m_journal, network, clock, m_random, *m_process});
    m_visit = std::make_unique<usecase::Visit>(
        usecase::Visit::Ports{*m_journal, *m_printer, m_link->mirror(), clock, m_random, *m_process}, m_number);
    m_visit->watchHouse([](const usecase::HouseState &) {});
    m_link->start();
}

void SimTerminal::crash()
{
    if (!isUp())
        return;
    m_process->die(); // nothing runs any more
    m_visit.reset();
    m_link.reset();
    m_printer.reset();
    m_journal.reset();
    m_process.reset();
    clock.reboot();
}

void SimTerminal::visit()
{
    usecase::TicketWish wish;
    wish.service = domain::ServiceId{m_world.dice() % 4 == 0 ? "courses" : "general"};
    wish.talk = domain::LanguageTag{std::array{"de", "ar", "ti", "uk"}[m_world.dice() % 4]};
    m_visit->requestTicket(wish, [this](base::Result<usecase::IssuedTicket> ticket) {
        if (!ticket) {
            ++refused;
            return;
        }
        issued.emplace(ticket.value().ticket.id, ticket.value().ticket);
    });
}

} // namespace kiosk::tests
