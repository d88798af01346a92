// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/base/result.h"
#include "kiosk/domain/queue.h"

// Whether a house can be as somebody wants it. Where a site is written down (site.toml, the configuration over HTTP),
// each value has been read already; here is what they must be together.
namespace kiosk::domain {

/**
 * Invalid, in one sentence, when @p site contradicts itself: two of one name, ranges that overlap, a desk or range of
 * a service that is not there, numbers that are another service's reserve at a terminal, hours that end before they
 * begin.
 */
[[nodiscard]] base::Result<void> checkSite(const Site &site);

/**
 * Whether @p after may follow @p before while @p state is today. Invalid for what never changes here: the id, the time
 * zone, terminals and their reserve (a range once granted is never granted again). Conflict for what today does not
 * allow: a service somebody waits for or a desk somebody sits at would go, or numbers that a terminal holds today would
 * become another service's.
 */
[[nodiscard]] base::Result<void> mayFollow(const QueueState &state, const Site &before, const Site &after);

} // namespace kiosk::domain
