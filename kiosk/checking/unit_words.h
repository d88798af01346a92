// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::checking {

/**
 * Words for days, weeks and other measures of time in one language, as CLDR inflects them after a number. Tells "5
 * тижні" and "1 Wochen" from what may be said. Cases other than the nominative are not known to CLDR for every word, so
 * what could be one of them is let pass.
 */
class UnitWords
{
public:
    /** @p icuLocale: "uk". */
    explicit UnitWords(const std::string &icuLocale);

    /** The right word when @p value begins with a number and a word that do not go together. */
    [[nodiscard]] std::optional<std::string> mended(const std::string &value) const;

private:
    struct Unit
    {
        std::map<std::string, std::string> byCategory; ///< plural category, word
    };
    std::string m_locale;
    std::vector<Unit> m_units;
};

} // namespace kiosk::checking
