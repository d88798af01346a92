// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>

#include "kiosk/store/store.h"

namespace kiosk::store {

/** A Store in memory, for tests and the simulation: same promises, but for the disk. Tests derive from it what fails.
 */
class MemoryStore : public Store
{
public:
    /** The next commit fails with @p code and changes nothing: as on a full disk. */
    void failNextCommit(base::Code code) { m_failure = code; }

    base::Result<void> begin() override;
    base::Result<void> commit() override;
    void rollback() override;
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
    Changes changes() override { return {}; }
    [[nodiscard]] bool isShared() const override { return true; }
    base::Result<void> scrub() override { return boost::outcome_v2::success(); }

private:
    /** Sets map[key], and knows how to take it back. */
    template<class Map, class Key, class Value>
    void put(Map &map, const Key &key, Value value);
    template<class Map, class Key>
    void drop(Map &map, const Key &key);

    /** Takes all entries out of @p map that @p isOld says. */
    template<class Map, class IsOld>
    void dropAll(Map &map, IsOld isOld);

    struct Entry
    {
        std::string hash;
        domain::WallTime at{};
    };
    using SiteText = std::pair<domain::SiteId, std::string>;
    std::map<StreamName, std::vector<StoredEvent>> m_events;
    std::map<AnswerName, StoredAnswer> m_answers;
    std::map<domain::JournalId, JournalMark> m_journals;
    std::map<std::pair<domain::JournalId, std::uint64_t>, Entry> m_entries;
    std::map<domain::SiteId, domain::Site> m_sites;
    std::map<std::string, Account> m_accounts;
    std::map<std::string, Session> m_sessions;
    std::map<std::string, KnownTerminal> m_terminals;
    std::map<std::string, EnrolmentCode> m_codes;
    std::map<SiteText, std::string> m_documents;
    std::vector<std::function<void()>> m_undo; ///< newest last
    std::optional<base::Code> m_failure;
    bool m_open = false;
};

} // namespace kiosk::store
