// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exporting/structured_contact.h"

#include <array>

#include "kiosk/exporting/calendar.h"
#include "kiosk/exporting/html_text.h"
#include "kiosk/exporting/json_text.h"

namespace kiosk::exporting {

namespace {

constexpr std::array Days{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

/** schema.org knows no 24:00. */
std::string closing(domain::MinuteOfDay minute)
{
    return minute == domain::MinuteOfDay(24 * 60) ? "23:59" : clockText(minute);
}

std::vector<std::string> regularHours(const domain::OpeningHours &hours, domain::LocalDate from)
{
    std::vector<std::string> all;
    for (const auto &rule : hours.rules) {
        if (rule.validTo && *rule.validTo < from)
            continue;
        JsonObject one("OpeningHoursSpecification");
        std::vector<std::string> days;
        for (const auto day : rule.days)
            days.push_back(jsonString(std::string("https://schema.org/") + Days[day.c_encoding()]));
        one.array("dayOfWeek", days).text("opens", clockText(rule.from)).text("closes", closing(rule.to));
        if (rule.validFrom)
            one.text("validFrom", domain::toText(*rule.validFrom));
        if (rule.validTo)
            one.text("validThrough", domain::toText(*rule.validTo));
        all.push_back(one.done());
    }
    return all;
}

/** A closed day opens and closes at the same moment: so schema.org writes it. */
std::vector<std::string> differentDays(const domain::OpeningHours &hours, domain::LocalDate from)
{
    std::vector<std::string> all;
    for (const auto &one : exceptionsFrom(hours, from)) {
        const auto date = domain::toText(one.date);
        all.push_back(JsonObject("OpeningHoursSpecification")
                          .text("opens", one.closed ? "00:00" : clockText(one.from))
                          .text("closes", one.closed ? "00:00" : closing(one.to))
                          .text("validFrom", date)
                          .text("validThrough", date)
                          .done());
    }
    return all;
}

} // namespace

std::string contactData(const SitePlan &plan, const domain::Contact &contact, const std::string &address)
{
    JsonObject out("Organization");
    out.text("@id", address).text("name", contact.name).text("description", contact.about);
    const bool located = !contact.street.empty() || !contact.postcode.empty();
    const auto regular = regularHours(contact.hours, plan.created);
    const auto different = differentDays(contact.hours, plan.created);
    if (located || !regular.empty() || !different.empty()) {
        JsonObject where("Place");
        where.text("name", contact.name);
        if (located)
            where.raw("address", JsonObject("PostalAddress")
                                     .text("streetAddress", contact.street)
                                     .text("postalCode", contact.postcode)
                                     .text("addressLocality", contact.city)
                                     .text("addressCountry", "DE")
                                     .done());
        where.array("openingHoursSpecification", regular).array("specialOpeningHoursSpecification", different);
        if (contact.stepFree == domain::Access::Yes || contact.stepFree == domain::Access::No)
            where.raw("amenityFeature", JsonObject("LocationFeatureSpecification")
                                            .text("name", "wheelchair accessible")
                                            .raw("value", contact.stepFree == domain::Access::Yes ? "true" : "false")
                                            .done());
        out.raw("location", where.done());
    }
    out.text("telephone", contact.phone);
    if (!mailLink(contact.email).empty())
        out.text("email", contact.email);
    if (isWebAddress(contact.web))
        out.text("url", contact.web);
    std::vector<std::string> languages;
    for (const auto &tag : contact.languages)
        languages.push_back(jsonString(tag.value));
    if (!languages.empty())
        out.raw("contactPoint", JsonObject("ContactPoint")
                                    .text("telephone", contact.phone)
                                    .text("contactType", "customer service")
                                    .array("availableLanguage", languages)
                                    .done());
    return out.done();
}

} // namespace kiosk::exporting
