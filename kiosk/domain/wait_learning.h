// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/domain/estimate.h"

namespace kiosk::domain {

/** How good the ranges of one service were on one day. Sums, so that days can be added. */
struct ServiceQuality
{
    int told = 0;     ///< tickets that were told a range and called later
    int inside = 0;   ///< called within it
    int unknown = 0;  ///< called, but told "we cannot say"
    double error = 0; ///< minutes between the likely wait and the real one, summed over `told`
    double width = 0; ///< minutes from end to end, summed over `told`
    bool operator==(const ServiceQuality &) const = default;
};

/** What was predicted against what came, for statistics. */
struct EstimateQuality
{
    LocalDate date{};
    std::map<ServiceId, ServiceQuality> services;
    bool operator==(const EstimateQuality &) const = default;
};

/** A day that is over, as the model sees it. */
struct LearnedDay
{
    WaitModel model;
    EstimateQuality quality;
};

/**
 * Takes the whole day @p date into account: what @p before becomes, and how good its predictions were. For the latter
 * each ticket's range is worked out again from the events up to its own, as the server would have told it at that
 * moment; tickets that came in late, that could come in at once and that were never called do not count. A day on
 * which nobody was called teaches nothing. Pure; takes about a millisecond for each ticket.
 */
[[nodiscard]] LearnedDay learnDay(const WaitModel &before, const Site &site, LocalDate date,
                                  const std::vector<QueueEvent> &events);

} // namespace kiosk::domain
