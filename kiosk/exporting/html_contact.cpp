// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exporting/html_contact.h"

#include "kiosk/exporting/calendar.h"

namespace kiosk::exporting {

namespace {

std::string row(const std::string &sign, const std::string &label, const std::string &value)
{
    return value.empty() ? std::string() : "<div><dt>" + icon(sign) + label + "</dt><dd>" + value + "</dd></div>\n";
}

std::string linked(const std::string &address, std::string_view shown)
{
    const auto text = "<bdi dir=\"ltr\">" + escaped(shown) + "</bdi>";
    return address.empty() ? text : "<a href=\"" + escaped(address) + "\">" + text + "</a>";
}

std::string addressOf(const Place &place, const domain::Contact &contact)
{
    if (contact.street.empty() && contact.postcode.empty())
        return {};
    const auto town = contact.postcode + (contact.postcode.empty() ? "" : " ") + contact.city;
    if (contact.street.empty())
        return place.german(town);
    return place.german(contact.street) + "<br>" + place.german(town);
}

/** Without what a reader does not need to see of an address. */
std::string_view shortWeb(std::string_view web)
{
    for (const std::string_view prefix : {"https://", "http://", "www."})
        if (web.starts_with(prefix))
            web.remove_prefix(prefix.size());
    if (web.ends_with('/'))
        web.remove_suffix(1);
    return web;
}

std::string spoken(const Place &place, const domain::Contact &contact)
{
    std::string out;
    for (const auto &tag : contact.languages) {
        const auto name = place.plan->names.find(tag);
        const auto written = name == place.plan->names.end() ? tag.value : name->second;
        const auto side = place.plan->rightToLeft.find(tag);
        out += (out.empty() ? "" : " · ") + std::string("<bdi") +
               languageOf({tag, {}, side != place.plan->rightToLeft.end() && side->second}) + ">" + escaped(written) +
               "</bdi>";
    }
    return out;
}

std::string facts(const Place &place, const domain::Contact &contact)
{
    std::string out;
    if (const auto *words = appointmentWords(contact.appointment))
        out += "<li>" + icon("calendar") + place.say(words) + "</li>";
    if (const auto *words = stepFreeWords(contact.stepFree))
        out += "<li>" + icon("step-free") + place.say(words) + "</li>";
    return out.empty() ? out : "<ul class=\"facts\">" + out + "</ul>\n";
}

std::string validity(const Place &place, const Week &week)
{
    const auto &language = place.edition->words.language();
    if (week.from && week.to)
        return place.say("export-valid", {dateText(*week.from, language), dateText(*week.to, language)});
    if (week.from)
        return place.say("export-valid-from", {dateText(*week.from, language)});
    return week.to ? place.say("export-valid-to", {dateText(*week.to, language)}) : std::string();
}

/** Day names are in the language of the words around them. */
std::string inWords(const Place &place, const std::string &text)
{
    const auto &words = place.edition->words;
    return place.foreign(escaped(text), {domain::LanguageTag(words.language()), {}, words.rightToLeft()});
}

std::string weekTable(const Place &place, const Week &week, const std::string &name)
{
    const auto caption = validity(place, week);
    std::string out = "<table class=\"hours\"><caption>" +
                      (caption.empty() ? "<span class=\"unseen\">" + name + "</span>"
                                       : "<span class=\"unseen\">" + name + " </span>" + caption) +
                      "</caption>\n<thead class=\"unseen\"><tr><th scope=\"col\">" + place.say("export-day") +
                      "</th><th scope=\"col\">" + place.say("export-times") + "</th></tr></thead>\n<tbody>\n";
    for (const auto &line : week.rows)
        out += "<tr><th scope=\"row\">" + inWords(place, line.days) + "</th><td>" +
               (line.times.empty() ? place.say("kiosk-day-closed") : "<bdi dir=\"ltr\">" + line.times + "</bdi>") +
               "</td></tr>\n";
    return out + "</tbody></table>\n";
}

} // namespace

const char *stepFreeWords(domain::Access access)
{
    switch (access) {
    case domain::Access::Yes:
        return "kiosk-step-free";
    case domain::Access::No:
        return "kiosk-step-free-no";
    case domain::Access::Partly:
        return "kiosk-step-free-partly";
    case domain::Access::Unknown:
        break;
    }
    return nullptr;
}

const char *appointmentWords(domain::Appointment appointment)
{
    switch (appointment) {
    case domain::Appointment::None:
        return "kiosk-appointment-none";
    case domain::Appointment::Possible:
        return "kiosk-appointment-possible";
    case domain::Appointment::Required:
        return "kiosk-appointment-required";
    case domain::Appointment::Unknown:
        break;
    }
    return nullptr;
}

std::string orGerman(const Place &place, const std::string &text, const std::string &germanText)
{
    if (text == germanText)
        return place.german(text);
    return place.foreign(escaped(text), place.edition->language);
}

std::string contactLines(const Place &place, const domain::Contact &contact)
{
    const auto original = place.plan->pack->contact(contact.id, domain::LanguageTag("de"));
    std::string out;
    if (!contact.about.empty())
        out += "<p>" + orGerman(place, contact.about, original ? original->about : std::string()) + "</p>\n";
    out += facts(place, contact);
    std::string rows = row("map-pin", place.say("export-address"), addressOf(place, contact));
    rows += row("stop", place.say("export-stop"), contact.stop.empty() ? "" : place.german(contact.stop));
    if (!contact.phone.empty())
        rows += row("phone", place.say("export-phone"), linked(telephoneLink(contact.phone), contact.phone));
    if (!contact.email.empty())
        rows += row("mail", place.say("export-email"), linked(mailLink(contact.email), contact.email));
    if (!contact.web.empty())
        rows += row("globe", place.say("export-web"),
                    linked(isWebAddress(contact.web) ? contact.web : "", shortWeb(contact.web)));
    rows += row("language", place.say("export-spoken"), spoken(place, contact));
    if (!rows.empty())
        out += "<dl class=\"ways\">\n" + rows + "</dl>\n";
    if (contact.unconfirmed)
        out += "<p class=\"unsure\">" + icon("information") + place.say("kiosk-contact-unconfirmed") + "</p>\n";
    return out;
}

std::string hoursTables(const Place &place, const domain::Contact &contact)
{
    const auto &language = place.edition->words.language();
    const auto name = place.german(contact.name);
    std::string out;
    for (const auto &week : weeksOf(contact.hours, place.plan->created, language))
        out += weekTable(place, week, name);
    std::string days;
    for (const auto &one : exceptionsFrom(contact.hours, place.plan->created)) {
        days += "<li>" + inWords(place, dateText(one.date, language)) + ": " +
                (one.closed ? place.say("kiosk-day-closed")
                            : "<bdi dir=\"ltr\">" + periodsText({{one.from, one.to}}) + "</bdi>");
        if (!one.reason.empty()) {
            const auto original = place.plan->pack->contact(contact.id, domain::LanguageTag("de"));
            std::string germanReason;
            for (const auto &other : original ? original->hours.exceptions : std::vector<domain::OpeningException>())
                if (other.date == one.date && !other.reason.empty())
                    germanReason = other.reason.begin()->second;
            days += " (" + orGerman(place, one.reason.begin()->second, germanReason) + ")";
        }
        days += "</li>\n";
    }
    if (!days.empty())
        out +=
            "<p class=\"label\">" + place.say("export-exceptions") + "</p>\n<ul class=\"days\">\n" + days + "</ul>\n";
    return out;
}

} // namespace kiosk::exporting
