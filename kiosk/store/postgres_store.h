// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>

#include "kiosk/store/sql_store.h"

namespace kiosk::store {

struct PostgresOptions
{
    std::chrono::milliseconds statementTimeout{10000};
    /** How long a commit whose line broke is looked for before it counts as not known. */
    std::chrono::milliseconds fateTimeout{20000};
    /** Hear of other servers at once; without it their work is met at commit only. For tools. */
    bool listens = true;
};

/**
 * The store of several servers: PostgreSQL, at @p target (what libpq understands; may hold a password). Makes the
 * tables when they are missing. A line that breaks is made anew by the next begin(); one that breaks in the very
 * commit is made anew by commit(), which finds out whether it was done.
 */
[[nodiscard]] base::Result<std::unique_ptr<SqlStore>> openPostgresStore(const std::string &target,
                                                                        const PostgresOptions &options = {});

} // namespace kiosk::store
