// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

#include "kiosk/authoring/readers.h"

namespace kiosk::authoring {

using Need = TomlSection::Need;

namespace {

constexpr std::array<std::string_view, 7> DayNames{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

domain::MinuteOfDay readTime(TomlSection &section, std::string_view name, Need need)
{
    const auto text = section.text(name, need);
    if (text.empty())
        return {};
    int hour = -1;
    int minute = -1;
    const bool shape = text.size() == 5 && text[2] == ':' && std::sscanf(text.c_str(), "%2d:%2d", &hour, &minute) == 2;
    if (!shape || hour < 0 || minute < 0 || minute > 59 || hour * 60 + minute > 24 * 60)
        section.error(name, "`" + text + "` is no time of day; write it like this: \"09:30\"");
    return std::chrono::minutes(hour * 60 + minute);
}

void checkOrder(TomlSection &section, domain::MinuteOfDay from, domain::MinuteOfDay to)
{
    if (to <= from)
        section.error("to",
                      "closes before it opens; past midnight write two [[hours]]: one to = \"24:00\", the next day's "
                      "from = \"00:00\"");
}

domain::OpeningRule readRule(const TomlValue &table, bool withSource, const std::string &file, Findings &findings)
{
    TomlSection section(table, file, findings);
    domain::OpeningRule rule;
    for (const auto &name : section.texts("days")) {
        const auto found = std::find(DayNames.begin(), DayNames.end(), name);
        if (found == DayNames.end())
            section.error("days", "unknown day `" + name + "`; it is one of: mon, tue, wed, thu, fri, sat, sun");
        else
            rule.days.emplace_back(static_cast<unsigned>(found - DayNames.begin()));
    }
    if (rule.days.empty())
        section.error("days", "on which days? add days = [\"mon\", \"tue\"]");
    rule.from = readTime(section, "from", Need::Required);
    rule.to = readTime(section, "to", Need::Required);
    checkOrder(section, rule.from, rule.to);
    rule.validFrom = dateOf(section.date("valid_from"));
    rule.validTo = dateOf(section.date("valid_to"));
    if (rule.validFrom && rule.validTo && *rule.validTo < *rule.validFrom)
        section.error("valid_to", "ends before it begins; `valid_to` must not be earlier than `valid_from`");
    if (withSource) {
        (void)section.text("source", Need::Required);
        (void)section.text("source_date");
        (void)section.boolean("confirm", false);
    }
    section.finish();
    return rule;
}

bool overlap(const domain::OpeningRule &left, const domain::OpeningRule &right)
{
    if (left.to <= right.from || right.to <= left.from)
        return false;
    if ((left.validTo && right.validFrom && *left.validTo < *right.validFrom) ||
        (right.validTo && left.validFrom && *right.validTo < *left.validFrom))
        return false;
    return std::any_of(left.days.begin(), left.days.end(), [&](auto day) {
        return std::find(right.days.begin(), right.days.end(), day) != right.days.end();
    });
}

domain::OpeningException readException(const TomlValue &table, const std::string &file, Findings &findings)
{
    TomlSection section(table, file, findings);
    domain::OpeningException exception;
    exception.date = dateOf(section.date("date", Need::Required)).value_or(domain::LocalDate{});
    exception.closed = section.boolean("closed", false);
    exception.reason = section.byLanguage("reason");
    const auto need = exception.closed ? Need::Optional : Need::Required;
    exception.from = readTime(section, "from", need);
    exception.to = readTime(section, "to", need);
    if (!exception.closed)
        checkOrder(section, exception.from, exception.to);
    else if (table.find("from") || table.find("to"))
        section.error("closed", "closed and open at the same time; take out `closed`, or `from` and `to`");
    section.finish();
    return exception;
}

} // namespace

domain::OpeningHours readHours(TomlSection &section, bool withSource, Findings &findings)
{
    domain::OpeningHours hours;
    for (const auto *table : section.tables("hours")) {
        auto rule = readRule(*table, withSource, section.file(), findings);
        for (const auto &other : hours.rules)
            if (overlap(rule, other)) {
                findings.error(
                    section.file(), table->line,
                    "overlaps with other hours on the same day; join them or give them valid_from and valid_to",
                    "hours-overlap");
                break;
            }
        hours.rules.push_back(std::move(rule));
    }
    std::set<domain::LocalDate> dates;
    for (const auto *table : section.tables("exceptions")) {
        auto exception = readException(*table, section.file(), findings);
        if (!dates.insert(exception.date).second)
            findings.error(section.file(), table->line, "this date has an exception already; take one out");
        hours.exceptions.push_back(std::move(exception));
    }
    return hours;
}

} // namespace kiosk::authoring
