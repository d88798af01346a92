// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/domain/queue.h"

namespace kiosk::domain {

/** Whether tickets are given at a moment, and what the door says. */
struct Admission
{
    enum class Kind { Numbers, ComeIn, LastNumbersOver, Closed, Full, Information };
    Kind kind = Kind::Closed;
    OpenState open;           ///< of the service that was asked for, else of the site
    bool partnerAway = false; ///< closed because who gives the service is not in the house today
    bool operator==(const Admission &) const = default;
};

/**
 * Day board, hours, last-ticket time and capacity together, for @p service or (empty, or unknown) for the site as a
 * whole. A service with hours of its own is open when both it and the site are. A partner's service has the partner's
 * days as its hours; where the day board names the partners of today, the board decides: who stands there gives numbers
 * in the site's hours, who does not is away. Where the site has no hours at all, they bound nothing.
 *
 * decide() asks this for tickets of staff, a terminal asks it before it prints: the same rule from the same values.
 * What a terminal printed by the values it had is never refused afterwards (RecordIssued), so closing and capacity are
 * decided once, by whoever gives the number. Capacity holds over many terminals because leases are cut to what is left
 * of it.
 */
[[nodiscard]] Admission admission(const QueueState &state, const Site &site, WallTime now,
                                  const ServiceId &service = {});

} // namespace kiosk::domain
