// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/search/spelling.h"

#include <algorithm>
#include <array>

#include "kiosk/search/suffixes.h"

namespace kiosk::search {

namespace {

constexpr std::size_t ShortestMistyped = 4; ///< letters; below that everything is near everything
constexpr std::size_t ShortestWithTwo = 8;
constexpr std::size_t LongestWord = 40;
constexpr std::size_t MostNear = 4;
constexpr std::size_t LongestEnding = 5;
constexpr std::array<double, 3> Weights{1, 0.7, 0.5}; ///< by errors

/** @p text, well-formed UTF-8, as letters. */
std::u32string lettersOf(std::string_view text)
{
    std::u32string letters;
    for (const char one : text) {
        const auto byte = static_cast<unsigned char>(one);
        if (byte < 0x80U)
            letters += byte;
        else if (byte < 0xC0U && !letters.empty())
            letters.back() = (letters.back() << 6U) | (byte & 0x3FU);
        else
            letters += byte < 0xE0U ? byte & 0x1FU : byte < 0xF0U ? byte & 0x0FU : byte & 0x07U;
    }
    return letters;
}

} // namespace

int typingErrors(std::u32string_view left, std::u32string_view right, int most, std::size_t spare)
{
    const auto slack = static_cast<std::size_t>(most);
    if (left.size() > right.size() + slack || right.size() > left.size() + slack + spare || left.size() > LongestWord ||
        right.size() > LongestWord)
        return most + 1;
    std::array<std::array<int, LongestWord + 1>, 3> rows{};
    for (std::size_t at = 0; at <= right.size(); ++at)
        rows[0][at] = static_cast<int>(at);
    for (std::size_t row = 1; row <= left.size(); ++row) {
        auto &now = rows[row % 3];
        const auto &before = rows[(row + 2) % 3];
        const auto &twoBefore = rows[(row + 1) % 3];
        now[0] = static_cast<int>(row);
        int least = now[0];
        for (std::size_t at = 1; at <= right.size(); ++at) {
            const bool same = left[row - 1] == right[at - 1];
            now[at] = std::min({before[at] + 1, now[at - 1] + 1, before[at - 1] + (same ? 0 : 1)});
            if (row > 1 && at > 1 && left[row - 1] == right[at - 2] && left[row - 2] == right[at - 1])
                now[at] = std::min(now[at], twoBefore[at - 2] + 1);
            least = std::min(least, now[at]);
        }
        if (least > most)
            return most + 1;
    }
    const auto &last = rows[left.size() % 3];
    int errors = most + 1;
    for (auto at = right.size() - std::min(spare, right.size()); at <= right.size(); ++at)
        errors = std::min(errors, last[at]);
    return errors;
}

std::vector<Meaning> nearWords(const SearchIndex &index, std::string_view folded)
{
    const auto letters = lettersOf(folded);
    if (letters.size() < ShortestMistyped || letters.size() > LongestWord)
        return {};
    int most = letters.size() >= ShortestWithTwo ? 2 : 1;
    // The vocabulary has stems: what a word has more is an ending, if it is no longer than one.
    const auto spare = std::min(LongestEnding, letters.size() / 3);
    std::vector<Meaning> near;
    for (const auto &known : index.vocabulary()) {
        const auto slack = static_cast<std::size_t>(most);
        if (known.size() + slack + spare < letters.size() || known.size() > (letters.size() + slack) * 4)
            continue; // too far apart whatever its letters are: bytes are soon counted
        const auto count = letterCount(known);
        if (count < ShortestMistyped || count + slack + spare < letters.size() || count > letters.size() + slack)
            continue;
        const auto errors = typingErrors(lettersOf(known), letters, most, spare);
        if (errors > most)
            continue;
        if (errors < most) { // only the nearest
            most = errors;
            near.clear();
        }
        if (near.size() < MostNear)
            near.push_back({std::string(known), Weights[static_cast<std::size_t>(errors)]});
    }
    return near;
}

} // namespace kiosk::search
