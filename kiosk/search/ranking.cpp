// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/search/ranking.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace kiosk::search {

using base::Result;

namespace {

/** So many of the best are looked at word by word. */
constexpr std::size_t ReadClosely = 24;
/** A concept counts like at most so many words, whatever part of the question speaks of it. */
constexpr double MostOfConcept = 2;

class Ranker
{
public:
    Ranker(SearchIndex &index, const Ranking &ranking)
        : m_index(index)
        , m_ranking(ranking)
        , m_scores(index.pages())
    {
    }
    Result<std::vector<RankedPage>> rank(const std::vector<QueryWord> &words, std::size_t most);

private:
    Result<void> addMeanings(const QueryWord &word, Kind kind);
    Result<void> addGrams(const std::vector<QueryWord> &words);
    Result<void> addConcepts(const std::vector<QueryWord> &words);
    Result<void> add(Kind kind, std::string_view term, double weight);
    Result<void> addPairs(const std::vector<QueryWord> &words, std::vector<RankedPage> &best);
    Result<void> weigh(const std::vector<QueryWord> &words);

    SearchIndex &m_index;
    const Ranking &m_ranking;
    std::vector<float> m_scores, m_best;
    std::vector<double> m_rarity; ///< of each word of the question
    double m_all = 0;             ///< sum of m_rarity
};

double weightOf(const Ranking &ranking, Kind kind)
{
    return ranking.kinds[static_cast<std::size_t>(kind)];
}

/** What weight 255 stands for. */
double fullWeight(Kind kind)
{
    return (saturationOf(kind).repetition + 1) / 255;
}

Result<void> Ranker::weigh(const std::vector<QueryWord> &words)
{
    for (const auto &word : words) {
        BOOST_OUTCOME_TRY(const auto *found, m_index.postings(Kind::Word, word.stem));
        m_rarity.push_back(m_index.rarity(found->size()));
        m_all += word.weight * m_rarity.back();
    }
    m_all = std::max(m_all, 1e-3);
    return boost::outcome_v2::success();
}

Result<void> Ranker::add(Kind kind, std::string_view term, double weight)
{
    BOOST_OUTCOME_TRY(const auto *found, m_index.postings(kind, term));
    const auto factor = static_cast<float>(weight * weightOf(m_ranking, kind) * fullWeight(kind) *
                                           m_index.rarity(found->size()) / m_all);
    for (const auto &one : *found)
        m_scores[one.page] += factor * static_cast<float>(one.weight);
    return boost::outcome_v2::success();
}

/** A page gets the best of what the word may mean, not the sum: many completions are no more than one word. */
Result<void> Ranker::addMeanings(const QueryWord &word, Kind kind)
{
    if (word.meanings.size() == 1)
        return add(kind, word.meanings[0].stem, word.weight);
    m_best.assign(m_scores.size(), 0);
    for (const auto &meaning : word.meanings) {
        BOOST_OUTCOME_TRY(const auto *found, m_index.postings(kind, meaning.stem));
        const auto factor = static_cast<float>(meaning.weight * m_index.rarity(found->size()));
        for (const auto &one : *found)
            m_best[one.page] = std::max(m_best[one.page], factor * static_cast<float>(one.weight));
    }
    const auto factor = static_cast<float>(word.weight * weightOf(m_ranking, kind) * fullWeight(kind) / m_all);
    for (std::size_t page = 0; page < m_scores.size(); ++page)
        m_scores[page] += factor * m_best[page];
    return boost::outcome_v2::success();
}

Result<void> Ranker::addGrams(const std::vector<QueryWord> &words)
{
    std::map<std::string, double> grams;
    for (const auto &word : words) {
        const auto own = gramsOf(word.open ? word.start : word.stem, word.open);
        for (const auto &gram : own) {
            auto &weight = grams[gram]; // long words would drown the others
            weight = std::max(weight, word.weight / std::sqrt(static_cast<double>(own.size())));
        }
    }
    for (const auto &[gram, weight] : grams) {
        BOOST_OUTCOME_TRY(add(Kind::Gram, gram, weight));
        BOOST_OUTCOME_TRY(add(Kind::TitleGram, gram, weight));
    }
    return boost::outcome_v2::success();
}

/** A word counts once, however many concepts it stands for: each gets its share. Words that agree on one add up. */
Result<void> Ranker::addConcepts(const std::vector<QueryWord> &words)
{
    std::map<std::string, double> shares;
    const auto share = [&](const std::string &stem) {
        const auto &concepts = m_index.lexicon().concepts(stem);
        for (const auto &one : concepts)
            shares[one] += 1.0 / static_cast<double>(concepts.size());
    };
    for (const auto &word : words) {
        for (const auto &meaning : word.meanings)
            if (!word.open || meaning.stem == word.stem) // completions may be anything
                share(meaning.stem);
        for (const auto &part : word.parts)
            share(part);
    }
    for (const auto &[one, weight] : shares) {
        BOOST_OUTCOME_TRY(add(Kind::Concept, one, std::min(weight, MostOfConcept)));
    }
    return boost::outcome_v2::success();
}

/** How often each of @p pairs stands in @p stems. */
std::map<std::pair<std::uint32_t, std::uint32_t>, int>
countPairs(const std::vector<std::uint32_t> &stems, const std::set<std::pair<std::uint32_t, std::uint32_t>> &pairs)
{
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> counts;
    for (std::size_t at = 1; at < stems.size(); ++at)
        if (const auto pair = std::pair(stems[at - 1], stems[at]); pairs.contains(pair))
            ++counts[pair];
    return counts;
}

Result<void> Ranker::addPairs(const std::vector<QueryWord> &words, std::vector<RankedPage> &best)
{
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> pairs;
    std::set<std::pair<std::uint32_t, std::uint32_t>> wanted;
    for (std::size_t at = 1; at < words.size(); ++at) {
        const auto left = m_index.numberOf(words[at - 1].stem);
        const auto right = m_index.numberOf(words[at].stem);
        if (left == 0 || right == 0)
            continue;
        pairs[{left, right}] = (m_rarity[at - 1] + m_rarity[at]) / 2;
        wanted.insert({left, right});
    }
    if (pairs.empty())
        return boost::outcome_v2::success();
    for (auto &one : best) {
        BOOST_OUTCOME_TRY(const auto stems, m_index.stemsOf(one.page));
        for (const auto &[pair, count] : countPairs(stems, wanted))
            one.score += m_ranking.pair * pairs[pair] / m_all * 2.2 * count / (count + 1.2);
    }
    return boost::outcome_v2::success();
}

Result<std::vector<RankedPage>> Ranker::rank(const std::vector<QueryWord> &words, std::size_t most)
{
    BOOST_OUTCOME_TRY(weigh(words));
    for (const auto &word : words) {
        BOOST_OUTCOME_TRY(addMeanings(word, Kind::Word));
        BOOST_OUTCOME_TRY(addMeanings(word, Kind::Lead));
    }
    BOOST_OUTCOME_TRY(addGrams(words));
    BOOST_OUTCOME_TRY(addConcepts(words));
    std::vector<RankedPage> best;
    for (std::uint32_t page = 0; page < m_scores.size(); ++page)
        if (m_scores[page] > 0)
            best.push_back({page, m_scores[page]});
    const auto better = [](const RankedPage &left, const RankedPage &right) {
        return left.score != right.score ? left.score > right.score : left.page < right.page;
    };
    const auto kept = std::min(std::max(most, ReadClosely), best.size());
    std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(kept), best.end(), better);
    best.resize(kept);
    BOOST_OUTCOME_TRY(addPairs(words, best));
    std::sort(best.begin(), best.end(), better);
    best.resize(std::min(most, best.size()));
    return best;
}

} // namespace

Result<std::vector<RankedPage>> rankPages(SearchIndex &index, const std::vector<QueryWord> &words,
                                          const Ranking &ranking, std::size_t most)
{
    if (words.empty())
        return std::vector<RankedPage>();
    return Ranker(index, ranking).rank(words, most);
}

} // namespace kiosk::search
