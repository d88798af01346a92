// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <memory>

#include <libical/ical.h>

#include "kiosk/authoring/languages_file.h"
#include "kiosk/authoring/pack_source.h"
#include "kiosk/importing/links.h"
#include "kiosk/importing/other_sources.h"
#include "kiosk/importing/text.h"

namespace kiosk::importing {

using base::Code;

namespace {

struct FreeComponent
{
    void operator()(icalcomponent *one) const { icalcomponent_free(one); }
};

constexpr std::size_t LargestCalendar = 16U << 20U;

/** "20300101T130000", or only the date. */
std::string wallText(const icaltimetype &time)
{
    char text[40];
    std::snprintf(text, sizeof text, time.is_date ? "%04d%02d%02d" : "%04d%02d%02dT%02d%02d%02d", time.year, time.month,
                  time.day, time.hour, time.minute, time.second);
    return text;
}

std::string zoneOf(icalproperty *property, const icaltimetype &time)
{
    if (auto *parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER))
        return icalparameter_get_tzid(parameter);
    return icaltime_is_utc(time) ? "UTC" : "";
}

void addText(icalproperty *property, domain::Texts &out, const std::string &uid, Report &report)
{
    auto *parameter = icalproperty_get_first_parameter(property, ICAL_LANGUAGE_PARAMETER);
    const std::string code = parameter ? icalparameter_get_language(parameter) : "de";
    auto tag = integreatLanguage(lowered(code));
    if (tag.empty())
        tag = integreatLanguage(lowered(code.substr(0, 2)));
    const char *value = icalproperty_get_value_as_string(property);
    auto *text = icalvalue_new_from_string(ICAL_TEXT_VALUE, value ? value : "");
    const auto words = trimmed(cleanText(text ? icalvalue_get_text(text) : ""));
    if (text)
        icalvalue_free(text);
    if (tag.empty())
        report.add(Note::Dropped, uid, "the text in " + code, "the terminal does not speak this language yet");
    else if (!words.empty())
        out.emplace(domain::LanguageTag(tag), words);
}

bool readEvent(icalcomponent *component, ModelEvent &event, Report &report)
{
    const char *uid = icalcomponent_get_uid(component);
    const std::string name = uid ? uid : "";
    for (auto *one = icalcomponent_get_first_property(component, ICAL_ANY_PROPERTY); one;
         one = icalcomponent_get_next_property(component, ICAL_ANY_PROPERTY)) {
        switch (icalproperty_isa(one)) {
        case ICAL_SUMMARY_PROPERTY:
            addText(one, event.title, name, report);
            break;
        case ICAL_DESCRIPTION_PROPERTY:
            addText(one, event.about, name, report);
            break;
        case ICAL_DTSTART_PROPERTY: {
            const auto time = icalproperty_get_dtstart(one);
            event.start = wallText(time);
            event.allDay = time.is_date != 0;
            event.zone = zoneOf(one, time);
            break;
        }
        case ICAL_DTEND_PROPERTY:
            event.end = wallText(icalproperty_get_dtend(one));
            break;
        case ICAL_RRULE_PROPERTY:
            event.rule = icalproperty_get_value_as_string(one);
            break;
        case ICAL_EXDATE_PROPERTY:
            event.exceptDates.push_back(wallText(icalproperty_get_exdate(one)));
            break;
        case ICAL_LOCATION_PROPERTY:
            event.place = trimmed(cleanText(icalproperty_get_location(one)));
            break;
        case ICAL_URL_PROPERTY:
            event.url = cleanUrl(icalproperty_get_url(one));
            break;
        case ICAL_LASTMODIFIED_PROPERTY: {
            const auto time = icalproperty_get_lastmodified(one);
            char text[40];
            std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d", time.year, time.month, time.day,
                          time.hour, time.minute, time.second);
            event.updated = text;
            break;
        }
        default:
            break;
        }
    }
    event.paths.insert("uid " + name);
    if (event.start.empty() || event.title.empty() || name.empty()) {
        report.add(Note::Dropped, name.empty() ? "an event" : name, "the event", "it has no UID, DTSTART or SUMMARY");
        return false;
    }
    if (!event.title.contains(authoring::german())) // the only text there is stands for the original
        event.title.emplace(authoring::german(), event.title.begin()->second);
    event.slug = slugOf(event.title.at(authoring::german()));
    return true;
}

} // namespace

base::Result<Model> readCalendar(const std::string &bytes, const std::string &name, Report &report)
{
    if (bytes.size() > LargestCalendar)
        return base::failure(Code::Invalid, name + ": is larger than 16 MiB; no calendar of a house is");
    const std::unique_ptr<icalcomponent, FreeComponent> root(icalparser_parse_string(bytes.c_str()));
    if (!root || icalcomponent_isa(root.get()) != ICAL_VCALENDAR_COMPONENT)
        return base::failure(Code::Invalid, name + ": is no calendar; it begins with BEGIN:VCALENDAR");
    Model model;
    model.system = "icalendar";
    const auto stem = name.substr(name.find_last_of('/') + 1);
    model.region = slugOf(stem.substr(0, stem.rfind('.')));
    model.attribution = {"iCalendar", name, name, ""};
    model.languages = {authoring::german()};
    for (auto *one = icalcomponent_get_first_component(root.get(), ICAL_VEVENT_COMPONENT); one;
         one = icalcomponent_get_next_component(root.get(), ICAL_VEVENT_COMPONENT)) {
        ModelEvent event;
        if (icalcomponent_get_first_property(one, ICAL_RECURRENCEID_PROPERTY)) {
            report.add(Note::Dropped, icalcomponent_get_uid(one) ? icalcomponent_get_uid(one) : "", "one changed date",
                       "a single date of a series is not kept by itself; take it out of the series by hand");
            continue;
        }
        if (readEvent(one, event, report)) {
            report.count("events");
            model.events.push_back(std::move(event));
        }
    }
    if (model.events.empty())
        return base::failure(Code::Invalid, name + ": holds no event");
    return model;
}

} // namespace kiosk::importing
