// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "kiosk/search/query.h"

namespace kiosk::search {

/** The stems of @p index that differ from @p stem by the fewest typing errors: one, or two in a long word. */
[[nodiscard]] std::vector<Meaning> nearWords(const SearchIndex &index, std::string_view stem);

/**
 * Letters to add, drop, change or swap with their neighbour to make @p right of @p left; anything over @p most comes as
 * most + 1.
 */
[[nodiscard]] int typingErrors(std::u32string_view left, std::u32string_view right, int most);

} // namespace kiosk::search
