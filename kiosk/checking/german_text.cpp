// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/checking/german_text.h"

#include <algorithm>
#include <array>
#include <span>

#include <unicode/uchar.h>

#include "kiosk/checking/characters.h"

namespace kiosk::checking {

namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 26> Abbreviations{
    "z.",  "B.",   "u.",   "a.",   "d.",   "h.",  "ggf.", "bzw.", "usw.", "etc.", "evtl.", "inkl.", "ca.",
    "Nr.", "Str.", "Tel.", "Abs.", "Art.", "Dr.", "vgl.", "sog.", "o.",   "i.",   "s.",    "max.",  "min."};
constexpr std::array<std::string_view, 14> TwoPart{"z.B.",  "u.a.", "d.h.", "i.d.R.", "o.ä.", "s.o.",  "s.u.",
                                                   "bspw.", "Std.", "Min.", "Mo.",    "Di.",  "zzgl.", "gem."};
constexpr std::array<std::string_view, 12> NumberWords{"zwei", "drei", "vier", "fünf", "sechs", "sieben",
                                                       "acht", "neun", "zehn", "elf",  "zwölf", "zwanzig"};
constexpr std::array<std::string_view, 14> Subjunctive{"könnte", "könnten", "würde",  "würden", "hätte",
                                                       "hätten", "wäre",    "wären",  "müsste", "müssten",
                                                       "dürfte", "dürften", "sollte", "sollten"};
constexpr std::array<std::string_view, 5> PassiveVerbs{"wird", "werden", "wurde", "wurden", "worden"};
constexpr std::array<std::string_view, 8> GenitiveArticles{"des",    "eines",  "meines", "Ihres",
                                                           "seines", "dieses", "jedes",  "unseres"};
constexpr std::array<std::string_view, 14> Negations{"nicht",  "kein",  "keine",    "keinen", "keinem",
                                                     "keiner", "nie",   "niemals",  "nichts", "niemand",
                                                     "ohne",   "weder", "nirgends", "kaum"};
/** A foreign word and the one that people know. */
constexpr std::array<std::pair<std::string_view, std::string_view>, 20> Foreign{{
    {"relevant", "wichtig"},       {"obligatorisch", "Pflicht"},  {"individuell", "für jeden anders"},
    {"Konsultation", "Beratung"},  {"konsultieren", "fragen"},    {"Workshop", "Kurs"},
    {"Meeting", "Treffen"},        {"Hotline", "Telefon-Nummer"}, {"Flyer", "Blatt"},
    {"Download", "herunterladen"}, {"Legitimation", "Ausweis"},   {"Konditionen", "Bedingungen"},
    {"Formalitäten", "Papiere"},   {"Modalitäten", "Regeln"},     {"kontaktieren", "anrufen oder schreiben"},
    {"Dokumentation", "Papiere"},  {"Migranten", "Zugewanderte"}, {"Compliance", "Regeln"},
    {"Support", "Hilfe"},          {"Feedback", "Antwort"},
}};
constexpr int LongWord = 14;

bool isOneOf(std::string_view word, Words words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool isWordByte(char c)
{
    return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0;
}

/** Letters up to the next hyphen or Mediopunkt, whichever part is longest. */
int longestPart(std::string_view word)
{
    int longest = 0;
    int letters = 0;
    const auto length = static_cast<int32_t>(word.size());
    for (int32_t i = 0; i < length;) {
        const auto c = nextCharacter(word, i);
        if (c == '-' || c == 0xB7 || c == 0x2010 || c == 0x2011)
            letters = 0;
        else if (c >= 0 && u_isalpha(c))
            longest = std::max(longest, ++letters);
    }
    return longest;
}

bool isCapital(std::string_view word)
{
    int32_t i = 0;
    const auto c = nextCharacter(word, i);
    return c >= 0 && u_isupper(c);
}

/** "gemacht", "angemeldet", "bezahlt": what follows werden in the passive. */
bool looksLikeParticiple(std::string_view word)
{
    if (word.size() < 5 || isCapital(word) || !(word.ends_with("t") || word.ends_with("en")))
        return false;
    if (word.starts_with("ge") && word != "gern" && word != "gerecht" && word != "gesund")
        return word.ends_with("t") || word.ends_with("en");
    for (const std::string_view prefix :
         {"ange", "abge", "ausge", "einge", "mitge", "vorge", "zuge", "aufge", "nachge"})
        if (word.starts_with(prefix))
            return true;
    return word.ends_with("t") && (word.starts_with("be") || word.starts_with("ver") || word.starts_with("er")) &&
           word != "bereit" && word != "erst";
}

/** The first place from @p at on that is no closing quote. */
std::size_t behindQuotes(std::string_view text, std::size_t at)
{
    for (const std::string_view quote : {"“", "”", "«", "‘", "’", ")", "\""})
        if (text.substr(std::min(at, text.size())).starts_with(quote))
            return at + quote.size();
    return at;
}

/** Whether the stop at @p at ends a sentence. */
bool endsSentence(std::string_view text, std::size_t at)
{
    if (text[at] == '!' || text[at] == '?')
        return true;
    if (text[at] == ':')
        return false;
    if (const auto next = behindQuotes(text, at + 1); next < text.size() && text[next] != ' ')
        return false;
    auto begin = at;
    while (begin > 0 && text[begin - 1] != ' ')
        --begin;
    const auto word = text.substr(begin, at + 1 - begin);
    if (isOneOf(word, Abbreviations) || isOneOf(word, TwoPart))
        return at + 1 >= text.size();
    // "am 3. Mai": a number and a stop, unless it is the end.
    const bool number = std::isdigit(static_cast<unsigned char>(text[at == 0 ? 0 : at - 1])) != 0 && word.size() <= 3;
    return !number || at + 1 >= text.size();
}

Sentence sentenceOf(std::string_view text)
{
    Sentence sentence;
    sentence.text = text;
    std::size_t i = 0;
    while (i < text.size()) {
        const auto end = std::min(text.find(' ', i), text.size());
        auto word = text.substr(i, end - i);
        i = end + 1;
        while (!word.empty() && !isWordByte(word.front()))
            word.remove_prefix(1);
        for (const std::string_view quote : {"„", "“", "”", "«", "»", "–", "‚", "‘", "\u2068"})
            while (word.starts_with(quote))
                word.remove_prefix(quote.size());
        const auto bare = [&] {
            for (const std::string_view quote : {"“", "”", "«", "»", "–", "‘", "…", "\u2069"})
                if (word.ends_with(quote))
                    return quote.size();
            return !word.empty() && !isWordByte(word.back()) && word.back() != '.' ? std::size_t{1} : std::size_t{0};
        };
        while (const auto size = bare())
            word.remove_suffix(size);
        if (word.ends_with('.') && !isOneOf(word, Abbreviations) && !isOneOf(word, TwoPart))
            word.remove_suffix(1);
        if (!word.empty())
            sentence.words.push_back(word);
    }
    return sentence;
}

void addGrammar(const Sentence &sentence, std::vector<EasyFault> &faults)
{
    bool passive = false;
    int negations = 0;
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
        const auto word = sentence.words[i];
        if (isOneOf(word, PassiveVerbs))
            for (const auto other : sentence.words)
                passive = passive || looksLikeParticiple(other);
        if (isOneOf(word, Negations))
            ++negations;
        if (isOneOf(word, Subjunctive))
            faults.push_back({"easy-subjunctive", inTicks(word) + " says what might be; say what is"});
        if (isOneOf(word, GenitiveArticles) && i + 1 < sentence.words.size() && isCapital(sentence.words[i + 1]) &&
            sentence.words[i + 1].ends_with('s'))
            faults.push_back({"easy-genitive", inTicks(std::string(word) + " " + std::string(sentence.words[i + 1])) +
                                                   " is a genitive; write it with `von`"});
    }
    if (passive)
        faults.push_back({"easy-passive", inTicks(sentence.text) + " does not say who acts; write who does what"});
    if (negations > 1)
        faults.push_back({"easy-negation", inTicks(sentence.text) + " says no twice; say what is so"});
}

} // namespace

