// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::checking {

/** A sentence and its words, as views into the text they came from. */
struct Sentence
{
    std::string_view text;
    std::vector<std::string_view> words; ///< without the signs around them; no sign alone
};

/** Sentences of a German paragraph. Abbreviations and dates do not end one. */
[[nodiscard]] std::vector<Sentence> sentencesOf(std::string_view text);

/** Something that easy German does without: what it is and how to say it instead. */
struct EasyFault
{
    std::string_view code;
    std::string message;
};

/**
 * Rules for easy German that a program can judge, in our own words. They follow DIN SPEC 33429 (Empfehlungen für
 * Deutsche Leichte Sprache) and the rules of Netzwerk Leichte Sprache:
 * short sentences with one thought each: more than 12 words is told, more than 15 is an error (judged by the caller);
 * long compounds are parted by a hyphen or a Mediopunkt (·): from 14 letters on; no abbreviations; numbers in figures;
 * no passive, genitive or subjunctive; not two negations in one sentence; well-known words instead of foreign ones.
 */
[[nodiscard]] std::vector<EasyFault> easyFaultsOf(const Sentence &sentence);

} // namespace kiosk::checking
