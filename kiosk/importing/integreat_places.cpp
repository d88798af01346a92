// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/integreat_places.h"

#include <algorithm>
#include <cstdio>

#include <boost/json.hpp>

#include "kiosk/authoring/pack_source.h"
#include "kiosk/importing/html_lines.h"
#include "kiosk/importing/json_fields.h"
#include "kiosk/importing/text.h"

namespace kiosk::importing {

using base::Result;
namespace json = boost::json;

namespace {

std::set<std::string> pathsOf(const json::value &item)
{
    std::set<std::string> paths{normalPath(textOf(item, "path"))};
    if (const auto *others = member(item, "available_languages").if_object())
        for (const auto &other : *others)
            // An entry without an id is only the German text shown under another address.
            if (auto path = textOf(other.value(), "path"); !path.empty() && !member(other.value(), "id").is_null())
                paths.insert(normalPath(path));
    return paths;
}

bool meet(const std::set<std::string> &left, const std::set<std::string> &right)
{
    return std::any_of(left.begin(), left.end(), [&](const auto &path) { return right.contains(path); });
}

bool minuteOf(const std::string &text, domain::MinuteOfDay &out)
{
    int hour = 0;
    int minute = 0;
    if (std::sscanf(text.c_str(), "%2d:%2d", &hour, &minute) != 2 || hour < 0 || hour > 24 || minute < 0 || minute > 59)
        return false;
    out = domain::MinuteOfDay(hour * 60 + minute);
    return true;
}

/** Seven days, Monday first. Days of the same hours become one rule. */
domain::OpeningHours hoursOf(const json::array &days, domain::Appointment &appointment)
{
    std::map<std::pair<domain::MinuteOfDay, domain::MinuteOfDay>, std::vector<std::chrono::weekday>> found;
    for (std::size_t i = 0; i < days.size() && i < 7; ++i) {
        if (isTrue(days[i], "closed"))
            continue;
        if (isTrue(days[i], "appointmentOnly"))
            appointment = domain::Appointment::Possible;
        const std::chrono::weekday day(static_cast<unsigned>((i + 1) % 7));
        if (isTrue(days[i], "allDay"))
            found[{domain::MinuteOfDay(0), domain::MinuteOfDay(24 * 60)}].push_back(day);
        else if (const auto *slots = member(days[i], "timeSlots").if_array())
            for (const auto &slot : *slots) {
                domain::MinuteOfDay from{};
                domain::MinuteOfDay to{};
                if (minuteOf(textOf(slot, "start"), from) && minuteOf(textOf(slot, "end"), to) && from < to)
                    found[{from, to}].push_back(day);
            }
    }
    domain::OpeningHours hours;
    for (auto &[times, weekdays] : found)
        hours.rules.push_back({std::move(weekdays), times.first, times.second, {}, {}});
    return hours;
}

void readReach(const json::value &item, domain::Contact &contact, const std::string &path, Report &report)
{
    const auto *contacts = member(item, "contacts").if_array();
    const auto &first = contacts && !contacts->empty() ? contacts->front() : item;
    const auto either = [&](const char *name) {
        auto text = textOf(first, name);
        return trimmed(cleanText(text.empty() ? textOf(item, name) : text));
    };
    contact.phone = either("phone_number");
    if (contact.phone.empty())
        contact.phone = either("mobile_number");
    contact.email = either("email");
    contact.web = cleanUrl(either("website"));
    for (std::size_t i = 1; contacts && i < contacts->size(); ++i)
        report.add(Note::Dropped, path,
                   trimmed(textOf((*contacts)[i], "area_of_responsibility") + " " + textOf((*contacts)[i], "name") +
                           " " + textOf((*contacts)[i], "phone_number") + " " + textOf((*contacts)[i], "email")),
                   "a place has one contact here; make a file of its own in contacts/ for it");
}

ModelPlace placeOf(const json::value &item, Report &report)
{
    ModelPlace place;
    place.paths = pathsOf(item);
    place.updated = textOf(item, "last_updated");
    auto &contact = place.card.contact;
    const auto path = textOf(item, "path");
    contact.name = trimmed(cleanText(textOf(item, "title")));
    const auto &location = member(item, "location");
    contact.street = trimmed(cleanText(textOf(location, "address")));
    contact.postcode = trimmed(cleanText(textOf(location, "postcode")));
    contact.city = trimmed(cleanText(textOf(location, "town")));
    readReach(item, contact, path, report);
    if (const auto *days = member(item, "opening_hours").if_array())
        contact.hours = hoursOf(*days, contact.appointment);
    if (!textOf(item, "appointment_url").empty())
        contact.appointment = domain::Appointment::Possible;
    if (isTrue(item, "temporarily_closed")) {
        contact.hours = {};
        report.add(Note::Hint, path, contact.name, "is closed for a time; its hours were left out");
    }
    if (const auto *free = member(item, "barrier_free").if_bool())
        contact.stepFree = *free ? domain::Access::Yes : domain::Access::No;
    report.count("places");
    return place;
}

/** What one goes there for: the category, then the text. */
std::string aboutOf(const json::value &item)
{
    const auto category = trimmed(cleanText(textOf(member(item, "category"), "name")));
    const auto text = trimmed(visibleText(textOf(item, "content")));
    return category.empty() || text.empty() ? category + text : category + ": " + text;
}

/** "20300101T130000" of "2030-01-01T13:00:00+01:00": the time on the wall there, whatever the offset. */
std::string wallTime(const std::string &iso, bool dateOnly)
{
    const auto digits = digitsOf(iso.substr(0, 19));
    if (digits.size() < 8)
        return {};
    return dateOnly || digits.size() < 14 ? digits.substr(0, 8) : digits.substr(0, 8) + "T" + digits.substr(8, 6);
}

/** Only the rule. The DTSTART beside it is in UTC without saying so. */
std::string ruleOf(const std::string &text)
{
    const auto at = text.find("RRULE:");
    if (at == std::string::npos)
        return {};
    return trimmed(text.substr(at + 6, text.find_first_of("\r\n", at) - at - 6));
}

ModelEvent eventOf(const json::value &item)
{
    ModelEvent event;
    event.paths = pathsOf(item);
    const auto path = normalPath(textOf(item, "path"));
    event.slug = slugOf(path.substr(path.rfind('/') + 1));
    const auto &times = member(item, "event");
    event.allDay = isTrue(times, "all_day");
    event.start = wallTime(textOf(times, "start"), event.allDay);
    event.end = wallTime(textOf(times, "end"), event.allDay);
    event.zone = textOf(times, "timezone");
    event.rule = ruleOf(textOf(item, "recurrence_rule"));
    event.url = textOf(item, "url");
    event.updated = textOf(item, "last_updated");
    const auto &location = member(item, "location");
    for (const char *name : {"name", "address", "postcode", "town"})
        if (const auto part = trimmed(cleanText(textOf(location, name))); !part.empty())
            event.place += (event.place.empty() ? "" : std::string(name) == "town" ? " " : ", ") + part;
    return event;
}

} // namespace

Result<void> readPlaces(const std::string &bytes, const domain::LanguageTag &language, Model &model, Report &report)
{
    BOOST_OUTCOME_TRY(const auto answer, readJson(bytes, "locations in " + language.value));
    const auto *items = arrayOf(answer);
    if (!items)
        return base::failure(base::Code::Invalid, "locations in " + language.value + ": no list of places");
    for (const auto &item : *items) {
        if (textOf(item, "path").empty() || trimmed(textOf(item, "title")).empty())
            continue;
        const auto paths = pathsOf(item);
        auto known = std::find_if(model.places.begin(), model.places.end(),
                                  [&](const auto &place) { return meet(place.paths, paths); });
        if (known == model.places.end()) {
            if (language != authoring::german()) {
                report.add(Note::Dropped, textOf(item, "path"), textOf(item, "title"), "a place without a German text");
                continue;
            }
            model.places.push_back(placeOf(item, report));
            known = model.places.end() - 1;
        }
        if (auto about = aboutOf(item); !about.empty())
            known->card.about.emplace(language, std::move(about));
    }
    return boost::outcome_v2::success();
}

Result<void> readEvents(const std::string &bytes, const domain::LanguageTag &language, Model &model, Report &report)
{
    BOOST_OUTCOME_TRY(const auto answer, readJson(bytes, "events in " + language.value));
    const auto *items = arrayOf(answer);
    if (!items)
        return base::failure(base::Code::Invalid, "events in " + language.value + ": no list of events");
    for (const auto &item : *items) {
        const auto paths = pathsOf(item);
        auto known = std::find_if(model.events.begin(), model.events.end(),
                                  [&](const auto &event) { return meet(event.paths, paths); });
        if (known == model.events.end()) {
            auto event = eventOf(item);
            if (event.start.empty() || event.slug.empty() || language != authoring::german()) {
                report.add(Note::Dropped, textOf(item, "path"), textOf(item, "title"),
                           event.start.empty() ? "an event without a beginning" : "an event without a German text");
                continue;
            }
            report.count("events");
            model.events.push_back(std::move(event));
            known = model.events.end() - 1;
        }
        const auto place = textOf(item, "location_path");
        for (std::size_t i = 0; i < model.places.size() && !place.empty(); ++i)
            if (model.places[i].paths.contains(normalPath(place)))
                known->placeIndex = i;
        known->title.emplace(language, trimmed(cleanText(textOf(item, "title"))));
        if (auto about = trimmed(visibleText(textOf(item, "content"))); !about.empty())
            known->about.emplace(language, std::move(about));
    }
    return boost::outcome_v2::success();
}

} // namespace kiosk::importing
