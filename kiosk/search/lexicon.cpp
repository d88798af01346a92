// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/search/lexicon.h"

#include <algorithm>
#include <sstream>

#include "kiosk/search/stemmer.h"
#include "kiosk/search/words.h"

namespace kiosk::search {

namespace {

const std::string WeakMark = "~"; ///< in the place of a concept

} // namespace

void Lexicon::addStopWords(WordReader &reader, std::string_view words)
{
    for (auto &one : reader.read(words))
        m_stopWords.insert(std::move(one.folded));
}

void Lexicon::addWeakWords(WordReader &reader, const Stemmer &stemmer, std::string_view words)
{
    for (const auto &one : reader.read(words))
        m_weak.insert(stemmer.stem(one.folded));
}

void Lexicon::addConcept(WordReader &reader, const Stemmer &stemmer, std::string_view words, const std::string &name)
{
    for (const auto &one : reader.read(words)) {
        auto &concepts = m_concepts[stemmer.stem(one.folded)];
        if (std::find(concepts.begin(), concepts.end(), name) == concepts.end())
            concepts.push_back(name);
    }
}

const std::vector<std::string> &Lexicon::concepts(const std::string &stem) const
{
    static const std::vector<std::string> none;
    const auto found = m_concepts.find(stem);
    return found == m_concepts.end() ? none : found->second;
}

std::vector<std::string> Lexicon::stemsOf(const std::string &name) const
{
    std::vector<std::string> stems;
    for (const auto &[stem, concepts] : m_concepts)
        if (std::find(concepts.begin(), concepts.end(), name) != concepts.end())
            stems.push_back(stem);
    return stems;
}

std::string Lexicon::toText() const
{
    std::string text;
    for (const auto &word : m_stopWords)
        text += word + "\n";
    for (const auto &stem : m_weak)
        text += stem + " " + WeakMark + "\n";
    for (const auto &[stem, concepts] : m_concepts) {
        text += stem;
        for (const auto &one : concepts)
            text += " " + one;
        text += "\n";
    }
    return text;
}

Lexicon Lexicon::parse(std::string_view text)
{
    Lexicon lexicon;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string stem;
        std::vector<std::string> concepts;
        words >> stem;
        for (std::string one; words >> one;)
            concepts.push_back(one);
        if (concepts.empty())
            lexicon.m_stopWords.insert(stem);
        else if (concepts.front() == WeakMark)
            lexicon.m_weak.insert(stem);
        else
            lexicon.m_concepts[stem] = std::move(concepts);
    }
    return lexicon;
}

} // namespace kiosk::search
