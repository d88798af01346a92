// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/search/index_format.h"
#include "kiosk/search/lexicon.h"
#include "kiosk/search/stemmer.h"
#include "kiosk/search/words.h"
#include "kiosk/sqlite/database.h"

namespace kiosk::search {

/** A page as the index keeps it. */
struct StoredPage
{
    std::string title;
    std::vector<std::uint32_t> stems; ///< see IndexSchema
    std::string text;                 ///< lines after the title
};

/**
 * The index of one language, opened: its words lie in memory, all else is read when asked. The database must outlive
 * it. One thread at a time.
 */
class SearchIndex
{
public:
    /** Nothing when the database has no index of @p language. Corrupt when it is damaged. */
    [[nodiscard]] static base::Result<std::optional<SearchIndex>> open(sqlite::Database &database,
                                                                       std::string_view language);

    [[nodiscard]] std::uint32_t pages() const { return m_pages; }
    [[nodiscard]] const std::string &language() const { return m_language; }
    [[nodiscard]] const Lexicon &lexicon() const { return m_lexicon; }
    [[nodiscard]] const Stemmer &stemmer() const { return m_stemmer; }
    [[nodiscard]] WordReader &reader() { return m_reader; }

    /** All stems in order of their bytes. */
    [[nodiscard]] const std::vector<std::string_view> &vocabulary() const { return m_vocabulary; }
    /** Number of @p stem as in StoredPage::stems; 0 when no page has it. */
    [[nodiscard]] std::uint32_t numberOf(std::string_view stem) const;
    /** Stems that begin with @p start, as a range of vocabulary(). */
    [[nodiscard]] std::pair<std::size_t, std::size_t> beginningWith(std::string_view start) const;

    /** Pages with @p term; valid until the next call. Empty when there are none. */
    [[nodiscard]] base::Result<const std::vector<Posting> *> postings(Kind kind, std::string_view term);
    /** How much a term on @p count pages says: the rarer, the more. */
    [[nodiscard]] double rarity(std::size_t count) const;

    /** Of the page @p number; the cheap parts first, since a page's text may be long. */
    [[nodiscard]] base::Result<std::string> topicOf(std::uint32_t number);
    [[nodiscard]] base::Result<std::vector<std::uint32_t>> stemsOf(std::uint32_t number);
    /** The page of @p topic; nothing when it is not in this language. */
    [[nodiscard]] base::Result<std::optional<StoredPage>> page(std::string_view topic);

private:
    SearchIndex(std::string_view language, std::array<sqlite::Statement, 4> statements);
    [[nodiscard]] base::Error damaged() const;

    std::string m_language;
    WordReader m_reader;
    Stemmer m_stemmer;
    Lexicon m_lexicon;
    std::array<sqlite::Statement, 4> m_statements; ///< in the order of the functions above: see search_index.cpp
    std::int64_t m_number = 0, m_first = 0;
    std::uint32_t m_pages = 0;
    std::unique_ptr<const std::string> m_words; ///< m_vocabulary points into it
    std::vector<std::string_view> m_vocabulary;
    std::vector<Posting> m_found;
};

} // namespace kiosk::search
