// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include "kiosk/exchange/places.h"

namespace kiosk::exchange {

namespace {

/** For each glossary word how often which words stand for it on the pages of a language. */
using ShownWords = std::map<std::string, std::map<std::string, int>>;

void count(const domain::Line &line, ShownWords &shown)
{
    for (const auto &span : line)
        if (span.kind == domain::Span::Kind::Term && !span.text.empty())
            ++shown[span.target][span.text];
}

ShownWords shownWords(const authoring::PackSource &pack, const domain::LanguageTag &language)
{
    ShownWords shown;
    for (const auto &topic : pack.topics) {
        const auto page = topic.pages.find(language);
        if (page == topic.pages.end())
            continue;
        for (const auto &[block, unused] : page->second.blocks)
            for (const auto &line : linesOf(block, false))
                count(line, shown);
    }
    return shown;
}

/** The three most frequent, then by letter. */
std::string mostFrequent(const std::map<std::string, int> &words)
{
    std::vector<std::pair<std::string, int>> sorted(words.begin(), words.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto &left, const auto &right) { return left.second > right.second; });
    std::string text;
    for (std::size_t i = 0; i < sorted.size() && i < 3; ++i)
        text += (text.empty() ? "" : ", ") + sorted[i].first;
    return text;
}

bool isLetter(const icu::UnicodeString &text, int32_t at)
{
    return at >= 0 && at < text.length() && u_isalpha(text.char32At(at));
}

/** @p term begins at a word's beginning in @p text and at most an ending of two letters follows. */
bool occurs(const icu::UnicodeString &text, const icu::UnicodeString &term)
{
    for (int32_t at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
        int32_t end = at + term.length();
        for (int letters = 0; letters < 2 && isLetter(text, end); ++letters)
            ++end;
        if (!isLetter(text, at - 1) && !isLetter(text, end))
            return true;
    }
    return false;
}

} // namespace

void addGlossary(const authoring::PackSource &pack, UnitList &list)
{
    const auto shown = shownWords(pack, list.language);
    struct Entry
    {
        icu::UnicodeString term;
        std::string note, id;
    };
    std::vector<Entry> entries;
    for (const auto &[id, term] : pack.glossary) {
        if (term.term.empty())
            continue;
        GlossaryRow row{term.term, {}, {}, {}};
        if (const auto words = shown.find(id); words != shown.end())
            row.shownAs = mostFrequent(words->second);
        if (const auto text = term.text.find(authoring::german()); text != term.text.end())
            row.german = text->second;
        if (const auto text = term.text.find(list.language); text != term.text.end())
            row.translation = text->second;
        auto note = "Glossary: " + row.term + (row.shownAs.empty() ? "" : " = " + row.shownAs) + ": " +
                    (row.translation.empty() ? row.german : row.translation);
        entries.push_back({icu::UnicodeString::fromUTF8(term.term), std::move(note), id});
        list.glossary.push_back(std::move(row));
    }
    for (auto &unit : list.units) {
        const auto text = icu::UnicodeString::fromUTF8(wordsOf(unit.german));
        const auto marks = [&](const std::string &id) {
            return std::any_of(unit.tags.begin(), unit.tags.end(),
                               [&](const Tag &tag) { return tag.kind == Tag::Kind::Term && tag.target == id; });
        };
        for (const auto &entry : entries)
            if (!unit.key.starts_with("glossary:" + entry.id + ":") && (marks(entry.id) || occurs(text, entry.term)))
                unit.notes.push_back(entry.note);
    }
}

} // namespace kiosk::exchange
