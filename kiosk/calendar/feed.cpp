// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/calendar/feed.h"

#include <algorithm>
#include <memory>

#include <libical/ical.h>

namespace kiosk::calendar {

namespace {

constexpr const char *Program = "-//Wegweiser//House calendar//EN";

struct FreeComponent
{
    void operator()(icalcomponent *one) const { icalcomponent_free(one); }
};

icaltimetype dayOf(domain::LocalDate date)
{
    auto time = icaltime_null_time();
    time.year = static_cast<int>(date.year());
    time.month = static_cast<int>(static_cast<unsigned>(date.month()));
    time.day = static_cast<int>(static_cast<unsigned>(date.day()));
    time.is_date = 1;
    return time;
}

icaltimetype momentOf(const Moment &moment)
{
    if (!moment.minute)
        return dayOf(moment.date);
    // 24:00 is the beginning of the next day.
    const auto minutes = moment.minute->count();
    const domain::LocalDate date{std::chrono::sys_days{moment.date} + std::chrono::days{minutes / (24 * 60)}};
    auto time = dayOf(date);
    time.is_date = 0;
    time.hour = static_cast<int>(minutes / 60 % 24);
    time.minute = static_cast<int>(minutes % 60);
    return time;
}

/** @p moment as it stands on a clock that shows UTC plus @p offset. */
icaltimetype clockTime(domain::WallTime moment, std::chrono::minutes offset)
{
    const auto local = std::chrono::floor<std::chrono::seconds>(moment) + offset;
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::hh_mm_ss clock{local - day};
    auto time = dayOf(domain::LocalDate{day});
    time.is_date = 0;
    time.hour = static_cast<int>(clock.hours().count());
    time.minute = static_cast<int>(clock.minutes().count());
    time.second = static_cast<int>(clock.seconds().count());
    return time;
}

icaltimetype utc(domain::WallTime moment)
{
    auto time = clockTime(moment, std::chrono::minutes{0});
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

/** Every change of the offset by itself: exact for each, and without a rule that a parliament may break. */
icalcomponent *zoneComponent(const domain::TimeZone &zone)
{
    auto *out = icalcomponent_new(ICAL_VTIMEZONE_COMPONENT);
    icalcomponent_add_property(out, icalproperty_new_tzid(zone.name.c_str()));
    auto changes = zone.transitions;
    if (changes.empty())
        changes.push_back({domain::WallTime{}, std::chrono::minutes{0}});
    const auto standard = std::min_element(changes.begin(), changes.end(), [](const auto &a, const auto &b) {
                              return a.offset < b.offset;
                          })->offset;
    auto before = changes.front().offset;
    for (const auto &change : changes) {
        auto *part = icalcomponent_new(change.offset == standard ? ICAL_XSTANDARD_COMPONENT : ICAL_XDAYLIGHT_COMPONENT);
        const bool isFirst = &change == &changes.front(); // holds for all time before, too
        const auto starts =
            isFirst ? clockTime(domain::WallTime{}, std::chrono::minutes{0}) : clockTime(change.at, before);
        icalcomponent_add_property(part, icalproperty_new_dtstart(starts));
        icalcomponent_add_property(part, icalproperty_new_tzoffsetfrom(static_cast<int>(before.count()) * 60));
        icalcomponent_add_property(part, icalproperty_new_tzoffsetto(static_cast<int>(change.offset.count()) * 60));
        icalcomponent_add_component(out, part);
        before = change.offset;
    }
    return out;
}

class EntryWriter
{
public:
    EntryWriter(const Feed &feed, const Entry &entry)
        : m_feed(feed)
        , m_entry(entry)
        , m_event(icalcomponent_new(ICAL_VEVENT_COMPONENT))
    {
    }

    icalcomponent *write()
    {
        add(icalproperty_new_uid(m_entry.uid.c_str()));
        add(icalproperty_new_dtstamp(utc(m_feed.changed)));
        addTime(m_entry.from, icalproperty_new_dtstart);
        if (m_entry.to)
            addTime(*m_entry.to, icalproperty_new_dtend);
        addText(m_entry.summary, icalproperty_new_summary);
        addText(m_entry.description, icalproperty_new_description);
        addText(m_entry.place, icalproperty_new_location);
        if (!m_entry.url.empty())
            add(icalproperty_new_url(m_entry.url.c_str()));
        if (!m_entry.category.empty())
            add(icalproperty_new_categories(m_entry.category.c_str()));
        add(icalproperty_new_transp(m_entry.isBusy ? ICAL_TRANSP_OPAQUE : ICAL_TRANSP_TRANSPARENT));
        if (!m_entry.rule.empty())
            addRule();
        for (const auto &date : m_entry.except)
            addTime(date, icalproperty_new_exdate);
        return m_event;
    }

private:
    void add(icalproperty *property) { icalcomponent_add_property(m_event, property); }

    void addText(const std::string &text, icalproperty *(*make)(const char *))
    {
        if (text.empty())
            return;
        std::string clean;
        for (const char c : text) // control characters have no place in this format
            if (static_cast<unsigned char>(c) >= ' ' || c == '\n' || c == '\t')
                clean += c;
        auto *property = make(clean.c_str());
        if (!m_entry.language.empty())
            icalproperty_add_parameter(property, icalparameter_new_language(m_entry.language.value.c_str()));
        add(property);
    }

    void addTime(const Moment &moment, icalproperty *(*make)(icaltimetype))
    {
        auto time = momentOf(moment);
        const bool isUtc = m_entry.zone == "UTC" && moment.minute;
        if (isUtc)
            time.zone = icaltimezone_get_utc_timezone();
        auto *property = make(time);
        if (!moment.minute) {
            icalproperty_set_parameter(property, icalparameter_new_value(ICAL_VALUE_DATE));
        } else if (!isUtc) {
            const auto zone = std::find_if(m_feed.zones.begin(), m_feed.zones.end(), [&](const auto &one) {
                return m_entry.zone.empty() || one.name == m_entry.zone;
            });
            if (zone != m_feed.zones.end())
                icalproperty_add_parameter(property, icalparameter_new_tzid(zone->name.c_str()));
        }
        add(property);
    }

    void addRule()
    {
        const auto rule = icalrecurrencetype_from_string(m_entry.rule.c_str());
        if (rule.freq != ICAL_NO_RECURRENCE)
            add(icalproperty_new_rrule(rule));
    }

    const Feed &m_feed;
    const Entry &m_entry;
    icalcomponent *m_event;
};

icalproperty *named(const char *name, const std::string &value)
{
    auto *property = icalproperty_new_x(value.c_str());
    icalproperty_set_x_name(property, name);
    return property;
}

} // namespace

std::string textOf(const Feed &feed)
{
    const std::unique_ptr<icalcomponent, FreeComponent> calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid(Program));
    icalcomponent_add_property(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    icalcomponent_add_property(calendar.get(), named("X-WR-CALNAME", feed.name));
    icalcomponent_add_property(calendar.get(), named("X-PUBLISHED-TTL", "PT1H"));
    if (!feed.zones.empty())
        icalcomponent_add_property(calendar.get(), named("X-WR-TIMEZONE", feed.zones.front().name));
    for (const auto &zone : feed.zones)
        icalcomponent_add_component(calendar.get(), zoneComponent(zone));
    for (const auto &entry : feed.entries)
        icalcomponent_add_component(calendar.get(), EntryWriter(feed, entry).write());
    char *text = icalcomponent_as_ical_string_r(calendar.get());
    std::string out(text);
    icalmemory_free_buffer(text);
    return out;
}

} // namespace kiosk::calendar
