// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/checking/unit_words.h"

#include <array>
#include <cstdlib>
#include <memory>

#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>

#include "kiosk/checking/characters.h"

namespace kiosk::checking {

namespace {

/** Among them one number at least of each plural category of integers. */
constexpr std::array<int, 9> Samples{1, 2, 3, 5, 6, 8, 11, 100, 1000};

std::unique_ptr<icu::PluralRules> rulesOf(const std::string &locale)
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(icu::Locale(locale.c_str()), status));
    return U_SUCCESS(status) ? std::move(rules) : nullptr;
}

/** "тижні" of "2 тижні"; empty when the number is not in front. */
std::string wordBehindNumber(const std::string &text, const std::string &number)
{
    if (!text.starts_with(number))
        return {};
    auto rest = text.substr(number.size());
    for (const std::string space : {" ", "\u00A0"})
        if (rest.starts_with(space))
            return rest.substr(space.size());
    return {};
}

bool wrong(const std::string &wanted, const std::string &written)
{
    // Genitive: "протягом 1 тижня" sounds like few, "протягом 2 тижнів" like many.
    if ((wanted == "one" && written == "few") || (wanted == "few" && written == "many"))
        return false;
    return wanted != written;
}

} // namespace

UnitWords::UnitWords(const std::string &icuLocale)
    : m_locale(icuLocale)
{
    const auto rules = rulesOf(m_locale);
    if (!rules)
        return;
    const icu::Locale locale(m_locale.c_str());
    const auto plain = icu::number::NumberFormatter::withLocale(locale).grouping(UNUM_GROUPING_OFF);
    for (const auto &unit : {icu::MeasureUnit::getMinute(), icu::MeasureUnit::getHour(), icu::MeasureUnit::getDay(),
                             icu::MeasureUnit::getWeek(), icu::MeasureUnit::getMonth(), icu::MeasureUnit::getYear()}) {
        const auto formatter = plain.unit(unit).unitWidth(UNUM_UNIT_WIDTH_FULL_NAME);
        Unit words;
        for (const int sample : Samples) {
            UErrorCode status = U_ZERO_ERROR;
            const auto text = toUtf8(formatter.formatInt(sample, status).toString(status));
            const auto number = toUtf8(plain.formatInt(sample, status).toString(status));
            const auto word = U_SUCCESS(status) ? wordBehindNumber(text, number) : std::string();
            if (!word.empty())
                words.byCategory.try_emplace(toUtf8(rules->select(sample)), word);
        }
        m_units.push_back(std::move(words));
    }
}

std::optional<std::string> UnitWords::mended(const std::string &value) const
{
    const auto rules = rulesOf(m_locale);
    const auto end = value.find_first_not_of("0123456789");
    if (!rules || end == 0 || end == std::string::npos || end > 6)
        return std::nullopt;
    const int number = std::atoi(value.c_str());
    const auto word = wordBehindNumber(value, value.substr(0, end));
    const auto wanted = toUtf8(rules->select(number));
    for (const auto &unit : m_units) {
        const auto right = unit.byCategory.find(wanted);
        if (right == unit.byCategory.end() || right->second == word)
            continue;
        bool known = false;
        bool passes = false;
        for (const auto &[category, form] : unit.byCategory)
            if (form == word) {
                known = true;
                passes = passes || !wrong(wanted, category);
            }
        if (known && !passes)
            return right->second;
    }
    return std::nullopt;
}

} // namespace kiosk::checking
