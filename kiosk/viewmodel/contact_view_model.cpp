// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contact_view_model.h"

#include "local_time.h"
#include "page_text.h"
#include "talk_languages.h"
#include "words.h"

namespace kiosk::viewmodel {

ContactViewModel::ContactViewModel(domain::Contact contact, const domain::TimeZone &zone, domain::WallTime now,
                                   const QString &language, QObject *parent)
    : QObject(parent)
    , m_contact(std::move(contact))
{
    if (!hasHours())
        return;
    m_open = domain::openState(m_contact.hours, zone, now);
    if (m_open.until)
        m_openUntil = clockText(*m_open.until, zone);
    for (const auto &row : weekRows(m_contact.hours, zone.dateAt(now), language)) {
        m_days << row.days;
        m_times << row.times;
    }
}

QString ContactViewModel::name() const
{
    return words(m_contact.name);
}

QString ContactViewModel::about() const
{
    return words(m_contact.about);
}

QString ContactViewModel::address() const
{
    const auto town = words(m_contact.postcode + " " + m_contact.city).trimmed();
    const auto street = words(m_contact.street);
    return street.isEmpty() ? (m_contact.postcode.empty() ? QString() : town) : street + QStringLiteral(", ") + town;
}

QString ContactViewModel::phone() const
{
    return words(m_contact.phone);
}

QString ContactViewModel::email() const
{
    return words(m_contact.email);
}

QString ContactViewModel::web() const
{
    auto address = words(m_contact.web);
    for (const auto *prefix : {"https://", "http://", "www."})
        if (address.startsWith(QLatin1String(prefix)))
            address.remove(0, static_cast<int>(qstrlen(prefix)));
    return address.endsWith(u'/') ? address.chopped(1) : address;
}

QString ContactViewModel::stop() const
{
    return words(m_contact.stop);
}

QString ContactViewModel::languages() const
{
    QStringList names;
    for (const auto &tag : m_contact.languages)
        names << isolated(talkName(words(tag.value)));
    return names.join(QStringLiteral(" · "));
}

QString ContactViewModel::qr() const
{
    if (!m_contact.web.empty())
        return words(m_contact.web);
    return m_contact.phone.empty() ? QString() : QStringLiteral("tel:") + words(m_contact.phone).remove(u' ');
}

ContactViewModel::StepFree ContactViewModel::stepFree() const
{
    switch (m_contact.stepFree) {
    case domain::Access::Yes:
        return Yes;
    case domain::Access::No:
        return No;
    case domain::Access::Partly:
        return Partly;
    case domain::Access::Unknown:
        break;
    }
    return NotKnown;
}

ContactViewModel::Appointment ContactViewModel::appointment() const
{
    switch (m_contact.appointment) {
    case domain::Appointment::None:
        return NotNeeded;
    case domain::Appointment::Possible:
        return Possible;
    case domain::Appointment::Required:
        return Required;
    case domain::Appointment::Unknown:
        break;
    }
    return NotSaid;
}

} // namespace kiosk::viewmodel
