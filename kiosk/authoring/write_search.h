// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/authoring/pack_source.h"
#include "kiosk/base/result.h"
#include "kiosk/search/index_writer.h"
#include "kiosk/sqlite/database.h"

namespace kiosk::authoring {

/** @p page as search reads it: the words of its blocks, of its contacts and of the German office words it uses. */
[[nodiscard]] search::IndexedPage indexedPage(const PackSource &pack, const TopicSource &topic, const PageSource &page);

/** Writes the search index of every language of @p pack. Reads only sources, so it may follow any other table. */
[[nodiscard]] base::Result<void> writeSearch(sqlite::Database &database, const PackSource &pack);

} // namespace kiosk::authoring
