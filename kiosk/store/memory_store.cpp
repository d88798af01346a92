// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/memory_store.h"

#include <algorithm>
#include <tuple>

#include "kiosk/base/must.h"

namespace kiosk::store {

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

base::Error conflict(const char *text)
{
    return base::failure(base::Code::Conflict, text);
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

template<class Map, class IsOld>
void MemoryStore::dropAll(Map &map, IsOld isOld)
{
    std::vector<typename Map::key_type> old;
    for (const auto &[key, value] : map)
        if (isOld(value))
            old.push_back(key);
    for (const auto &key : old)
        drop(map, key);
}

Result<void> MemoryStore::append(const StreamName &stream, std::uint64_t expected,
                                 const std::vector<StoredEvent> &events)
{
    MUST(m_open);
    auto &log = m_events[stream];
    if (log.size() != expected)
        return conflict("the stream does not end where it was expected to");
    m_undo.emplace_back([this, stream, size = log.size()] { m_events[stream].resize(size); });
    log.insert(log.end(), events.begin(), events.end());
    return success();
}

Result<std::vector<StoredEvent>> MemoryStore::read(const StreamName &stream, std::uint64_t fromSeq)
{
    const auto it = m_events.find(stream);
    if (it == m_events.end() || fromSeq > it->second.size())
        return std::vector<StoredEvent>{};
    const auto skip = static_cast<std::ptrdiff_t>(std::max<std::uint64_t>(fromSeq, 1) - 1);
    return std::vector<StoredEvent>(it->second.begin() + skip, it->second.end());
}

Result<std::vector<StreamName>> MemoryStore::streamsBefore(const domain::SiteId &site, StreamKind kind,
                                                           domain::LocalDate date)
{
    std::vector<StreamName> out;
    for (const auto &[stream, log] : m_events)
        if (stream.site == site && stream.kind == kind && stream.date.ok() && stream.date < date && !log.empty())
            out.push_back(stream);
    return out;
}

Result<void> MemoryStore::forgetStream(const StreamName &stream)
{
    drop(m_events, stream);
    return success();
}

Result<std::map<AnswerName, StoredAnswer>> MemoryStore::answers(const std::vector<AnswerName> &names)
{
    std::map<AnswerName, StoredAnswer> out;
    for (const auto &one : names)
        if (const auto answer = found(m_answers, one))
            out[one] = *answer;
    return out;
}

Result<void> MemoryStore::keepAnswer(const AnswerName &name, const StoredAnswer &answer)
{
    if (m_answers.contains(name))
        return conflict("this key was used in the meantime");
    put(m_answers, name, answer);
    return success();
}

Result<void> MemoryStore::forgetAnswers(domain::WallTime before)
{
    dropAll(m_answers, [&](const StoredAnswer &answer) { return answer.at < before; });
    return success();
}

Result<std::optional<JournalMark>> MemoryStore::journal(const domain::JournalId &id)
{
    return found(m_journals, id);
}

Result<std::optional<std::string>> MemoryStore::entryHash(const domain::JournalId &id, std::uint64_t seq)
{
    const auto entry = found(m_entries, std::pair{id, seq});
    return entry ? std::optional(entry->hash) : std::nullopt;
}

Result<void> MemoryStore::keepEntry(const domain::JournalId &id, std::uint64_t seq, const std::string &hash,
                                    domain::WallTime at)
{
    if (m_entries.contains({id, seq}))
        return conflict("this entry came in the meantime");
    put(m_entries, std::pair{id, seq}, Entry{hash, at});
    return success();
}

Result<void> MemoryStore::keepMark(const domain::JournalId &id, const JournalMark &mark)
{
    put(m_journals, id, mark);
    return success();
}

Result<void> MemoryStore::forgetEntries(domain::WallTime before)
{
    dropAll(m_entries, [&](const Entry &entry) { return entry.at < before; });
    return success();
}

Result<std::vector<domain::Site>> MemoryStore::sites()
{
    return valuesOf(m_sites);
}

Result<domain::Site> MemoryStore::site(const domain::SiteId &id)
{
    const auto site = found(m_sites, id);
    if (!site)
        return base::failure(base::Code::NotFound, "there is no site " + id.value);
    return *site;
}

Result<void> MemoryStore::keepSite(const domain::Site &site, const std::string &)
{
    const auto last = m_sites.find(site.id);
    if (last != m_sites.end() && last->second.version >= site.version)
        return conflict("somebody else changed the site");
    put(m_sites, site.id, site);
    return success();
}

Result<std::vector<Account>> MemoryStore::accounts()
{
    return valuesOf(m_accounts);
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
    auto terminals = valuesOf(m_terminals);
    std::sort(terminals.begin(), terminals.end(), [](const auto &one, const auto &other) {
        return std::tie(one.site, one.number) < std::tie(other.site, other.number);
    });
    return terminals;
}

Result<void> MemoryStore::keepTerminal(const KnownTerminal &terminal)
{
    for (const auto &[id, known] : m_terminals)
        if (id != terminal.id && known.site == terminal.site && known.number == terminal.number)
            return conflict("another terminal has this number");
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

Result<std::optional<std::string>> MemoryStore::document(const domain::SiteId &site, const std::string &name)
{
    return found(m_documents, SiteText{site, name});
}

Result<std::vector<Document>> MemoryStore::documents(const domain::SiteId &site, const std::string &prefix)
{
    std::vector<Document> out;
    for (auto it = m_documents.lower_bound({site, prefix}); it != m_documents.end(); ++it) {
        if (it->first.first != site || !it->first.second.starts_with(prefix))
            break;
        out.push_back({it->first.second, it->second});
    }
    return out;
}

Result<void> MemoryStore::keepDocument(const domain::SiteId &site, const Document &document)
{
    put(m_documents, SiteText{site, document.name}, document.json);
    return success();
}

Result<void> MemoryStore::forgetDocument(const domain::SiteId &site, const std::string &name)
{
    drop(m_documents, SiteText{site, name});
    return success();
}

} // namespace kiosk::store
