// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/schema.h"

#include <string_view>

// One list for both databases. To add a table: a new step at the end, its name in tableNames(), its functions in
// Store, SqlStore and MemoryStore, and a case in tests/contract. Write BIGINT and TEXT, NOT NULL everywhere, and end
// a table with ") ENDTABLE;". Never change a step that was released.
namespace kiosk::store {

namespace {

struct Step
{
    const char *sqliteBefore; ///< SQLite only, before the common part
    const char *common;
    const char *sqliteAfter;
};

// The tables of the first version, which had SQLite only.
constexpr const char *OneSiteTables = R"(
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

constexpr const char *SetOneSiteAside = R"(
DROP INDEX answers_by_age;
ALTER TABLE events RENAME TO old_events;
ALTER TABLE answers RENAME TO old_answers;
ALTER TABLE journals RENAME TO old_journals;
ALTER TABLE journal_entries RENAME TO old_journal_entries;
ALTER TABLE sites RENAME TO old_sites;
ALTER TABLE accounts RENAME TO old_accounts;
ALTER TABLE sessions RENAME TO old_sessions;
ALTER TABLE terminals RENAME TO old_terminals;
ALTER TABLE enrolment_codes RENAME TO old_enrolment_codes;
)";

constexpr const char *ManySitesTables = R"(
CREATE TABLE events(site TEXT NOT NULL, kind TEXT NOT NULL, date TEXT NOT NULL, seq BIGINT NOT NULL,
                    at_ms BIGINT NOT NULL, body TEXT NOT NULL, PRIMARY KEY(site, kind, date, seq)) ENDTABLE;
CREATE TABLE answers(scope TEXT NOT NULL, key TEXT NOT NULL, fingerprint TEXT NOT NULL, status BIGINT NOT NULL,
                     type TEXT NOT NULL, body TEXT NOT NULL, at_ms BIGINT NOT NULL, PRIMARY KEY(scope, key)) ENDTABLE;
CREATE INDEX answers_by_age ON answers(at_ms);
CREATE TABLE journals(id TEXT NOT NULL PRIMARY KEY, terminal TEXT NOT NULL, seq BIGINT NOT NULL,
                      last_issued_ms BIGINT NOT NULL) ENDTABLE;
CREATE TABLE journal_entries(journal TEXT NOT NULL, seq BIGINT NOT NULL, hash TEXT NOT NULL, at_ms BIGINT NOT NULL,
                             PRIMARY KEY(journal, seq)) ENDTABLE;
CREATE INDEX journal_entries_by_age ON journal_entries(at_ms);
CREATE TABLE sites(site TEXT NOT NULL, version BIGINT NOT NULL, author TEXT NOT NULL, body TEXT NOT NULL,
                   PRIMARY KEY(site, version)) ENDTABLE;
CREATE TABLE accounts(name TEXT NOT NULL PRIMARY KEY, role TEXT NOT NULL, password_hash TEXT NOT NULL,
                      sites TEXT NOT NULL) ENDTABLE;
CREATE TABLE sessions(token_hash TEXT NOT NULL PRIMARY KEY, account TEXT NOT NULL, role TEXT NOT NULL,
                      created_ms BIGINT NOT NULL, used_ms BIGINT NOT NULL, site TEXT NOT NULL) ENDTABLE;
CREATE TABLE terminals(id TEXT NOT NULL PRIMARY KEY, site TEXT NOT NULL, number BIGINT NOT NULL, name TEXT NOT NULL,
                       public_key TEXT NOT NULL, enrolled_ms BIGINT NOT NULL, revoked BIGINT NOT NULL,
                       last_seen_ms BIGINT NOT NULL, health TEXT NOT NULL, UNIQUE(site, number)) ENDTABLE;
CREATE TABLE enrolment_codes(hash TEXT NOT NULL PRIMARY KEY, expires_ms BIGINT NOT NULL, site TEXT NOT NULL) ENDTABLE;
CREATE TABLE documents(site TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY(site, name)) ENDTABLE;
CREATE TABLE batches(id TEXT NOT NULL PRIMARY KEY, at_ms BIGINT NOT NULL) ENDTABLE;
)";

constexpr const char *TakeOneSiteOver = R"(
INSERT INTO events SELECT site, 'queue', date, seq, json_extract(body, '$.at_ms'), body FROM old_events;
INSERT INTO answers SELECT scope, key, fingerprint, status, type, body, at_ms FROM old_answers;
INSERT INTO journals SELECT id, terminal, seq, last_issued_ms FROM old_journals;
INSERT INTO journal_entries SELECT e.journal, e.seq, e.hash, j.last_issued_ms
    FROM old_journal_entries e JOIN old_journals j ON j.id=e.journal;
INSERT INTO sites SELECT json_extract(body, '$.id'), version, author, body FROM old_sites;
INSERT INTO accounts SELECT name, role, password_hash, '' FROM old_accounts;
INSERT INTO sessions SELECT token_hash, account, role, created_ms, used_ms, (SELECT max(site) FROM sites) FROM old_sessions;
INSERT INTO terminals SELECT id, (SELECT max(site) FROM sites), number, name, public_key, enrolled_ms, revoked, last_seen_ms,
    health FROM old_terminals;
INSERT INTO enrolment_codes SELECT hash, expires_ms, (SELECT max(site) FROM sites) FROM old_enrolment_codes;
DROP TABLE old_events; DROP TABLE old_answers; DROP TABLE old_journals; DROP TABLE old_journal_entries;
DROP TABLE old_sites; DROP TABLE old_accounts; DROP TABLE old_sessions; DROP TABLE old_terminals;
DROP TABLE old_enrolment_codes;
)";

constexpr Step Steps[] = {
    {OneSiteTables, "", ""},
    {SetOneSiteAside, ManySitesTables, TakeOneSiteOver},
};

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

} // namespace

std::vector<std::string> schemaSteps(Dialect dialect)
{
    std::vector<std::string> out;
    for (const auto &step : Steps) {
        if (dialect == Dialect::Sqlite) {
            const auto common =
                replaced(replaced(step.common, "BIGINT", "INTEGER"), "ENDTABLE", "WITHOUT ROWID, STRICT");
            out.push_back(std::string(step.sqliteBefore) + common + step.sqliteAfter);
        } else {
            // Order by code points, as SQLite does, whatever the database's locale.
            out.push_back(replaced(replaced(step.common, " TEXT ", " TEXT COLLATE \"C\" "), "ENDTABLE", ""));
        }
    }
    return out;
}

const std::vector<std::string> &tableNames()
{
    static const std::vector<std::string> names{"sites",           "events",   "answers",  "journals",
                                                "journal_entries", "accounts", "sessions", "terminals",
                                                "enrolment_codes", "documents"};
    return names; // not batches: they matter to the database they were written to
}

} // namespace kiosk::store
