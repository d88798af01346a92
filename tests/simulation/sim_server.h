// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/domain/queue.h"
#include "kiosk/trust/keys.h"
#include "kiosk/wire/messages.h"
#include "tests/simulation/sim_network.h"

namespace kiosk::wire {
struct StreamEvent;
}

namespace kiosk::tests {

/**
 * A small server that keeps the wire contract over domain::decide(), in memory: what a real one has on disk survives
 * restart(), the rest does not. It checks signatures, nonces and keys as strictly as the real one.
 */
class SimServer final : public SimEndpoint
{
public:
    SimServer(ManualExecutor &executor, const base::Clock &clock, domain::Site site);

    void addTerminal(const std::string &id, domain::TerminalNumber number, const trust::PublicKey &key);
    void changeSite(domain::Site site);
    /** A staff command, as desks send them. */
    base::Result<void> command(const domain::Command &command);
    /** Down, and up again: streams and running requests are lost, what was answered is not. */
    void stop() { m_up = false; }
    void restart();

    http::HttpAnswer handle(const http::HttpRequest &request) override;
    http::HttpAnswer openStream(const http::HttpRequest &request, std::uint64_t id, Write write) override;
    void closeStream(std::uint64_t id) override { m_streams.erase(id); }

    struct Day
    {
        domain::QueueState state;
        std::vector<domain::QueueEvent> log;
    };
    [[nodiscard]] Day &day(domain::LocalDate date);
    [[nodiscard]] domain::LocalDate today() const { return m_site.zone.dateAt(m_clock.wall()); }
    [[nodiscard]] const domain::Site &site() const { return m_site; }
    [[nodiscard]] bool isUp() const { return m_up; }
    [[nodiscard]] std::size_t openStreams() const { return m_streams.size(); }

    std::map<domain::LocalDate, Day> days;
    /** Called after each event. */
    std::function<void(Day &, const domain::QueueEvent &)> onEvent;
    int refusedSignatures = 0;
    int conflicts = 0;

private:
    struct Caller
    {
        std::string id;
        domain::TerminalNumber number = 0;
        trust::PublicKey key;
    };
    struct Stream
    {
        Write write;
        bool terminal = false;
        domain::LocalDate date{};
    };
    struct JournalMark
    {
        std::vector<std::string> hashes; ///< of entry 1, 2, …
        domain::WallTime last{};
    };

    [[nodiscard]] base::Result<const Caller *> verified(const http::HttpRequest &request);
    http::HttpAnswer post(const Caller &caller, const std::string &path, const http::HttpRequest &request);
    base::Result<std::string> lease(const Caller &caller, const std::string &body);
    base::Result<std::string> journal(const Caller &caller, const std::string &body);
    base::Result<void> enter(const wire::JournalRequest &request, const wire::JournalEntry &entry, JournalMark &mark);
    base::Result<void> run(domain::LocalDate date, const domain::Command &command);
    void publish(const Day &day, const domain::QueueEvent &event);
    [[nodiscard]] std::string snapshotFor(const Stream &stream);
    void beat();
    [[nodiscard]] http::HttpAnswer failed(const base::Error &error, int status = 0) const;

    ManualExecutor &m_executor;
    const base::Clock &m_clock;
    domain::Site m_site;
    std::map<std::string, Caller> m_terminals;
    std::map<std::string, std::pair<std::string, std::string>> m_answers; ///< key -> body, answer
    std::set<std::string> m_nonces;
    std::map<domain::JournalId, JournalMark> m_journals;
    std::map<std::uint64_t, Stream> m_streams;
    bool m_up = true;
};

} // namespace kiosk::tests
