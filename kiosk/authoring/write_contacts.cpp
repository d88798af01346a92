// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/database_rows.h"

namespace kiosk::authoring {

using base::Result;

namespace {

/** 20261122, which sorts like the date; 0 for none. */
int numberOf(const std::optional<domain::LocalDate> &date)
{
    if (!date)
        return 0;
    return static_cast<int>(date->year()) * 10000 + static_cast<int>(static_cast<unsigned>(date->month())) * 100 +
           static_cast<int>(static_cast<unsigned>(date->day()));
}

std::string joined(const std::vector<domain::LanguageTag> &tags)
{
    std::string text;
    for (const auto &tag : tags)
        text += (text.empty() ? "" : " ") + tag.value;
    return text;
}

Result<void> writeHours(Rows &rows, const std::string &contact, const domain::OpeningHours &hours)
{
    int position = 0;
    for (const auto &rule : hours.rules) {
        unsigned days = 0;
        for (const auto day : rule.days)
            days |= 1U << day.c_encoding();
        BOOST_OUTCOME_TRY(rows.add("INSERT INTO hours VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)", contact, position++, days,
                                   rule.from.count(), rule.to.count(), numberOf(rule.validFrom),
                                   numberOf(rule.validTo)));
    }
    for (const auto &exception : hours.exceptions) {
        const int date = numberOf(exception.date);
        BOOST_OUTCOME_TRY(rows.add("INSERT INTO exceptions VALUES(?1, ?2, ?3, ?4, ?5)", contact, date, exception.closed,
                                   exception.from.count(), exception.to.count()));
        BOOST_OUTCOME_TRY(rows.addTexts("exception", contact + " " + std::to_string(date), exception.reason));
    }
    return boost::outcome_v2::success();
}

} // namespace

Result<void> writeContacts(Rows &rows, const PackSource &pack)
{
    for (const auto &[id, source] : pack.contacts) {
        const auto &one = source.contact;
        BOOST_OUTCOME_TRY(
            rows.add("INSERT INTO contacts VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
                     id, one.name, one.street, one.postcode, one.city, one.phone, one.email, one.web, one.stop,
                     joined(one.languages), static_cast<int>(one.stepFree), static_cast<int>(one.appointment),
                     one.unconfirmed, one.source, one.verifiedOn));
        BOOST_OUTCOME_TRY(rows.addTexts("contact", id, source.about));
        BOOST_OUTCOME_TRY(writeHours(rows, id, one.hours));
    }
    return boost::outcome_v2::success();
}

} // namespace kiosk::authoring
