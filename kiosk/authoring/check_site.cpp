// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>
#include <set>

#include <unicode/timezone.h>

#include "kiosk/authoring/languages_file.h"
#include "kiosk/authoring/readers.h"

namespace kiosk::authoring {

using Need = TomlSection::Need;

namespace {

/** What is known of the house so far. */
struct SiteCheck
{
    const PackSource &pack;
    Findings &findings;
    std::set<std::string> services;
    std::vector<std::pair<std::int64_t, std::int64_t>> ranges;
};

bool isTimeZone(const std::string &name)
{
    const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
    return *zone != icu::TimeZone::getUnknown();
}

void checkTags(TomlSection &section)
{
    for (const auto &tag : section.texts("languages"))
        if (!findLanguage(tag))
            section.error("languages",
                          "unknown language `" + tag + "`; the known ones stand in content/schema/languages.toml");
}

/** No business of a pack: `wegweiser-server init` reads and judges it. */
void leaveToServer(TomlSection &section, std::initializer_list<const char *> names)
{
    for (const auto *name : names)
        (void)section.value(name);
}

void checkService(SiteCheck &site, const TomlValue &table)
{
    TomlSection section(table, "site.toml", site.findings);
    const auto id = section.id("id", Need::Required);
    if (!site.services.insert(id).second)
        section.error("id", "service `" + id + "` stands twice; take one out");
    if (!site.pack.hasService(domain::ServiceId(id)))
        section.error("id", "service `" + id + "` has no name; add [services." + id + "] to pack.toml");
    const auto first = section.integer("first", 1, 9999);
    const auto last = section.integer("last", 1, 9999);
    if (last < first)
        section.error("last", "the range ends before it begins; `last` must not be smaller than `first`");
    for (const auto &[otherFirst, otherLast] : site.ranges)
        if (first <= otherLast && otherFirst <= last)
            section.error("first", "numbers " + std::to_string(first) + "–" + std::to_string(last) +
                                       " belong to another service too; no two services share a number");
    site.ranges.emplace_back(first, last);
    (void)section.word("policy", {"strict", "ageing", "ratio"});
    (void)section.integer("start_minutes", 0, 240, 0);
    (void)section.integer("capacity", 0, 9999, 0);
    checkTags(section);
    leaveToServer(section, {"hours", "exceptions", "last_ticket_minutes", "partner", "skills"});
    section.finish();
}

void checkDesk(SiteCheck &site, const TomlValue &table, std::set<std::string> &desks)
{
    TomlSection section(table, "site.toml", site.findings);
    const auto id = section.text("id", Need::Required);
    if (!desks.insert(id).second)
        section.error("id", "desk `" + id + "` stands twice; take one out");
    (void)section.word("direction", {"straight", "left", "right", "upstairs"});
    for (const auto &service : section.texts("services"))
        if (!site.services.contains(service))
            section.error("services", "unknown service `" + service + "`; it must stand under [[services]]");
    leaveToServer(section, {"order"});
    section.finish();
}

} // namespace

void checkSite(PackSource &pack, Findings &findings)
{
    TomlValue table;
    if (!readToml(pack, "site.toml", false, table, findings))
        return;
    TomlSection section(table, "site.toml", findings);
    SiteCheck site{pack, findings, {}, {}};
    (void)section.id("site", Need::Required);
    const auto zone = section.text("time_zone", Need::Required);
    if (!zone.empty() && !isTimeZone(zone))
        section.error("time_zone", "unknown time zone `" + zone + "`; write it like this: \"Europe/Berlin\"");
    checkTags(section);
    (void)section.integer("last_ticket_minutes", 0, 240, 30);
    pack.site.read = true;
    pack.site.lines = linesOf(table);
    const auto url = section.text("public_url");
    pack.site.publicUrl = url;
    if (const auto *numbers = section.value("numbers"); numbers && numbers->kind == TomlValue::Kind::Table) {
        TomlSection inner(*numbers, "site.toml", findings);
        (void)inner.real("reserve_share", 0, 1, 0.2);
        (void)inner.integer("terminals", 1, 50, 2);
        leaveToServer(inner, {"skip", "skip_endings"});
        inner.finish();
    }
    leaveToServer(section, {"calling"});
    pack.site.name = section.byLanguage("name");
    for (const auto *service : section.tables("services"))
        checkService(site, *service);
    if (site.services.empty())
        findings.error("site.toml", 1, "has no service; add at least one [[services]]");
    std::set<std::string> desks;
    for (const auto *desk : section.tables("desks"))
        checkDesk(site, *desk, desks);
    pack.site.hours = readHours(section, true, findings);
    section.finish();
}

} // namespace kiosk::authoring
