// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/sqlite_store.h"

#include <boost/json/value.hpp>

#include "kiosk/base/must.h"
#include "kiosk/server/sqlite_rows.h"
#include "kiosk/sqlite/database.h"
#include "kiosk/wire/values.h"

namespace kiosk::server {

using base::Result;
using boost::outcome_v2::success;

namespace {

/** The one SQLite implementation: WAL, synchronous=FULL; one connection, one thread. */
class SqliteStore final : public Store
{
public:
    explicit SqliteStore(sqlite::Database database)
        : m_database(std::move(database))
        , m_rows(m_database)
    {
    }

    Result<void> begin() override
    {
        MUST(!m_transaction);
        BOOST_OUTCOME_TRY(auto transaction, m_database.begin());
        m_transaction.emplace(std::move(transaction));
        return success();
    }

    Result<void> commit() override
    {
        MUST(m_transaction);
        auto done = m_transaction->commit();
        m_transaction.reset();
        return done;
    }

    void rollback() override { m_transaction.reset(); }

    Result<void> append(const StreamName &stream, std::uint64_t expected,
                        const std::vector<domain::QueueEvent> &events) override
    {
        const auto date = domain::toText(stream.date);
        BOOST_OUTCOME_TRY(const auto last, m_rows.integer("SELECT coalesce(max(seq), 0) FROM events WHERE site=?1 AND "
                                                          "date=?2",
                                                          stream.site.value, date));
        if (static_cast<std::uint64_t>(last) != expected)
            return base::failure(base::Code::Conflict, "the stream does not end where it was expected to");
        for (const auto &event : events) {
            const auto body = wire::toText(wire::toJson(event));
            BOOST_OUTCOME_TRY(m_rows.run("INSERT INTO events(site, date, seq, body) VALUES(?1, ?2, ?3, ?4)",
                                         stream.site.value, date, event.seq, body));
        }
        return success();
    }

    Result<std::vector<domain::QueueEvent>> read(const StreamName &stream, std::uint64_t fromSeq) override
    {
        return m_rows.all<domain::QueueEvent>(
            "SELECT body FROM events WHERE site=?1 AND date=?2 AND seq>=?3 ORDER BY seq",
            [](const sqlite::Statement &row) { return parsed<domain::QueueEvent>(row.text(0)); }, stream.site.value,
            domain::toText(stream.date), fromSeq);
    }

    Result<std::optional<StoredAnswer>> answer(const std::string &scope, const std::string &key) override
    {
        return m_rows.first<StoredAnswer>(
            "SELECT fingerprint, status, type, body, at_ms FROM answers WHERE scope=?1 AND key=?2",
            [](const sqlite::Statement &row) -> Result<StoredAnswer> {
                return StoredAnswer{textOf(row, 0), static_cast<int>(row.integer(1)), textOf(row, 2), textOf(row, 3),
                                    timeOf(row, 4)};
            },
            scope, key);
    }

    Result<void> keepAnswer(const std::string &scope, const std::string &key, const StoredAnswer &answer) override
    {
        return m_rows.run("INSERT INTO answers(scope, key, fingerprint, status, type, body, at_ms) "
                          "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                          scope, key, answer.fingerprint, answer.status, answer.type, answer.body,
                          wire::toMillis(answer.at));
    }

    Result<void> forgetAnswers(domain::WallTime before) override
    {
        return m_rows.run("DELETE FROM answers WHERE at_ms<?1", wire::toMillis(before));
    }

    Result<std::optional<JournalMark>> journal(const domain::JournalId &id) override
    {
        return m_rows.first<JournalMark>(
            "SELECT terminal, seq, last_issued_ms FROM journals WHERE id=?1",
            [](const sqlite::Statement &row) -> Result<JournalMark> {
                return JournalMark{textOf(row, 0), static_cast<std::uint64_t>(row.integer(1)), timeOf(row, 2)};
            },
            id.value);
    }

