// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/sqlite_rows.h"

namespace kiosk::server {

using base::Result;

std::string textOf(const sqlite::Statement &row, int column)
{
    return std::string(row.text(column));
}

domain::WallTime timeOf(const sqlite::Statement &row, int column)
{
    return domain::WallTime{std::chrono::milliseconds{row.integer(column)}};
}

namespace {
Result<Role> roleOf(const sqlite::Statement &row, int column)
{
    const auto role = parseRole(textOf(row, column));
    if (!role)
        return base::failure(base::Code::Corrupt, "the database holds an unknown role");
    return *role;
}
} // namespace

Result<Account> accountOf(const sqlite::Statement &row)
{
    BOOST_OUTCOME_TRY(const auto role, roleOf(row, 1));
    return Account{textOf(row, 0), role, textOf(row, 2)};
}

Result<Session> sessionOf(const sqlite::Statement &row)
{
    BOOST_OUTCOME_TRY(const auto role, roleOf(row, 2));
    return Session{textOf(row, 0), textOf(row, 1), role, timeOf(row, 3), timeOf(row, 4)};
}

Result<KnownTerminal> terminalOf(const sqlite::Statement &row)
{
    return KnownTerminal{textOf(row, 0), static_cast<int>(row.integer(1)),
                         textOf(row, 2), textOf(row, 3),
                         timeOf(row, 4), row.integer(5) != 0,
                         timeOf(row, 6), textOf(row, 7)};
}

Result<sqlite::Statement *> Rows::prepared(std::string_view sql)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        BOOST_OUTCOME_TRY(auto statement, m_database.prepare(sql));
        found = m_statements.emplace(sql, std::move(statement)).first;
    }
    return &found->second;
}

const char *name(Role role)
{
    return role == Role::Manager ? "manager" : "adviser";
}

std::optional<Role> parseRole(const std::string &text)
{
    if (text == "adviser")
        return Role::Adviser;
    return text == "manager" ? std::optional(Role::Manager) : std::nullopt;
}

} // namespace kiosk::server
