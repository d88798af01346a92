// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/value.hpp>

#include "kiosk/base/log.h"
#include "kiosk/journal/sqlite_journal.h"
#include "kiosk/journal/trust_floor.h"
#include "kiosk/wire/messages.h"
#include "kiosk/wire/values.h"

namespace kiosk::journal {

using base::Code;
using base::failure;
using base::Result;
using boost::outcome_v2::success;

namespace {

// print: 0 pending, 1 printing, 2 printed, 3 failed, 4 uncertain (usecase::PrintState).
// AUTOINCREMENT: a seq is never used twice, also after all entries were acknowledged and removed.
constexpr std::string_view FirstStep = R"(
    CREATE TABLE journal(id TEXT NOT NULL, begun_ms INTEGER NOT NULL, replaced INTEGER NOT NULL);
    CREATE TABLE entries(seq INTEGER PRIMARY KEY AUTOINCREMENT, boot_id TEXT NOT NULL, boottime_ms INTEGER NOT NULL,
                         wall_ms INTEGER NOT NULL, date TEXT NOT NULL, hash TEXT NOT NULL, body TEXT NOT NULL);
    CREATE TABLE tickets(id TEXT PRIMARY KEY, date TEXT NOT NULL, seq INTEGER NOT NULL, print INTEGER NOT NULL)
        WITHOUT ROWID;
    CREATE TABLE leases(id INTEGER PRIMARY KEY, date TEXT NOT NULL, service TEXT NOT NULL, first INTEGER NOT NULL,
                        last INTEGER NOT NULL, next INTEGER NOT NULL);
    CREATE TABLE reserve(date TEXT NOT NULL, service TEXT NOT NULL, next INTEGER NOT NULL,
                         PRIMARY KEY(date, service)) WITHOUT ROWID;
    CREATE TABLE site(id INTEGER PRIMARY KEY CHECK(id = 1), body TEXT NOT NULL);
)";

// What a terminal never forgets: trust::TrustFloor.
constexpr std::string_view SecondStep = R"(
    CREATE TABLE floor(id INTEGER PRIMARY KEY CHECK(id = 1), root_version INTEGER NOT NULL,
                       pack_version INTEGER NOT NULL, manifest_sha256 TEXT NOT NULL, latest_time TEXT NOT NULL,
                       reset_by INTEGER NOT NULL);
)";

/** Moves @p file and what belongs to it out of the way, so that it can be looked at later. */
Result<void> setAside(const std::filesystem::path &file, base::WallTime now)
{
    const std::string suffix = ".damaged-" + std::to_string(now.time_since_epoch().count());
    std::error_code error;
    std::filesystem::rename(file, file.string() + suffix, error);
    if (error)
        return failure(Code::Device, file.string() + ": damaged, and cannot be set aside: " + error.message());
    for (const char *part : {"-wal", "-shm"}) {
        std::filesystem::rename(file.string() + part, file.string() + suffix + part, error);
        if (error) // mostly: there is none
            std::filesystem::remove(file.string() + part, error);
    }
    return success();
}

} // namespace

SqliteJournal::SqliteJournal(sqlite::Database database, domain::TerminalNumber terminal, const base::Clock &clock)
    : m_database(std::move(database))
    , m_terminal(terminal)
    , m_clock(clock)
{
}

Result<std::unique_ptr<SqliteJournal>> SqliteJournal::open(const std::filesystem::path &file,
                                                           domain::TerminalNumber terminal, const base::Clock &clock,
                                                           base::Random &random)
{
    auto opened = tryOpen(file, terminal, clock, random, false);
    if (opened || opened.assume_error().code != Code::Corrupt)
        return opened;
    base::log(base::Level::Error, "journal-damaged",
              {{"file", file.string()}, {"error", opened.assume_error().text}, {"action", "set aside, begun anew"}});
    const auto floor = salvageFloor(file);
    BOOST_OUTCOME_TRY(setAside(file, clock.wall()));
    BOOST_OUTCOME_TRY(auto begun, tryOpen(file, terminal, clock, random, true));
    if (floor) {
        BOOST_OUTCOME_TRY(begun->store(*floor));
    }
    return begun;
}

