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

Result<void> Searcher::findIn(const std::string &language, std::string_view query, double weight, std::size_t limit,
                              std::vector<Found> &found)
{
    BOOST_OUTCOME_TRY(auto *const where, index(language));
    if (!where)
        return boost::outcome_v2::success();
    BOOST_OUTCOME_TRY(const auto best, rankPages(*where, readQuery(*where, query), m_ranking, limit));
    for (const auto &one : best) {
        BOOST_OUTCOME_TRY(auto topic, where->topicOf(one.page));
        const auto score = one.score * weight;
        const auto same = std::find_if(found.begin(), found.end(), [&](const auto &other) { return other.topic == topic; });
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
    for (const auto &[tag, weight] : consulted(language)) {
        BOOST_OUTCOME_TRY(findIn(tag, query, weight, limit, found));
    }
    // Equal ones keep the order of the first index that had them.
    std::stable_sort(found.begin(), found.end(), [](const auto &left, const auto &right) { return left.score > right.score; });
    found.resize(std::min(found.size(), limit));
    m_wanted.clear();
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
            fresh.first->second = wantedStems(*where, query);
        return std::optional<Hit>(Hit{domain::TopicId(found.topic), std::move(page->title), domain::LanguageTag(tag),
                                      found.score, excerptOf(*where, *page, fresh.first->second)});
    }
    return std::optional<Hit>();
}

std::set<std::uint32_t> Searcher::wantedStems(SearchIndex &index, std::string_view query)
{
    std::set<std::uint32_t> wanted;
    for (const auto &word : readQuery(index, query))
        for (const auto &meaning : word.meanings)
            if (const auto number = index.numberOf(meaning.stem); number != 0)
                wanted.insert(number);
    return wanted;
}

} // namespace kiosk::search
