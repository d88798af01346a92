// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/store/sql.h"
#include "kiosk/store/store.h"

namespace kiosk::store {

/**
 * All of Store that is said in SQL, once for both databases. Who derives opens the database, brings its schema up to
 * date (schema.h) and does transactions and changes().
 */
class SqlStore : public Store
{
public:
    base::Result<void> append(const StreamName &stream, std::uint64_t expected,
                              const std::vector<StoredEvent> &events) override;
    base::Result<std::vector<StoredEvent>> read(const StreamName &stream, std::uint64_t fromSeq = 1) override;
    base::Result<std::vector<StreamName>> streamsBefore(const domain::SiteId &site, StreamKind kind,
                                                        domain::LocalDate date) override;
    base::Result<void> forgetStream(const StreamName &stream) override;
    base::Result<std::map<AnswerName, StoredAnswer>> answers(const std::vector<AnswerName> &names) override;
    base::Result<void> keepAnswer(const AnswerName &name, const StoredAnswer &answer) override;
    base::Result<void> forgetAnswers(domain::WallTime before) override;
    base::Result<std::optional<JournalMark>> journal(const domain::JournalId &id) override;
    base::Result<std::optional<std::string>> entryHash(const domain::JournalId &id, std::uint64_t seq) override;
    base::Result<void> keepEntry(const domain::JournalId &id, std::uint64_t seq, const std::string &hash,
                                 domain::WallTime at) override;
    base::Result<void> keepMark(const domain::JournalId &id, const JournalMark &mark) override;
    base::Result<void> forgetEntries(domain::WallTime before) override;
    base::Result<std::vector<domain::Site>> sites() override;
    base::Result<domain::Site> site(const domain::SiteId &id) override;
    base::Result<void> keepSite(const domain::Site &site, const std::string &author) override;
    base::Result<std::vector<Account>> accounts() override;
    base::Result<std::optional<Account>> account(const std::string &name) override;
    base::Result<void> keepAccount(const Account &account) override;
    base::Result<std::vector<Session>> sessions() override;
    base::Result<void> keepSession(const Session &session) override;
    base::Result<void> endSession(const std::string &tokenHash) override;
    base::Result<std::vector<KnownTerminal>> terminals() override;
    base::Result<void> keepTerminal(const KnownTerminal &terminal) override;
    base::Result<void> keepCode(const EnrolmentCode &code) override;
    base::Result<std::optional<EnrolmentCode>> takeCode(const std::string &hash) override;
    base::Result<std::optional<std::string>> document(const domain::SiteId &site, const std::string &name) override;
    base::Result<std::vector<Document>> documents(const domain::SiteId &site, const std::string &prefix) override;
    base::Result<void> keepDocument(const domain::SiteId &site, const Document &document) override;
    base::Result<void> forgetDocument(const domain::SiteId &site, const std::string &name) override;

    // For copies: all rows as they were at one moment, while others go on writing.
    /** Ends with rollback(). */
    [[nodiscard]] virtual base::Result<void> beginReading() = 0;
    /** Runs @p select, a literal without parameters, whose answer may be larger than the memory. */
    [[nodiscard]] virtual base::Result<void> eachRow(const char *select, const Sql::Read &read) = 0;

    /** Where the statements go. */
    [[nodiscard]] virtual Sql &sql() = 0;
};

} // namespace kiosk::store
