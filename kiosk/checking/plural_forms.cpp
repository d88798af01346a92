// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/checking/plural_forms.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>

#include <unicode/plurrule.h>

#include "kiosk/checking/characters.h"

namespace kiosk::checking {

namespace {

constexpr int Largest = 1000; ///< more people never wait

// Qt's rules as lrelease writes them into a .qm file: one rule a form but the last, parted by NewRule; within a rule
// comparisons joined by And and Or.
constexpr unsigned char Equal = 0x01, Less = 0x02, AtMost = 0x03, Between = 0x04, Not = 0x08, Mod10 = 0x10,
                        Mod100 = 0x20, And = 0xFD, Or = 0xFE, NewRule = 0xFF;

constexpr std::string_view English("\x01\x01", 2);
constexpr std::string_view French("\x03\x01", 2);
constexpr std::string_view Russian("\x11\x01\xfd\x29\x0b\xff\x14\x02\x04\xfd\x2c\x0a\x13", 13);
constexpr std::string_view Polish("\x01\x01\xff\x14\x02\x04\xfd\x2c\x0a\x13", 10);
constexpr std::string_view Czech("\x01\x01\xff\x04\x02\x04", 6);
constexpr std::string_view Romanian("\x01\x01\xff\x01\x00\xfe\x24\x01\x13", 9);
constexpr std::string_view Macedonian("\x11\x01\xff\x11\x02", 5);
constexpr std::string_view Arabic("\x01\x00\xff\x01\x01\xff\x01\x02\xff\x24\x03\x0a\xff\x2a\x0b", 15);
constexpr std::string_view OneForm;

struct Entry
{
    std::string_view language;
    std::string_view rules;
};

/** As Qt 6.4's lrelease has them for content/schema/languages.toml. */
constexpr std::array<Entry, 42> Languages{{
    {"am", English},   {"ar", Arabic},  {"az", English},  {"bg", English}, {"bn", English}, {"bs", Russian},
    {"ckb", OneForm},  {"cs", Czech},   {"de", English},  {"el", English}, {"en", English}, {"es", English},
    {"fa", OneForm},   {"fr", French},  {"gsg", English}, {"ha", English}, {"hi", English}, {"hu", OneForm},
    {"hy", French},    {"it", English}, {"ka", English},  {"ku", English}, {"ln", English}, {"mk", Macedonian},
    {"om", OneForm},   {"pl", Polish},  {"prs", OneForm}, {"ps", English}, {"pt", English}, {"ro", Romanian},
    {"rom", Romanian}, {"ru", Russian}, {"sk", Czech},    {"so", English}, {"sq", English}, {"sr", Russian},
    {"ti", French},    {"tr", OneForm}, {"uk", Russian},  {"ur", English}, {"vi", OneForm}, {"zh", OneForm},
}};

/** Reads one rule from @p at on, up to NewRule or the end. */
bool holds(std::string_view rules, std::size_t &at, int number)
{
    bool any = false;
    bool all = true;
    const auto next = [&] { return at < rules.size() ? static_cast<unsigned char>(rules[at++]) : NewRule; };
    for (;;) {
        const auto code = next();
        int value = number;
        if (code & Mod10)
            value %= 10;
        else if (code & Mod100)
            value %= 100;
        const int bound = next();
        bool truth = false;
        switch (code & 0x07) {
        case Equal:
            truth = value == bound;
            break;
        case Less:
            truth = value < bound;
            break;
        case AtMost:
            truth = value <= bound;
            break;
        case Between: {
            const int upper = next();
            truth = bound <= value && value <= upper;
            break;
        }
        default:
            break;
        }
        all = all && (truth != ((code & Not) != 0));
        const auto joint = next();
        if (joint == And)
            continue;
        any = any || all;
        all = true;
        if (joint != Or)
            return any;
    }
}

} // namespace

std::optional<QtPlural> QtPlural::of(std::string_view language)
{
    const auto base = language.substr(0, language.find_first_of("_-"));
    const auto found =
        std::find_if(Languages.begin(), Languages.end(), [&](const Entry &entry) { return entry.language == base; });
    if (found == Languages.end())
        return std::nullopt;
    const auto parts = std::count(found->rules.begin(), found->rules.end(), static_cast<char>(NewRule));
    return QtPlural(found->rules.empty() ? 1 : static_cast<int>(parts) + 2, found->rules);
}

int QtPlural::formOf(int number) const
{
    std::size_t at = 0;
    for (int form = 0; form + 1 < m_forms; ++form) {
        if (holds(m_rules, at, number))
            return form;
    }
    return m_forms - 1;
}

std::optional<int> QtPlural::onlyNumberOf(int form) const
{
    std::optional<int> only;
    for (int number = 0; number <= Largest; ++number)
        if (formOf(number) == form) {
            if (only)
                return std::nullopt;
            only = number;
        }
    return only;
}

std::vector<PluralClash> clashesWithCldr(const QtPlural &plural, const std::string &icuLocale)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(icu::Locale(icuLocale.c_str()), status));
    std::vector<PluralClash> clashes;
    if (U_FAILURE(status))
        return clashes;
    std::map<int, std::pair<int, std::string>> first; // of each form: number and category
    std::map<int, bool> told;
    for (int number = 0; number <= Largest; ++number) {
        const int form = plural.formOf(number);
        const auto category = toUtf8(rules->select(number));
        const auto [known, fresh] = first.try_emplace(form, number, category);
        if (!fresh && known->second.second != category && !told[form]) {
            told[form] = true;
            clashes.push_back({known->second.first, number, known->second.second, category});
        }
    }
    return clashes;
}

} // namespace kiosk::checking
