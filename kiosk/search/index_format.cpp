// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/search/index_format.h"

namespace kiosk::search {

namespace {

constexpr std::size_t GramLetters = 4;

void putNumber(std::string &bytes, std::uint32_t number)
{
    for (; number >= 0x80U; number >>= 7U)
        bytes += static_cast<char>((number & 0x7FU) | 0x80U);
    bytes += static_cast<char>(number);
}

/** Takes a number off the front of @p bytes. */
std::optional<std::uint32_t> takeNumber(std::string_view &bytes)
{
    std::uint32_t number = 0;
    for (unsigned shift = 0; shift < 32U; shift += 7U) {
        if (bytes.empty())
            return std::nullopt;
        const auto one = static_cast<std::uint8_t>(bytes.front());
        bytes.remove_prefix(1);
        number |= static_cast<std::uint32_t>(one & 0x7FU) << shift;
        if (one < 0x80U)
            return number;
    }
    return std::nullopt;
}

} // namespace

Saturation saturationOf(Kind kind)
{
    switch (kind) {
    case Kind::Word:
        return {2.0, 0.75};
    case Kind::Lead:
        return {1.2, 0.5};
    case Kind::Gram:
        return {5.0, 1.0};
    case Kind::TitleGram:
        return {1.2, 0.3};
    case Kind::Concept:
        return {7.0, 0.95};
    }
    return {};
}

std::string encodePostings(const std::vector<Posting> &postings)
{
    std::string bytes;
    putNumber(bytes, static_cast<std::uint32_t>(postings.size()));
    std::uint32_t last = 0;
    for (const auto &one : postings) {
        putNumber(bytes, one.page - last);
        bytes += static_cast<char>(one.weight);
        last = one.page;
    }
    return bytes;
}

bool decodePostings(std::string_view bytes, std::uint32_t pages, std::vector<Posting> &postings)
{
    postings.clear();
    const auto count = takeNumber(bytes);
    if (!count || *count > pages)
        return false;
    postings.reserve(*count);
    std::uint32_t page = 0;
    for (std::uint32_t at = 0; at < *count; ++at) {
        const auto distance = takeNumber(bytes);
        if (!distance || bytes.empty() || *distance >= pages - page)
            return false;
        page += *distance;
        postings.push_back({page, static_cast<std::uint8_t>(bytes.front())});
        bytes.remove_prefix(1);
    }
    return true;
}

std::string encodeNumbers(const std::vector<std::uint32_t> &numbers)
{
    std::string bytes;
    for (const auto number : numbers)
        putNumber(bytes, number);
    return bytes;
}

std::optional<std::vector<std::uint32_t>> decodeNumbers(std::string_view bytes)
{
    std::vector<std::uint32_t> numbers;
    numbers.reserve(bytes.size());
    while (!bytes.empty()) {
        const auto number = takeNumber(bytes);
        if (!number)
            return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

std::vector<std::string> gramsOf(std::string_view stem, bool open)
{
    const auto marked = "<" + std::string(stem) + (open ? "" : ">"); // no word has these signs
    std::vector<std::size_t> letters;                                // where each begins
    for (std::size_t at = 0; at < marked.size(); ++at)
        if ((marked[at] & 0xC0) != 0x80)
            letters.push_back(at);
    letters.push_back(marked.size());
    const auto count = letters.size() - 1;
    std::vector<std::string> grams;
    if (count <= GramLetters)
        grams.push_back(marked);
    for (std::size_t at = 0; count > GramLetters && at + GramLetters <= count; ++at)
        grams.push_back(marked.substr(letters[at], letters[at + GramLetters] - letters[at]));
    return grams;
}

} // namespace kiosk::search
