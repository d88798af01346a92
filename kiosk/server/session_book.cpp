// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/session_book.h"

#include <array>

#include "kiosk/trust/digest.h"
#include "kiosk/trust/encoding.h"

namespace kiosk::server {

namespace {
bool isOver(const Session &session, domain::WallTime now)
{
    return now - session.used > SessionIdleEnd || now - session.created > SessionEnd;
}
} // namespace

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

void SessionBook::load(const std::vector<Session> &sessions)
{
    for (const auto &session : sessions)
        add(session);
}

void SessionBook::add(const Session &session)
{
    m_sessions[session.tokenHash] = {session, true};
}

void SessionBook::end(const std::string &tokenHash)
{
    m_sessions.erase(tokenHash);
}

std::optional<Session> SessionBook::use(std::string_view token, domain::WallTime now)
{
    // Looked up by hash: how long the look-up takes says nothing of the token.
    const auto found = m_sessions.find(tokenHash(token));
    if (token.empty() || found == m_sessions.end() || isOver(found->second.session, now))
        return {};
    found->second.session.used = std::max(found->second.session.used, now);
    found->second.isStored = false;
    return found->second.session;
}

bool SessionBook::lives(const std::string &tokenHash, domain::WallTime now) const
{
    const auto found = m_sessions.find(tokenHash);
    return found != m_sessions.end() && !isOver(found->second.session, now);
}

SessionBook::Changes SessionBook::takeChanges(domain::WallTime now)
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

} // namespace kiosk::server
