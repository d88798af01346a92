// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>

#include "kiosk/calendar/house_days.h"
#include "kiosk/server/conditional.h"
#include "kiosk/server/rooms.h"
#include "kiosk/server/zone_rules.h"

namespace kiosk::server {

namespace {

using calendar::Entry;
using calendar::Feed;
using calendar::Moment;
using domain::LanguageTag;

std::string textIn(const domain::Texts &texts, const LanguageTag &language)
{
    for (const auto &tag : {language, LanguageTag{"de"}})
        if (const auto found = texts.find(tag); found != texts.end())
            return found->second;
    return texts.empty() ? std::string() : texts.begin()->second;
}

/** Of "20300131" or "20300131T140000"; nothing when it is neither. */
std::optional<Moment> momentFrom(std::string_view text)
{
    const auto number = [&](std::size_t at, std::size_t length) {
        int value = -1;
        if (text.size() >= at + length)
            std::from_chars(text.data() + at, text.data() + at + length, value);
        return value;
    };
    const domain::LocalDate date{std::chrono::year{number(0, 4)},
                                 std::chrono::month{static_cast<unsigned>(number(4, 2))},
                                 std::chrono::day{static_cast<unsigned>(number(6, 2))}};
    if (!date.ok())
        return std::nullopt;
    if (text.size() < 13 || text[8] != 'T')
        return Moment{date, {}};
    return Moment{date, std::chrono::hours{number(9, 2)} + std::chrono::minutes{number(11, 2)}};
}

std::optional<Entry> entryOf(const content::HouseEvent &event, const domain::Site &site, const LanguageTag &language)
{
    const auto from = momentFrom(event.start);
    if (!from)
        return std::nullopt;
    Entry entry;
    entry.uid = "event-" + event.id + "@" + site.id.value + ".wegweiser";
    entry.summary = textIn(event.title, language);
    entry.description = textIn(event.about, language);
    entry.language = event.title.contains(language) ? language : LanguageTag{"de"};
    entry.place = event.place;
    entry.url = event.url;
    entry.category = "EVENT";
    entry.from = *from;
    entry.to = momentFrom(event.end);
    entry.zone = event.zone;
    entry.rule = event.rule;
    for (const auto &date : event.exceptDates)
        if (const auto moment = momentFrom(date))
            entry.except.push_back(*moment);
    return entry;
}

/** Services that a partner comes in for on days of its own; a site that knows no partners has none. */
template<class Service>
void addPartner(Feed &feed, const domain::Site &site, const Service &service, const LanguageTag &language)
{
    if constexpr (requires { service.partner.empty(), service.hours.rules; }) {
        if (service.partner.empty() || service.hours.rules.empty())
            return;
        const auto name = textIn(service.names, language);
        const auto title = name.empty() ? service.partner : service.partner + ": " + name;
        for (auto &entry : calendar::weeklyVisits(site, service.hours, "partner-" + service.id.value, title))
            feed.entries.push_back(std::move(entry));
    }
}

/** The zones that entries are in beside the house's own. */
void addZones(Feed &feed, int year)
{
    for (const auto &entry : feed.entries) {
        const auto isKnown = std::any_of(feed.zones.begin(), feed.zones.end(),
                                         [&](const auto &zone) { return zone.name == entry.zone; });
        if (entry.zone.empty() || entry.zone == "UTC" || isKnown)
            continue;
        if (auto zone = zoneRules(entry.zone, year - 1, year + 10))
            feed.zones.push_back(std::move(zone).assume_value());
    }
}

Answer houseCalendar(const Rooms &rooms, const Call &call)
{
    const auto &site = *call.house->site;
    auto language = LanguageTag{queryValue(call.request.query, "lang")};
    if (language.value.size() > 35)
        return problem(base::failure(base::Code::Invalid, "lang is no language tag"));
    if (language.empty())
        language = LanguageTag{"de"};
    const auto today = site.zone.dateAt(rooms.clock.wall());
    Feed feed;
    feed.name = textIn(site.names, language);
    if (feed.name.empty())
        feed.name = site.id.value;
    feed.zones = {site.zone};
    feed.changed = site.zone.moment(today, domain::MinuteOfDay{0}); // the same bytes all day long
    feed.entries = calendar::houseDays(site, today, language);
    for (const auto &service : site.services)
        addPartner(feed, site, service, language);
    for (const auto &event : rooms.settings.events)
        if (auto entry = entryOf(event, site, language))
            feed.entries.push_back(std::move(*entry));
    addZones(feed, static_cast<int>(today.year()));
    Answer answer;
    answer.type = "text/calendar; charset=utf-8";
    answer.body = calendar::textOf(feed);
    answer.headers.emplace_back("Content-Disposition", "inline; filename=\"calendar.ics\"");
    return conditional(call.request, std::move(answer));
}

} // namespace

void addCalendarRoutes(Routes &routes, Rooms &rooms)
{
    routes.push_back({"GET", "/v1/sites/{site}/calendar.ics", Access::Everybody,
                      [&rooms](const CallPointer &call, const Done &done) { done(houseCalendar(rooms, *call)); }});
}

} // namespace kiosk::server
