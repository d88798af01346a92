// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/search/compound.h"

#include <array>

#include "kiosk/search/stemmer.h"

namespace kiosk::search {

namespace {

constexpr std::size_t ShortestPart = 4; ///< bytes; folded German has one a letter
constexpr std::size_t LongestWord = 60;
constexpr int MostParts = 4;
constexpr std::array<std::string_view, 7> Joints{"", "s", "es", "n", "en", "er", "e"};

using Known = std::function<bool(const std::string &)>;

/** @p left as it stands before the rest of a compound, without its joint; empty when nobody knows it. */
std::string knownWithoutJoint(const std::string &left, const Known &known)
{
    for (const auto joint : Joints) {
        if (left.size() < ShortestPart + joint.size() || !left.ends_with(joint))
            continue;
        auto part = left.substr(0, left.size() - joint.size());
        if (known(part))
            return part;
    }
    return {};
}

std::vector<std::string> split(const std::string &word, const Known &known, int parts)
{
    if (parts < 2)
        return {};
    // The longest last part first: it carries the meaning.
    for (std::size_t at = ShortestPart; at + ShortestPart <= word.size(); ++at) {
        auto right = word.substr(at);
        if (!known(right))
            continue;
        const auto left = word.substr(0, at);
        if (auto part = knownWithoutJoint(left, known); !part.empty())
            return {std::move(part), std::move(right)};
        for (const auto joint : {std::string_view(""), std::string_view("s")}) {
            if (!left.ends_with(joint))
                continue;
            auto before = split(left.substr(0, left.size() - joint.size()), known, parts - 1);
            if (!before.empty()) {
                before.push_back(std::move(right));
                return before;
            }
        }
    }
    return {};
}

} // namespace

bool hasCompounds(std::string_view language)
{
    return baseLanguage(language) == "de";
}

std::vector<std::string> compoundParts(const std::string &folded, const Known &known)
{
    if (folded.size() < 2 * ShortestPart || folded.size() > LongestWord)
        return {};
    return split(folded, known, MostParts);
}

} // namespace kiosk::search
