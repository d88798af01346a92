// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <boost/json/value.hpp>

#include "kiosk/server/records.h"
#include "kiosk/sqlite/database.h"
#include "kiosk/wire/json.h"

// How the SQLite store runs statements and reads rows. Only sqlite_store.cpp and sqlite_rows.cpp use this.
namespace kiosk::server {

[[nodiscard]] std::string textOf(const sqlite::Statement &row, int column);
[[nodiscard]] domain::WallTime timeOf(const sqlite::Statement &row, int column);
[[nodiscard]] base::Result<Account> accountOf(const sqlite::Statement &row);
[[nodiscard]] base::Result<Session> sessionOf(const sqlite::Statement &row);
[[nodiscard]] base::Result<KnownTerminal> terminalOf(const sqlite::Statement &row);

/** A stored JSON body. What is in our own table and cannot be read is Corrupt. */
template<class T>
base::Result<T> parsed(std::string_view body)
{
    BOOST_OUTCOME_TRY(const auto json, wire::parseJson(body));
    auto value = wire::fromJson<T>(json);
    if (!value)
        return base::failure(base::Code::Corrupt,
                             "the database holds what cannot be read: " + value.assume_error().text);
    return value;
}

/** Statements by their text, compiled once. */
class Rows
{
public:
    explicit Rows(sqlite::Database &database)
        : m_database(database)
    {
    }

    template<class... Values>
    base::Result<void> run(std::string_view sql, const Values &...values)
    {
        BOOST_OUTCOME_TRY(auto *statement, prepared(sql));
        return statement->bindAll(values...).run();
    }

    /** The one number of the first row; 0 without rows. */
    template<class... Values>
    base::Result<std::int64_t> integer(std::string_view sql, const Values &...values)
    {
        BOOST_OUTCOME_TRY(auto *statement, prepared(sql));
        BOOST_OUTCOME_TRY(const bool row, statement->bindAll(values...).step());
        const auto number = row ? statement->integer(0) : 0;
        if (row)
            statement->reset();
        return number;
    }

    template<class T, class Read, class... Values>
    base::Result<std::vector<T>> all(std::string_view sql, Read read, const Values &...values)
    {
        BOOST_OUTCOME_TRY(auto *statement, prepared(sql));
        statement->bindAll(values...);
        std::vector<T> out;
        for (;;) {
            BOOST_OUTCOME_TRY(const bool row, statement->step());
            if (!row)
                return out;
            base::Result<T> value = read(*statement);
            if (!value) {
                statement->reset();
                return std::move(value).assume_error();
            }
            out.push_back(std::move(value).assume_value());
        }
    }

    template<class T, class Read, class... Values>
    base::Result<std::optional<T>> first(std::string_view sql, Read read, const Values &...values)
    {
        BOOST_OUTCOME_TRY(auto found, all<T>(sql, read, values...));
        return found.empty() ? std::nullopt : std::optional<T>(std::move(found.front()));
    }

private:
    base::Result<sqlite::Statement *> prepared(std::string_view sql);

    sqlite::Database &m_database;
    std::map<std::string_view, sqlite::Statement> m_statements; // keys are literals
};

} // namespace kiosk::server
