// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::search {

/**
 * The tables of the index within a pack's database. A page is numbered from 0 within its language; its row is the
 * language's "first" plus that number. "words" holds all stems of a language in order, a line each; "stems" the page as
 * numbers of stems from 1, 0 ending a line, the title being the first line; "text" the lines after it.
 */
inline constexpr std::string_view IndexSchema = R"sql(
CREATE TABLE search_languages(language TEXT PRIMARY KEY, number INTEGER, first INTEGER, pages INTEGER, words TEXT,
    lexicon TEXT) WITHOUT ROWID;
CREATE TABLE search_pages(id INTEGER PRIMARY KEY, language TEXT, topic TEXT, title TEXT, stems BLOB, text TEXT,
    UNIQUE(topic, language));
CREATE TABLE search_terms(language INTEGER, kind INTEGER, term TEXT, postings BLOB,
    PRIMARY KEY(language, kind, term)) WITHOUT ROWID;
)sql";

/** What a term of the index is, and how pages with it are weighed. */
enum class Kind {
    Word,      ///< stem anywhere on the page; in the title it counts several times
    Lead,      ///< stem in title, headings or first lines
    Gram,      ///< letters in a row of a stem, anywhere
    TitleGram, ///< the same of the title only
    Concept,   ///< concept of a word (see Lexicon)
};
inline constexpr int Kinds = 5;

/** The numbers of BM25 for one kind: how soon repetition stops counting, and how much long pages are held back. */
struct Saturation
{
    double repetition = 1.2;
    double length = 0.6;
};
[[nodiscard]] Saturation saturationOf(Kind kind);

/** A page with a term, and the weight of the term on it: 0 to 255 for 0 to 1 + Saturation::repetition. */
struct Posting
{
    std::uint32_t page;
    std::uint8_t weight;
};

/** Number of pages, then distance to the last page and weight of each. */
[[nodiscard]] std::string encodePostings(const std::vector<Posting> &postings);
/** Puts them into @p postings (whose memory is used again); false when @p bytes are damaged or name a page not there.
 */
[[nodiscard]] bool decodePostings(std::string_view bytes, std::uint32_t pages, std::vector<Posting> &postings);

[[nodiscard]] std::string encodeNumbers(const std::vector<std::uint32_t> &numbers);
/** Nothing when @p bytes are damaged. */
[[nodiscard]] std::optional<std::vector<std::uint32_t>> decodeNumbers(std::string_view bytes);

/**
 * Four letters in a row of @p stem, with a mark before its start and (unless @p open) after its end; the whole when it
 * is shorter.
 */
[[nodiscard]] std::vector<std::string> gramsOf(std::string_view stem, bool open = false);

} // namespace kiosk::search
