// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/random.h"
#include "kiosk/server/records.h"

namespace kiosk::server {

/** A session ends when nobody used it for this long, and after a working day in any case. */
constexpr std::chrono::hours SessionIdleEnd{2};
constexpr std::chrono::hours SessionEnd{12};

/** Who is logged in. Tokens are known here by their hash only. I/O thread only; what must last is written by the
 * caller. */
class SessionBook
{
public:
    void load(const std::vector<Session> &sessions);
    void add(const Session &session);
    void end(const std::string &tokenHash);
    /** The living session of @p token, whose idle time begins anew at @p now. */
    [[nodiscard]] std::optional<Session> use(std::string_view token, domain::WallTime now);
    /** Whether the session still lives, without using it. */
    [[nodiscard]] bool lives(const std::string &tokenHash, domain::WallTime now) const;
    /** What the store does not know yet: sessions used since the last call, and those that ended. Call once a minute.
     */
    struct Changes
    {
        std::vector<Session> used;
        std::vector<std::string> ended;
    };
    [[nodiscard]] Changes takeChanges(domain::WallTime now);
    [[nodiscard]] std::size_t size() const { return m_sessions.size(); }

private:
    struct Entry
    {
        Session session;
        bool isStored = true;
    };
    std::map<std::string, Entry> m_sessions; ///< by token hash
};

/** 256 random bits as text, and what of it is stored. */
[[nodiscard]] std::string makeToken(base::Random &random);
[[nodiscard]] std::string tokenHash(std::string_view token);

} // namespace kiosk::server