Result<std::unique_ptr<SqliteJournal>> SqliteJournal::tryOpen(const std::filesystem::path &file,
                                                              domain::TerminalNumber terminal, const base::Clock &clock,
                                                              base::Random &random, bool replaces)
{
    BOOST_OUTCOME_TRY(auto database,
                      sqlite::Database::open(file, sqlite::OpenMode::Durable, std::chrono::milliseconds{500}));
    std::unique_ptr<SqliteJournal> journal(new SqliteJournal(std::move(database), terminal, clock));
    BOOST_OUTCOME_TRY(journal->prepare(random, replaces));
    return journal;
}

Result<void> SqliteJournal::prepare(base::Random &random, bool replaces)
{
    // What is in memory here counts; a second process must not write beside it. Deleted visits leave no trace.
    BOOST_OUTCOME_TRY(m_database.execute("PRAGMA locking_mode=EXCLUSIVE; PRAGMA secure_delete=ON"));
    BOOST_OUTCOME_TRY(m_database.checkIntegrity());
    BOOST_OUTCOME_TRY(m_database.migrate({FirstStep, SecondStep}));
    BOOST_OUTCOME_TRY(auto begin, m_database.prepare("INSERT INTO journal SELECT ?1, ?2, ?3 "
                                                     "WHERE NOT EXISTS(SELECT 1 FROM journal)"));
    begin.bindAll(random.id(), m_clock.wall().time_since_epoch().count(), replaces ? 1 : 0);
    BOOST_OUTCOME_TRY(begin.run());
    BOOST_OUTCOME_TRY(loadIdentity());
    BOOST_OUTCOME_TRY(compile());
    BOOST_OUTCOME_TRY(loadNumbers());
    BOOST_OUTCOME_TRY(loadTickets());
    return endInterruptedPrints();
}

Result<void> SqliteJournal::compile()
{
    BOOST_OUTCOME_TRY(auto addTicket, m_database.prepare("INSERT INTO tickets VALUES(?1, ?2, ?3, 0)"));
    BOOST_OUTCOME_TRY(auto addEntry,
                      m_database.prepare("INSERT INTO entries(boot_id, boottime_ms, wall_ms, date, hash, body) "
                                         "VALUES(?1, ?2, ?3, ?4, ?5, ?6)"));
    BOOST_OUTCOME_TRY(auto moveRange, m_database.prepare("UPDATE leases SET next = ?2 WHERE id = ?1"));
    BOOST_OUTCOME_TRY(auto moveReserve, m_database.prepare("INSERT INTO reserve VALUES(?1, ?2, ?3) "
                                                           "ON CONFLICT DO UPDATE SET next = excluded.next"));
    BOOST_OUTCOME_TRY(auto setPrint, m_database.prepare("UPDATE tickets SET print = ?2 WHERE id = ?1 RETURNING date"));
    BOOST_OUTCOME_TRY(auto findPrint, m_database.prepare("SELECT print FROM tickets WHERE id = ?1"));
    BOOST_OUTCOME_TRY(auto findPending,
                      m_database.prepare("SELECT seq, boot_id, boottime_ms, wall_ms, date, hash, body "
                                         "FROM entries ORDER BY seq LIMIT ?1"));
    m_statements.emplace(Statements{std::move(addTicket), std::move(addEntry), std::move(moveRange),
                                    std::move(moveReserve), std::move(setPrint), std::move(findPrint),
                                    std::move(findPending)});
    return success();
}

Result<void> SqliteJournal::loadIdentity()
{
    BOOST_OUTCOME_TRY(auto identity, m_database.prepare("SELECT id, begun_ms, replaced FROM journal"));
    BOOST_OUTCOME_TRY(const bool found, identity.step());
    if (!found)
        return failure(Code::Corrupt, "the journal has no identity");
    m_id = domain::JournalId{std::string(identity.text(0))};
    m_begun = base::WallTime{std::chrono::milliseconds{identity.integer(1)}};
    m_replaced = identity.integer(2) != 0;
    identity.reset();
    BOOST_OUTCOME_TRY(auto site, m_database.prepare("SELECT body FROM site"));
    BOOST_OUTCOME_TRY(const bool hasSite, site.step());
    if (!hasSite)
        return success();
    // A site that this program cannot read any more is fetched again; tickets must not be lost for it.
    const auto json = wire::parseJson(site.text(0));
    auto read = json ? wire::fromJson<domain::Site>(json.assume_value()) : Result<domain::Site>(json.assume_error());
    if (read)
        useSite(std::move(read).assume_value());
    else
        base::log(base::Level::Warning, "journal-site-unreadable", {{"error", read.assume_error().text}});
    return success();
}

