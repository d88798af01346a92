// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kiosk/search/searcher.h"
#include "kiosk/sqlite/database.h"

/** A page of a test: one line a paragraph. */
struct SmallPage
{
    std::string topic, title, text;
};

/** Adds the index of @p language with @p pages and the words of content/schema to @p database. */
void addIndex(kiosk::sqlite::Database &database, const std::string &language, const std::vector<SmallPage> &pages);

/** A database in memory with the index of one language. */
[[nodiscard]] kiosk::sqlite::Database smallIndex(const std::string &language, const std::vector<SmallPage> &pages);

/** The topics that @p searcher finds, best first, as "a b c". */
[[nodiscard]] std::string topicsFor(kiosk::search::Searcher &searcher, std::string_view query,
                                    const std::string &language, std::size_t limit = 10);
/** The best of them. */
[[nodiscard]] std::string bestFor(kiosk::search::Searcher &searcher, std::string_view query,
                                  const std::string &language);
