// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/accounts/session_book.h"

#include <algorithm>
#include <array>
#include <set>

#include "kiosk/trust/digest.h"
#include "kiosk/trust/encoding.h"

namespace kiosk::accounts {

std::string makeToken(base::Random &random)
{
    std::array<std::uint8_t, 32> bytes{};
    random.fill(bytes.data(), bytes.size());
    return trust::toBase64Url(bytes);
}

std::string tokenHash(std::string_view token)
{
    return trust::blake2bHex(token);
}

bool SessionBook::isOver(const Session &session, base::WallTime now) const
{
    if (session.stage != Stage::Full && now - session.created > StepEnd)
        return true;
    if (session.ends != base::WallTime{} && now >= session.ends)
        return true;
    return now - session.used > m_rules.idleEnd || now - session.created > m_rules.absoluteEnd;
}

void SessionBook::load(const std::vector<Session> &sessions, base::WallTime since)
{
    std::set<std::string> stored;
    for (const auto &session : sessions) {
        stored.insert(session.tokenHash);
        const auto known = m_sessions.find(session.tokenHash);
        if (known == m_sessions.end())
            add(session);
        else
            known->second.session.used = std::max(known->second.session.used, session.used);
    }
    std::erase_if(m_sessions, [&](const auto &entry) {
        return !stored.contains(entry.first) && entry.second.session.created < since;
    });
}

void SessionBook::add(const Session &session)
{
    m_sessions[session.tokenHash] = {session, true};
}

void SessionBook::end(const std::string &tokenHash)
{
    m_sessions.erase(tokenHash);
}

std::optional<Session> SessionBook::use(std::string_view token, base::WallTime now)
{
    // Looked up by hash: how long the look-up takes says nothing of the token.
    const auto found = m_sessions.find(tokenHash(token));
    if (token.empty() || found == m_sessions.end() || isOver(found->second.session, now))
        return {};
    found->second.session.used = std::max(found->second.session.used, now);
    found->second.isStored = false;
    return found->second.session;
}

bool SessionBook::lives(const std::string &tokenHash, base::WallTime now) const
{
    const auto found = m_sessions.find(tokenHash);
    return found != m_sessions.end() && !isOver(found->second.session, now);
}

std::vector<Session> SessionBook::of(const std::string &account, base::WallTime now) const
{
    std::vector<Session> out;
    for (const auto &[hash, entry] : m_sessions)
        if (entry.session.account == account && !isOver(entry.session, now))
            out.push_back(entry.session);
    std::sort(out.begin(), out.end(), [](const auto &a, const auto &b) { return a.created > b.created; });
    return out;
}

SessionBook::Changes SessionBook::takeChanges(base::WallTime now)
{
    Changes changes;
    for (auto it = m_sessions.begin(); it != m_sessions.end();) {
        if (isOver(it->second.session, now)) {
            changes.ended.push_back(it->first);
            it = m_sessions.erase(it);
            continue;
        }
        if (!it->second.isStored)
            changes.used.push_back(it->second.session);
        it->second.isStored = true;
        ++it;
    }
    return changes;
}

} // namespace kiosk::accounts
