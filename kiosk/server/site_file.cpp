// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/site_file.h"

#include <algorithm>
#include <set>

#include "kiosk/domain/numbering.h"
#include "kiosk/server/site_reader.h"
#include "kiosk/server/zone_rules.h"
#include "kiosk/wire/values.h"

namespace kiosk::server {

namespace {

using namespace domain;

constexpr int PlannedTerminals = 2;

OpeningRule readRule(SiteReader &in, const toml::table &table)
{
    OpeningRule rule;
    rule.days = in.words<std::chrono::weekday>(table, "days", false, wire::parseWeekday, "mon tue wed thu fri sat sun");
    rule.from = in.minute(table, "from");
    rule.to = in.minute(table, "to");
    if (rule.to <= rule.from)
        in.fail(table, "to must be later than from");
    rule.validFrom = in.date(table, "valid_from", true);
    rule.validTo = in.date(table, "valid_to", true);
    return rule;
}

OpeningException readException(SiteReader &in, const toml::table &table)
{
    OpeningException exception;
    exception.date = in.date(table, "date", false).value_or(LocalDate{});
    exception.closed = in.boolean(table, "closed", false);
    if (!exception.closed) {
        exception.from = in.minute(table, "from");
        exception.to = in.minute(table, "to");
    }
    exception.reason = in.names(table, "reason");
    return exception;
}

OpeningHours readHours(SiteReader &in, const toml::table &table)
{
    OpeningHours hours;
    in.each(table, "hours", [&](const toml::table &one) { hours.rules.push_back(readRule(in, one)); });
    in.each(table, "exceptions", [&](const toml::table &one) { hours.exceptions.push_back(readException(in, one)); });
    return hours;
}

Service readService(SiteReader &in, const toml::table &table)
{
    Service service;
    service.id = ServiceId{in.text(table, "id")};
    service.first = static_cast<int>(in.number(table, "first", -1, 100, 9999));
    service.last = static_cast<int>(in.number(table, "last", -1, 100, 9999));
    service.names = in.names(table, "names");
    service.policy = in.word(table, "policy", wire::parsePolicy, Policy::Strict, "strict, ageing or ratio");
    service.startEstimate = std::chrono::minutes{in.number(table, "start_minutes", 0, 0, 600)};
    service.capacity = static_cast<int>(in.number(table, "capacity", 0, 0, 9999));
    service.languages = in.ids<LanguageTag>(table, "languages");
    service.hours = readHours(in, table);
    if (table.contains("last_ticket_minutes"))
        service.lastTicket = std::chrono::minutes{in.number(table, "last_ticket_minutes", 0, 0, 1440)};
    service.partner = in.text(table, "partner", "");
    service.skills = in.ids<Skill>(table, "skills");
    if (service.id.empty())
        in.fail(table, "id is empty");
    if (service.first < 0 || service.last <= service.first)
        in.fail(table, "first and last must be the ends of the service's range of numbers, for example 200 and 299");
    return service;
}

Desk readDesk(SiteReader &in, const toml::table &table)
{
    Desk desk;
    desk.id = DeskId{in.text(table, "id")};
    desk.direction =
        in.word(table, "direction", wire::parseDirection, Direction::Straight, "left, right, straight or upstairs");
    desk.services = in.ids<ServiceId>(table, "services");
    desk.order = in.word(table, "order", parseDeskOrder, DeskOrder::Together, "together, strict, ageing or ratio");
    if (desk.order != DeskOrder::Together && desk.services.empty())
        in.fail(*table.get("order"), "an order needs the list of the desk's services");
    return desk;
}

CallingRules readCalling(SiteReader &in, const toml::table &table)
{
    using std::chrono::minutes;
    using std::chrono::seconds;
    constexpr auto Needs = "wheelchair pram hearing seeing reading woman";
    in.onlyKnows(table, {"ageing_bonus_minutes", "ratio", "recall_after_seconds", "no_show_calls", "most_calls",
                         "missed_pause_minutes", "transfer_keeps_turn", "appointment_grace_minutes",
                         "raise_appointments", "raised_needs", "insist_on"});
    CallingRules rules;
    const auto number = [&](const char *key, auto fallback, int least, int most) {
        return in.number(table, key, fallback, least, most);
    };
    rules.ageingBonus = minutes{number("ageing_bonus_minutes", rules.ageingBonus.count(), 0, 1440)};
    rules.ratio = static_cast<int>(number("ratio", rules.ratio, 1, MostRatio));
    rules.recallAfter = seconds{number("recall_after_seconds", rules.recallAfter.count(), 0, 3600)};
    rules.noShowCalls = static_cast<int>(number("no_show_calls", rules.noShowCalls, 1, 99));
    rules.mostCalls = static_cast<int>(number("most_calls", rules.mostCalls, 1, 99));
    rules.missedPause = minutes{number("missed_pause_minutes", rules.missedPause.count(), 0, 1440)};
    rules.transferKeepsTurn = in.boolean(table, "transfer_keeps_turn", rules.transferKeepsTurn);
    rules.appointmentGrace = minutes{number("appointment_grace_minutes", rules.appointmentGrace.count(), 0, 1440)};
    rules.raiseAppointments = in.boolean(table, "raise_appointments", rules.raiseAppointments);
    rules.raisedNeeds = in.words<Need>(table, "raised_needs", true, parseNeed, Needs);
    rules.insistOn = in.words<Need>(table, "insist_on", true, parseNeed, "woman");
    if (std::any_of(rules.insistOn.begin(), rules.insistOn.end(), [](Need need) { return need != Need::Woman; }))
        in.fail(*table.get("insist_on"), "insist_on can only be [\"woman\"]: no desk says anything else");
    return rules;
}

void checkTogether(SiteReader &in, const toml::table &root, const Site &site)
{
    std::set<ServiceId> services;
    for (const auto &service : site.services) {
        if (!services.insert(service.id).second)
            in.fail(root, "two services are called " + service.id.value);
        for (const auto &other : site.services)
            if (other.first > service.first && other.first <= service.last)
                in.fail(root, "the numbers of " + service.id.value + " and " + other.id.value + " overlap");
    }
    std::set<DeskId> desks;
    for (const auto &desk : site.desks) {
        if (!desks.insert(desk.id).second)
            in.fail(root, "two desks are called " + desk.id.value);
        for (const auto &service : desk.services)
            if (!services.contains(service))
                in.fail(root, "desk " + desk.id.value + " names a service that is not there: " + service.value);
    }
    if (site.services.empty())
        in.fail(root, "there is no [[services]]");
    if (site.desks.empty())
        in.fail(root, "there is no [[desks]]");
}

Site readSite(SiteReader &in, const toml::table &root)
{
    Site site;
    site.id = SiteId{in.text(root, "site")};
    site.version = 1;
    site.names = in.names(root, "name");
    site.languages = in.ids<LanguageTag>(root, "languages");
    site.lastTicket = std::chrono::minutes{in.number(root, "last_ticket_minutes", 30, 0, 1440)};
    site.publicUrl = in.text(root, "public_url", "");
    int terminals = PlannedTerminals;
    if (const auto *numbers = in.section(root, "numbers")) {
        in.onlyKnows(*numbers, {"reserve_share", "terminals", "skip", "skip_endings"});
        site.reserveShare = in.fraction(*numbers, "reserve_share", site.reserveShare);
        terminals = static_cast<int>(in.number(*numbers, "terminals", PlannedTerminals, 1, 50));
        site.skip.numbers = in.numbers(*numbers, "skip", site.skip.numbers, 9999);
        site.skip.endings = in.numbers(*numbers, "skip_endings", site.skip.endings, 99);
    }
    if (const auto *calling = in.section(root, "calling"))
        site.calling = readCalling(in, *calling);
    in.each(root, "services", [&](const toml::table &table) { site.services.push_back(readService(in, table)); });
    in.each(root, "desks", [&](const toml::table &table) { site.desks.push_back(readDesk(in, table)); });
    site.hours = readHours(in, root);
    if (site.id.empty())
        in.fail(root, "site is empty");
    checkTogether(in, root, site);
    if (!in.error().empty())
        return site;
    for (int number = 1; number <= terminals; ++number) {
        Terminal terminal{number, {}};
        for (const auto &service : site.services)
            terminal.reserve.push_back(reserveOf(service, site.reserveShare, number - 1, terminals));
        std::erase_if(terminal.reserve, [](const NumberRange &range) { return range.last < range.first; });
        site.terminals.push_back(std::move(terminal));
    }
    return site;
}

} // namespace

base::Result<Site> readSiteFile(std::string_view text, const std::string &file, int year)
{
    SiteReader in(file);
    try {
        const auto root = toml::parse(text);
        auto site = readSite(in, root);
        if (in.error().empty()) {
            auto zone = zoneRules(in.text(root, "time_zone"), year - 1, year + 20);
            if (zone)
                site.zone = std::move(zone).assume_value();
            else if (in.error().empty())
                in.fail(*root.get("time_zone"), zone.assume_error().text);
        }
        if (in.error().empty())
            return site;
    } catch (const toml::parse_error &error) {
        return base::failure(base::Code::Invalid, file + ":" + std::to_string(error.source().begin.line) + ": " +
                                                      std::string(error.description()));
    }
    return base::failure(base::Code::Invalid, in.error());
}

} // namespace kiosk::server
