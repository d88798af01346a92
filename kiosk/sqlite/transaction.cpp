// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sqlite/transaction.h"

#include <sqlite3.h>

#include "kiosk/base/must.h"
#include "kiosk/sqlite/errors.h"

namespace kiosk::sqlite {

Transaction::~Transaction()
{
    rollback();
}

base::Result<void> Transaction::commit()
{
    MUST(m_handle);
    const int code = sqlite3_exec(m_handle, "COMMIT", nullptr, nullptr, nullptr);
    if (code == SQLITE_OK) {
        m_handle = nullptr;
        return boost::outcome_v2::success();
    }
    auto error = errorOf(m_handle, code);
    rollback();
    return error;
}

void Transaction::rollback()
{
    // Some failures (full disk, I/O) have rolled back already; a second ROLLBACK would only complain.
    if (m_handle && sqlite3_get_autocommit(m_handle) == 0)
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
    m_handle = nullptr;
}

} // namespace kiosk::sqlite
