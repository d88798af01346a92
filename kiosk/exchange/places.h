// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "kiosk/authoring/finding.h"
#include "kiosk/exchange/page_alignment.h"
#include "kiosk/exchange/unit.h"

namespace kiosk::exchange {

/** A text by language in one of the TOML files. */
struct TextPlace
{
    std::string file;
    std::vector<std::string> path; ///< names from the top of the file; a list's item by its number
    std::size_t unit = 0;          ///< in Places::list
};

/** A page and its units. */
struct PagePlace
{
    AlignedPage page;
    std::string file;                            ///< of the translation, there or not
    std::size_t title = 0;                       ///< unit
    std::vector<std::vector<std::size_t>> lines; ///< units of each German block
};

/** Every text of a pack that has a translation in one language, and where the translation stands. */
struct Places
{
    UnitList list;
    std::vector<PagePlace> pages;
    std::vector<TextPlace> texts;
    std::map<std::string, std::size_t, std::less<>> byKey;
};

/** All of @p pack, which outlives the answer. */
[[nodiscard]] Places findPlaces(const authoring::PackSource &pack, const domain::LanguageTag &language);

/** Words of the glossary for the units of @p list: notes at the units and the list of all. */
void addGlossary(const authoring::PackSource &pack, UnitList &list);

/**
 * Fails with what to do when nothing can be translated into @p language, or when the sources have errors other than in
 * the pages of that language.
 */
[[nodiscard]] base::Result<void> checkLanguage(const authoring::PackSource &pack, const domain::LanguageTag &language);
/** The errors of @p findings that are not in the pages of @p language, which are there to be mended. */
[[nodiscard]] authoring::Findings errorsElsewhere(const authoring::Findings &findings,
                                                  const domain::LanguageTag &language);

} // namespace kiosk::exchange