std::vector<Sentence> sentencesOf(std::string_view text)
{
    std::vector<Sentence> sentences;
    std::size_t begin = 0;
    const auto add = [&](std::size_t end) {
        auto part = text.substr(begin, end - begin);
        while (part.starts_with(' '))
            part.remove_prefix(1);
        auto sentence = sentenceOf(part);
        if (!sentence.words.empty())
            sentences.push_back(std::move(sentence));
        begin = end;
    };
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((text[i] == '.' || text[i] == '!' || text[i] == '?') && endsSentence(text, i)) {
            i = behindQuotes(text, i + 1) - 1;
            add(i + 1);
        }
    add(text.size());
    return sentences;
}

std::vector<EasyFault> easyFaultsOf(const Sentence &sentence)
{
    std::vector<EasyFault> faults;
    for (const auto word : sentence.words) {
        if (longestPart(word) >= LongWord)
            faults.push_back({"easy-word-long", inTicks(word) +
                                                    " is long; part it with a hyphen or a Mediopunkt (·), or "
                                                    "say it with shorter words"});
        if (isOneOf(word, NumberWords))
            faults.push_back({"easy-number-word", inTicks(word) + " is a number; write it in figures"});
        if (isOneOf(word, TwoPart) || (isOneOf(word, Abbreviations) && word.size() > 2) || word == "z." || word == "u.")
            faults.push_back({"easy-abbreviation", inTicks(word) + " is an abbreviation; write it out"});
        for (const auto &[foreign, plain] : Foreign)
            if (word == foreign)
                faults.push_back({"easy-foreign-word", inTicks(word) + " is a hard word; say: " + std::string(plain)});
    }
    addGrammar(sentence, faults);
    return faults;
}

} // namespace kiosk::checking
