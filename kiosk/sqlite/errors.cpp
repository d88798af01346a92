// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sqlite/errors.h"

#include <sqlite3.h>

namespace kiosk::sqlite {

using base::Code;

base::Code codeFor(int code)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Code::Busy;
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_NOMEM:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_NOLFS:
    case SQLITE_PROTOCOL:
        return Code::Device;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Code::Corrupt;
    case SQLITE_CONSTRAINT:
        return Code::Conflict;
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return Code::Denied;
    default:
        return Code::Invalid;
    }
}

base::Error errorOf(sqlite3 *handle, int code)
{
    std::string text;
    const char *file = handle ? sqlite3_db_filename(handle, "main") : nullptr;
    if (file && *file)
        text = std::string(file) + ": ";
    // A statement's failure is remembered by the connection; a bare code (bind) is not.
    const bool remembered = handle && (sqlite3_errcode(handle) & 0xff) == (code & 0xff);
    text += remembered ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
    const auto meaning = codeFor(code);
    if ((code & 0xff) == SQLITE_FULL)
        text += " (make room on the disk)";
    else if (meaning == Code::Corrupt)
        text += " (restore it from a copy)";
    return base::failure(meaning, std::move(text));
}

} // namespace kiosk::sqlite
