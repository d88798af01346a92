// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "kiosk/domain/estimate.h"
#include "kiosk/domain/queue.h"
#include "kiosk/statistics/cells.h"
#include "kiosk/statistics/spread.h"

namespace kiosk::statistics {

/** How many desks must have a share in a figure about work, so that it is no figure about one of them. */
constexpr std::size_t LeastDesks = 3;

/** One site-day counted exactly. Holds small groups: neither stored nor answered; inFives() makes of it what is. */
struct DayFigures
{
    domain::LocalDate date{};
    Counts counts;
    Spreads spreads;
    /** The time desks were open, all together, to the quarter of an hour; only when LeastDesks were. */
    std::optional<std::chrono::minutes> deskTime;
    bool operator==(const DayFigures &) const = default;
};

/** The range a ticket was promised when it was issued into @p before; nothing: "we cannot say". */
using Promised = std::function<std::optional<domain::WaitRange>(const domain::QueueState &before,
                                                                const domain::Ticket &ticket, domain::WallTime now)>;

/**
 * Counts @p events, the whole stream of one day in order; what was undone counts as never done. A visit waits from its
 * issue to its first call. Times of serving are counted only when LeastDesks have served that day. Corrupt when the
 * events are no such stream. Without @p promised there are no figures about estimates.
 */
[[nodiscard]] base::Result<DayFigures> figuresOf(const std::vector<domain::QueueEvent> &events,
                                                 const domain::Site &site, domain::LocalDate date,
                                                 const Promised &promised = {});

} // namespace kiosk::statistics
