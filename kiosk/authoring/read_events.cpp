// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdio>
#include <memory>

#include <libical/ical.h>

#include "kiosk/authoring/readers.h"

namespace kiosk::authoring {

namespace {

struct FreeComponent
{
    void operator()(icalcomponent *one) const { icalcomponent_free(one); }
};

/** Reads one file; knows its text so that findings can name a line. */
class EventReader
{
public:
    EventReader(const PackSource &pack, std::string file, std::string text, Findings &findings)
        : m_pack(pack)
        , m_findings(findings)
        , m_text(std::move(text))
    {
        m_event.file = std::move(file);
    }
    EventSource read()
    {
        const std::unique_ptr<icalcomponent, FreeComponent> root(icalparser_parse_string(m_text.c_str()));
        auto *event = root ? icalcomponent_get_first_component(root.get(), ICAL_VEVENT_COMPONENT) : nullptr;
        if (!event) {
            error("BEGIN", "no event; a file of events/ holds BEGIN:VCALENDAR, BEGIN:VEVENT and their ends");
            return m_event;
        }
        if (icalcomponent_get_next_component(root.get(), ICAL_VEVENT_COMPONENT))
            error("BEGIN:VEVENT", "more than one event; give each a file of its own");
        event = icalcomponent_get_first_component(root.get(), ICAL_VEVENT_COMPONENT);
        for (auto *one = icalcomponent_get_first_property(event, ICAL_ANY_PROPERTY); one;
             one = icalcomponent_get_next_property(event, ICAL_ANY_PROPERTY))
            property(one);
        check();
        return m_event;
    }

private:
    void error(const std::string &property, std::string message)
    {
        const auto at = m_text.find(property);
        const auto end = m_text.begin() + static_cast<long>(at == std::string::npos ? 0 : at);
        m_findings.error(m_event.file, 1 + static_cast<int>(std::count(m_text.begin(), end, '\n')), std::move(message));
    }
    void addText(icalproperty *one, const char *value, domain::Texts &out, const char *name)
    {
        auto *parameter = icalproperty_get_first_parameter(one, ICAL_LANGUAGE_PARAMETER);
        const domain::LanguageTag language(parameter ? icalparameter_get_language(parameter) : "de");
        if (!m_pack.hasLanguage(language))
            error(std::string(name) + ";LANGUAGE=" + language.value,
                  "`" + language.value +
                      "` is not among the languages of pack.toml; add it there or take this line out");
        else if (value)
            out[language] = value;
    }
    static std::string wall(const icaltimetype &time)
    {
        char text[40];
        std::snprintf(text, sizeof text, time.is_date ? "%04d%02d%02d" : "%04d%02d%02dT%02d%02d%02d", time.year,
                      time.month, time.day, time.hour, time.minute, time.second);
        return text;
    }
    void property(icalproperty *one)
    {
        switch (icalproperty_isa(one)) {
        case ICAL_UID_PROPERTY:
            m_event.id = icalproperty_get_uid(one);
            break;
        case ICAL_SUMMARY_PROPERTY:
            addText(one, icalproperty_get_summary(one), m_event.title, "SUMMARY");
            break;
        case ICAL_DESCRIPTION_PROPERTY:
            addText(one, icalproperty_get_description(one), m_event.about, "DESCRIPTION");
            break;
        case ICAL_DTSTART_PROPERTY: {
            const auto time = icalproperty_get_dtstart(one);
            auto *zone = icalproperty_get_first_parameter(one, ICAL_TZID_PARAMETER);
            m_event.start = wall(time);
            m_event.allDay = time.is_date != 0;
            m_event.zone = zone ? icalparameter_get_tzid(zone) : icaltime_is_utc(time) ? "UTC" : "";
            break;
        }
        case ICAL_DTEND_PROPERTY:
            m_event.end = wall(icalproperty_get_dtend(one));
            break;
        case ICAL_RRULE_PROPERTY:
            m_event.rule = icalproperty_get_value_as_string(one);
            break;
        case ICAL_EXDATE_PROPERTY:
            m_event.exceptDates.push_back(wall(icalproperty_get_exdate(one)));
            break;
        case ICAL_LOCATION_PROPERTY:
            m_event.place = icalproperty_get_location(one);
            break;
        case ICAL_URL_PROPERTY:
            m_event.url = icalproperty_get_url(one);
            break;
        case ICAL_X_PROPERTY:
            if (std::string_view(icalproperty_get_x_name(one)) == "X-WEGWEISER-CONTACT")
                m_event.contact = icalproperty_get_x(one);
            break;
        case ICAL_XLICERROR_PROPERTY:
            error(m_text.find("RRULE") != std::string::npos ? "RRULE" : "BEGIN:VEVENT",
                  std::string("this cannot be read: ") + icalproperty_get_value_as_string(one));
            break;
        default:
            break;
        }
    }
    void check()
    {
        const auto name = std::filesystem::path(m_event.file).stem().string();
        if (m_event.id != name || !isId(m_event.id))
            error("UID", "the file must be named after its UID, in lower-case letters, digits and -");
        if (m_event.start.empty() || m_event.start.starts_with("0000"))
            error("DTSTART", "when does it begin? write DTSTART;TZID=Europe/Berlin:20300131T140000");
        if (!m_event.end.empty() && m_event.end < m_event.start)
            error("DTEND", "it ends before it begins; mend DTEND");
        if (!m_event.title.contains(german()))
            error("SUMMARY", "the event has no German title; add SUMMARY;LANGUAGE=de:…");
        if (!m_event.contact.empty() && !m_pack.contacts.contains(m_event.contact))
            error("X-WEGWEISER-CONTACT",
                  "unknown contact `" + m_event.contact + "`; add contacts/" + m_event.contact + ".toml");
    }

    const PackSource &m_pack;
    Findings &m_findings;
    std::string m_text;
    EventSource m_event;
};

} // namespace

void readEvents(PackSource &pack, Findings &findings)
{
    for (const auto &name : namesIn(pack, "events", ".ics", findings)) {
        std::string text;
        const auto file = "events/" + name;
        if (!readText(pack, file, text, findings))
            continue;
        auto event = EventReader(pack, file, std::move(text), findings).read();
        pack.events.insert_or_assign(name.substr(0, name.size() - 4), std::move(event));
    }
}

} // namespace kiosk::authoring
