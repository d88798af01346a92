// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/domain/names.h"
#include "kiosk/search/excerpt.h"
#include "kiosk/search/ranking.h"
#include "kiosk/search/search_index.h"
#include "kiosk/sqlite/database.h"

namespace kiosk::search {

/** A page that was found. */
struct Hit
{
    domain::TopicId topic;
    std::string title;
    domain::LanguageTag language; ///< of title and excerpt: the one asked for, or German when the page is not in it
    double score = 0;             ///< only to be compared within one answer
    Excerpt excerpt;
};

/**
 * Finds pages in a pack's database, for every key that is pressed and for whole questions. An index is opened when its
 * language is first asked for and then kept. The database must outlive it; one thread at a time. A damaged index is
 * logged once and finds nothing.
 */
class Searcher
{
public:
    explicit Searcher(sqlite::Database &database, const Ranking &ranking = {});

    /**
     * Pages for @p query, whatever somebody typed, best first. A last word that ends where the query ends is taken as
     * the beginning of one. The indexes of @p language, German and English are asked, and when they know nothing, the
     * others; what is found there is shown in @p language where that page exists.
     */
    [[nodiscard]] std::vector<Hit> search(std::string_view query, const domain::LanguageTag &language,
                                          std::size_t limit);

private:
    struct Found
    {
        std::string topic;
        double score = 0;
        std::string language; ///< of the index it was found in
    };
    [[nodiscard]] base::Result<SearchIndex *> index(std::string_view language);
    [[nodiscard]] base::Result<std::vector<std::string>> allLanguages();
    [[nodiscard]] base::Result<std::vector<Hit>> find(std::string_view query, const std::string &language,
                                                      std::size_t limit);
    [[nodiscard]] base::Result<void> findIn(const std::string &language, std::string_view query, double weight,
                                            std::size_t limit, std::vector<Found> &found);
    [[nodiscard]] base::Result<std::optional<Hit>> present(const Found &found, const std::string &language,
                                                           std::string_view query);
    /** What to mark in a text of @p index. */
    struct Wanted
    {
        std::set<std::uint32_t> words;   ///< that were asked for
        std::set<std::uint32_t> related; ///< that mean about the same, for a page that has none of words
    };
    [[nodiscard]] Wanted wantedIn(SearchIndex &index, std::string_view query) const;

    sqlite::Database &m_database;
    Ranking m_ranking;
    std::map<std::string, std::optional<SearchIndex>, std::less<>> m_indexes;
    std::map<std::string, Wanted> m_wanted; ///< of the question at hand, by language
    std::set<std::string> m_concepts;       ///< of the question at hand, in whatever language it is
    bool m_broken = false;
};

} // namespace kiosk::search
