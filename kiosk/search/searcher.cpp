// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/search/searcher.h"

#include <algorithm>

#include "kiosk/base/log.h"

namespace kiosk::search {

using base::Result;

namespace {

/** What is found in another language's index counts less: there a word may mean something else. */
constexpr double OtherLanguage = 0.8;

/** Languages whose index is asked for a visitor of @p language, and how much each counts. */
std::vector<std::pair<std::string, double>> consulted(const std::string &language)
{
    std::vector<std::pair<std::string, double>> all{{language, 1}};
    for (const auto *other : {"de", "en"})
        if (language != other)
            all.emplace_back(other, baseLanguage(language) == other ? 1 : OtherLanguage);
    return all;
}

} // namespace

Searcher::Searcher(sqlite::Database &database, const Ranking &ranking)
    : m_database(database)
    , m_ranking(ranking)
{
}

std::vector<Hit> Searcher::search(std::string_view query, const domain::LanguageTag &language, std::size_t limit)
{
    if (m_broken || limit == 0)
        return {};
    auto hits = find(query, language.value, limit);
    if (hits)
        return std::move(hits).value();
    m_broken = true;
    base::log(base::Level::Error, "search-unreadable", {{"reason", hits.error().text}});
    return {};
}

Result<SearchIndex *> Searcher::index(std::string_view language)
{
    auto found = m_indexes.find(language);
    if (found == m_indexes.end()) {
        BOOST_OUTCOME_TRY(auto opened, SearchIndex::open(m_database, language));
        found = m_indexes.emplace(std::string(language), std::move(opened)).first;
    }
    return found->second ? &*found->second : nullptr;
}

Result<std::vector<std::string>> Searcher::allLanguages()
{
    std::vector<std::string> all;
    BOOST_OUTCOME_TRY(auto tables, m_database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'search_languages'"));
    BOOST_OUTCOME_TRY(const bool any, tables.step());
    if (!any)
        return all;
    BOOST_OUTCOME_TRY(auto select, m_database.prepare("SELECT language FROM search_languages ORDER BY number"));
    for (;;) {
        BOOST_OUTCOME_TRY(const bool more, select.step());
        if (!more)
            return all;
        all.emplace_back(select.text(0));
    }
}

Result<void> Searcher::findIn(const std::string &language, std::string_view query, double weight, std::size_t limit,
                              std::vector<Found> &found)
{
    BOOST_OUTCOME_TRY(auto *const where, index(language));
    if (!where)
        return boost::outcome_v2::success();
    const auto words = readQuery(*where, query);
    for (const auto &word : words)
        for (const auto &one : where->lexicon().concepts(word.stem))
            m_concepts.insert(one);
    BOOST_OUTCOME_TRY(const auto best, rankPages(*where, words, m_ranking, limit));
    for (const auto &one : best) {
        BOOST_OUTCOME_TRY(auto topic, where->topicOf(one.page));
        const auto score = one.score * weight;
        const auto same =
            std::find_if(found.begin(), found.end(), [&](const auto &other) { return other.topic == topic; });
        if (same == found.end())
            found.push_back({std::move(topic), score, language});
        else if (score > same->score)
            same->score = score;
    }
    return boost::outcome_v2::success();
}

Result<std::vector<Hit>> Searcher::find(std::string_view query, const std::string &language, std::size_t limit)
{
    std::vector<Found> found;
    m_wanted.clear();
    m_concepts.clear();
    for (const auto &[tag, weight] : consulted(language)) {
        BOOST_OUTCOME_TRY(findIn(tag, query, weight, limit, found));
    }
    if (found.empty()) {
        BOOST_OUTCOME_TRY(const auto others, allLanguages());
        for (const auto &tag : others) {
            BOOST_OUTCOME_TRY(findIn(tag, query, OtherLanguage, limit, found));
        }
    }
    // Equal ones keep the order of the first index that had them.
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &left, const auto &right) { return left.score > right.score; });
    found.resize(std::min(found.size(), limit));
    std::vector<Hit> hits;
    for (const auto &one : found) {
        BOOST_OUTCOME_TRY(auto hit, present(one, language, query));
        if (hit)
            hits.push_back(std::move(*hit));
    }
    return hits;
}

Result<std::optional<Hit>> Searcher::present(const Found &found, const std::string &language, std::string_view query)
{
    for (const auto &tag : {language, std::string("de"), found.language}) {
        BOOST_OUTCOME_TRY(auto *const where, index(tag));
        if (!where)
            continue;
        BOOST_OUTCOME_TRY(auto page, where->page(found.topic));
        if (!page)
            continue;
        const auto fresh = m_wanted.try_emplace(tag);
        if (fresh.second)
            fresh.first->second = wantedIn(*where, query);
        const auto &wanted = fresh.first->second;
        auto excerpt = excerptOf(*where, *page, wanted.words);
        if (excerpt.marks.empty())
            excerpt = excerptOf(*where, *page, wanted.related);
        return std::optional<Hit>(Hit{domain::TopicId(found.topic), std::move(page->title), domain::LanguageTag(tag),
                                      found.score, std::move(excerpt)});
    }
    return std::optional<Hit>();
}

Searcher::Wanted Searcher::wantedIn(SearchIndex &index, std::string_view query) const
{
    Wanted wanted;
    for (const auto &word : readQuery(index, query))
        for (const auto &meaning : word.meanings)
            if (const auto number = index.numberOf(meaning.stem); number != 0)
                wanted.words.insert(number);
    for (const auto &name : m_concepts)
        for (const auto &stem : index.lexicon().stemsOf(name))
            if (const auto number = index.numberOf(stem); number != 0)
                wanted.related.insert(number);
    return wanted;
}

} // namespace kiosk::search
