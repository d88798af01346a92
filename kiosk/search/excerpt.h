// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/search/search_index.h"

namespace kiosk::search {

/** A piece of a page's text with the words that were looked for. */
struct Excerpt
{
    std::string text;                                       ///< "…" where something was left out
    std::vector<std::pair<std::size_t, std::size_t>> marks; ///< begin and end of each such word, in bytes, in order
};

/**
 * The line of @p page that has most of @p stems (numbers in @p index), cut around them when it is long; the first line
 * when no line has any.
 */
[[nodiscard]] Excerpt excerptOf(SearchIndex &index, const StoredPage &page, const std::set<std::uint32_t> &stems);

} // namespace kiosk::search
