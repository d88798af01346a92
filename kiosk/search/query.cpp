// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/search/query.h"

#include <algorithm>

#include "kiosk/search/compound.h"
#include "kiosk/search/spelling.h"
#include "kiosk/search/suffixes.h"

namespace kiosk::search {

namespace {

constexpr std::size_t LongestQuery = 400; ///< bytes
constexpr std::size_t MostWords = 24;
constexpr std::size_t MostCompletions = 24;
constexpr double CompletionWeight = 0.8;
constexpr double PartWeight = 0.6;
constexpr double WeakWeight = 0.4;

/** "ae" for "ä" and so on, as people type on a keyboard without umlauts. */
std::string withoutDigraphs(const std::string &folded)
{
    std::string shorter;
    for (std::size_t at = 0; at < folded.size(); ++at) {
        shorter += folded[at];
        const bool vowel = folded[at] == 'a' || folded[at] == 'o' || folded[at] == 'u';
        if (vowel && at + 1 < folded.size() && folded[at + 1] == 'e')
            ++at;
    }
    return shorter;
}

void addCompletions(const SearchIndex &index, QueryWord &word, const std::string &start)
{
    const auto [first, last] = index.beginningWith(start);
    const auto step = std::max<std::size_t>(1, (last - first) / MostCompletions); // one letter begins very many words
    for (auto at = first; at < last; at += step)
        if (index.vocabulary()[at] != word.stem)
            word.meanings.push_back({std::string(index.vocabulary()[at]), CompletionWeight});
}

std::vector<std::string> partsOf(const SearchIndex &index, const std::string &folded)
{
    const auto known = [&](const std::string &part) {
        const auto stem = index.stemmer().stem(part);
        return !index.lexicon().isStopWord(part) &&
               (index.numberOf(stem) != 0 || !index.lexicon().concepts(stem).empty());
    };
    std::vector<std::string> stems;
    for (const auto &part : compoundParts(folded, known))
        stems.push_back(index.stemmer().stem(part));
    return stems;
}

void understand(SearchIndex &index, QueryWord &word)
{
    const bool german = hasCompounds(index.language());
    if (index.numberOf(word.stem) == 0 && german) {
        const auto shorter = withoutDigraphs(word.folded);
        if (const auto stem = index.stemmer().stem(shorter); index.numberOf(stem) != 0) {
            word.folded = shorter;
            word.stem = stem;
        }
    }
    word.meanings.push_back({word.stem, 1});
    if (index.lexicon().isWeak(word.stem))
        word.weight = WeakWeight;
    if (german)
        word.parts = partsOf(index, word.folded);
    if (word.open) {
        addCompletions(index, word, word.folded);
        word.start = withoutPrefixes(index.language(), word.folded);
        if (word.start != word.folded)
            addCompletions(index, word, word.start);
    }
    if (index.numberOf(word.stem) != 0)
        return;
    for (const auto &part : word.parts)
        word.meanings.push_back({part, PartWeight});
    if (word.meanings.size() == 1)
        for (auto &near : nearWords(index, word.folded))
            word.meanings.push_back(std::move(near));
}

} // namespace

std::string_view usefulPart(std::string_view text)
{
    if (text.size() <= LongestQuery)
        return text;
    auto end = LongestQuery;
    while (end > 0 && (text[end] & 0xC0) == 0x80)
        --end;
    return text.substr(0, end);
}

std::vector<QueryWord> readQuery(SearchIndex &index, std::string_view text)
{
    const auto useful = usefulPart(text);
    auto read = index.reader().read(useful);
    const bool lastIsOpen = !read.empty() && read.back().end == useful.size() && useful.size() == text.size();
    const bool onlyStopWords = std::all_of(read.begin(), read.end(),
                                           [&](const Word &word) { return index.lexicon().isStopWord(word.folded); });
    std::vector<QueryWord> words;
    for (std::size_t at = 0; at < read.size() && words.size() < MostWords; ++at) {
        const bool open = lastIsOpen && at + 1 == read.size();
        if (!onlyStopWords && index.lexicon().isStopWord(read[at].folded))
            continue;
        auto stem = index.stemmer().stem(read[at].folded);
        const auto same = std::find_if(words.begin(), words.end(), [&](const auto &one) { return one.stem == stem; });
        if (same != words.end())
            continue;
        QueryWord word;
        word.folded = std::move(read[at].folded);
        word.stem = std::move(stem);
        word.open = open;
        words.push_back(std::move(word));
        understand(index, words.back());
    }
    return words;
}

} // namespace kiosk::search
