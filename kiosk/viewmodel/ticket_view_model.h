// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include "kiosk/viewmodel/ticket_office.h"

namespace kiosk::viewmodel {

/** The half-made ticket, and then the number: what it is about, the language to talk, needs; what came out. Qt thread.
 */
class TicketViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(QString subject READ subject NOTIFY changed FINAL)
    Q_PROPERTY(QString subjectIcon READ subjectIcon NOTIFY changed FINAL)
    Q_PROPERTY(bool hasSubject READ hasSubject NOTIFY changed FINAL)
    Q_PROPERTY(QString talkTag READ talkTag NOTIFY changed FINAL)
    Q_PROPERTY(QString talkName READ talkLanguageName NOTIFY changed FINAL)
    Q_PROPERTY(QString talkScript READ talkScript NOTIFY changed FINAL)
    Q_PROPERTY(QStringList needs READ needs NOTIFY changed FINAL)
    Q_PROPERTY(int people READ people NOTIFY changed FINAL)
    Q_PROPERTY(int ahead READ ahead NOTIFY changed FINAL)
    Q_PROPERTY(int waitLeast READ waitLeast NOTIFY changed FINAL)
    Q_PROPERTY(int waitMost READ waitMost NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(bool asksAnother READ asksAnother NOTIFY changed FINAL)
    Q_PROPERTY(Refusal refusal READ refusal NOTIFY changed FINAL)
    Q_PROPERTY(int number READ number NOTIFY changed FINAL)
    Q_PROPERTY(QString picture READ picture NOTIFY changed FINAL)
    Q_PROPERTY(QString desk READ desk NOTIFY changed FINAL)
    Q_PROPERTY(Paper paper READ paper NOTIFY changed FINAL)
    Q_PROPERTY(QString qr READ qr NOTIFY changed FINAL)
    Q_PROPERTY(bool onPhone READ onPhone NOTIFY changed FINAL)
    Q_PROPERTY(bool mayPrintAgain READ mayPrintAgain NOTIFY changed FINAL)
public:
    enum Refusal { None, NotNow, NoNumberLeft, Broken };
    Q_ENUM(Refusal)
    enum Paper { Coming, Printed, NoPaper, NotSure };
    Q_ENUM(Paper)
    static constexpr int MostPeople = 6;

    TicketViewModel(TicketOffice &office, base::Clock &clock, QObject *parent = nullptr);

    /** Begins anew for a subject; an empty title: nothing said. */
    void begin(const domain::TopicId &subject, const domain::ServiceId &service, const QString &title,
               const QString &icon);
    /** The subject's name in a new language; nothing else changes. */
    void rename(const QString &title);
    void setReadLanguage(const QString &tag);
    void forget();

    Q_INVOKABLE void dropSubject();
    Q_INVOKABLE void chooseTalk(const QString &tag);
    Q_INVOKABLE void toggleNeed(const QString &need);
    Q_INVOKABLE void addPerson(int step);
    /** Asks for the number; a second one within two minutes is asked about first. Answers by numbered() or refusal. */
    Q_INVOKABLE void get();
    Q_INVOKABLE void getForAnother();
    Q_INVOKABLE void cancelAnother();
    Q_INVOKABLE void printAgain();

    [[nodiscard]] const domain::TopicId &subjectId() const { return m_wish.subject; }
    [[nodiscard]] QString subject() const { return m_title; }
    [[nodiscard]] QString subjectIcon() const { return m_icon; }
    [[nodiscard]] bool hasSubject() const { return !m_wish.subject.empty(); }
    [[nodiscard]] QString talkTag() const;
    [[nodiscard]] QString talkLanguageName() const;
    [[nodiscard]] QString talkScript() const;
    [[nodiscard]] QStringList needs() const;
    [[nodiscard]] int people() const { return m_wish.people; }
    [[nodiscard]] int ahead() const { return number() ? m_issued.ahead.people : m_ahead.people; }
    /** Minutes; -1: cannot be said. */
    [[nodiscard]] int waitLeast() const;
    [[nodiscard]] int waitMost() const;
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] bool asksAnother() const { return m_asksAnother; }
    [[nodiscard]] Refusal refusal() const { return m_refusal; }
    /** 0 before there is one. */
    [[nodiscard]] int number() const { return m_issued.ticket.number; }
    [[nodiscard]] QString picture() const;
    [[nodiscard]] QString desk() const;
    [[nodiscard]] Paper paper() const;
    [[nodiscard]] QString qr() const;
    [[nodiscard]] bool onPhone() const { return !m_issued.phoneUrl.empty(); }
    [[nodiscard]] bool mayPrintAgain() const;

signals:
    void changed();
    void numbered();

private:
    void ask();
    void request();
    void take(const base::Result<usecase::IssuedTicket> &result);

    TicketOffice &m_office;
    base::Clock &m_clock;
    usecase::TicketWish m_wish;
    bool m_talkChosen = false;
    QString m_title;
    QString m_icon;
    domain::QueueAhead m_ahead;
    usecase::IssuedTicket m_issued;
    std::optional<std::chrono::milliseconds> m_lastIssued;
    Refusal m_refusal = None;
    bool m_busy = false;
    bool m_asksAnother = false;
    bool m_copied = false;
    unsigned m_visit = 0; ///< answers to an earlier visitor's wish are not shown to the next one
};

} // namespace kiosk::viewmodel
