// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_time.h"

#include <QDate>
#include <QLocale>

namespace kiosk::viewmodel {

namespace {

QDate qtDate(domain::LocalDate date)
{
    return QDate(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                 static_cast<int>(static_cast<unsigned>(date.day())));
}

/** Names come from the language, but digits stay Latin: ٥ looks like a zero to most staff. */
QLocale localeOf(const QString &language)
{
    return QLocale(language);
}

QString timesOf(const std::vector<domain::OpeningPeriod> &periods)
{
    QStringList parts;
    for (const auto &period : periods)
        parts << clockText(period.from) + QStringLiteral(" – ") + clockText(period.to);
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString clockText(domain::MinuteOfDay minute)
{
    const auto all = minute.count();
    return QStringLiteral("%1:%2").arg(all / 60, 2, 10, QLatin1Char('0')).arg(all % 60, 2, 10, QLatin1Char('0'));
}

QString clockText(domain::WallTime moment, const domain::TimeZone &zone)
{
    return clockText(zone.minuteAt(moment));
}

QString dayName(domain::LocalDate date, const QString &language)
{
    return localeOf(language).standaloneDayName(qtDate(date).dayOfWeek(), QLocale::ShortFormat);
}

QString dateText(domain::LocalDate date, const QString &language)
{
    const auto day = qtDate(date);
    const auto month = localeOf(language).monthName(day.month(), QLocale::LongFormat);
    const auto pattern = language.startsWith(u"de") ? QStringLiteral("%1. %2 %3") : QStringLiteral("%1 %2 %3");
    return pattern.arg(day.day()).arg(month).arg(day.year());
}

std::vector<HoursRow> weekRows(const domain::OpeningHours &hours, domain::LocalDate today, const QString &language)
{
    const std::chrono::sys_days now{today};
    const auto monday = now - (std::chrono::weekday{now} - std::chrono::Monday);
    std::vector<HoursRow> rows;
    QString first;
    for (int day = 0; day < 7; ++day) {
        const domain::LocalDate date{monday + std::chrono::days{day}};
        const auto times = timesOf(domain::periodsOn(hours, date));
        const auto name = dayName(date, language);
        if (!rows.empty() && rows.back().times == times) {
            rows.back().days = first + QStringLiteral(" – ") + name;
        } else {
            first = name;
            rows.push_back({name, times});
        }
    }
    return rows;
}

} // namespace kiosk::viewmodel
