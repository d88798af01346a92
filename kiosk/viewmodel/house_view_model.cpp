// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "house_view_model.h"

#include "local_time.h"
#include "words.h"

namespace kiosk::viewmodel {

namespace {

constexpr std::chrono::seconds CallShown{20};
constexpr std::chrono::seconds Tick{5};

} // namespace

HouseViewModel::HouseViewModel(TicketOffice &office, base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_office(office)
    , m_clock(clock)
{
    m_office.watchHouse([this](const usecase::HouseState &state) {
        m_state = state;
        m_known = m_office.works();
        tell();
    });
    connect(&m_tick, &QTimer::timeout, this, &HouseViewModel::changed);
    m_tick.start(Tick);
}

void HouseViewModel::tell()
{
    emit changed();
}

void HouseViewModel::setName(const QString &name)
{
    m_name = name;
    tell();
}

void HouseViewModel::setLanguage(const QString &tag)
{
    m_language = tag;
    tell();
}

domain::LocalDate HouseViewModel::today() const
{
    return m_state.zone.dateAt(m_clock.wall());
}

QString HouseViewModel::clock() const
{
    return m_known ? clockText(m_clock.wall(), m_state.zone) : QString();
}

HouseViewModel::Door HouseViewModel::door() const
{
    if (!m_office.works())
        return Desk;
    if (!m_known)
        return Unknown;
    switch (m_state.admission.kind) {
    case domain::Admission::Kind::Numbers:
        return Numbers;
    case domain::Admission::Kind::ComeIn:
        return ComeIn;
    case domain::Admission::Kind::LastNumbersOver:
        return LastNumbersOver;
    case domain::Admission::Kind::Closed:
        return Closed;
    case domain::Admission::Kind::Full:
        return Full;
    case domain::Admission::Kind::Information:
        return Information;
    }
    return Unknown;
}

QString HouseViewModel::openUntil() const
{
    const auto &open = m_state.admission.open;
    return m_known && open.open && open.until ? clockText(*open.until, m_state.zone) : QString();
}

QString HouseViewModel::nextDay() const
{
    const auto &next = m_state.admission.open.nextOpens;
    return m_known && next ? dayName(m_state.zone.dateAt(*next), m_language) : QString();
}

QString HouseViewModel::nextTime() const
{
    const auto &next = m_state.admission.open.nextOpens;
    return m_known && next ? clockText(*next, m_state.zone) : QString();
}

int HouseViewModel::waitLeast() const
{
    const auto &wait = m_state.ahead.wait;
    return wait ? static_cast<int>(wait->least.count()) : -1;
}

int HouseViewModel::waitMost() const
{
    const auto &wait = m_state.ahead.wait;
    return wait ? static_cast<int>(wait->most.count()) : -1;
}

QString HouseViewModel::freeDesk() const
{
    const auto &desk = m_state.ahead.freeDesk;
    return desk ? words(desk->value) : QString();
}

QString HouseViewModel::message() const
{
    return words(m_state.message);
}

QString HouseViewModel::partners() const
{
    QStringList names;
    for (const auto &partner : m_state.partnersToday)
        names << words(partner);
    return names.join(QStringLiteral(", "));
}

const domain::CalledNumber *HouseViewModel::freshCall() const
{
    if (m_state.recentCalls.empty())
        return nullptr;
    const auto &newest = m_state.recentCalls.front();
    return m_clock.wall() - newest.at < CallShown ? &newest : nullptr;
}

QString HouseViewModel::calledNumber() const
{
    const auto *call = freshCall();
    return call ? QString::number(call->number) : QString();
}

QString HouseViewModel::calledDesk() const
{
    const auto *call = freshCall();
    return call ? words(call->desk.value) : QString();
}

} // namespace kiosk::viewmodel
