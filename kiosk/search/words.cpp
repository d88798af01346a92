// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/search/words.h"

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "kiosk/base/must.h"
#include "kiosk/search/folding.h"
#include "kiosk/search/stemmer.h"

namespace kiosk::search {

struct WordReader::Breaks
{
    std::unique_ptr<icu::BreakIterator> iterator;
};

namespace {

/** ’ and its relatives as '. */
std::string plainApostrophes(std::string_view word)
{
    std::string plain;
    for (std::size_t at = 0; at < word.size();) {
        const auto three = word.substr(at, 3);
        if (three == "\u2019" || three == "\u2018" || word.substr(at, 2) == "\u02BC") {
            plain += '\'';
            at += three.starts_with('\xE2') ? 3 : 2;
        } else {
            plain += word[at++];
        }
    }
    return plain;
}

bool hasApostrophe(std::string_view word)
{
    return word.find('\'') != std::string_view::npos || word.find("\u2019") != std::string_view::npos ||
           word.find("\u2018") != std::string_view::npos || word.find("\u02BC") != std::string_view::npos;
}

/** Adds the parts of @p word between apostrophes that are longer than an elided article or the s of a genitive. */
void addParts(std::vector<Word> &words, const std::string &word, std::size_t begin, std::size_t end)
{
    for (std::size_t at = 0; at <= word.size();) {
        const auto next = std::min(word.find('\'', at), word.size());
        if (next - at >= 3) // bytes; "qu" and "t" go
            words.push_back({fold(std::string_view(word).substr(at, next - at)), begin, end});
        at = next + 1;
    }
}

/** @p text with a space for every byte of an isolate: a word ends there (ICU would read on), and places stay. */
std::string withoutIsolates(std::string_view text)
{
    constexpr char First = '\xE2'; // of U+2066 … U+2069 in UTF-8
    std::string plain(text);
    for (auto at = plain.find(First); at != std::string::npos; at = plain.find(First, at + 1)) {
        const auto sign = std::string_view(plain).substr(at, 3);
        if (sign == "\u2066" || sign == "\u2067" || sign == "\u2068" || sign == "\u2069")
            plain.replace(at, 3, 3, ' ');
    }
    return plain;
}

} // namespace

WordReader::WordReader(std::string_view language)
    : m_breaks(std::make_unique<Breaks>())
    , m_apostropheBinds(language == "uk" || language == "be" || language == "bg" || language == "ru")
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale(std::string(baseLanguage(language)).c_str());
    m_breaks->iterator.reset(icu::BreakIterator::createWordInstance(locale, status));
    MUST(U_SUCCESS(status));
}

WordReader::WordReader(WordReader &&) noexcept = default;
WordReader::~WordReader() = default;

std::vector<Word> WordReader::read(std::string_view shown)
{
    std::vector<Word> words;
    if (shown.empty())
        return words;
    const auto text = withoutIsolates(shown);
    UErrorCode status = U_ZERO_ERROR;
    UText opened = UTEXT_INITIALIZER;
    utext_openUTF8(&opened, text.data(), static_cast<int64_t>(text.size()), &status);
    auto &iterator = *m_breaks->iterator;
    iterator.setText(&opened, status);
    MUST(U_SUCCESS(status));
    for (int32_t begin = iterator.first(), end = iterator.next(); end != icu::BreakIterator::DONE;
         begin = end, end = iterator.next()) {
        if (iterator.getRuleStatus() < UBRK_WORD_NUMBER)
            continue;
        const auto from = static_cast<std::size_t>(begin);
        const auto until = static_cast<std::size_t>(end);
        const auto word = std::string_view(text).substr(from, until - from);
        if (!hasApostrophe(word)) {
            words.push_back({fold(word), from, until});
            continue;
        }
        auto plain = plainApostrophes(word);
        if (m_apostropheBinds) {
            std::erase(plain, '\'');
            words.push_back({fold(plain), from, until});
        } else {
            addParts(words, plain, from, until);
        }
    }
    utext_close(&opened);
    std::erase_if(words, [](const Word &word) { return word.folded.empty(); });
    return words;
}

} // namespace kiosk::search
