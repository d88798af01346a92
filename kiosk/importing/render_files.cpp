// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/render_files.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "kiosk/authoring/languages_file.h"
#include "kiosk/authoring/pack_source.h"
#include "kiosk/authoring/toml_section.h"
#include "kiosk/importing/markdown_writer.h"
#include "kiosk/importing/text.h"

namespace kiosk::importing {

namespace {

std::string dateText(domain::LocalDate date)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

std::string timeText(domain::MinuteOfDay time)
{
    std::array<char, 16> text{};
    const auto minutes = static_cast<int>(time.count());
    std::snprintf(text.data(), text.size(), "%02d:%02d", minutes / 60 % 100, minutes % 60);
    return text.data();
}

/** An icon of ours that a title speaks of. */
const char *iconFor(const std::string &title)
{
    static constexpr std::array<std::pair<std::string_view, const char *>, 30> Words{
        {{"notruf", "emergency"}, {"notfall", "emergency"}, {"gewalt", "emergency"},
         {"sprach", "language"},  {"deutsch", "language"},  {"aufenthalt", "residence"},
         {"asyl", "residence"},   {"flucht", "residence"},  {"geflüchtet", "residence"},
         {"visum", "residence"},  {"arbeit", "work"},       {"beruf", "work"},
         {"job", "work"},         {"ausbildung", "work"},   {"wohn", "housing"},
         {"miete", "housing"},    {"gesund", "health"},     {"arzt", "health"},
         {"ärzt", "health"},      {"krank", "health"},      {"famil", "family"},
         {"kind", "family"},      {"schule", "family"},     {"geld", "money"},
         {"finanz", "money"},     {"sozial", "money"},      {"sport", "sport"},
         {"freizeit", "sport"},   {"behörde", "letter"},    {"willkommen", "first-steps"}}};
    const auto lower = lowered(title);
    for (const auto &[word, icon] : Words)
        if (lower.find(word) != std::string::npos)
            return icon;
    return "centre";
}

/** Text as RFC 5545 wants it. */
std::string icalText(const std::string &text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == ';' || c == ',')
            out += '\\';
        if (c == '\n')
            out += "\\n";
        else if (c != '\r')
            out += c;
    }
    return out;
}

/** At most 75 bytes a line; the next begins with a space. */
void icalLine(std::string &out, std::string line)
{
    std::size_t room = 75;
    while (line.size() > room) {
        auto cut = room;
        while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U)
            --cut;
        out += line.substr(0, cut) + "\r\n ";
        line.erase(0, cut);
        room = 74;
    }
    out += line + "\r\n";
}

std::string hoursToml(const domain::OpeningHours &hours)
{
    static constexpr std::array<const char *, 7> Days{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
    std::string text;
    for (const auto &rule : hours.rules) {
        text += "\n[[hours]]\ndays = [";
        for (std::size_t i = 0; i < rule.days.size(); ++i)
            text += std::string(i > 0 ? ", " : "") + "\"" + Days[rule.days[i].c_encoding()] + "\"";
        text += "]\nfrom = \"" + timeText(rule.from) + "\"\nto = \"" + timeText(rule.to) + "\"\n";
        if (rule.validFrom)
            text += "valid_from = " + dateText(*rule.validFrom) + "\n";
        if (rule.validTo)
            text += "valid_to = " + dateText(*rule.validTo) + "\n";
    }
    return text;
}

void member(std::string &text, const char *name, const std::string &value)
{
    if (!value.empty())
        text += std::string(name) + " = " + tomlText(value) + "\n";
}

} // namespace

std::string dateOfMoment(const std::string &iso)
{
    const auto date = iso.substr(0, 10);
    return authoring::dateOf(date) ? date : std::string();
}

std::string packToml(const Model &model, domain::LocalDate today)
{
    auto expires = today + std::chrono::months(6);
    if (!expires.ok())
        expires = expires.year() / expires.month() / std::chrono::day(28);
    std::string text = "# Made by the first import from " + model.attribution.system + ", " + model.attribution.name +
                       "; yours from now on. ATTRIBUTION.md says whose words these are.\n";
    text += "id = " + tomlText(model.region.empty() ? model.system : model.region) + "\nversion = 1\n";
    text += "created = " + dateText(today) + "T00:00:00Z\nexpires = " + dateText(expires) + "T00:00:00Z\n";
    text += "source_language = \"de\"\nlanguages = [";
    for (std::size_t i = 0; i < model.languages.size(); ++i)
        text += (i > 0 ? ", " : "") + tomlText(model.languages[i].value);
    text += "]\n\n[name]\nde = " + tomlText(model.attribution.name) +
            "\n\n[services.general]\nde = \"Allgemeine Beratung\"\n";
    return text;
}

std::string topicToml(const std::string &id, const std::string &title, bool root, const std::string &service)
{
    std::string text = "id = " + tomlText(id) + "\n";
    if (root)
        text += "icon = \"" + std::string(iconFor(title)) + "\"\nservice = " + tomlText(service) + "\n";
    return text;
}

