// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>

#include "kiosk/server/store.h"

namespace kiosk::server {

/** A Store in memory, for tests and the simulation: same promises, but for the disk. */
class MemoryStore final : public Store
{
public:
    /** The next commit fails with @p code and changes nothing: as on a full disk. */
    void failNextCommit(base::Code code) { m_failure = code; }

    base::Result<void> begin() override;
    base::Result<void> commit() override;
    void rollback() override;
    base::Result<void> append(const StreamName &stream, std::uint64_t expected,
                              const std::vector<domain::QueueEvent> &events) override;
    base::Result<std::vector<domain::QueueEvent>> read(const StreamName &stream, std::uint64_t fromSeq) override;
    base::Result<std::optional<StoredAnswer>> answer(const std::string &scope, const std::string &key) override;
    base::Result<void> keepAnswer(const std::string &scope, const std::string &key,
                                  const StoredAnswer &answer) override;
    base::Result<void> forgetAnswers(domain::WallTime before) override;
    base::Result<std::optional<JournalMark>> journal(const domain::JournalId &id) override;
    base::Result<std::optional<std::string>> entryHash(const domain::JournalId &id, std::uint64_t seq) override;
    base::Result<void> keepEntry(const domain::JournalId &id, std::uint64_t seq, const std::string &hash) override;
    base::Result<void> keepMark(const domain::JournalId &id, const JournalMark &mark) override;
    base::Result<domain::Site> site() override;
    base::Result<void> keepSite(const domain::Site &site, const std::string &author) override;
    base::Result<std::optional<Account>> account(const std::string &name) override;
    base::Result<void> keepAccount(const Account &account) override;
    base::Result<std::vector<Session>> sessions() override;
    base::Result<void> keepSession(const Session &session) override;
    base::Result<void> endSession(const std::string &tokenHash) override;
    base::Result<std::vector<KnownTerminal>> terminals() override;
    base::Result<void> keepTerminal(const KnownTerminal &terminal) override;
    base::Result<void> keepCode(const EnrolmentCode &code) override;
    base::Result<std::optional<EnrolmentCode>> takeCode(const std::string &hash) override;
    bool changedElsewhere() override { return false; }

private:
    /** Sets map[key], and knows how to take it back. */
    template<class Map, class Key, class Value>
    void put(Map &map, const Key &key, Value value);
    template<class Map, class Key>
    void drop(Map &map, const Key &key);

    std::map<StreamName, std::vector<domain::QueueEvent>> m_events;
    std::map<std::pair<std::string, std::string>, StoredAnswer> m_answers;
    std::map<domain::JournalId, JournalMark> m_journals;
    std::map<std::pair<domain::JournalId, std::uint64_t>, std::string> m_entries;
    std::map<std::int64_t, domain::Site> m_sites;
    std::map<std::string, Account> m_accounts;
    std::map<std::string, Session> m_sessions;
    std::map<std::string, KnownTerminal> m_terminals;
    std::map<std::string, EnrolmentCode> m_codes;
    std::vector<std::function<void()>> m_undo; ///< newest last
    std::optional<base::Code> m_failure;
    bool m_open = false;
};

} // namespace kiosk::server
