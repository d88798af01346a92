// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/search/query.h"

namespace kiosk::search {

/** How much each kind of evidence counts. The numbers were fitted to real questions (tests/bench/search). */
struct Ranking
{
    std::array<double, Kinds> kinds{0.2, 1.0, 2.2, 0.4, 2.0}; ///< by Kind
    double pair = 2.0;                                        ///< two words of the question side by side on the page
};

/** A page and how well it answers; only to be compared within one question. */
struct RankedPage
{
    std::uint32_t page = 0;
    double score = 0;
};

/** The best pages of @p index for @p words, at most @p most, best first. */
[[nodiscard]] base::Result<std::vector<RankedPage>> rankPages(SearchIndex &index, const std::vector<QueryWord> &words,
                                                              const Ranking &ranking, std::size_t most);

} // namespace kiosk::search
