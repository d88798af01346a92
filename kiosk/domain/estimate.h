// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "kiosk/domain/admission.h"

namespace kiosk::domain {

/** How long somebody will wait, honestly a range. */
struct WaitRange
{
    std::chrono::minutes least{};
    std::chrono::minutes most{};
    bool operator==(const WaitRange &) const = default;
};

/** What a visitor may know of the queue before her. */
struct QueueAhead
{
    int people = 0;                 ///< tickets waiting that would be called first
    std::optional<WaitRange> wait;  ///< nothing: "we cannot say today"
    std::optional<DeskId> freeDesk; ///< nobody waits and this desk is free: come in now
    bool operator==(const QueueAhead &) const = default;
};

/** What a new ticket of @p service would meet now; for an existing one pass its id. */
[[nodiscard]] QueueAhead queueAhead(const QueueState &state, const Site &site, const ServiceId &service, WallTime now,
                                    const TicketId &ticket = {});

} // namespace kiosk::domain
