// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/memory_store.h"

#include "kiosk/base/must.h"

namespace kiosk::server {

using base::Result;
using boost::outcome_v2::success;

namespace {
template<class Map>
auto valuesOf(const Map &map)
{
    std::vector<typename Map::mapped_type> out;
    for (const auto &[key, value] : map)
        out.push_back(value);
    return out;
}

template<class Map, class Key>
std::optional<typename Map::mapped_type> found(const Map &map, const Key &key)
{
    const auto it = map.find(key);
    return it == map.end() ? std::nullopt : std::optional(it->second);
}
} // namespace

template<class Map, class Key, class Value>
void MemoryStore::put(Map &map, const Key &key, Value value)
{
    MUST(m_open);
    m_undo.emplace_back([&map, key, old = found(map, key)] {
        if (old)
            map.insert_or_assign(key, *old);
        else
            map.erase(key);
    });
    map.insert_or_assign(key, std::move(value));
}

template<class Map, class Key>
void MemoryStore::drop(Map &map, const Key &key)
{
    MUST(m_open);
    if (const auto old = found(map, key)) {
        m_undo.emplace_back([&map, key, value = *old] { map.insert_or_assign(key, value); });
        map.erase(key);
    }
}

Result<void> MemoryStore::begin()
{
    MUST(!m_open);
    m_open = true;
    return success();
}

Result<void> MemoryStore::commit()
{
    MUST(m_open);
    if (m_failure) {
        rollback();
        return base::failure(*std::exchange(m_failure, {}), "the store was told to fail");
    }
    m_undo.clear();
    m_open = false;
    return success();
}

void MemoryStore::rollback()
{
    while (!m_undo.empty()) {
        m_undo.back()();
        m_undo.pop_back();
    }
    m_open = false;
}

Result<void> MemoryStore::append(const StreamName &stream, std::uint64_t expected,
                                 const std::vector<domain::QueueEvent> &events)
{
    MUST(m_open);
    auto &log = m_events[stream];
    if (log.size() != expected)
        return base::failure(base::Code::Conflict, "the stream does not end where it was expected to");
    m_undo.emplace_back([&log, size = log.size()] { log.resize(size); });
    log.insert(log.end(), events.begin(), events.end());
    return success();
}

Result<std::vector<domain::QueueEvent>> MemoryStore::read(const StreamName &stream, std::uint64_t fromSeq)
{
    const auto it = m_events.find(stream);
    if (it == m_events.end() || fromSeq > it->second.size())
        return std::vector<domain::QueueEvent>{};
    const auto skip = static_cast<std::ptrdiff_t>(std::max<std::uint64_t>(fromSeq, 1) - 1);
    return std::vector<domain::QueueEvent>(it->second.begin() + skip, it->second.end());
}

Result<std::optional<StoredAnswer>> MemoryStore::answer(const std::string &scope, const std::string &key)
{
    return found(m_answers, std::pair{scope, key});
}

Result<void> MemoryStore::keepAnswer(const std::string &scope, const std::string &key, const StoredAnswer &answer)
{
    put(m_answers, std::pair{scope, key}, answer);
    return success();
}

Result<void> MemoryStore::forgetAnswers(domain::WallTime before)
{
    const auto all = m_answers;
    for (const auto &[key, answer] : all)
        if (answer.at < before)
            drop(m_answers, key);
    return success();
}

Result<std::optional<JournalMark>> MemoryStore::journal(const domain::JournalId &id)
{
    return found(m_journals, id);
}

Result<std::optional<std::string>> MemoryStore::entryHash(const domain::JournalId &id, std::uint64_t seq)
{
    return found(m_entries, std::pair{id, seq});
}

Result<void> MemoryStore::keepEntry(const domain::JournalId &id, std::uint64_t seq, const std::string &hash)
{
    put(m_entries, std::pair{id, seq}, hash);
    return success();
}

Result<void> MemoryStore::keepMark(const domain::JournalId &id, const JournalMark &mark)
{
    put(m_journals, id, mark);
    return success();
}

Result<domain::Site> MemoryStore::site()
{
    if (m_sites.empty())
        return base::failure(base::Code::NotFound, "no site yet: run wegweiser-server init");
    return m_sites.rbegin()->second;
}

Result<void> MemoryStore::keepSite(const domain::Site &site, const std::string &)
{
    if (!m_sites.empty() && m_sites.rbegin()->first >= site.version)
        return base::failure(base::Code::Conflict, "somebody else changed the site");
    put(m_sites, site.version, site);
    return success();
}

Result<std::optional<Account>> MemoryStore::account(const std::string &name)
{
    return found(m_accounts, name);
}

Result<void> MemoryStore::keepAccount(const Account &account)
{
    put(m_accounts, account.name, account);
    return success();
}

Result<std::vector<Session>> MemoryStore::sessions()
{
    return valuesOf(m_sessions);
}

Result<void> MemoryStore::keepSession(const Session &session)
{
    put(m_sessions, session.tokenHash, session);
    return success();
}

Result<void> MemoryStore::endSession(const std::string &tokenHash)
{
    drop(m_sessions, tokenHash);
    return success();
}

Result<std::vector<KnownTerminal>> MemoryStore::terminals()
{
    return valuesOf(m_terminals);
}

Result<void> MemoryStore::keepTerminal(const KnownTerminal &terminal)
{
    put(m_terminals, terminal.id, terminal);
    return success();
}

Result<void> MemoryStore::keepCode(const EnrolmentCode &code)
{
    put(m_codes, code.hash, code);
    return success();
}

Result<std::optional<EnrolmentCode>> MemoryStore::takeCode(const std::string &hash)
{
    auto code = found(m_codes, hash);
    drop(m_codes, hash);
    return code;
}

} // namespace kiosk::server
