// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "kiosk/sqlite/database.h"

/** What most programs do: SQLite's FTS5, accents stripped, every word as prefix, any of them, BM25, title counts 2. */
class FtsBaseline
{
public:
    explicit FtsBaseline(const std::vector<std::string> &texts);
    /** Numbers of the best pages. */
    [[nodiscard]] std::vector<std::size_t> search(const std::string &question, int limit);

private:
    kiosk::sqlite::Database m_database;
    std::unique_ptr<kiosk::sqlite::Statement> m_select;
};
