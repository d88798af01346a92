// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/domain/admission.h"

#include <algorithm>

namespace kiosk::domain {

namespace {

using Kind = Admission::Kind;

struct Door
{
    OpenState open;
    bool partnerAway = false;
};

WallTime tomorrow(const TimeZone &zone, WallTime now)
{
    const std::chrono::sys_days today{zone.dateAt(now)};
    return zone.moment(LocalDate{today + std::chrono::days{1}}, MinuteOfDay{0});
}

/** What the door of a partner's service says when the board says that the partner is not here today. */
Door awayToday(const Site &site, const Service &service, WallTime now)
{
    const auto from = tomorrow(site.zone, now);
    auto next = openStateOfBoth(site.hours, service.hours, site.zone, from);
    if (next.open)
        next = {false, std::nullopt, from};
    return {next, true};
}

Door doorOf(const QueueState &state, const Site &site, const Service *service, WallTime now)
{
    const auto whole = openStateOfBoth(site.hours, {}, site.zone, now);
    if (service == nullptr || (service->hours.isBoundless() && service->partner.empty()))
        return {whole};
    const auto &named = state.partnersToday;
    if (!service->partner.empty() && !named.empty()) {
        if (std::find(named.begin(), named.end(), service->partner) != named.end())
            return {whole};
        return awayToday(site, *service, now);
    }
    const auto own = openStateOfBoth(site.hours, service->hours, site.zone, now);
    const bool noDay = !service->hours.isBoundless() && periodsOn(service->hours, site.zone.dateAt(now)).empty();
    return {own, !own.open && !service->partner.empty() && noDay};
}

bool isFull(const QueueState &state, const Service &service)
{
    const auto issued = state.index.issued.find(service.id);
    return service.capacity > 0 && issued != state.index.issued.end() && issued->second >= service.capacity;
}

} // namespace

Admission admission(const QueueState &state, const Site &site, WallTime now, const ServiceId &service)
{
    const auto *wanted = site.service(service);
    const auto door = doorOf(state, site, wanted, now);
    const auto lastTicket = wanted != nullptr && wanted->lastTicket ? *wanted->lastTicket : site.lastTicket;
    Admission result;
    result.open = door.open;
    if (state.board == SiteState::Information) {
        result.kind = Kind::Information;
    } else if (!door.open.open || state.board == SiteState::Closed) {
        result.kind = Kind::Closed;
        result.partnerAway = door.partnerAway;
    } else if (state.board == SiteState::ComeIn) {
        result.kind = Kind::ComeIn;
    } else if (state.board == SiteState::LastNumbers || (door.open.until && now + lastTicket >= *door.open.until)) {
        result.kind = Kind::LastNumbersOver;
    } else if (wanted != nullptr
                   ? isFull(state, *wanted)
                   : !site.services.empty() && std::all_of(site.services.begin(), site.services.end(),
                                                           [&](const Service &one) { return isFull(state, one); })) {
        result.kind = Kind::Full;
    } else {
        result.kind = Kind::Numbers;
    }
    return result;
}

} // namespace kiosk::domain
