// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <string>

#include "kiosk/store/sql_store.h"

// All that a store holds, from one database to another of either kind.
namespace kiosk::store {

/** What a store held at one moment: for comparing. */
struct Contents
{
    std::map<std::string, std::uint64_t> rows; ///< by table
    std::string hash;                          ///< over all rows of all tables in the order of their keys, hex
    bool operator==(const Contents &) const = default;
    [[nodiscard]] std::uint64_t allRows() const;
};

/** Told now and then: rows done, and all there are. */
using Progress = std::function<void(std::uint64_t done, std::uint64_t all)>;

/** Reads all of @p store as it is at one moment. */
[[nodiscard]] base::Result<Contents> contentsOf(SqlStore &store, const Progress &progress = {});

/**
 * Copies all of @p from, as it is at one moment, into @p to, then reads @p to and compares. What is given is what was
 * copied. Conflict when @p to holds anything already; Corrupt when both differ in the end.
 */
[[nodiscard]] base::Result<Contents> copyAll(SqlStore &from, SqlStore &to, const Progress &progress = {});

} // namespace kiosk::store
