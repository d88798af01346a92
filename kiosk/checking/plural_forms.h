// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::checking {

/** How Qt (lrelease) tells plural forms of one language apart. */
class QtPlural
{
public:
    /** @p language: "uk", "ar_SY", "de-simple"; nothing when it is none of the terminal's. */
    [[nodiscard]] static std::optional<QtPlural> of(std::string_view language);

    /** How many <numerusform> a text must have. */
    [[nodiscard]] int forms() const { return m_forms; }
    /** Which of them Qt takes for @p number. */
    [[nodiscard]] int formOf(int number) const;
    /** The only number up to 1,000 that has @p form; nothing when there are several. */
    [[nodiscard]] std::optional<int> onlyNumberOf(int form) const;

private:
    QtPlural(int forms, std::string_view rules)
        : m_forms(forms)
        , m_rules(rules)
    {
    }
    int m_forms;
    std::string_view m_rules; ///< Qt's own code for them
};

/** Two numbers that Qt words alike although CLDR (ICU) asks for different words. */
struct PluralClash
{
    int first = 0, second = 0;
    std::string firstCategory, secondCategory;
};

/** The first clash of each of @p plural's forms, for numbers up to 1,000. */
[[nodiscard]] std::vector<PluralClash> clashesWithCldr(const QtPlural &plural, const std::string &icuLocale);

} // namespace kiosk::checking
