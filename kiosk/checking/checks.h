// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "kiosk/checking/check.h"
#include "kiosk/checking/line_finder.h"

/** The single checks, one file each; checkContent() runs them all. */
namespace kiosk::checking {

/** What each check works with. */
struct Inspection
{
    const PackSource &pack;
    const CheckOptions &options;
    Findings &findings;
    LineFinder &lines;
    std::string today; ///< "2026-11-22"; never before the pack was made, whatever a wrong clock says
};

void checkLinks(Inspection &inspection);        ///< web addresses, e-mail, phone numbers
void checkAltTexts(Inspection &inspection);     ///< of pictures
void checkAges(Inspection &inspection);         ///< of facts, contacts and pages; texts that miss a language
void checkFactValues(Inspection &inspection);   ///< the same number in every language, and what its kind says
void checkLiteralFacts(Inspection &inspection); ///< phone numbers, amounts and dates written into texts
void checkOpeningHours(Inspection &inspection); ///< never open, gaps, exceptions without effect
void checkPlaceholders(Inspection &inspection); ///< a translation holds what its German block holds
void checkDirections(Inspection &inspection);   ///< numbers in right-to-left text, direction marks
void checkGlyphs(Inspection &inspection);       ///< characters that the terminal's fonts do not have
void checkReadability(Inspection &inspection);  ///< easy German, long sentences in German
void checkSameWords(Inspection &inspection);    ///< numbers as in German, words not
void checkFormerIds(Inspection &inspection);    ///< former_ids of topic.toml

inline const std::string FactsFile = "facts.toml";
inline constexpr int DaysOfYear = 365;

/** "2026-11-22" */
[[nodiscard]] std::string isoDate(domain::LocalDate date);
/** "2026-11-22" plus @p days. */
[[nodiscard]] std::string dateAfter(const std::string &date, int days);

} // namespace kiosk::checking
