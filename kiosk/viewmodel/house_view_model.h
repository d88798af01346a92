// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include "kiosk/viewmodel/ticket_office.h"

namespace kiosk::viewmodel {

/** The house as its door and the home screen show it: open until, waiting, who was called. Qt thread. */
class HouseViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString clock READ clock NOTIFY changed FINAL)
    Q_PROPERTY(bool known READ known NOTIFY changed FINAL)
    Q_PROPERTY(bool givesNumbers READ givesNumbers NOTIFY changed FINAL)
    Q_PROPERTY(Door door READ door NOTIFY changed FINAL)
    Q_PROPERTY(QString openUntil READ openUntil NOTIFY changed FINAL)
    Q_PROPERTY(QString nextDay READ nextDay NOTIFY changed FINAL)
    Q_PROPERTY(QString nextTime READ nextTime NOTIFY changed FINAL)
    Q_PROPERTY(int waiting READ waiting NOTIFY changed FINAL)
    Q_PROPERTY(int waitLeast READ waitLeast NOTIFY changed FINAL)
    Q_PROPERTY(int waitMost READ waitMost NOTIFY changed FINAL)
    Q_PROPERTY(QString freeDesk READ freeDesk NOTIFY changed FINAL)
    Q_PROPERTY(QString message READ message NOTIFY changed FINAL)
    Q_PROPERTY(QString partners READ partners NOTIFY changed FINAL)
    Q_PROPERTY(QString calledNumber READ calledNumber NOTIFY changed FINAL)
    Q_PROPERTY(QString calledDesk READ calledDesk NOTIFY changed FINAL)
    Q_PROPERTY(bool linked READ linked NOTIFY changed FINAL)
public:
    /** What somebody finds who wants to talk to a person now. Desk: this terminal cannot give numbers. */
    enum Door { Unknown, Numbers, ComeIn, LastNumbersOver, Closed, Full, Information, Desk };
    Q_ENUM(Door)

    HouseViewModel(TicketOffice &office, base::Clock &clock, QObject *parent = nullptr);

    void setName(const QString &name);
    void setLanguage(const QString &tag);
    /** The local date and time zone of the house; UTC before the first state. */
    [[nodiscard]] domain::LocalDate today() const;
    [[nodiscard]] const domain::TimeZone &zone() const { return m_state.zone; }
    [[nodiscard]] domain::WallTime now() const { return m_clock.wall(); }

    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString clock() const;
    [[nodiscard]] bool known() const { return m_known; }
    [[nodiscard]] bool givesNumbers() const { return door() == Numbers; }
    [[nodiscard]] Door door() const;
    [[nodiscard]] QString openUntil() const;
    [[nodiscard]] QString nextDay() const;
    [[nodiscard]] QString nextTime() const;
    [[nodiscard]] int waiting() const { return m_state.ahead.people; }
    /** Minutes; -1: cannot be said. */
    [[nodiscard]] int waitLeast() const;
    [[nodiscard]] int waitMost() const;
    [[nodiscard]] QString freeDesk() const;
    [[nodiscard]] QString message() const;
    [[nodiscard]] QString partners() const;
    /** The newest call, for 20 s. */
    [[nodiscard]] QString calledNumber() const;
    [[nodiscard]] QString calledDesk() const;
    [[nodiscard]] bool linked() const { return m_state.link == usecase::LinkState::Fresh; }

signals:
    void changed();

private:
    void tell();
    [[nodiscard]] const domain::CalledNumber *freshCall() const;

    TicketOffice &m_office;
    base::Clock &m_clock;
    usecase::HouseState m_state;
    bool m_known = false;
    QString m_name;
    QString m_language;
    QTimer m_tick;
};

} // namespace kiosk::viewmodel
