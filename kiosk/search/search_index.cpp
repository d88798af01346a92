// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/search/search_index.h"

#include <algorithm>
#include <cmath>

namespace kiosk::search {

using base::Result;

namespace {

enum Statements : std::size_t { Postings, Topic, Stems, Page };

} // namespace

SearchIndex::SearchIndex(std::string_view language, std::array<sqlite::Statement, 4> statements)
    : m_language(language)
    , m_reader(language)
    , m_stemmer(language)
    , m_statements(std::move(statements))
{
}

base::Error SearchIndex::damaged() const
{
    return base::failure(base::Code::Corrupt, "the search index of " + m_language + " is damaged");
}

Result<std::optional<SearchIndex>> SearchIndex::open(sqlite::Database &database, std::string_view language)
{
    BOOST_OUTCOME_TRY(auto tables, database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'search_languages'"));
    BOOST_OUTCOME_TRY(const bool any, tables.step());
    if (!any) // built without search
        return std::optional<SearchIndex>();
    tables.reset();
    BOOST_OUTCOME_TRY(auto head, database.prepare("SELECT number, first, pages, words, lexicon FROM search_languages "
                                                  "WHERE language = ?1"));
    head.bindAll(language);
    BOOST_OUTCOME_TRY(const bool found, head.step());
    if (!found)
        return std::optional<SearchIndex>();
    BOOST_OUTCOME_TRY(auto postings, database.prepare("SELECT postings FROM search_terms WHERE language = ?1 AND "
                                                      "kind = ?2 AND term = ?3"));
    BOOST_OUTCOME_TRY(auto topic, database.prepare("SELECT topic FROM search_pages WHERE id = ?1"));
    BOOST_OUTCOME_TRY(auto stems, database.prepare("SELECT stems FROM search_pages WHERE id = ?1"));
    BOOST_OUTCOME_TRY(auto page, database.prepare("SELECT title, stems, text FROM search_pages WHERE topic = ?1 AND "
                                                  "language = ?2"));
    SearchIndex index(language, {std::move(postings), std::move(topic), std::move(stems), std::move(page)});
    index.m_number = head.integer(0);
    index.m_first = head.integer(1);
    constexpr std::int64_t MostPages = 1'000'000;
    if (head.integer(2) < 0 || head.integer(2) > MostPages)
        return index.damaged();
    index.m_pages = static_cast<std::uint32_t>(head.integer(2));
    index.m_words = std::make_unique<const std::string>(head.text(3));
    index.m_lexicon = Lexicon::parse(head.text(4));
    const std::string_view words = *index.m_words;
    for (std::size_t at = 0; at < words.size();) {
        const auto end = std::min(words.find('\n', at), words.size());
        index.m_vocabulary.push_back(words.substr(at, end - at));
        at = end + 1;
    }
    if (!std::is_sorted(index.m_vocabulary.begin(), index.m_vocabulary.end()))
        return index.damaged();
    return std::optional<SearchIndex>(std::move(index));
}

std::uint32_t SearchIndex::numberOf(std::string_view stem) const
{
    const auto found = std::lower_bound(m_vocabulary.begin(), m_vocabulary.end(), stem);
    return found != m_vocabulary.end() && *found == stem ? static_cast<std::uint32_t>(found - m_vocabulary.begin()) + 1
                                                         : 0;
}

std::pair<std::size_t, std::size_t> SearchIndex::beginningWith(std::string_view start) const
{
    const auto first = std::lower_bound(m_vocabulary.begin(), m_vocabulary.end(), start);
    const auto last =
        std::partition_point(first, m_vocabulary.end(), [&](std::string_view stem) { return stem.starts_with(start); });
    return {static_cast<std::size_t>(first - m_vocabulary.begin()),
            static_cast<std::size_t>(last - m_vocabulary.begin())};
}

Result<const std::vector<Posting> *> SearchIndex::postings(Kind kind, std::string_view term)
{
    auto &select = m_statements[Postings];
    m_found.clear();
    select.reset();
    select.bindAll(m_number, static_cast<int>(kind), term);
    BOOST_OUTCOME_TRY(const bool any, select.step());
    if (any && !decodePostings(select.blob(0), m_pages, m_found))
        return damaged();
    select.reset();
    return &m_found;
}

double SearchIndex::rarity(std::size_t count) const
{
    const auto pages = static_cast<double>(m_pages);
    const auto with = static_cast<double>(count);
    return std::log(1 + (pages - with + 0.5) / (with + 0.5));
}

Result<std::string> SearchIndex::topicOf(std::uint32_t number)
{
    auto &select = m_statements[Topic];
    select.reset();
    select.bindAll(m_first + number);
    BOOST_OUTCOME_TRY(const bool any, select.step());
    if (!any)
        return damaged();
    std::string topic(select.text(0));
    select.reset();
    return topic;
}

Result<std::vector<std::uint32_t>> SearchIndex::stemsOf(std::uint32_t number)
{
    auto &select = m_statements[Stems];
    select.reset();
    select.bindAll(m_first + number);
    BOOST_OUTCOME_TRY(const bool any, select.step());
    auto stems = any ? decodeNumbers(select.blob(0)) : std::nullopt;
    select.reset();
    if (!stems)
        return damaged();
    return std::move(*stems);
}

Result<std::optional<StoredPage>> SearchIndex::page(std::string_view topic)
{
    auto &select = m_statements[Page];
    select.reset();
    select.bindAll(topic, m_language);
    BOOST_OUTCOME_TRY(const bool any, select.step());
    if (!any)
        return std::optional<StoredPage>();
    auto stems = decodeNumbers(select.blob(1));
    if (!stems)
        return damaged();
    std::optional<StoredPage> page(
        StoredPage{std::string(select.text(0)), std::move(*stems), std::string(select.text(2))});
    select.reset();
    return page;
}

} // namespace kiosk::search
