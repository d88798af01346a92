// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/calendar/house_days.h"

#include <array>
#include <cstdio>

namespace kiosk::calendar {

namespace {

using domain::LanguageTag;
using domain::LocalDate;

const std::string &textIn(const domain::Texts &texts, const LanguageTag &language)
{
    static const std::string none;
    for (const auto &tag : {language, LanguageTag{"de"}})
        if (const auto found = texts.find(tag); found != texts.end())
            return found->second;
    return texts.empty() ? none : texts.begin()->second;
}

std::string clock(domain::MinuteOfDay minute)
{
    char text[32];
    std::snprintf(text, sizeof text, "%02d:%02d", static_cast<int>(minute.count() / 60 % 25),
                  static_cast<int>(minute.count() % 60));
    return text;
}

LocalDate plusDays(LocalDate date, int days)
{
    return LocalDate{std::chrono::sys_days{date} + std::chrono::days{days}};
}

/** The first of @p days on @p date or later. */
LocalDate firstOn(const std::vector<std::chrono::weekday> &days, LocalDate date)
{
    for (int ahead = 0; ahead < 7; ++ahead)
        for (const auto day : days)
            if (std::chrono::weekday{std::chrono::sys_days{plusDays(date, ahead)}} == day)
                return plusDays(date, ahead);
    return date;
}

/** "FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=…": UNTIL in UTC, as the beginning is in a zone. */
std::string weeklyRule(const domain::Site &site, const domain::OpeningRule &rule)
{
    constexpr std::array names{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
    std::string out = "FREQ=WEEKLY;BYDAY=";
    for (const auto day : rule.days)
        out += (out.back() == '=' ? "" : ",") + std::string(names.at(day.c_encoding()));
    if (!rule.validTo)
        return out;
    const auto last = site.zone.moment(*rule.validTo, rule.from);
    const auto day = std::chrono::floor<std::chrono::days>(last);
    const std::chrono::hh_mm_ss time{last - day};
    const LocalDate date{day};
    char until[80];
    std::snprintf(until, sizeof until, ";UNTIL=%04d%02u%02uT%02d%02d00Z", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()));
    return out + until;
}

} // namespace

std::vector<Entry> houseDays(const domain::Site &site, LocalDate today, const LanguageTag &language)
{
    const auto oldest = plusDays(today, -365);
    const bool isGerman = language.value.starts_with("de");
    std::vector<Entry> out;
    for (const auto &one : site.hours.exceptions) {
        if (one.date < oldest)
            continue;
        Entry entry;
        const auto &reason = textIn(one.reason, language);
        const auto found = one.reason.find(language);
        entry.language =
            found != one.reason.end() ? language : LanguageTag{isGerman || !one.reason.empty() ? "de" : "en"};
        const std::string what = one.closed
                                     ? (isGerman ? "Geschlossen" : "Closed")
                                     : (isGerman ? "Geöffnet " : "Open ") + clock(one.from) + "–" + clock(one.to);
        entry.summary = reason.empty() ? what : what + ": " + reason;
        entry.category = one.closed ? "CLOSED" : "HOURS";
        entry.uid = (one.closed ? "closed-" : "hours-" + clock(one.from) + "-") + domain::toText(one.date) + "@" +
                    site.id.value + ".wegweiser";
        if (one.closed) {
            entry.from = {one.date, {}};
            entry.to = Moment{plusDays(one.date, 1), {}};
        } else {
            entry.from = {one.date, one.from};
            entry.to = Moment{one.to <= one.from ? plusDays(one.date, 1) : one.date, one.to};
        }
        out.push_back(std::move(entry));
    }
    return out;
}

std::vector<Entry> weeklyVisits(const domain::Site &site, const domain::OpeningHours &hours, const std::string &uid,
                                const std::string &name)
{
    constexpr LocalDate Anchor{std::chrono::year{2024}, std::chrono::January, std::chrono::day{1}};
    std::vector<Entry> out;
    for (const auto &rule : hours.rules) {
        if (rule.days.empty() || (rule.validFrom && rule.validTo && *rule.validTo < *rule.validFrom))
            continue;
        Entry entry;
        const auto first = firstOn(rule.days, rule.validFrom.value_or(Anchor));
        entry.uid = uid + "-" + std::to_string(rule.days.front().iso_encoding()) + "-" + clock(rule.from) + "-" +
                    domain::toText(first) + "@" + site.id.value + ".wegweiser";
        entry.summary = name;
        entry.category = "PARTNER";
        entry.from = {first, rule.from};
        entry.to = Moment{rule.to <= rule.from ? plusDays(first, 1) : first, rule.to};
        entry.rule = weeklyRule(site, rule);
        for (const auto *list : {&site.hours.exceptions, &hours.exceptions})
            for (const auto &one : *list)
                if (one.closed || list == &hours.exceptions)
                    entry.except.push_back({one.date, rule.from});
        out.push_back(std::move(entry));
    }
    for (const auto &one : hours.exceptions)
        if (!one.closed) {
            Entry entry;
            entry.uid = uid + "-" + domain::toText(one.date) + "@" + site.id.value + ".wegweiser";
            entry.summary = name;
            entry.category = "PARTNER";
            entry.from = {one.date, one.from};
            entry.to = Moment{one.to <= one.from ? plusDays(one.date, 1) : one.date, one.to};
            out.push_back(std::move(entry));
        }
    return out;
}

} // namespace kiosk::calendar
