// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/authoring/finding.h"

namespace kiosk::authoring {

/** One language of content/schema/languages.toml. */
struct LanguageEntry
{
    std::string tag;
    std::string name; ///< as its speakers write it
    std::string english, german;
    bool rightToLeft = false;
    std::string script;     ///< ISO 15924: "Latn"
    std::string qt;         ///< locale for Qt: "de_DE"
    std::string icu;        ///< locale for ICU: "de"
    std::string voice;      ///< of espeak-ng; empty: none that can be understood
    bool interface = false; ///< false: a language to talk only
};

/** Reads @p text, the content of a languages.toml. */
[[nodiscard]] std::vector<LanguageEntry> parseLanguages(std::string_view text, Findings &findings);
/** The list that this program was built with, in its order. */
[[nodiscard]] const std::vector<LanguageEntry> &languageList();
/** Null when nobody knows @p tag. */
[[nodiscard]] const LanguageEntry *findLanguage(std::string_view tag);

} // namespace kiosk::authoring
