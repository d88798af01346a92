// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/search/excerpt.h"

#include <algorithm>

namespace kiosk::search {

namespace {

constexpr std::size_t Longest = 240;     ///< bytes of an excerpt, or so: it is cut between words
constexpr std::size_t ReadBefore = 2000; ///< bytes of a very long line that are looked through for the words

/** Number of the best line, from 0, not counting the title. */
std::size_t bestLine(const std::vector<std::uint32_t> &numbers, const std::set<std::uint32_t> &wanted)
{
    std::size_t line = 0, best = 0, bestCount = 0;
    bool title = true;
    std::set<std::uint32_t> found;
    for (const auto number : numbers) {
        if (number != 0) {
            if (!title && wanted.contains(number))
                found.insert(number);
            continue;
        }
        if (found.size() > bestCount) {
            bestCount = found.size();
            best = line;
        }
        found.clear();
        if (!title)
            ++line;
        title = false;
    }
    return best;
}

std::string_view lineOf(std::string_view text, std::size_t number)
{
    for (; number > 0; --number) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos)
            return {};
        text.remove_prefix(end + 1);
    }
    return text.substr(0, text.find('\n'));
}

std::size_t letterBoundary(std::string_view text, std::size_t at)
{
    while (at > 0 && at < text.size() && (text[at] & 0xC0) == 0x80)
        --at;
    return std::min(at, text.size());
}

} // namespace

Excerpt excerptOf(SearchIndex &index, const StoredPage &page, const std::set<std::uint32_t> &stems)
{
    const auto whole = lineOf(page.text, bestLine(page.stems, stems));
    const auto line = whole.substr(0, letterBoundary(whole, ReadBefore));
    const auto words = index.reader().read(line);
    std::vector<bool> wanted;
    for (const auto &word : words)
        wanted.push_back(stems.contains(index.numberOf(index.stemmer().stem(word.folded))));
    const auto first = static_cast<std::size_t>(std::find(wanted.begin(), wanted.end(), true) - wanted.begin());
    std::size_t begin = 0, end = line.size();
    if (line.size() > Longest && first < words.size() && words[first].begin > Longest / 2) {
        auto start = first;
        while (start > 0 && words[first].begin - words[start - 1].begin < Longest / 3)
            --start;
        begin = words[start].begin;
    }
    if (end - begin > Longest) {
        for (const auto &word : words)
            if (word.end <= begin + Longest && word.end > begin)
                end = word.end;
        end = std::min(end, letterBoundary(line, begin + Longest));
    }
    Excerpt excerpt;
    const std::string_view gap = "…";
    const auto shift = begin > 0 ? gap.size() : 0;
    excerpt.text = std::string(begin > 0 ? gap : "") + std::string(line.substr(begin, end - begin)) +
                   std::string(end < whole.size() ? gap : "");
    for (std::size_t at = 0; at < words.size(); ++at)
        if (wanted[at] && words[at].begin >= begin && words[at].end <= end &&
            (excerpt.marks.empty() || excerpt.marks.back().second != words[at].end - begin + shift))
            excerpt.marks.emplace_back(words[at].begin - begin + shift, words[at].end - begin + shift);
    return excerpt;
}

} // namespace kiosk::search
