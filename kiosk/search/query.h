// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/search/search_index.h"

namespace kiosk::search {

/** A stem of the index that may be what somebody meant by a word; weight 1 is the word itself. */
struct Meaning
{
    std::string stem;
    double weight = 1;
};

/** A word of a question, as one language's index reads it. */
struct QueryWord
{
    std::string folded, stem;
    double weight = 1;              ///< less for a word that says little
    bool open = false;              ///< the last one, still being typed: may go on
    std::string start;              ///< of an open word: what is typed of it, without "the" or "and" in front
    std::vector<std::string> parts; ///< stems of a compound's parts
    std::vector<Meaning> meanings;
};

/**
 * Reads @p text with the words of @p index: no stop words (unless there is nothing else), no word twice, the beginning
 * of a word understood as any word that goes on from there, a mistyped word as the nearest ones of the pack, a compound
 * nobody wrote as its parts. At most a few hundred bytes count.
 */
[[nodiscard]] std::vector<QueryWord> readQuery(SearchIndex &index, std::string_view text);

/** @p text cut at a letter to at most what readQuery() reads. */
[[nodiscard]] std::string_view usefulPart(std::string_view text);

} // namespace kiosk::search
