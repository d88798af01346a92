// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a translation must not share with its German block, and what it must.
#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "kiosk/checking/checks.h"
#include "kiosk/checking/german_text.h"
#include "kiosk/checking/numbers.h"
#include "kiosk/checking/pack_texts.h"

namespace kiosk::checking {

using authoring::PageSource;
using authoring::SourceBlock;
using domain::BlockKind;
using domain::Span;

namespace {

constexpr std::ptrdiff_t FewWords = 4; ///< a name, an address: the same in every language

/** What the author wrote, without what facts put in. */
std::string writtenText(const domain::Line &line)
{
    std::string text;
    for (const auto &span : line)
        text += span.text.empty() ? " " : span.text;
    return text;
}

std::vector<std::string> sortedNumbers(const domain::Block &block)
{
    std::vector<std::string> all;
    eachLine(block, [&](const domain::Line &line) {
        for (auto &number : numbersIn(writtenText(line)))
            all.push_back(std::move(number));
    });
    std::sort(all.begin(), all.end());
    return all;
}

/** "14 Uhr" is "2 pm", "17.30 Uhr" is "5.30 pm". */
bool sameHour(const std::string &here, const std::string &there)
{
    constexpr std::size_t LongestTime = 4;
    if (here.size() > LongestTime || there.size() > LongestTime)
        return false;
    const int later = std::stoi(there) - std::stoi(here);
    return later == 12 ? there.size() <= 2 : later == 1200 && there.size() == LongestTime;
}

/** Takes what both have out of two sorted lists of the same length. */
void keepWhatDiffers(std::vector<std::string> &here, std::vector<std::string> &there)
{
    std::vector<std::string> onlyHere, onlyThere;
    std::set_difference(here.begin(), here.end(), there.begin(), there.end(), std::back_inserter(onlyHere));
    std::set_difference(there.begin(), there.end(), here.begin(), here.end(), std::back_inserter(onlyThere));
    std::erase_if(onlyHere, [&](const auto &number) {
        const auto hour = std::find_if(onlyThere.begin(), onlyThere.end(),
                                       [&](const auto &other) { return sameHour(number, other); });
        if (hour == onlyThere.end())
            return false;
        onlyThere.erase(hour);
        return true;
    });
    here = std::move(onlyHere);
    there = std::move(onlyThere);
}

/** Two words that hold German sentences together: no name and no address has them. */
bool isGermanSentence(const std::string &text)
{
    constexpr std::array<std::string_view, 30> Joints{
        "der", "die", "das", "und", "ist",  "sind", "sie", "Sie", "ein", "eine", "nicht", "mit", "auf", "wie", "oder",
        "den", "dem", "zu",  "es",  "wird", "man",  "ich", "wir", "du",  "Du",   "haben", "hat", "aus", "Der", "Die"};
    int joints = 0;
    for (const auto &sentence : sentencesOf(text))
        for (const auto word : sentence.words)
            joints += std::find(Joints.begin(), Joints.end(), word) != Joints.end() ? 1 : 0;
    return joints >= 2;
}

bool holdsNamesOnly(BlockKind kind)
{
    return kind == BlockKind::Legal || kind == BlockKind::Contact || kind == BlockKind::Hours ||
           kind == BlockKind::Link;
}

void compareWithGerman(Inspection &to, const PageSource &page, std::size_t i, const SourceBlock &original)
{
    const auto &[block, line] = page.blocks[i];
    if (holdsNamesOnly(block.kind))
        return;
    const auto where = " (de.md:" + std::to_string(original.line) + ")";
    const auto lines = std::min(block.lines.size(), original.block.lines.size());
    for (std::size_t k = 0; k < lines && block.kind != BlockKind::Image; ++k) {
        if (block.lines[k] != original.block.lines[k])
            continue;
        const auto text = writtenText(block.lines[k]);
        if (std::count(text.begin(), text.end(), ' ') >= FewWords && isGermanSentence(text))
            to.findings.error(page.file,
                              to.lines.find(page.file, line, endOf(page, i), text.substr(0, text.find(' ', 12))),
                              "`" + text.substr(0, text.find(' ', 30)) + "` is still German" + where + "; translate it",
                              "text-untranslated");
    }
    auto here = sortedNumbers(block);
    auto there = sortedNumbers(original.block);
    // "zwei" may be "2" in another language: only a slip is told.
    if (here.size() != there.size() || here == there)
        return;
    keepWhatDiffers(here, there);
    if (!here.empty())
        to.findings.warning(page.file, line,
                            "has the number " + here.front() + ", in German" + where + " stands " + there.front() +
                                "; the figures must be the same, best as {fact:…}",
                            "number-differs");
}

} // namespace

void checkSameWords(Inspection &inspection)
{
    for (const auto &topic : inspection.pack.topics) {
        const auto original = topic.pages.find(authoring::german());
        if (original == topic.pages.end())
            continue;
        const auto &german = original->second.blocks;
        for (const auto &[language, page] : topic.pages) {
            if (language == authoring::german() || language.value == "de-simple")
                continue;
            const auto common = std::min(page.blocks.size(), german.size());
            for (std::size_t i = 0; i < common && page.blocks[i].block.kind == german[i].block.kind; ++i)
                compareWithGerman(inspection, page, i, german[i]);
        }
    }
}

} // namespace kiosk::checking
