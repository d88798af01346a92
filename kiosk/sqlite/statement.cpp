// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sqlite/statement.h"

#include <utility>

#include <sqlite3.h>

#include "kiosk/base/must.h"
#include "kiosk/sqlite/errors.h"

namespace kiosk::sqlite {

void Statement::Finalize::operator()(sqlite3_stmt *handle) const
{
    sqlite3_finalize(handle);
}

void Statement::noteBinding(int code)
{
    MUST(code != SQLITE_RANGE && code != SQLITE_MISUSE);
    if (code != SQLITE_OK)
        m_bindFailure = code;
}

Statement &Statement::bindInteger(int index, std::int64_t number)
{
    noteBinding(sqlite3_bind_int64(m_handle.get(), index, number));
    return *this;
}

Statement &Statement::bind(int index, std::string_view text)
{
    // A null pointer would bind NULL; an empty text is a text.
    const char *bytes = text.data() ? text.data() : "";
    noteBinding(sqlite3_bind_text64(m_handle.get(), index, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement &Statement::bindBlob(int index, std::string_view bytes)
{
    const char *start = bytes.data() ? bytes.data() : "";
    noteBinding(sqlite3_bind_blob64(m_handle.get(), index, start, bytes.size(), SQLITE_TRANSIENT));
    return *this;
}

Statement &Statement::bind(int index, std::span<const std::byte> blob)
{
    return bindBlob(index, {reinterpret_cast<const char *>(blob.data()), blob.size()});
}

Statement &Statement::bind(int index, double number)
{
    noteBinding(sqlite3_bind_double(m_handle.get(), index, number));
    return *this;
}

Statement &Statement::bind(int index, std::nullptr_t)
{
    noteBinding(sqlite3_bind_null(m_handle.get(), index));
    return *this;
}

base::Result<bool> Statement::step()
{
    auto *const handle = m_handle.get();
    if (m_bindFailure != 0) {
        const int code = std::exchange(m_bindFailure, 0);
        return base::failure(codeFor(code), sqlite3_errstr(code));
    }
    const int code = sqlite3_step(handle);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        sqlite3_reset(handle);
        return false;
    }
    auto error = errorOf(sqlite3_db_handle(handle), code);
    sqlite3_reset(handle);
    return error;
}

base::Result<void> Statement::run()
{
    for (;;) {
        BOOST_OUTCOME_TRY(const bool row, step());
        if (!row)
            return boost::outcome_v2::success();
    }
}

void Statement::reset()
{
    sqlite3_reset(m_handle.get());
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_handle.get(), column);
}

std::string_view Statement::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_handle.get(), column));
    if (!bytes)
        return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column))};
}

std::string_view Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_handle.get(), column));
    if (!bytes)
        return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column))};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL;
}

} // namespace kiosk::sqlite
