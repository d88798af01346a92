// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticket_view_model.h"

#include <algorithm>

#include <QPointer>

#include "kiosk/domain/numbering.h"
#include "talk_languages.h"
#include "words.h"

namespace kiosk::viewmodel {

namespace {

constexpr std::chrono::minutes SameVisitor{2};

} // namespace

TicketViewModel::TicketViewModel(TicketOffice &office, base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_office(office)
    , m_clock(clock)
{
}

void TicketViewModel::begin(const domain::TopicId &subject, const domain::ServiceId &service, const QString &title,
                            const QString &icon)
{
    m_wish.subject = subject;
    m_wish.service = service;
    m_title = title;
    m_icon = icon;
    m_refusal = None;
    m_asksAnother = false;
    m_issued = {};
    m_copied = false;
    ask();
    emit changed();
}

void TicketViewModel::rename(const QString &title)
{
    m_title = title;
    emit changed();
}

void TicketViewModel::setReadLanguage(const QString &tag)
{
    m_wish.read = domain::LanguageTag(tag.toStdString());
    if (!m_talkChosen)
        m_wish.talk = m_wish.read;
    emit changed();
}

void TicketViewModel::forget()
{
    ++m_visit;
    const auto read = m_wish.read;
    m_wish = {};
    m_wish.read = read;
    m_wish.talk = read;
    m_talkChosen = false;
    m_title.clear();
    m_icon.clear();
    m_issued = {};
    m_refusal = None;
    m_busy = false;
    m_asksAnother = false;
    m_copied = false;
    emit changed();
}

void TicketViewModel::dropSubject()
{
    begin({}, {}, {}, {});
}

void TicketViewModel::chooseTalk(const QString &tag)
{
    m_wish.talk = domain::LanguageTag(tag.toStdString());
    m_talkChosen = true;
    emit changed();
}

void TicketViewModel::toggleNeed(const QString &need)
{
    const auto wanted = domain::parseNeed(need.toStdString());
    if (!wanted)
        return;
    auto &needs = m_wish.needs;
    const auto at = std::find(needs.begin(), needs.end(), *wanted);
    if (at == needs.end())
        needs.push_back(*wanted);
    else
        needs.erase(at);
    emit changed();
}

void TicketViewModel::addPerson(int step)
{
    m_wish.people = std::clamp(m_wish.people + step, 1, MostPeople);
    emit changed();
}

void TicketViewModel::get()
{
    if (m_busy)
        return;
    if (m_lastIssued && m_clock.sinceBoot() - *m_lastIssued < SameVisitor) {
        m_asksAnother = true;
        emit changed();
        return;
    }
    request();
}

void TicketViewModel::getForAnother()
{
    if (m_busy || !m_asksAnother)
        return;
    request();
}

void TicketViewModel::cancelAnother()
{
    m_asksAnother = false;
    emit changed();
}

void TicketViewModel::request()
{
    m_asksAnother = false;
    if (!m_office.works()) {
        m_refusal = Broken;
        emit changed();
        return;
    }
    m_busy = true;
    m_refusal = None;
    emit changed();
    m_office.requestTicket(m_wish,
                           [self = QPointer(this), visit = m_visit](const base::Result<usecase::IssuedTicket> &result) {
                               if (self && self->m_visit == visit)
                                   self->take(result);
                           });
}

void TicketViewModel::printAgain()
{
    if (!mayPrintAgain())
        return;
    m_copied = true;
    m_issued.print = usecase::PrintState::Printing;
    emit changed();
    m_office.printAgain(m_issued.ticket.id,
                        [self = QPointer(this), visit = m_visit](const base::Result<usecase::IssuedTicket> &result) {
                            if (self && self->m_visit == visit && result)
                                self->take(result);
                        });
}

void TicketViewModel::take(const base::Result<usecase::IssuedTicket> &result)
{
    m_busy = false;
    if (!result) {
        const auto code = result.error().code;
        m_refusal = code == base::Code::Busy ? NoNumberLeft : code == base::Code::Device ? Broken : NotNow;
        emit changed();
        return;
    }
    const bool isNew = m_issued.ticket.number == 0;
    m_issued = result.value();
    m_lastIssued = m_clock.sinceBoot();
    emit changed();
    if (isNew)
        emit numbered();
}

void TicketViewModel::ask()
{
    if (!m_office.works())
        return;
    m_office.askAhead(m_wish.service, [self = QPointer(this), visit = m_visit](const domain::QueueAhead &ahead) {
        if (!self || self->m_visit != visit)
            return;
        self->m_ahead = ahead;
        emit self->changed();
    });
}

QString TicketViewModel::talkTag() const
{
    return words(m_wish.talk.value);
}

QString TicketViewModel::talkLanguageName() const
{
    return viewmodel::talkName(talkTag());
}

QString TicketViewModel::talkScript() const
{
    return scriptOf(talkTag());
}

QStringList TicketViewModel::needs() const
{
    QStringList names;
    for (const auto need : m_wish.needs)
        names << QString::fromLatin1(domain::name(need));
    return names;
}

int TicketViewModel::waitLeast() const
{
    const auto &wait = number() ? m_issued.ahead.wait : m_ahead.wait;
    return wait ? static_cast<int>(wait->least.count()) : -1;
}

int TicketViewModel::waitMost() const
{
    const auto &wait = number() ? m_issued.ahead.wait : m_ahead.wait;
    return wait ? static_cast<int>(wait->most.count()) : -1;
}

QString TicketViewModel::picture() const
{
    return number() ? QString::fromLatin1(domain::pictureName(domain::pictureOf(number()))) : QString();
}

QString TicketViewModel::desk() const
{
    const auto &desk = m_issued.ahead.freeDesk;
    return desk ? words(desk->value) : QString();
}

TicketViewModel::Paper TicketViewModel::paper() const
{
    switch (m_issued.print) {
    case usecase::PrintState::Pending:
    case usecase::PrintState::Printing:
        return Coming;
    case usecase::PrintState::Printed:
        return Printed;
    case usecase::PrintState::Failed:
        return NoPaper;
    case usecase::PrintState::Uncertain:
        return NotSure;
    }
    return Coming;
}

QString TicketViewModel::qr() const
{
    return words(m_issued.qr);
}

bool TicketViewModel::mayPrintAgain() const
{
    return number() != 0 && !m_copied && paper() != Coming;
}

} // namespace kiosk::viewmodel
