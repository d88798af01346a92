// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/calendar/feed.h"
#include "kiosk/domain/site.h"

namespace kiosk::calendar {

/**
 * What differs from an ordinary week of @p site, in @p language or German: days it is closed, days with other hours.
 * Exceptions long past are left out: those more than a year before @p today.
 */
[[nodiscard]] std::vector<Entry> houseDays(const domain::Site &site, domain::LocalDate today,
                                           const domain::LanguageTag &language);

/**
 * When somebody comes in: @p name on the days and times of @p hours, every week, but for the exceptions of these hours
 * and the days on which the house is closed. @p uid names it within the house.
 */
[[nodiscard]] std::vector<Entry> weeklyVisits(const domain::Site &site, const domain::OpeningHours &hours,
                                              const std::string &uid, const std::string &name);

} // namespace kiosk::calendar
