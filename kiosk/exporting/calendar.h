// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kiosk/domain/hours.h"

namespace kiosk::exporting {

/** "12. Mai 2026", "12 May 2026": Latin digits in every language. @p language as of Words. */
[[nodiscard]] std::string dateText(domain::LocalDate date, const std::string &language);
/** The same of "2026-05-12" or "2026-05-12T00:00:00Z"; the text itself when it is no date, "" when empty. */
[[nodiscard]] std::string dateText(const std::string &iso, const std::string &language);
/** "14:05". */
[[nodiscard]] std::string clockText(domain::MinuteOfDay minute);
/** "11:00 – 17:00" with spaces that do not break; "" when there are none. */
[[nodiscard]] std::string periodsText(const std::vector<domain::OpeningPeriod> &periods);

/** Days with the same times, joined: "Mon – Tue". */
struct WeekRow
{
    std::string days;
    std::string times; ///< empty: closed
};

/** The week from Monday on, as it is while rules with the same validity hold. */
struct Week
{
    std::optional<domain::LocalDate> from, to;
    std::vector<WeekRow> rows;
};

/** Every week that still holds on @p from or later, in the order of the rules. A page has no "today". */
[[nodiscard]] std::vector<Week> weeksOf(const domain::OpeningHours &hours, domain::LocalDate from,
                                        const std::string &language);
/** Exceptions on @p from or later. */
[[nodiscard]] std::vector<domain::OpeningException> exceptionsFrom(const domain::OpeningHours &hours,
                                                                   domain::LocalDate from);

} // namespace kiosk::exporting
