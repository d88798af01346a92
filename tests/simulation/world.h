// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/sim_terminal.h"

namespace kiosk::tests {

/**
 * One site for some hours under one seed: terminals, a server, a display and staff, bad networks, crashes and wrong
 * clocks; then everything heals, and what must always be true is looked at once more. All by dice, so that a seed is
 * a complete report.
 */
class World
{
public:
    World(unsigned seed, std::filesystem::path folder);
    ~World();

    /** What did not hold; empty when all did. */
    [[nodiscard]] std::vector<std::string> run();

    struct Count
    {
        std::size_t tickets = 0;
        std::size_t papers = 0;
        std::size_t events = 0;
        std::size_t crashes = 0;
        std::size_t refused = 0;
    };
    [[nodiscard]] Count count() const;

private:
    /** How often each waiting ticket saw a later one called by call-next: kept apart from the core's own count. */
    using Patience = std::map<domain::TicketId, int>;

    [[nodiscard]] unsigned roll(unsigned sides) { return static_cast<unsigned>(m_dice()) % sides; }
    void visitorsCome();
    void staffWorks();
    void receptionWorks(const domain::DeskId &desk);
    void troubleComes();
    void heal();
    void onEvent(SimServer::Day &day, const domain::QueueEvent &event);
    void checkDisplay();
    void checkPassedOver(const SimServer::Day &day, const domain::TicketCalled &call, domain::WallTime at);
    void checkHealed();
    void sameQueue(const domain::QueueState &mirror, const domain::QueueState &truth, const std::string &who);
    void fail(const std::string &what);

    std::mt19937 m_dice;
    ManualExecutor m_executor;
    FakeClock m_serverClock;
    SimServer m_server;
    std::vector<std::unique_ptr<SimTerminal>> m_terminals;
    FakeRandom m_displayRandom;
    FakeClock m_displayClock;
    SimNetwork m_displayNetwork;
    sync::StreamMirror m_display;
    std::map<domain::LocalDate, std::set<std::pair<int, domain::DeskId>>> m_called;
    Patience m_patience;
    std::map<domain::TicketId, domain::WallTime> m_restsUntil; ///< called, did not come, and went back
    bool m_troubled = true;
    std::size_t m_crashes = 0;
    std::vector<std::string> m_failures;
};

} // namespace kiosk::tests