    Result<std::optional<std::string>> entryHash(const domain::JournalId &id, std::uint64_t seq) override
    {
        return m_rows.first<std::string>(
            "SELECT hash FROM journal_entries WHERE journal=?1 AND seq=?2",
            [](const sqlite::Statement &row) -> Result<std::string> { return textOf(row, 0); }, id.value, seq);
    }

    Result<void> keepEntry(const domain::JournalId &id, std::uint64_t seq, const std::string &hash) override
    {
        return m_rows.run("INSERT INTO journal_entries(journal, seq, hash) VALUES(?1, ?2, ?3)", id.value, seq, hash);
    }

    Result<void> keepMark(const domain::JournalId &id, const JournalMark &mark) override
    {
        return m_rows.run("INSERT INTO journals(id, terminal, seq, last_issued_ms) VALUES(?1, ?2, ?3, ?4) "
                          "ON CONFLICT(id) DO UPDATE SET terminal=?2, seq=?3, last_issued_ms=?4",
                          id.value, mark.terminal, mark.seq, wire::toMillis(mark.lastIssued));
    }

    Result<domain::Site> site() override
    {
        BOOST_OUTCOME_TRY(auto site, m_rows.first<domain::Site>("SELECT body FROM sites ORDER BY version DESC LIMIT 1",
                                                                [](const sqlite::Statement &row) {
                                                                    return parsed<domain::Site>(row.text(0));
                                                                }));
        if (!site)
            return base::failure(base::Code::NotFound, "no site yet: run wegweiser-server init --site site.toml");
        return std::move(*site);
    }

    Result<void> keepSite(const domain::Site &site, const std::string &author) override
    {
        BOOST_OUTCOME_TRY(const auto last, m_rows.integer("SELECT coalesce(max(version), -1) FROM sites"));
        if (last >= site.version)
            return base::failure(base::Code::Conflict, "somebody else changed the site");
        return m_rows.run("INSERT INTO sites(version, author, body) VALUES(?1, ?2, ?3)", site.version, author,
                          wire::toText(wire::toJson(site)));
    }

    Result<std::optional<Account>> account(const std::string &name) override
    {
        return m_rows.first<Account>("SELECT name, role, password_hash FROM accounts WHERE name=?1", accountOf, name);
    }

    Result<void> keepAccount(const Account &account) override
    {
        return m_rows.run("INSERT OR REPLACE INTO accounts(name, role, password_hash) VALUES(?1, ?2, ?3)", account.name,
                          name(account.role), account.passwordHash);
    }

    Result<std::vector<Session>> sessions() override
    {
        return m_rows.all<Session>("SELECT token_hash, account, role, created_ms, used_ms FROM sessions", sessionOf);
    }

    Result<void> keepSession(const Session &session) override
    {
        return m_rows.run("INSERT OR REPLACE INTO sessions(token_hash, account, role, created_ms, used_ms) "
                          "VALUES(?1, ?2, ?3, ?4, ?5)",
                          session.tokenHash, session.account, name(session.role), wire::toMillis(session.created),
                          wire::toMillis(session.used));
    }

    Result<void> endSession(const std::string &tokenHash) override
    {
        return m_rows.run("DELETE FROM sessions WHERE token_hash=?1", tokenHash);
    }

    Result<std::vector<KnownTerminal>> terminals() override
    {
        return m_rows.all<KnownTerminal>("SELECT id, number, name, public_key, enrolled_ms, revoked, last_seen_ms, "
                                         "health FROM terminals ORDER BY number",
                                         terminalOf);
    }

    Result<void> keepTerminal(const KnownTerminal &terminal) override
    {
        return m_rows.run("INSERT OR REPLACE INTO terminals(id, number, name, public_key, enrolled_ms, revoked, "
                          "last_seen_ms, health) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                          terminal.id, terminal.number, terminal.name, terminal.publicKey,
                          wire::toMillis(terminal.enrolled), terminal.revoked ? 1 : 0,
                          wire::toMillis(terminal.lastSeen), terminal.health);
    }

