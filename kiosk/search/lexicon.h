// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::search {

class Stemmer;
class WordReader;

/**
 * What is known of one language's words beside their endings: which say nothing by themselves, and which mean the same.
 * Written by hand (content/schema), stored in the pack with the index that was made with it.
 */
class Lexicon
{
public:
    /** @p words, as people write them, are left out of index and question: "the", "where". */
    void addStopWords(WordReader &reader, std::string_view words);
    /** @p words say little: questions have them, whatever they are about ("possibility", "kind of"). They count less.
     */
    void addWeakWords(WordReader &reader, const Stemmer &stemmer, std::string_view words);
    /** Each of @p words stands for the concept @p name (short, without spaces), maybe for others too. */
    void addConcept(WordReader &reader, const Stemmer &stemmer, std::string_view words, const std::string &name);

    [[nodiscard]] bool isStopWord(const std::string &folded) const { return m_stopWords.contains(folded); }
    [[nodiscard]] bool isWeak(const std::string &stem) const { return m_weak.contains(stem); }
    /** Concepts of the stem @p stem; often none. */
    [[nodiscard]] const std::vector<std::string> &concepts(const std::string &stem) const;
    /** The stems of this language that stand for the concept @p name. */
    [[nodiscard]] std::vector<std::string> stemsOf(const std::string &name) const;

    /** One line a word; read back by parse(). The same for the same words. */
    [[nodiscard]] std::string toText() const;
    [[nodiscard]] static Lexicon parse(std::string_view text);

private:
    std::set<std::string> m_stopWords;                          ///< folded
    std::set<std::string> m_weak;                               ///< stems
    std::map<std::string, std::vector<std::string>> m_concepts; ///< by stem
};

} // namespace kiosk::search
