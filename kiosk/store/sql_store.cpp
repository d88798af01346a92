// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/sql_store.h"

#include <boost/json/value.hpp>

#include "kiosk/store/sql_rows.h"
#include "kiosk/wire/values.h"

namespace kiosk::store {

using base::Result;
using boost::outcome_v2::success;

namespace {

/** A stream without a date is stored with none. */
std::string dateText(domain::LocalDate date)
{
    return date.ok() ? domain::toText(date) : std::string();
}

} // namespace

Result<void> SqlStore::append(const StreamName &stream, std::uint64_t expected, const std::vector<StoredEvent> &events)
{
    const auto date = dateText(stream.date);
    const auto *kind = name(stream.kind);
    for (const auto &event : events) {
        // The key of the table finds who comes too late, this condition a gap. What follows the first follows it.
        BOOST_OUTCOME_TRY(
            event.seq == expected + 1
                ? sql().runOne("INSERT INTO events(site, kind, date, seq, at_ms, body) SELECT $1, $2, $3, $4, $5, $6 "
                               "WHERE $4 = 1 OR EXISTS(SELECT 1 FROM events WHERE site=$1 AND kind=$2 AND date=$3 AND "
                               "seq = $4 - 1)",
                               stream.site, kind, date, event.seq, event.at, event.json)
                : sql().run("INSERT INTO events(site, kind, date, seq, at_ms, body) VALUES($1, $2, $3, $4, $5, $6)",
                            stream.site, kind, date, event.seq, event.at, event.json));
    }
    return success();
}

Result<std::vector<StoredEvent>> SqlStore::read(const StreamName &stream, std::uint64_t fromSeq)
{
    return sql().all(
        "SELECT seq, at_ms, body FROM events WHERE site=$1 AND kind=$2 AND date=$3 AND seq>=$4 ORDER BY seq",
        [](const Row &row) -> Result<StoredEvent> {
            return StoredEvent{static_cast<std::uint64_t>(row.integer(0)), row.time(1), row.string(2)};
        },
        stream.site, name(stream.kind), dateText(stream.date), fromSeq);
}

Result<std::vector<StreamName>> SqlStore::streamsBefore(const domain::SiteId &site, StreamKind kind,
                                                        domain::LocalDate date)
{
    return sql().all(
        "SELECT DISTINCT date FROM events WHERE site=$1 AND kind=$2 AND date<$3 AND date<>'' ORDER BY date",
        [&](const Row &row) -> Result<StreamName> {
            const auto day = domain::parseDate(row.string(0));
            if (!day)
                return base::failure(base::Code::Corrupt, "the database holds a stream of no date");
            return StreamName{site, *day, kind};
        },
        site, name(kind), dateText(date));
}

Result<void> SqlStore::forgetStream(const StreamName &stream)
{
    return sql().run("DELETE FROM events WHERE site=$1 AND kind=$2 AND date=$3", stream.site, name(stream.kind),
                     dateText(stream.date));
}

Result<std::map<AnswerName, StoredAnswer>> SqlStore::answers(const std::vector<AnswerName> &names)
{
    std::map<AnswerName, StoredAnswer> out;
    std::vector<std::array<Value, 2>> values;
    values.reserve(names.size());
    for (const auto &one : names)
        values.push_back({valueOf(one.scope), valueOf(one.key)});
    std::vector<std::span<const Value>> spans(values.begin(), values.end());
    BOOST_OUTCOME_TRY(sql().queryEach(
        "SELECT scope, key, fingerprint, status, type, body, at_ms FROM answers WHERE scope=$1 AND key=$2", spans,
        [&](const Row &row) -> Result<void> {
            out[{row.string(0), row.string(1)}] = {row.string(2), static_cast<int>(row.integer(3)), row.string(4),
                                                   row.string(5), row.time(6)};
            return success();
        }));
    return out;
}

Result<void> SqlStore::keepAnswer(const AnswerName &name, const StoredAnswer &answer)
{
    return sql().run("INSERT INTO answers(scope, key, fingerprint, status, type, body, at_ms) "
                     "VALUES($1, $2, $3, $4, $5, $6, $7)",
                     name.scope, name.key, answer.fingerprint, answer.status, answer.type, answer.body, answer.at);
}

Result<void> SqlStore::forgetAnswers(domain::WallTime before)
{
    return sql().run("DELETE FROM answers WHERE at_ms<$1", before);
}

Result<std::optional<JournalMark>> SqlStore::journal(const domain::JournalId &id)
{
    return sql().first(
        "SELECT terminal, seq, last_issued_ms FROM journals WHERE id=$1",
        [](const Row &row) -> Result<JournalMark> {
            return JournalMark{row.string(0), static_cast<std::uint64_t>(row.integer(1)), row.time(2)};
        },
        id);
}

Result<std::optional<std::string>> SqlStore::entryHash(const domain::JournalId &id, std::uint64_t seq)
{
    return sql().first(
        "SELECT hash FROM journal_entries WHERE journal=$1 AND seq=$2",
        [](const Row &row) -> Result<std::string> { return row.string(0); }, id, seq);
}

Result<void> SqlStore::keepEntry(const domain::JournalId &id, std::uint64_t seq, const std::string &hash,
                                 domain::WallTime at)
{
    return sql().run("INSERT INTO journal_entries(journal, seq, hash, at_ms) VALUES($1, $2, $3, $4)", id, seq, hash,
                     at);
}

Result<void> SqlStore::keepMark(const domain::JournalId &id, const JournalMark &mark)
{
    return sql().run("INSERT INTO journals(id, terminal, seq, last_issued_ms) VALUES($1, $2, $3, $4) ON CONFLICT(id) "
                     "DO UPDATE SET terminal=excluded.terminal, seq=excluded.seq, "
                     "last_issued_ms=excluded.last_issued_ms",
                     id, mark.terminal, mark.seq, mark.lastIssued);
}

Result<void> SqlStore::forgetEntries(domain::WallTime before)
{
    return sql().run("DELETE FROM journal_entries WHERE at_ms<$1", before);
}

Result<std::vector<domain::Site>> SqlStore::sites()
{
    return sql().all("SELECT body FROM sites AS newest WHERE version=(SELECT max(version) FROM sites WHERE "
                     "site=newest.site) ORDER BY site",
                     siteOf);
}

Result<domain::Site> SqlStore::site(const domain::SiteId &id)
{
    BOOST_OUTCOME_TRY(auto found,
                      sql().first("SELECT body FROM sites WHERE site=$1 ORDER BY version DESC LIMIT 1", siteOf, id));
    if (!found)
        return base::failure(base::Code::NotFound, "there is no site " + id.value);
    return std::move(*found);
}

Result<void> SqlStore::keepSite(const domain::Site &site, const std::string &author)
{
    return sql().runOne("INSERT INTO sites(site, version, author, body) SELECT $1, $2, $3, $4 WHERE NOT EXISTS("
                        "SELECT 1 FROM sites WHERE site=$1 AND version>=$2)",
                        site.id, site.version, author, wire::toText(wire::toJson(site)));
}

Result<std::vector<Account>> SqlStore::accounts()
{
    return sql().all("SELECT name, role, password_hash, sites FROM accounts ORDER BY name", accountOf);
}

Result<std::optional<Account>> SqlStore::account(const std::string &name)
{
    return sql().first("SELECT name, role, password_hash, sites FROM accounts WHERE name=$1", accountOf, name);
}

Result<void> SqlStore::keepAccount(const Account &account)
{
    return sql().run("INSERT INTO accounts(name, role, password_hash, sites) VALUES($1, $2, $3, $4) "
                     "ON CONFLICT(name) DO UPDATE SET role=excluded.role, password_hash=excluded.password_hash, "
                     "sites=excluded.sites",
                     account.name, name(account.role), account.passwordHash, siteList(account.sites));
}

Result<std::vector<Session>> SqlStore::sessions()
{
    return sql().all("SELECT token_hash, account, role, created_ms, used_ms, site FROM sessions", sessionOf);
}

Result<void> SqlStore::keepSession(const Session &session)
{
    return sql().run("INSERT INTO sessions(token_hash, account, role, created_ms, used_ms, site) "
                     "VALUES($1, $2, $3, $4, $5, $6) ON CONFLICT(token_hash) DO UPDATE SET account=excluded.account, "
                     "role=excluded.role, created_ms=excluded.created_ms, used_ms=excluded.used_ms, "
                     "site=excluded.site",
                     session.tokenHash, session.account, name(session.role), session.created, session.used,
                     session.site);
}

Result<void> SqlStore::endSession(const std::string &tokenHash)
{
    return sql().run("DELETE FROM sessions WHERE token_hash=$1", tokenHash);
}

Result<std::vector<KnownTerminal>> SqlStore::terminals()
{
    return sql().all("SELECT id, number, name, public_key, enrolled_ms, revoked, last_seen_ms, health, site "
                     "FROM terminals ORDER BY site, number",
                     terminalOf);
}

Result<void> SqlStore::keepTerminal(const KnownTerminal &terminal)
{
    return sql().run("INSERT INTO terminals(id, number, name, public_key, enrolled_ms, revoked, last_seen_ms, health, "
                     "site) VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT(id) DO UPDATE SET "
                     "number=excluded.number, name=excluded.name, public_key=excluded.public_key, "
                     "enrolled_ms=excluded.enrolled_ms, revoked=excluded.revoked, "
                     "last_seen_ms=excluded.last_seen_ms, health=excluded.health, site=excluded.site",
                     terminal.id, terminal.number, terminal.name, terminal.publicKey, terminal.enrolled,
                     terminal.revoked ? 1 : 0, terminal.lastSeen, terminal.health, terminal.site);
}

Result<void> SqlStore::keepCode(const EnrolmentCode &code)
{
    return sql().run("INSERT INTO enrolment_codes(hash, expires_ms, site) VALUES($1, $2, $3) ON CONFLICT(hash) "
                     "DO UPDATE SET expires_ms=excluded.expires_ms, site=excluded.site",
                     code.hash, code.expires, code.site);
}

Result<std::optional<EnrolmentCode>> SqlStore::takeCode(const std::string &hash)
{
    return sql().first(
        "DELETE FROM enrolment_codes WHERE hash=$1 RETURNING hash, expires_ms, site",
        [](const Row &row) -> Result<EnrolmentCode> {
            return EnrolmentCode{row.string(0), row.time(1), domain::SiteId{row.string(2)}};
        },
        hash);
}

Result<std::optional<std::string>> SqlStore::document(const domain::SiteId &site, const std::string &name)
{
    return sql().first(
        "SELECT body FROM documents WHERE site=$1 AND name=$2",
        [](const Row &row) -> Result<std::string> { return row.string(0); }, site, name);
}

Result<std::vector<Document>> SqlStore::documents(const domain::SiteId &site, const std::string &prefix)
{
    return sql().all(
        "SELECT name, body FROM documents WHERE site=$1 AND substr(name, 1, length($2))=$2 ORDER BY name",
        [](const Row &row) -> Result<Document> {
            return Document{row.string(0), row.string(1)};
        },
        site, prefix);
}

Result<void> SqlStore::keepDocument(const domain::SiteId &site, const Document &document)
{
    return sql().run("INSERT INTO documents(site, name, body) VALUES($1, $2, $3) ON CONFLICT(site, name) "
                     "DO UPDATE SET body=excluded.body",
                     site, document.name, document.json);
}

Result<void> SqlStore::forgetDocument(const domain::SiteId &site, const std::string &name)
{
    return sql().run("DELETE FROM documents WHERE site=$1 AND name=$2", site, name);
}

} // namespace kiosk::store
