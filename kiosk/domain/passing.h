// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/domain/queue.h"

// What "passed over" means (call_order.h, 4), once, for who chooses and for who counts. Not for use outside this
// folder.
namespace kiosk::domain {

/** A call as it concerns the others who wait. */
struct Passing
{
    const OpenDesk &desk;
    const ServiceId &service;
    Priority priority = Priority::Normal;
    const WaitKey &key;
    bool byTurn = false;

    /** Whether a ticket of @p other and @p lane that has waited longer would be passed over. */
    [[nodiscard]] bool concerns(const ServiceId &other, const Lane &lane) const
    {
        if (lane.priority < priority)
            return false;
        if (other == service)
            return !byTurn || lane.priority == priority;
        return desk.order == DeskOrder::Together || desk.order == DeskOrder::Ageing;
    }
};

/** Calls @p visit(service, value) for each of @p desk's services that has an entry in @p byService. */
template<class Value, class Visit>
void forServices(const std::map<ServiceId, Value> &byService, const OpenDesk &desk, const Visit &visit)
{
    if (desk.services.empty()) {
        for (const auto &[service, value] : byService)
            visit(service, value);
        return;
    }
    for (const auto &service : desk.services) {
        const auto it = byService.find(service);
        if (it != byService.end())
            visit(service, it->second);
    }
}

using Resting = std::map<TicketId, WallTime>;
[[nodiscard]] inline bool rests(const Resting &resting, const TicketId &ticket, WallTime now)
{
    if (resting.empty())
        return false;
    const auto it = resting.find(ticket);
    return it != resting.end() && it->second > now;
}

/** Calls @p visit(service, lane, key) for each of @p waiting whom @p call passes over. */
template<class Visit>
void forPassedOver(const std::map<ServiceId, Lanes> &waiting, const Resting &resting, const Passing &call, WallTime now,
                   const Visit &visit)
{
    forServices(waiting, call.desk, [&](const ServiceId &service, const Lanes &lanes) {
        for (const auto &[lane, keys] : lanes) {
            if (!call.concerns(service, lane))
                continue;
            for (auto it = keys.begin(); it != keys.end() && *it < call.key && it->since <= now; ++it) {
                if (!rests(resting, it->id, now))
                    visit(service, lane, *it);
            }
        }
    });
}

} // namespace kiosk::domain
