// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "kiosk/search/query.h"

namespace kiosk::search {

/**
 * The stems of @p index that the mistyped word @p folded most likely is a form of: those with the fewest typing errors,
 * one, or two in a long word; an ending of a few letters is no error.
 */
[[nodiscard]] std::vector<Meaning> nearWords(const SearchIndex &index, std::string_view folded);

/**
 * Letters to add, drop, change or swap with their neighbour to make @p right of @p left; anything over @p most comes as
 * most + 1. The last @p spare letters of @p right may be left out for nothing.
 */
[[nodiscard]] int typingErrors(std::u32string_view left, std::u32string_view right, int most, std::size_t spare = 0);

} // namespace kiosk::search
