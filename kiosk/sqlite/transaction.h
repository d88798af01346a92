// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include "kiosk/base/result.h"

struct sqlite3;

namespace kiosk::sqlite {

class Database;

/** All or nothing: rolled back unless committed. Made by Database::begin(); ends before its database does. */
class Transaction
{
public:
    ~Transaction();
    Transaction(Transaction &&other) noexcept
        : m_handle(std::exchange(other.m_handle, nullptr))
    {
    }
    Transaction &operator=(Transaction &&) = delete;

    /** When this succeeds on a Durable database, everything is on the disk. A failure has rolled back. */
    [[nodiscard]] base::Result<void> commit();
    void rollback();

private:
    friend class Database;
    explicit Transaction(sqlite3 *handle)
        : m_handle(handle)
    {
    }
    sqlite3 *m_handle; ///< null when ended
};

} // namespace kiosk::sqlite
