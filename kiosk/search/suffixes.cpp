// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/search/suffixes.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <vector>

#include "kiosk/search/folding.h"

namespace kiosk::search {

namespace {

/** Endings as written; the program folds them and tries the longest first. */
struct Endings
{
    std::string_view language;
    std::size_t shortestStem; ///< letters that must stay
    std::string_view prefixes;
    std::string_view first;  ///< taken off before the others: reflexive and plural marks
    std::string_view others; ///< one of these
};

constexpr Endings Known[] = {
    {"ar", 3, "وال بال فال كال ولل لل ال و ف ب ك ل", "ها هم هن هما كم كما نا",
     "ات ان ون ين تين يه ها هم كم نا وا ه ي ك"},
    {"fa", 3, "", "هایی هایم هایت هایش های ها ان ات", "ترین تر ام ات اش یم ید ند ی ه"},
    {"ckb", 3, "", "ەکان ەکە یەکان یەکە ان", "یان مان تان ێک ی م ت"},
    {"ku", 3, "", "yan yên an ên", "ekî eke ek ê î a e ya yê"},
    {"uk", 3, "", "ся сь",
     "ами ями ові еві ів їв ого ому ими іми ах ях ою ею єю ої ій ий им ім их іх ам ям ом ем єм ти ть ала али ало ати "
     "ити іти увати ували увала ують ує ють ать ять уть ить їть ння нню нням ості істю ість є у ю а я о е и і ї ь й "
     "ія ії ію ією іє іями іях іям ій ання анню анням ення енню енням яння іння інню ування уванню уванням "
     "ійний ійна ійне ійні ійного ійної ійному ійну ійною ійним ійних ійними "
     "ація ації ацію ацією ацій аціях аціями аціям аційний аційна аційне аційні аційного аційної аційному аційну "
     "аційною аційним аційних аційними"},
    {"ru", 3, "", "ся сь",
     "ами ями ов ев его ого ему ому ыми ими ах ях ою ею ой ей ый ий им ым ых их ам ям ом ем ую юю ая яя ое ее ые ие "
     "ала али ало ать ять ить еть ют ат ят ут ит ет ение ения ению ость ости у ю а я о е и ы ь й"},
    {"pl", 3, "", "",
     "ami ach ów owi ego emu ych ymi imi ej ą ę om em iem ie a e i y o u ać eć ić yć ował owała anie ania enie enia "
     "ość ości"},
    {"bg", 3, "", "ът ят та то те", "ове еве ите ата ята ото ето ия ии ие ам ям ат ят а я о е и у"},
    {"tr", 3, "", "ların lerin larda lerde lar ler",
     "ından inden unda ında inde ındaki ımız imiz ınız iniz ları leri dan den tan ten da de ta te nın nin nun nün ın "
     "in un ün yı yi yu yü sı si su sü ı i u ü a e"},
};

struct Rules
{
    std::size_t shortestStem = 3;
    std::vector<std::string> prefixes, first, others;
};

std::vector<std::string> folded(std::string_view list)
{
    std::vector<std::string> all;
    std::istringstream words{std::string(list)};
    for (std::string word; words >> word;)
        all.push_back(fold(word));
    std::sort(all.begin(), all.end(), [](const auto &left, const auto &right) {
        return left.size() != right.size() ? left.size() > right.size() : left < right;
    });
    return all;
}

const Rules *rulesOf(std::string_view language)
{
    static const auto all = [] {
        std::map<std::string, Rules, std::less<>> made;
        for (const auto &one : Known)
            made[std::string(one.language)] = {one.shortestStem, folded(one.prefixes), folded(one.first),
                                               folded(one.others)};
        return made;
    }();
    const auto found = all.find(language);
    return found == all.end() ? nullptr : &found->second;
}

void cutEnd(std::string &word, const std::vector<std::string> &endings, std::size_t shortest)
{
    for (const auto &ending : endings)
        if (word.size() > ending.size() && word.ends_with(ending) &&
            letterCount(word) - letterCount(ending) >= shortest) {
            word.resize(word.size() - ending.size());
            return;
        }
}

void cutStart(std::string &word, const std::vector<std::string> &prefixes, std::size_t shortest)
{
    for (const auto &prefix : prefixes) {
        const auto letters = letterCount(prefix);
        // One letter is more often part of the word than "and" or "with".
        if (word.starts_with(prefix) && letterCount(word) >= letters + shortest + (letters == 1 ? 1 : 0)) {
            word.erase(0, prefix.size());
            return;
        }
    }
}

/** "садок" as "садк", for the other cases have no vowel there: "садка". */
void cutFleetingVowel(std::string &word)
{
    constexpr std::size_t Shortest = 10; // bytes: five letters
    if (word.size() < Shortest)
        return;
    const auto letter = [&](std::size_t fromEnd) {
        return std::string_view(word).substr(word.size() - 2 * fromEnd, 2);
    };
    const auto isVowel = [](std::string_view one) {
        return std::string_view("аеиоуіїєюя").find(one) != std::string_view::npos;
    };
    const bool fleeting = letter(2) == "о" || letter(2) == "е";
    const bool ending = letter(1) == "к" || letter(1) == "ц";
    // Between two consonants it stays: "строк", "строку".
    if (fleeting && ending && !isVowel(letter(3)) && isVowel(letter(4)))
        word.erase(word.size() - 4, 2);
}

} // namespace

std::size_t letterCount(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char one) { return (one & 0xC0) != 0x80; }));
}

std::string withoutPrefixes(std::string_view language, const std::string &folded)
{
    constexpr std::size_t ShortestStart = 2;
    auto word = folded;
    if (const auto *rules = rulesOf(language))
        cutStart(word, rules->prefixes, ShortestStart);
    return word;
}

std::string withoutSuffixes(std::string_view language, const std::string &folded)
{
    const auto *rules = rulesOf(language);
    if (!rules)
        return folded;
    auto word = folded;
    cutStart(word, rules->prefixes, rules->shortestStem);
    cutEnd(word, rules->first, rules->shortestStem);
    cutEnd(word, rules->others, rules->shortestStem);
    if (language == "uk")
        cutFleetingVowel(word);
    return word;
}

} // namespace kiosk::search