std::string pageText(const ModelPage &page, const domain::LanguageTag &language, const std::vector<std::string> &hashes)
{
    std::string text = "+++\ntitle = " + tomlText(page.title) + "\n";
    const bool german = language == authoring::german();
    text += std::string("method = \"") + (page.method == domain::TextMethod::Human ? "human" : "machine") + "\"\n";
    if (const auto date = dateOfMoment(page.updated); german && !date.empty())
        text += "checked_on = " + date + "\n";
    member(text, "origin", page.url);
    if (!german && !hashes.empty()) {
        text += "source = [";
        for (std::size_t i = 0; i < hashes.size(); ++i)
            text += (i > 0 ? ", \"" : "\"") + hashes[i] + "\"";
        text += "]\n";
    }
    std::vector<domain::Block> blocks;
    for (const auto &one : page.blocks)
        blocks.push_back(one.block);
    const auto *known = authoring::findLanguage(language.value);
    return text + "+++\n" + bodyText(blocks, known && known->rightToLeft);
}

std::string contactToml(const std::string &id, const ContactFile &file)
{
    const auto &one = file.card.contact;
    std::string text = "id = " + tomlText(id) + "\nname = " + tomlText(one.name) + "\n";
    if (!file.topics.empty()) {
        text += "topics = [";
        const char *comma = "";
        for (const auto &topic : file.topics)
            text += std::exchange(comma, ", ") + tomlText(topic);
        text += "]\n";
    }
    member(text, "street", one.street);
    member(text, "postcode", one.postcode);
    member(text, "city", one.city);
    member(text, "phone", one.phone);
    member(text, "email", one.email);
    member(text, "web", one.web);
    if (!one.languages.empty()) {
        text += "languages = [";
        for (std::size_t i = 0; i < one.languages.size(); ++i)
            text += (i > 0 ? ", " : "") + tomlText(one.languages[i].value);
        text += "]\n";
    }
    if (one.stepFree != domain::Access::Unknown)
        text += std::string("step_free = \"") + (one.stepFree == domain::Access::Yes ? "yes" : "no") + "\"\n";
    if (one.appointment == domain::Appointment::Possible)
        text += "appointment = \"possible\"\n";
    if (one.appointment == domain::Appointment::Required)
        text += "appointment = \"required\"\n";
    text += "source = " + tomlText(file.source) + "\nsource_date = \"" + file.date + "\"\nverified_on = " + file.date +
            "\nconfirm = true\n";
    if (file.card.about.contains(authoring::german())) {
        text += "\n[about]\n";
        for (const auto &[language, words] : file.card.about)
            text += language.value + " = " + tomlText(words) + "\n";
    }
    return text + hoursToml(one.hours);
}

std::string eventText(const std::string &id, const ModelEvent &event, const std::string &contact)
{
    std::string out;
    icalLine(out, "BEGIN:VCALENDAR");
    icalLine(out, "VERSION:2.0");
    icalLine(out, "PRODID:-//Wegweiser//import//DE");
    icalLine(out, "BEGIN:VEVENT");
    icalLine(out, "UID:" + id);
    const auto stamp = digitsOf(event.updated.substr(0, 19));
    icalLine(out, "DTSTAMP:" + (stamp.size() == 14 ? stamp.substr(0, 8) + "T" + stamp.substr(8) + "Z"
                                                   : std::string("20000101T000000Z")));
    const auto zone = event.allDay ? std::string(";VALUE=DATE") : event.zone.empty() ? "" : ";TZID=" + event.zone;
    icalLine(out, "DTSTART" + zone + ":" + event.start);
    if (!event.end.empty())
        icalLine(out, "DTEND" + zone + ":" + event.end);
    if (!event.rule.empty())
        icalLine(out, "RRULE:" + event.rule);
    for (const auto &date : event.exceptDates)
        icalLine(out, "EXDATE" + zone + ":" + date);
    for (const auto &[language, words] : event.title)
        icalLine(out, "SUMMARY;LANGUAGE=" + language.value + ":" + icalText(words));
    for (const auto &[language, words] : event.about)
        icalLine(out, "DESCRIPTION;LANGUAGE=" + language.value + ":" + icalText(words));
    if (!event.place.empty())
        icalLine(out, "LOCATION:" + icalText(event.place));
    if (!contact.empty())
        icalLine(out, "X-WEGWEISER-CONTACT:" + contact);
    if (!event.url.empty())
        icalLine(out, "URL:" + event.url);
    icalLine(out, "END:VEVENT");
    icalLine(out, "END:VCALENDAR");
    // Sources have Unix line ends; readers of calendars take both.
    return replaced(out, "\r\n", "\n");
}

std::string attributionText(const Model &model)
{
    const auto &from = model.attribution;
    std::string text =
        "# Whose words these are\n\nImported from " + from.system + ": " + from.name + "\n<" + from.url +
        ">\n\nLicence: " + (from.licence.empty() ? "not told by the source; ask before you publish" : from.licence) +
        "\n";
    std::set<std::string> organisations;
    for (const auto &topic : model.topics)
        for (const auto &[language, page] : topic.pages)
            if (!page.organisation.empty())
                organisations.insert(page.organisation);
    if (!organisations.empty())
        text += "\nPages of these organisations are among them:\n\n";
    for (const auto &name : organisations)
        text += "- " + name + "\n";
    return text + "\nEach page names its own address in its first lines (`origin`).\n";
}

} // namespace kiosk::importing
