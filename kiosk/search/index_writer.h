// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
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

/** A line of a page's text: a paragraph, an item of a list, a cell. */
struct IndexedLine
{
    std::string text;
    bool lead = false; ///< heading or summary: says what the page is about
};

struct IndexedPage
{
    std::string topic, title;
    std::vector<IndexedLine> lines;
};

/**
 * Makes the index of one language and writes it into a database that has IndexSchema. Languages do not know of each
 * other: any number may be made at the same time, each on a thread of its own; only write() touches the database.
 */
class IndexWriter
{
public:
    IndexWriter(std::string language, Lexicon lexicon);

    /** Pages keep the order in which they are added. */
    void add(const IndexedPage &page);
    /** Writes all that was added; @p number is the language's own among those of the database. */
    [[nodiscard]] base::Result<void> write(sqlite::Database &database, int number);

private:
    struct Page
    {
        std::string topic, title, text;
        std::vector<std::vector<std::string>> lines; ///< stems; the title is the first
        std::vector<bool> lead;
        std::vector<std::string> compounds; ///< folded words that may have parts, of the lines after the title
        std::vector<std::string> titleCompounds;
    };
    using Counts = std::map<std::string, double, std::less<>>;

    [[nodiscard]] std::vector<std::string> stemsOf(std::string_view text, std::vector<std::string> &compounds);
    [[nodiscard]] std::vector<std::string> partsOf(const std::string &compound);
    [[nodiscard]] Counts count(const Page &page, Kind kind);
    [[nodiscard]] base::Result<void> writePages(sqlite::Database &database, std::int64_t first);
    [[nodiscard]] base::Result<void> writeKind(sqlite::Database &database, int number, Kind kind);

    std::string m_language;
    Lexicon m_lexicon;
    WordReader m_reader;
    Stemmer m_stemmer;
    std::vector<Page> m_pages;
    std::map<std::string, std::uint32_t, std::less<>> m_vocabulary; ///< stem to its number, from 1
    std::map<std::string, std::vector<std::string>> m_parts;        ///< compound to the stems of its parts
    std::map<std::string, std::string> m_stems;                     ///< of words met before
};

} // namespace kiosk::search