    Result<void> keepCode(const EnrolmentCode &code) override
    {
        return m_rows.run("INSERT OR REPLACE INTO enrolment_codes(hash, expires_ms) VALUES(?1, ?2)", code.hash,
                          wire::toMillis(code.expires));
    }

    Result<std::optional<EnrolmentCode>> takeCode(const std::string &hash) override
    {
        BOOST_OUTCOME_TRY(auto code, m_rows.first<EnrolmentCode>(
                                         "SELECT hash, expires_ms FROM enrolment_codes WHERE hash=?1",
                                         [](const sqlite::Statement &row) -> Result<EnrolmentCode> {
                                             return EnrolmentCode{textOf(row, 0), timeOf(row, 1)};
                                         },
                                         hash));
        BOOST_OUTCOME_TRY(m_rows.run("DELETE FROM enrolment_codes WHERE hash=?1", hash));
        return code;
    }

    bool changedElsewhere() override
    {
        const auto version = m_rows.integer("PRAGMA data_version");
        return version && std::exchange(m_dataVersion, version.assume_value()) != version.assume_value();
    }

private:
    sqlite::Database m_database;
    Rows m_rows; // its statements end before the database
    std::optional<sqlite::Transaction> m_transaction;
    std::int64_t m_dataVersion = -1;
};

// Never change a step that was released: add one.
constexpr std::string_view FirstStep = R"(
CREATE TABLE events(site TEXT NOT NULL, date TEXT NOT NULL, seq INTEGER NOT NULL, body TEXT NOT NULL,
                    PRIMARY KEY(site, date, seq)) WITHOUT ROWID, STRICT;
CREATE TABLE answers(scope TEXT NOT NULL, key TEXT NOT NULL, fingerprint TEXT NOT NULL, status INTEGER NOT NULL,
                     type TEXT NOT NULL, body TEXT NOT NULL, at_ms INTEGER NOT NULL,
                     PRIMARY KEY(scope, key)) WITHOUT ROWID, STRICT;
CREATE INDEX answers_by_age ON answers(at_ms);
CREATE TABLE journals(id TEXT NOT NULL PRIMARY KEY, terminal TEXT NOT NULL, seq INTEGER NOT NULL,
                      last_issued_ms INTEGER NOT NULL) WITHOUT ROWID, STRICT;
CREATE TABLE journal_entries(journal TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL,
                             PRIMARY KEY(journal, seq)) WITHOUT ROWID, STRICT;
CREATE TABLE sites(version INTEGER NOT NULL PRIMARY KEY, author TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE accounts(name TEXT NOT NULL PRIMARY KEY, role TEXT NOT NULL, password_hash TEXT NOT NULL) WITHOUT ROWID, STRICT;
CREATE TABLE sessions(token_hash TEXT NOT NULL PRIMARY KEY, account TEXT NOT NULL, role TEXT NOT NULL,
                      created_ms INTEGER NOT NULL, used_ms INTEGER NOT NULL) WITHOUT ROWID, STRICT;
CREATE TABLE terminals(id TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL UNIQUE, name TEXT NOT NULL,
                       public_key TEXT NOT NULL, enrolled_ms INTEGER NOT NULL, revoked INTEGER NOT NULL,
                       last_seen_ms INTEGER NOT NULL, health TEXT NOT NULL) WITHOUT ROWID, STRICT;
CREATE TABLE enrolment_codes(hash TEXT NOT NULL PRIMARY KEY, expires_ms INTEGER NOT NULL) WITHOUT ROWID, STRICT;
)";

} // namespace

Result<std::unique_ptr<Store>> openSqliteStore(const std::filesystem::path &folder)
{
    BOOST_OUTCOME_TRY(auto database, sqlite::Database::open(folder / "wegweiser.db", sqlite::OpenMode::Durable));
    BOOST_OUTCOME_TRY(database.migrate({FirstStep}));
    return std::unique_ptr<Store>(std::make_unique<SqliteStore>(std::move(database)));
}

} // namespace kiosk::server
