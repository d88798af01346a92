// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/accounts/account.h"
#include "kiosk/base/random.h"

namespace kiosk::accounts {

/** Steps of a log-in that was not finished by then begin again. */
constexpr std::chrono::minutes StepEnd{10};

/** Who is logged in. Tokens are known here by their hash only. I/O thread only; what must last is written by the
 * caller. */
class SessionBook
{
public:
    explicit SessionBook(const LoginRules &rules = {})
        : m_rules(rules)
    {
    }
    /** What the store holds now: sessions that are not there any more end here as well (another program or server ended
     * them), new ones begin. Those added here while the store was read (@p since) stay. */
    void load(const std::vector<Session> &sessions, base::WallTime since = base::WallTime::max());
    void add(const Session &session);
    void end(const std::string &tokenHash);
    /** The living session of @p token, whose idle time begins anew at @p now. */
    [[nodiscard]] std::optional<Session> use(std::string_view token, base::WallTime now);
    /** Whether the session still lives, without using it. */
    [[nodiscard]] bool lives(const std::string &tokenHash, base::WallTime now) const;
    /** The living sessions of @p account, newest first. */
    [[nodiscard]] std::vector<Session> of(const std::string &account, base::WallTime now) const;
    /** What the store does not know yet: sessions used since the last call, and those that ended. Call once a minute.
     */
    struct Changes
    {
        std::vector<Session> used;
        std::vector<std::string> ended;
    };
    [[nodiscard]] Changes takeChanges(base::WallTime now);
    [[nodiscard]] std::size_t size() const { return m_sessions.size(); }

private:
    struct Entry
    {
        Session session;
        bool isStored = true;
    };
    [[nodiscard]] bool isOver(const Session &session, base::WallTime now) const;

    LoginRules m_rules;
    std::map<std::string, Entry> m_sessions; ///< by token hash
};

/** 256 random bits as text, and what of it is stored. */
[[nodiscard]] std::string makeToken(base::Random &random);
[[nodiscard]] std::string tokenHash(std::string_view token);

} // namespace kiosk::accounts
