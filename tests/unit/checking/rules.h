// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "tests/unit/checking/checked_pack.h"

/** One mistake in a good pack brings exactly its finding; something close to it brings none. */
struct Rule
{
    std::vector<Edit> edits;
    std::string finding; ///< "file:line: code (error)", several joined with " | "; empty: a near miss
};

inline const std::string Housing = "topics/02-housing/";
inline const std::string Registration = "topics/01-first-steps/01-registration/";
inline const std::string Centre = "contacts/centre.toml";

[[nodiscard]] std::vector<Rule> linksRules();
[[nodiscard]] std::vector<Rule> picturesRules();
[[nodiscard]] std::vector<Rule> agesRules();
[[nodiscard]] std::vector<Rule> factsRules();
[[nodiscard]] std::vector<Rule> hoursRules();
[[nodiscard]] std::vector<Rule> placeholdersRules();
[[nodiscard]] std::vector<Rule> scriptsRules();
[[nodiscard]] std::vector<Rule> sentencesRules();
[[nodiscard]] std::vector<Rule> idsRules();
[[nodiscard]] std::vector<Rule> readingRules();

/** Lines of CheckedPack: 6 is the first paragraph of a page of Housing. */
[[nodiscard]] inline Edit text(const std::string &language, const std::string &before, const std::string &after)
{
    return {Housing + language + ".md", before, after};
}
[[nodiscard]] inline Edit german(const std::string &after)
{
    return text("de", "Wie Sie eine Wohnung finden.", after);
}
[[nodiscard]] inline std::string file(const std::string &language, int line, const std::string &code)
{
    return Housing + language + ".md:" + std::to_string(line) + ": " + code;
}
