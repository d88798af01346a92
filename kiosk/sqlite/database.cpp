// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sqlite/database.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include "kiosk/sqlite/errors.h"

namespace kiosk::sqlite {

using base::Code;
using base::Error;
using base::Result;

namespace {

int flagsFor(OpenMode mode)
{
    // One thread at a time is our contract, so SQLite's own mutex is left out.
    constexpr int Common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (mode) {
    case OpenMode::Durable:
    case OpenMode::Memory: // by its name; SQLITE_OPEN_MEMORY would make VACUUM INTO write into memory too
        return Common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case OpenMode::ReadOnly:
        return Common | SQLITE_OPEN_READONLY;
    case OpenMode::Immutable:
        break;
    }
    return Common | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
}

/** SQLite takes immutable=1 only in a URI, where some characters of a path mean something else. */
std::string immutableUri(const std::filesystem::path &file)
{
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(file).string()) {
        if (c == '%' || c == '?' || c == '#') {
            char escaped[4];
            std::snprintf(escaped, sizeof escaped, "%%%02X", static_cast<unsigned>(c));
            uri += escaped;
        } else {
            uri += c;
        }
    }
    return uri + "?immutable=1";
}

/** Makes the file (for its owner only) or finds it; SQLite itself would not say why it cannot be opened. */
Result<void> reach(const std::filesystem::path &file, OpenMode mode)
{
    const int flags = mode == OpenMode::Durable ? O_RDWR | O_CREAT | O_CLOEXEC : O_RDONLY | O_CLOEXEC;
    const int fd = ::open(file.c_str(), flags, 0600);
    if (fd >= 0) {
        ::close(fd);
        return boost::outcome_v2::success();
    }
    const int number = errno;
    auto code = Code::Device;
    if (number == ENOENT)
        code = Code::NotFound;
    else if (number == EACCES || number == EPERM)
        code = Code::Denied;
    return base::failure(code, file.string() + ": cannot open: " + std::strerror(number));
}

} // namespace

void Database::Close::operator()(sqlite3 *handle) const
{
    sqlite3_close_v2(handle);
}

Result<Database> Database::open(const std::filesystem::path &file, OpenMode mode, std::chrono::milliseconds busyTimeout)
{
    if (mode != OpenMode::Memory) {
        BOOST_OUTCOME_TRY(reach(file, mode));
    }
    std::string name = file.string();
    if (mode == OpenMode::Memory)
        name = ":memory:";
    else if (mode == OpenMode::Immutable)
        name = immutableUri(file);
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &handle, flagsFor(mode), nullptr);
    Database database(handle);
    if (code != SQLITE_OK)
        return errorOf(handle, code);
    BOOST_OUTCOME_TRY(database.configure(mode, busyTimeout));
    return database;
}

Result<void> Database::configure(OpenMode mode, std::chrono::milliseconds busyTimeout)
{
    auto *const handle = m_handle.get();
    sqlite3_busy_timeout(handle, static_cast<int>(busyTimeout.count()));
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    if (mode == OpenMode::ReadOnly || mode == OpenMode::Immutable)
        return execute("PRAGMA query_only=ON; PRAGMA cell_size_check=ON");
    BOOST_OUTCOME_TRY(execute("PRAGMA foreign_keys=ON"));
    if (mode == OpenMode::Memory)
        return boost::outcome_v2::success();
    BOOST_OUTCOME_TRY(auto journal, prepare("PRAGMA journal_mode=WAL"));
    BOOST_OUTCOME_TRY(const bool row, journal.step());
    if (!row || journal.text(0) != "wal")
        return base::failure(Code::Device, std::string(sqlite3_db_filename(handle, "main")) +
                                               ": its disk cannot hold a write-ahead log; use a local disk");
    journal.reset();
    return execute("PRAGMA synchronous=FULL; PRAGMA journal_size_limit=16777216");
}

Result<void> Database::execute(std::string_view sql)
{
    const int code = sqlite3_exec(m_handle.get(), std::string(sql).c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return errorOf(m_handle.get(), code);
    return boost::outcome_v2::success();
}

Result<Statement> Database::prepare(std::string_view sql)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return errorOf(m_handle.get(), code);
    if (!statement)
        return base::failure(Code::Invalid, "an empty SQL statement was prepared");
    return Statement(statement);
}

Result<Transaction> Database::begin()
{
    BOOST_OUTCOME_TRY(execute("BEGIN IMMEDIATE"));
    return Transaction(m_handle.get());
}

Result<void> Database::migrate(std::span<const std::string_view> steps)
{
    for (;;) {
        // Read under the write lock: two programs that start at once must not both run a step.
        BOOST_OUTCOME_TRY(auto transaction, begin());
        std::int64_t version = 0;
        {
            BOOST_OUTCOME_TRY(auto select, prepare("PRAGMA user_version"));
            BOOST_OUTCOME_TRY(select.step());
            version = select.integer(0);
        }
        const auto wanted = static_cast<std::int64_t>(steps.size());
        if (version > wanted || version < 0)
            return base::failure(Code::Invalid, std::string(sqlite3_db_filename(m_handle.get(), "main")) +
                                                    ": written by a newer version of this program; install that one");
        if (version == wanted)
            return boost::outcome_v2::success();
        BOOST_OUTCOME_TRY(execute(steps[static_cast<std::size_t>(version)]));
        BOOST_OUTCOME_TRY(execute("PRAGMA user_version=" + std::to_string(version + 1)));
        BOOST_OUTCOME_TRY(transaction.commit());
    }
}

Result<void> Database::copyTo(const std::filesystem::path &file)
{
    if (std::filesystem::exists(file))
        return base::failure(Code::Invalid, file.string() + ": exists already; name a new file");
    BOOST_OUTCOME_TRY(auto copy, prepare("VACUUM INTO ?1"));
    copy.bind(1, file.string());
    return copy.run();
}

Result<void> Database::checkIntegrity()
{
    BOOST_OUTCOME_TRY(auto check, prepare("PRAGMA integrity_check(1)"));
    BOOST_OUTCOME_TRY(const bool row, check.step());
    if (row && check.text(0) == "ok")
        return boost::outcome_v2::success();
    const std::string finding(row ? check.text(0) : "no answer");
    return base::failure(Code::Corrupt, std::string(sqlite3_db_filename(m_handle.get(), "main")) + ": " + finding);
}

std::int64_t Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle.get());
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_handle.get());
}

} // namespace kiosk::sqlite
