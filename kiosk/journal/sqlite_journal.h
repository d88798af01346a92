// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <filesystem>
#include <memory>

#include "kiosk/base/clock.h"
#include "kiosk/base/random.h"
#include "kiosk/journal/journal_numbers.h"
#include "kiosk/sqlite/database.h"
#include "kiosk/trust/trust_memory.h"
#include "kiosk/usecase/outbox.h"
#include "kiosk/usecase/ports.h"

namespace kiosk::journal {

/**
 * The terminal's memory in one SQLite file (WAL, synchronous=FULL): what was issued and printed, the outbox, leases,
 * reserve, the last site, and how old a pack may be. Each change is one transaction; what a function answered survives
 * a power cut. A change that fails (disk full) has changed nothing. Lives on the use-case thread; one process at a
 * time.
 */
class SqliteJournal final : public usecase::TicketJournal, public usecase::Outbox, public trust::TrustMemory
{
public:
    /**
     * Opens or makes @p file for terminal @p terminal. Print jobs that were running become Uncertain, jobs that never
     * began Failed. A damaged file is set aside (renamed to FILE.damaged-…), a new one begun, and the log says so; the
     * new one leaves the reserve of the present day alone, because the old one may have granted from it. The floor is
     * taken over from the damaged file when it can still be read there; else the names of the packs' folders know it.
     * Device, Denied: the disk cannot hold it. Busy: another process has it. Invalid: written by a newer program.
     */
    [[nodiscard]] static base::Result<std::unique_ptr<SqliteJournal>> open(const std::filesystem::path &file,
                                                                           domain::TerminalNumber terminal,
                                                                           const base::Clock &clock,
                                                                           base::Random &random);

    base::Result<domain::Ticket> issue(const domain::Ticket &wish, domain::LocalDate date) override;
    base::Result<void> recordPrint(const domain::TicketId &ticket, usecase::PrintState state) override;
    [[nodiscard]] std::optional<usecase::PrintState> printState(const domain::TicketId &ticket) const override;
    [[nodiscard]] std::vector<domain::Ticket> unsent(domain::LocalDate date) const override;
    [[nodiscard]] int numbersLeft(const domain::ServiceId &service, domain::LocalDate date) const override;
    base::Result<void> saveSite(const domain::Site &site) override;
    [[nodiscard]] std::optional<domain::Site> site() const override { return m_site; }

    [[nodiscard]] domain::JournalId journalId() const override { return m_id; }
    [[nodiscard]] base::Result<std::vector<usecase::OutboxEntry>> pending(std::size_t limit) const override;
    [[nodiscard]] std::int64_t depth() const override { return m_depth; }
    base::Result<void> acknowledge(std::uint64_t seq) override;
    base::Result<void> addLease(domain::LocalDate date, const domain::NumberRange &range) override;
    [[nodiscard]] int leasedLeft(const domain::ServiceId &service, domain::LocalDate date) const override;

    base::Result<trust::TrustFloor> load() override;
    base::Result<void> store(const trust::TrustFloor &floor) override;

    /** Whether open() had to set a damaged file aside: for health reports. */
    [[nodiscard]] bool replacedDamagedFile() const { return m_replaced; }

private:
    struct UnsentTicket
    {
        std::uint64_t seq = 0;
        domain::LocalDate date{};
        domain::Ticket ticket;
    };
    /** The statements of the way from tap to disk, compiled once. */
    struct Statements
    {
        sqlite::Statement addTicket;
        sqlite::Statement addEntry;
        sqlite::Statement moveRange;
        sqlite::Statement moveReserve;
        sqlite::Statement setPrint;
        sqlite::Statement findPrint;
        sqlite::Statement findPending;
    };

    SqliteJournal(sqlite::Database database, domain::TerminalNumber terminal, const base::Clock &clock);
    // journal_file.cpp: from file to memory
    [[nodiscard]] static base::Result<std::unique_ptr<SqliteJournal>> tryOpen(const std::filesystem::path &file,
                                                                              domain::TerminalNumber terminal,
                                                                              const base::Clock &clock,
                                                                              base::Random &random, bool replaces);
    [[nodiscard]] base::Result<void> prepare(base::Random &random, bool replaces);
    [[nodiscard]] base::Result<void> compile();
    [[nodiscard]] base::Result<void> loadIdentity();
    [[nodiscard]] base::Result<void> loadNumbers();
    [[nodiscard]] base::Result<void> loadTickets();
    [[nodiscard]] base::Result<void> endInterruptedPrints();
    void useSite(domain::Site site);

    /** Adds an entry inside the running transaction; its seq. */
    [[nodiscard]] base::Result<std::uint64_t> append(domain::LocalDate date, const std::string &body);
    [[nodiscard]] base::Result<std::uint64_t> appendIssue(const domain::Ticket &ticket, domain::LocalDate date,
                                                          const Grant &grant);
    [[nodiscard]] base::Result<void> appendPrint(const domain::TicketId &ticket, domain::LocalDate date,
                                                 usecase::PrintState state);

    sqlite::Database m_database;
    mutable std::optional<Statements> m_statements; // after the database: ends before it
    domain::TerminalNumber m_terminal;
    const base::Clock &m_clock;
    domain::JournalId m_id;
    base::WallTime m_begun{};
    bool m_replaced = false;
    std::optional<domain::Site> m_site;
    JournalNumbers m_numbers;
    std::deque<UnsentTicket> m_unsent;
    std::int64_t m_depth = 0;
};

} // namespace kiosk::journal
