// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "kiosk/authoring/languages_file.h"
#include "kiosk/checking/checks.h"
#include "kiosk/checking/numbers.h"
#include "kiosk/checking/unit_words.h"

namespace kiosk::checking {

using authoring::Fact;
using domain::LanguageTag;

namespace {

using Numbers = std::vector<std::string>;

Numbers comparable(const Fact &fact, const std::string &value)
{
    auto numbers = numbersIn(value, fact.kind == "date" ? Grouping::Apart : Grouping::Joined);
    if (fact.kind == "phone") {
        std::string all;
        for (const auto &one : numbers)
            all += one;
        return {all};
    }
    for (auto &one : numbers)
        while (one.size() > 1 && one.front() == '0')
            one.erase(0, 1);
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

/** A month may be a word in one language and a number in another. */
bool agree(const Fact &fact, const Numbers &left, const Numbers &right)
{
    if (fact.kind != "date")
        return left == right;
    const auto &[few, many] = left.size() < right.size() ? std::tie(left, right) : std::tie(right, left);
    return std::includes(many.begin(), many.end(), few.begin(), few.end());
}

template<class Words>
bool holdsAny(const std::string &text, const Words &words)
{
    return std::any_of(words.begin(), words.end(), [&](auto word) { return text.find(word) != std::string::npos; });
}

/** Why the German @p value is none of its kind; null when it may be one. */
const char *againstItsKind(const Fact &fact, const std::string &value)
{
    constexpr std::array<std::string_view, 4> Money{"€", "Euro", "EUR", "Cent"};
    constexpr std::array<std::string_view, 13> Time{"Sekunde", "Minute",  "Stunde", "Tag",   "tag",
                                                    "Woche",   "woche",   "Monat",  "monat", "Jahr",
                                                    "Quartal", "Lektion", "Uhr"};
    const bool digits = !numbersIn(value).empty();
    if (fact.kind == "money" && digits && !holdsAny(value, Money))
        return "has no currency; write it like \"30 €\"";
    if (fact.kind == "duration" && digits && !holdsAny(value, Time))
        return "has no measure of time; write it like \"2 Wochen\"";
    if (fact.kind == "date" && !digits)
        return "has no day in figures; write it like \"31. März 2027\"";
    return nullptr;
}

class ValueCheck
{
public:
    explicit ValueCheck(Inspection &to)
        : m_to(to)
    {
    }
    void check(const Fact &fact)
    {
        const auto &german = fact.in(authoring::german());
        if (const char *why = againstItsKind(fact, german))
            m_to.findings.warning(FactsFile, lineOf(fact, authoring::german()),
                                  "`" + fact.id + "` is of kind " + fact.kind + " but `" + german + "` " + why,
                                  "fact-kind");
        if (fact.kind == "duration")
            for (const auto &[language, value] : fact.values)
                unit(fact, language, value);
        constexpr std::array<std::string_view, 4> Compared{"phone", "money", "duration", "date"};
        if (fact.values.size() < 2 || std::find(Compared.begin(), Compared.end(), fact.kind) == Compared.end())
            return;
        const auto original = comparable(fact, german);
        for (const auto &[language, value] : fact.values) {
            const auto numbers = comparable(fact, value);
            // "أسبوعين", "шість тижнів": words that cannot be compared.
            if (fact.kind != "phone" && (numbers.empty() || original.empty()))
                continue;
            if (!agree(fact, numbers, original))
                m_to.findings.error(FactsFile, lineOf(fact, language),
                                    "`" + fact.id + "` is `" + value + "` in " + language.value + " but `" + german +
                                        "` in German; the figures must be the same",
                                    "fact-differs");
        }
    }

private:
    static int lineOf(const Fact &fact, const LanguageTag &language)
    {
        return fact.lines.of("value." + language.value, fact.lines.of("value", fact.line));
    }
    void unit(const Fact &fact, const LanguageTag &language, const std::string &value)
    {
        const auto *entry = authoring::findLanguage(language.value.empty() ? "de" : language.value);
        if (!entry || entry->tag == "ar") // its words for one and two hold the number
            return;
        const auto words = m_words.try_emplace(entry->icu, entry->icu).first;
        if (const auto right = words->second.mended(value))
            m_to.findings.warning(FactsFile, lineOf(fact, language),
                                  "`" + value + "` does not fit its number; it may be meant: " + *right,
                                  "unit-inflection");
    }

    Inspection &m_to;
    std::map<std::string, UnitWords> m_words;
};

} // namespace

void checkFactValues(Inspection &inspection)
{
    ValueCheck check(inspection);
    for (const auto &[id, fact] : inspection.pack.facts)
        check.check(fact);
}

} // namespace kiosk::checking
