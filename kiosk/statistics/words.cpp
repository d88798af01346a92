// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <utility>

#include "kiosk/base/must.h"
#include "kiosk/statistics/totals.h"

namespace kiosk::statistics {

namespace {

constexpr std::array<std::pair<Kind, const char *>, 10> kindWords{{{Kind::Visits, "visits"},
                                                                   {Kind::People, "people"},
                                                                   {Kind::Hour, "hour"},
                                                                   {Kind::Service, "service"},
                                                                   {Kind::Language, "language"},
                                                                   {Kind::Topic, "topic"},
                                                                   {Kind::Outcome, "outcome"},
                                                                   {Kind::GroupSize, "group-size"},
                                                                   {Kind::Estimate, "estimate"},
                                                                   {Kind::Contact, "contact"}}};
constexpr std::array<std::pair<Measure, const char *>, 3> measureWords{
    {{Measure::Waiting, "waiting"}, {Measure::Serving, "serving"}, {Measure::EstimateError, "estimate-error"}}};
constexpr std::array<std::pair<Step, const char *>, 5> stepWords{
    {{Step::All, "all"}, {Step::Day, "day"}, {Step::Week, "week"}, {Step::Month, "month"}, {Step::Weekday, "weekday"}}};

template<class Words, class Value>
const char *wordOf(const Words &words, Value value)
{
    for (const auto &[one, word] : words)
        if (one == value)
            return word;
    MUST(false);
}

template<class Words>
auto valueOf(const Words &words, const std::string &text)
{
    std::optional<typename Words::value_type::first_type> out;
    for (const auto &[one, word] : words)
        if (text == word)
            out = one;
    return out;
}

} // namespace

const char *name(Kind kind)
{
    return wordOf(kindWords, kind);
}
const char *name(Measure measure)
{
    return wordOf(measureWords, measure);
}
const char *name(Step step)
{
    return wordOf(stepWords, step);
}
std::optional<Kind> parseKind(const std::string &text)
{
    return valueOf(kindWords, text);
}
std::optional<Measure> parseMeasure(const std::string &text)
{
    return valueOf(measureWords, text);
}
std::optional<Step> parseStep(const std::string &text)
{
    return valueOf(stepWords, text);
}

} // namespace kiosk::statistics
