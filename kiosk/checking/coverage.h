// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kiosk/authoring/pack_source.h"

namespace kiosk::checking {

/** How far one language has come. */
struct LanguageCoverage
{
    domain::LanguageTag language;
    int complete = 0; ///< pages made from the German text of today
    int outdated = 0; ///< pages made from an older one, or nobody knows from which
    int missing = 0;  ///< pages that are not there: German is shown
    int blocks = 0, outdatedBlocks = 0;
    int machine = 0, reviewed = 0, human = 0;                    ///< pages by the way they came to be
    int missingFacts = 0, missingContacts = 0, missingTerms = 0; ///< texts of facts.toml, contacts, glossary
};

/** One entry a language of @p pack, in its order; German is complete by definition. */
[[nodiscard]] std::vector<LanguageCoverage> coverageOf(const authoring::PackSource &pack);

/** A table to read; a JSON list of objects with the names of LanguageCoverage. */
[[nodiscard]] std::string coverageAsText(const std::vector<LanguageCoverage> &coverage);
[[nodiscard]] std::string coverageAsJson(const std::vector<LanguageCoverage> &coverage);

} // namespace kiosk::checking
