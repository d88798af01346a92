// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/search_words.h"

#include "kiosk/authoring/search_words_text.h"
#include "kiosk/authoring/toml_value.h"
#include "kiosk/base/must.h"
#include "kiosk/search/stemmer.h"
#include "kiosk/search/words.h"

namespace kiosk::authoring {

search::Lexicon readLexicon(std::string_view language, std::string_view stopWords, std::string_view concepts,
                            Findings &findings)
{
    search::Lexicon lexicon;
    search::WordReader reader(language);
    const search::Stemmer stemmer(language);
    const auto base = search::baseLanguage(language);
    TomlValue file;
    if (parseToml(stopWords, "stop_words.toml", 1, file, findings)) {
        if (const auto *words = file.find(base))
            lexicon.addStopWords(reader, words->text);
        if (const auto *weak = file.find("weak"))
            if (const auto *words = weak->find(base))
                lexicon.addWeakWords(reader, stemmer, words->text);
    }
    TomlValue table;
    if (parseToml(concepts, "concepts.toml", 1, table, findings))
        for (const auto &[name, byLanguage] : table.members)
            if (const auto *words = byLanguage.find(base))
                lexicon.addConcept(reader, stemmer, words->text, name);
    return lexicon;
}

search::Lexicon lexiconOf(std::string_view language)
{
    Findings findings;
    auto lexicon = readLexicon(language, StopWordsText, ConceptsText, findings);
    MUST(findings.errors() == 0); // the build's own files
    return lexicon;
}

} // namespace kiosk::authoring
