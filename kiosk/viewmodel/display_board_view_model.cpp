// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/viewmodel/display_board_view_model.h"

#include <QTime>

namespace kiosk::viewmodel {
namespace {

/** A call older than this is no news: the display was off or without contact when it happened. */
constexpr std::chrono::seconds NewsFor{60};

QString timeText(domain::MinuteOfDay minute)
{
    return QTime(0, 0).addSecs(static_cast<int>(minute.count()) * 60).toString(QStringLiteral("HH:mm"));
}

QString timeText(const std::optional<domain::MinuteOfDay> &minute)
{
    return minute ? timeText(*minute) : QString();
}

} // namespace

BoardViewModel::BoardViewModel(const QLocale &locale, QObject *parent)
    : QObject(parent)
    , m_locale(locale)
{
}

void BoardViewModel::show(DisplayBoard board)
{
    m_board = std::move(board);
    std::vector<BoardCall> earlier;
    if (m_board.calls.size() > 1)
        earlier.assign(m_board.calls.begin() + 1, m_board.calls.end());
    m_earlier.setCalls(std::move(earlier));
    emit changed();
    if (!hasCall() || m_board.calls.front().at <= m_announced)
        return;
    m_announced = m_board.calls.front().at;
    if (!m_board.stale && m_board.now - m_announced < NewsFor)
        emit called();
}

QString BoardViewModel::number() const
{
    return hasCall() ? QString::number(m_board.calls.front().number) : QString();
}

QString BoardViewModel::picture() const
{
    return hasCall() ? pictureOfNumber(m_board.calls.front().number) : QString();
}

QString BoardViewModel::desk() const
{
    return hasCall() ? QString::fromStdString(m_board.calls.front().desk) : QString();
}

QString BoardViewModel::direction() const
{
    return hasCall() ? directionName(m_board.calls.front().direction) : QString();
}

QStringList BoardViewModel::next() const
{
    QStringList numbers;
    for (const int number : m_board.next)
        numbers << QString::number(number);
    return numbers;
}

int BoardViewModel::leastMinutes() const
{
    return m_board.wait ? static_cast<int>(m_board.wait->least.count()) : 0;
}

int BoardViewModel::mostMinutes() const
{
    return m_board.wait ? static_cast<int>(m_board.wait->most.count()) : 0;
}

BoardViewModel::Mood BoardViewModel::mood() const
{
    if (!m_board.admission)
        return Unknown;
    switch (*m_board.admission) {
    case domain::Admission::Kind::Numbers:
        return Open;
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

QString BoardViewModel::openUntil() const
{
    return timeText(m_board.openUntil);
}

QString BoardViewModel::nextOpens() const
{
    if (!m_board.nextOpens)
        return {};
    const QString time = timeText(m_board.nextOpens->minute);
    if (m_board.nextOpens->today)
        return time;
    const int day = static_cast<int>(m_board.nextOpens->day.iso_encoding());
    return m_locale.dayName(day, QLocale::LongFormat) + QLatin1Char(' ') + time;
}

QString BoardViewModel::lastContact() const
{
    return timeText(m_board.lastContact);
}

QString BoardViewModel::clock() const
{
    return timeText(m_board.clock);
}

} // namespace kiosk::viewmodel
