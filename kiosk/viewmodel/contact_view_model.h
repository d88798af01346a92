// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include "kiosk/domain/page.h"

namespace kiosk::viewmodel {

/** One office or counselling centre as a card shows it, at one moment. Does not change; belongs to its page. */
class ContactViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with a page")
    Q_PROPERTY(QString name READ name CONSTANT FINAL)
    Q_PROPERTY(QString about READ about CONSTANT FINAL)
    Q_PROPERTY(QString address READ address CONSTANT FINAL)
    Q_PROPERTY(QString phone READ phone CONSTANT FINAL)
    Q_PROPERTY(QString email READ email CONSTANT FINAL)
    Q_PROPERTY(QString web READ web CONSTANT FINAL)
    Q_PROPERTY(QString stop READ stop CONSTANT FINAL)
    Q_PROPERTY(QString languages READ languages CONSTANT FINAL)
    Q_PROPERTY(QString qr READ qr CONSTANT FINAL)
    Q_PROPERTY(StepFree stepFree READ stepFree CONSTANT FINAL)
    Q_PROPERTY(Appointment appointment READ appointment CONSTANT FINAL)
    Q_PROPERTY(bool unconfirmed READ unconfirmed CONSTANT FINAL)
    Q_PROPERTY(bool hasHours READ hasHours CONSTANT FINAL)
    Q_PROPERTY(bool openNow READ openNow CONSTANT FINAL)
    Q_PROPERTY(QString openUntil READ openUntil CONSTANT FINAL)
    Q_PROPERTY(QStringList hoursDays READ hoursDays CONSTANT FINAL)
    Q_PROPERTY(QStringList hoursTimes READ hoursTimes CONSTANT FINAL)
public:
    enum StepFree { Yes, No, Partly, NotKnown };
    Q_ENUM(StepFree)
    enum Appointment { NotNeeded, Possible, Required, NotSaid };
    Q_ENUM(Appointment)

    /** @p language is that of the day names. */
    ContactViewModel(domain::Contact contact, const domain::TimeZone &zone, domain::WallTime now,
                     const QString &language, QObject *parent = nullptr);

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString about() const;
    [[nodiscard]] QString address() const;
    [[nodiscard]] QString phone() const;
    [[nodiscard]] QString email() const;
    [[nodiscard]] QString web() const;
    [[nodiscard]] QString stop() const;
    [[nodiscard]] QString languages() const;
    /** What the QR code says: the web address, else the phone number, else nothing. */
    [[nodiscard]] QString qr() const;
    [[nodiscard]] StepFree stepFree() const;
    [[nodiscard]] Appointment appointment() const;
    [[nodiscard]] bool unconfirmed() const { return m_contact.unconfirmed; }
    [[nodiscard]] bool hasHours() const { return !m_contact.hours.rules.empty(); }
    [[nodiscard]] bool openNow() const { return m_open.open; }
    [[nodiscard]] QString openUntil() const { return m_openUntil; }
    [[nodiscard]] QStringList hoursDays() const { return m_days; }
    [[nodiscard]] QStringList hoursTimes() const { return m_times; }

private:
    domain::Contact m_contact;
    domain::OpenState m_open;
    QString m_openUntil;
    QStringList m_days;
    QStringList m_times;
};

} // namespace kiosk::viewmodel
