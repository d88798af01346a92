// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kiosk/authoring/pack_source.h"
#include "kiosk/sqlite/database.h"

/** Sources of a pack in one language whose pages are @p texts, title in the first line; topics are named by number. */
[[nodiscard]] kiosk::authoring::PackSource packOf(const std::string &language, const std::vector<std::string> &texts);
/** The search tables of @p pack as a build writes them, in memory. */
[[nodiscard]] kiosk::sqlite::Database indexOf(const kiosk::authoring::PackSource &pack);
/** Bytes of @p database. */
[[nodiscard]] std::int64_t sizeOf(kiosk::sqlite::Database &database);

/** @p count pages in @p language out of the paragraphs of @p texts, mixed anew; the same in every run. */
[[nodiscard]] std::vector<std::string> mixedPages(const std::vector<std::string> &texts, std::size_t count);
