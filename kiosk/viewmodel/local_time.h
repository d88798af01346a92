// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "kiosk/domain/hours.h"

namespace kiosk::viewmodel {

/** "14:05", Latin digits in every language. */
[[nodiscard]] QString clockText(domain::MinuteOfDay minute);
[[nodiscard]] QString clockText(domain::WallTime moment, const domain::TimeZone &zone);
/** Short name of the day of @p date in @p language: "Do", "Thu". */
[[nodiscard]] QString dayName(domain::LocalDate date, const QString &language);
/** "12. Mai 2026", "12 May 2026": day, month name, year, Latin digits. */
[[nodiscard]] QString dateText(domain::LocalDate date, const QString &language);

/** Opening hours of one week, days with the same times joined: "Mon – Tue", "11:00 – 17:00". */
struct HoursRow
{
    QString days;
    QString times; ///< empty: closed
};
/** Of the seven days from the Monday of @p today's week. */
[[nodiscard]] std::vector<HoursRow> weekRows(const domain::OpeningHours &hours, domain::LocalDate today,
                                             const QString &language);

} // namespace kiosk::viewmodel
