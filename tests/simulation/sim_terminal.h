// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "kiosk/journal/sqlite_journal.h"
#include "kiosk/sync/server_link.h"
#include "kiosk/usecase/visit.h"
#include "tests/simulation/sim_server.h"
#include "tests/support/fake_terminal.h"

namespace kiosk::tests {

/** The executor of one process: when the process dies, what it had posted dies with it. */
class SimProcess final : public base::Executor
{
public:
    explicit SimProcess(ManualExecutor &world)
        : m_world(world)
    {
    }
    void post(base::Task task) override { m_world.post(guarded(std::move(task))); }
    base::TimerId postAfter(std::chrono::milliseconds delay, base::Task task) override
    {
        return m_world.postAfter(delay, guarded(std::move(task)));
    }
    void cancel(base::TimerId timer) override { m_world.cancel(timer); }
    void die() { m_alive.reset(); }

private:
    base::Task guarded(base::Task task)
    {
        return [alive = std::weak_ptr(m_alive), task = std::move(task)] {
            if (!alive.expired())
                task();
        };
    }
    ManualExecutor &m_world;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

/** A whole terminal: the real use case, journal and sync over a simulated network, printer and clock. */
class SimTerminal
{
public:
    struct World
    {
        ManualExecutor &executor;
        std::mt19937 &dice;
        SimServer &server;
        std::filesystem::path folder;
    };
    SimTerminal(World world, domain::TerminalNumber number, base::WallTime wall);
    ~SimTerminal();

    void start();
    /** Power goes: nothing is said to anybody. */
    void crash();
    [[nodiscard]] bool isUp() const { return m_process != nullptr; }
    void visit();

    [[nodiscard]] journal::SqliteJournal *journal() { return m_journal.get(); }
    [[nodiscard]] sync::ServerLink *link() { return m_link.get(); }

    FakeClock clock;
    SimNetwork network;
    /** All tickets that ever became durable here, and those that got paper. */
    std::map<domain::TicketId, domain::Ticket> issued;
    std::map<domain::TicketId, int> paper;
    int refused = 0;

private:
    class Printer;
    [[nodiscard]] trust::SecretKey key() const;

    World m_world;
    domain::TerminalNumber m_number;
    FakeRandom m_random;
    std::unique_ptr<SimProcess> m_process;
    std::unique_ptr<journal::SqliteJournal> m_journal;
    std::unique_ptr<Printer> m_printer;
    std::unique_ptr<sync::ServerLink> m_link;
    std::unique_ptr<usecase::Visit> m_visit;
};

} // namespace kiosk::tests