Result<void> SqliteJournal::loadNumbers()
{
    BOOST_OUTCOME_TRY(auto leases,
                      m_database.prepare("SELECT id, date, service, first, last, next FROM leases ORDER BY id"));
    for (;;) {
        BOOST_OUTCOME_TRY(const bool row, leases.step());
        if (!row)
            break;
        const auto date = domain::parseDate(std::string(leases.text(1)));
        if (!date)
            return failure(Code::Corrupt, "the journal has a lease without a date");
        m_numbers.held.push_back({leases.integer(0),
                                  *date,
                                  {domain::ServiceId{std::string(leases.text(2))}, static_cast<int>(leases.integer(3)),
                                   static_cast<int>(leases.integer(4))},
                                  static_cast<int>(leases.integer(5))});
    }
    BOOST_OUTCOME_TRY(auto reserve, m_database.prepare("SELECT date, service, next FROM reserve"));
    for (;;) {
        BOOST_OUTCOME_TRY(const bool row, reserve.step());
        if (!row)
            break;
        m_numbers.reserveNext[{std::string(reserve.text(0)), std::string(reserve.text(1))}] =
            static_cast<int>(reserve.integer(2));
    }
    return success();
}

Result<void> SqliteJournal::loadTickets()
{
    BOOST_OUTCOME_TRY(auto entries, m_database.prepare("SELECT seq, date, body FROM entries ORDER BY seq"));
    for (;;) {
        BOOST_OUTCOME_TRY(const bool row, entries.step());
        if (!row)
            break;
        ++m_depth;
        const auto body = wire::readBody(entries.text(2));
        const auto date = domain::parseDate(std::string(entries.text(1)));
        if (!body || !date)
            return failure(Code::Corrupt, "journal entry " + std::to_string(entries.integer(0)) + " cannot be read");
        if (const auto *issued = std::get_if<wire::IssuedBody>(&body.assume_value()))
            m_unsent.push_back({static_cast<std::uint64_t>(entries.integer(0)), *date, issued->ticket});
    }
    return success();
}

Result<void> SqliteJournal::endInterruptedPrints()
{
    struct Interrupted
    {
        domain::TicketId ticket;
        domain::LocalDate date;
        usecase::PrintState state;
    };
    std::vector<Interrupted> interrupted;
    BOOST_OUTCOME_TRY(auto open,
                      m_database.prepare("SELECT id, date, print FROM tickets WHERE print < 2 ORDER BY seq"));
    for (;;) {
        BOOST_OUTCOME_TRY(const bool row, open.step());
        if (!row)
            break;
        // Begun means some paper may be out; not begun means there is none.
        const bool begun = open.integer(2) == static_cast<int>(usecase::PrintState::Printing);
        interrupted.push_back({domain::TicketId{std::string(open.text(0))},
                               domain::parseDate(std::string(open.text(1))).value_or(domain::LocalDate{}),
                               begun ? usecase::PrintState::Uncertain : usecase::PrintState::Failed});
    }
    for (const auto &one : interrupted) {
        base::log(base::Level::Warning, "print-interrupted",
                  {{"ticket", one.ticket.value},
                   {"paper", one.state == usecase::PrintState::Uncertain ? "uncertain" : "none"}});
        BOOST_OUTCOME_TRY(recordPrint(one.ticket, one.state));
    }
    return success();
}

void SqliteJournal::useSite(domain::Site site)
{
    m_numbers.skip = site.skip;
    m_numbers.reserve.clear();
    for (const auto &terminal : site.terminals) {
        if (terminal.number == m_terminal)
            m_numbers.reserve = terminal.reserve;
    }
    if (m_replaced)
        m_numbers.reserveBlockedUntil = site.zone.dateAt(m_begun);
    m_site = std::move(site);
}

} // namespace kiosk::journal
