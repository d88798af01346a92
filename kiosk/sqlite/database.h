// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <span>
#include <string_view>

#include "kiosk/base/result.h"
#include "kiosk/sqlite/statement.h"
#include "kiosk/sqlite/transaction.h"

struct sqlite3;

namespace kiosk::sqlite {

enum class OpenMode {
    Durable,   ///< read and write, made when missing (mode 0600); WAL and synchronous=FULL: committed means on the disk
    ReadOnly,  ///< must exist; another process may write meanwhile
    Immutable, ///< must exist and never change while open: no locks, no WAL; for content-addressed files
    Memory,    ///< read and write, gone when closed; the path is not used
};

/**
 * One SQLite connection. One thread at a time; may move between threads. Failures come as Busy (somebody else writes),
 * Device (disk full, read-only or broken), Corrupt, Conflict (a constraint), Denied, NotFound, Invalid (wrong SQL).
 */
class Database
{
public:
    [[nodiscard]] static base::Result<Database> open(const std::filesystem::path &file, OpenMode mode,
                                                     std::chrono::milliseconds busyTimeout = std::chrono::seconds(5));

    /** Runs one or more statements that answer nothing. */
    [[nodiscard]] base::Result<void> execute(std::string_view sql);
    /** Compiles one statement, to be run many times. It must be destroyed before this database. */
    [[nodiscard]] base::Result<Statement> prepare(std::string_view sql);
    /** Takes the write lock now (BEGIN IMMEDIATE), so that a later write cannot meet Busy. */
    [[nodiscard]] base::Result<Transaction> begin();

    /**
     * Brings the schema to step @p steps.size(); each step is SQL that runs once, in a transaction of its own, counted
     * in user_version. Invalid when the file was written by a newer program. Never change a step that was released.
     */
    [[nodiscard]] base::Result<void> migrate(std::span<const std::string_view> steps);
    [[nodiscard]] base::Result<void> migrate(std::initializer_list<std::string_view> steps)
    {
        return migrate(std::span(steps.begin(), steps.size()));
    }
    /** Writes a consistent copy to @p file (VACUUM INTO), also while in use. Invalid when @p file exists. */
    [[nodiscard]] base::Result<void> copyTo(const std::filesystem::path &file);
    /** Reads all of it; Corrupt with SQLite's first finding. */
    [[nodiscard]] base::Result<void> checkIntegrity();

    /** Row id of the last insert. */
    [[nodiscard]] std::int64_t lastInsertId() const;
    /** Rows that the last insert, update or delete changed. */
    [[nodiscard]] std::int64_t changes() const;
    /** For what this class does not offer. */
    [[nodiscard]] sqlite3 *handle() const { return m_handle.get(); }

private:
    struct Close
    {
        void operator()(sqlite3 *handle) const;
    };
    explicit Database(sqlite3 *handle)
        : m_handle(handle)
    {
    }
    [[nodiscard]] base::Result<void> configure(OpenMode mode, std::chrono::milliseconds busyTimeout);

    std::unique_ptr<sqlite3, Close> m_handle;
};

} // namespace kiosk::sqlite
