// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include "kiosk/viewmodel/display_call_list.h"

namespace kiosk::viewmodel {

/** The waiting-room board as QML sees it. Qt thread. Everything is read-only: nobody touches a display. */
class BoardViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Created in main()")
    Q_PROPERTY(bool hasCall READ hasCall NOTIFY changed FINAL)
    Q_PROPERTY(QString number READ number NOTIFY changed FINAL)
    Q_PROPERTY(QString picture READ picture NOTIFY changed FINAL)
    Q_PROPERTY(QString desk READ desk NOTIFY changed FINAL)
    Q_PROPERTY(QString direction READ direction NOTIFY changed FINAL)
    Q_PROPERTY(kiosk::viewmodel::CallListModel *earlier READ earlier CONSTANT FINAL)
    Q_PROPERTY(QStringList next READ next NOTIFY changed FINAL)
    Q_PROPERTY(int waiting READ waiting NOTIFY changed FINAL)
    Q_PROPERTY(bool waitKnown READ waitKnown NOTIFY changed FINAL)
    Q_PROPERTY(int leastMinutes READ leastMinutes NOTIFY changed FINAL)
    Q_PROPERTY(int mostMinutes READ mostMinutes NOTIFY changed FINAL)
    Q_PROPERTY(Mood mood READ mood NOTIFY changed FINAL)
    Q_PROPERTY(QString openUntil READ openUntil NOTIFY changed FINAL)
    Q_PROPERTY(QString nextOpens READ nextOpens NOTIFY changed FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY changed FINAL)
    Q_PROPERTY(bool stale READ isStale NOTIFY changed FINAL)
    Q_PROPERTY(QString lastContact READ lastContact NOTIFY changed FINAL)
    Q_PROPERTY(QString clock READ clock NOTIFY changed FINAL)
public:
    /** What the door says. Unknown: no contact with the server yet. */
    enum Mood { Unknown, Open, ComeIn, LastNumbersOver, Closed, Full, Information };
    Q_ENUM(Mood)

    /** @p locale names the days of the week. */
    explicit BoardViewModel(const QLocale &locale, QObject *parent = nullptr);
    /** Shows @p board; tells of a new call by called(). */
    void show(DisplayBoard board);

    [[nodiscard]] bool hasCall() const { return !m_board.calls.empty(); }
    [[nodiscard]] QString number() const;
    [[nodiscard]] QString picture() const;
    [[nodiscard]] QString desk() const;
    [[nodiscard]] QString direction() const;
    [[nodiscard]] CallListModel *earlier() { return &m_earlier; }
    [[nodiscard]] QStringList next() const;
    [[nodiscard]] int waiting() const { return m_board.waiting; }
    [[nodiscard]] bool waitKnown() const { return m_board.wait.has_value(); }
    [[nodiscard]] int leastMinutes() const;
    [[nodiscard]] int mostMinutes() const;
    [[nodiscard]] Mood mood() const;
    [[nodiscard]] QString openUntil() const;
    /** "17:00" today, "Do. 11:00" on another day. */
    [[nodiscard]] QString nextOpens() const;
    [[nodiscard]] QString notice() const { return QString::fromStdString(m_board.notice); }
    [[nodiscard]] bool isStale() const { return m_board.stale; }
    [[nodiscard]] QString lastContact() const;
    [[nodiscard]] QString clock() const;

signals:
    void changed();
    /** A number was called or called again just now: time for the chime. Not on start, not for an old call. */
    void called();

private:
    QLocale m_locale;
    DisplayBoard m_board;
    CallListModel m_earlier;
    domain::WallTime m_announced{}; ///< of the newest call that was told
};

} // namespace kiosk::viewmodel
