// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kiosk/server/batch.h"
#include "kiosk/statistics/fives.h"

// What is counted of a site's days, in the store. Writer's thread.
namespace kiosk::server {

/**
 * Counts every day of @p site that is over and not counted yet; doing it again changes nothing. To be called often, and
 * always before events are forgotten. A day whose events cannot be read is left out, with a line in the log: it must
 * not hold up the others, nor the queue.
 */
[[nodiscard]] base::Result<void> countDays(Store &store, const domain::Site &site, domain::LocalDate today);

/** The rows of @p from to @p to; today's is made of what has happened so far, and not stored. */
[[nodiscard]] base::Result<std::vector<statistics::DayRow>>
dayRows(Store &store, const domain::Site &site, domain::LocalDate today, domain::LocalDate from, domain::LocalDate to);

} // namespace kiosk::server
