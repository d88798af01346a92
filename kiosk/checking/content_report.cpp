// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/checking/content_report.h"

#include <algorithm>

#include "kiosk/authoring/report.h"
#include "kiosk/checking/checks.h"

namespace kiosk::checking {

namespace {

void byDate(std::vector<DueItem> &items)
{
    std::stable_sort(items.begin(), items.end(),
                     [](const DueItem &left, const DueItem &right) { return left.date < right.date; });
}

std::string listed(const std::string &title, const std::vector<DueItem> &items)
{
    std::string text = "\n" + title + ": " + std::to_string(items.size()) + "\n";
    for (const auto &one : items)
        text += "  " + (one.date.empty() ? std::string("never     ") : one.date) + "  " + one.file + ":" +
                std::to_string(one.line) + "  " + one.id + (one.words.empty() ? "" : ": " + one.words) + "\n";
    return text;
}

std::string asJson(const std::vector<DueItem> &items)
{
    using authoring::jsonText;
    std::string text = "[";
    const char *between = "\n";
    for (const auto &one : items) {
        text += between;
        text += "{\"id\":" + jsonText(one.id) + ",\"file\":" + jsonText(one.file) +
                ",\"line\":" + std::to_string(one.line) + ",\"date\":" + jsonText(one.date) +
                ",\"words\":" + jsonText(one.words) + "}";
        between = ",\n";
    }
    return text + "]";
}

} // namespace

ContentReport reportOn(const authoring::PackSource &pack, const std::string &today, int withinDays)
{
    ContentReport report;
    report.coverage = coverageOf(pack);
    const auto soon = dateAfter(today, withinDays);
    for (const auto &[id, fact] : pack.facts) {
        const auto &german = fact.in(authoring::german());
        if (fact.confirm)
            report.unverifiedFacts.push_back({id, FactsFile, fact.line, fact.verifiedOn, german});
        if (!fact.expires.empty() && fact.expires <= soon)
            report.expiringFacts.push_back({id, FactsFile, fact.lines.of("expires", fact.line), fact.expires, german});
    }
    for (const auto &[id, source] : pack.contacts)
        if (source.contact.unconfirmed)
            report.unconfirmedContacts.push_back(
                {id, source.file, source.lines.of("confirm"), source.contact.verifiedOn, source.contact.name});
    const auto year = dateAfter(today, -DaysOfYear);
    for (const auto &topic : pack.topics)
        if (const auto page = topic.pages.find(authoring::german());
            page != topic.pages.end() && page->second.checkedOn < year)
            report.uncheckedPages.push_back({topic.id.value, page->second.file, page->second.lines.of("checked_on"),
                                             page->second.checkedOn, page->second.title});
    for (auto *items :
         {&report.unverifiedFacts, &report.expiringFacts, &report.unconfirmedContacts, &report.uncheckedPages})
        byDate(*items);
    return report;
}

std::string reportAsText(const ContentReport &report, int withinDays)
{
    return "Translations\n" + coverageAsText(report.coverage) +
           listed("Facts that the centre has not confirmed, oldest first", report.unverifiedFacts) +
           listed("Facts that have expired or will within " + std::to_string(withinDays) + " days",
                  report.expiringFacts) +
           listed("Contacts that are not confirmed", report.unconfirmedContacts) +
           listed("Pages not checked for a year", report.uncheckedPages);
}

std::string reportAsJson(const ContentReport &report)
{
    return "{\"coverage\":" + coverageAsJson(report.coverage) +
           ",\n\"unverifiedFacts\":" + asJson(report.unverifiedFacts) +
           ",\n\"expiringFacts\":" + asJson(report.expiringFacts) +
           ",\n\"unconfirmedContacts\":" + asJson(report.unconfirmedContacts) +
           ",\n\"uncheckedPages\":" + asJson(report.uncheckedPages) + "}\n";
}

} // namespace kiosk::checking
