// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exporting/calendar.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>

#include <unicode/dtptngen.h>
#include <unicode/smpdtfmt.h>

#include "kiosk/base/must.h"

namespace kiosk::exporting {

namespace {

using domain::LocalDate;

/** Names come from the language, but digits stay Latin: they are those on doors and in letters. */
std::unique_ptr<icu::SimpleDateFormat> formatOf(const std::string &language, const char *skeleton)
{
    // British English: the day first, as everywhere else in Germany.
    const icu::Locale locale(((language == "en" ? "en_GB" : language) + "@numbers=latn").c_str());
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
        icu::DateTimePatternGenerator::createInstance(locale, status));
    MUST(U_SUCCESS(status));
    auto format = std::make_unique<icu::SimpleDateFormat>(
        patterns->getBestPattern(icu::UnicodeString(skeleton), status), locale, status);
    MUST(U_SUCCESS(status));
    format->setTimeZone(*icu::TimeZone::getGMT());
    return format;
}

std::string formatted(LocalDate date, const std::string &language, const char *skeleton)
{
    // Making a format takes a millisecond; a pack asks for thousands of dates.
    thread_local std::map<std::pair<std::string, std::string>, std::unique_ptr<icu::SimpleDateFormat>> made;
    auto &format = made[{language, skeleton}];
    if (!format)
        format = formatOf(language, skeleton);
    const auto moment = std::chrono::sys_days{date}.time_since_epoch();
    icu::UnicodeString out;
    format->format(static_cast<UDate>(std::chrono::milliseconds(moment).count()), out);
    std::string text;
    return out.toUTF8String(text);
}

bool sameValidity(const domain::OpeningRule &one, const domain::OpeningRule &other)
{
    return one.validFrom == other.validFrom && one.validTo == other.validTo;
}

std::vector<WeekRow> rowsOf(const std::vector<domain::OpeningRule> &rules, const std::string &language)
{
    domain::OpeningHours week;
    for (auto rule : rules) {
        rule.validFrom.reset();
        rule.validTo.reset();
        week.rules.push_back(std::move(rule));
    }
    using namespace std::chrono_literals;
    constexpr std::chrono::sys_days Monday = 2024y / 1 / 1;
    std::vector<WeekRow> rows;
    std::string first;
    for (int day = 0; day < 7; ++day) {
        const LocalDate date{Monday + std::chrono::days{day}};
        auto times = periodsText(domain::periodsOn(week, date));
        const auto name = formatted(date, language, "ccc");
        if (!rows.empty() && rows.back().times == times) {
            rows.back().days = first + " – " + name;
        } else {
            first = name;
            rows.push_back({name, std::move(times)});
        }
    }
    return rows;
}

} // namespace

std::string dateText(LocalDate date, const std::string &language)
{
    return formatted(date, language, "yMMMMd");
}

std::string dateText(const std::string &iso, const std::string &language)
{
    const auto date = domain::parseDate(iso.substr(0, 10));
    return date ? dateText(*date, language) : iso;
}

std::string clockText(domain::MinuteOfDay minute)
{
    char text[16];
    const auto all = static_cast<int>(minute.count() % (24 * 60));
    std::snprintf(text, sizeof text, "%02d:%02d", minute.count() == 24 * 60 ? 24 : all / 60, all % 60);
    return text;
}

std::string periodsText(const std::vector<domain::OpeningPeriod> &periods)
{
    std::string text;
    for (const auto &period : periods)
        text +=
            (text.empty() ? "" : ", ") + clockText(period.from) + "\u00A0–\u00A0" + clockText(period.to); // one line
    return text;
}

std::vector<Week> weeksOf(const domain::OpeningHours &hours, LocalDate from, const std::string &language)
{
    std::vector<std::vector<domain::OpeningRule>> groups;
    for (const auto &rule : hours.rules) {
        if (rule.validTo && *rule.validTo < from)
            continue;
        const auto group = std::find_if(groups.begin(), groups.end(),
                                        [&](const auto &one) { return sameValidity(one.front(), rule); });
        if (group == groups.end())
            groups.push_back({rule});
        else
            group->push_back(rule);
    }
    std::vector<Week> weeks;
    for (const auto &group : groups)
        weeks.push_back({group.front().validFrom, group.front().validTo, rowsOf(group, language)});
    return weeks;
}

std::vector<domain::OpeningException> exceptionsFrom(const domain::OpeningHours &hours, LocalDate from)
{
    std::vector<domain::OpeningException> kept;
    for (const auto &one : hours.exceptions)
        if (from <= one.date)
            kept.push_back(one);
    return kept;
}

} // namespace kiosk::exporting
