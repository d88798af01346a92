// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/domain/estimate.h"

#include <algorithm>
#include <cmath>

namespace kiosk::domain {

namespace {

// What the shown range leaves out on either side.
constexpr double Short = 0.1;
constexpr double Long = 0.9;
/** Minutes up to which a wait is told to the minute, and the step beyond. */
constexpr double Precise = 10;
constexpr double Step = 5;

/** The share of scenarios below which @p share of all earlier waits came to lie. */
double corrected(const WaitModel &model, double share)
{
    constexpr double Doubt = 3; ///< waits in each twentieth, before any are seen
    double all = 0;
    for (const auto one : model.ranks)
        all += one + Doubt;
    double below = 0;
    for (std::size_t i = 0; i < model.ranks.size(); ++i) {
        const double within = (model.ranks[i] + Doubt) / all;
        if (below + within >= share)
            return (static_cast<double>(i) + (share - below) / within) / static_cast<double>(WaitModel::Ranks);
        below += within;
    }
    return 1;
}

bool serves(const OpenDesk &desk, const ServiceId &service)
{
    return desk.services.empty() ||
           std::find(desk.services.begin(), desk.services.end(), service) != desk.services.end();
}

bool isFree(const QueueState &state, const OpenDesk &desk)
{
    return desk.ticket.empty() && std::none_of(state.calledAhead.begin(), state.calledAhead.end(),
                                               [&](const auto &ahead) { return ahead.second == desk.id; });
}

int waitingBefore(const QueueState &state, const std::vector<const OpenDesk *> &desks, const ServiceId &service,
                  const TicketRecord *until)
{
    int people = 0;
    for (const auto &[other, languages] : state.index.waiting) {
        const bool counts = other == service || std::any_of(desks.begin(), desks.end(),
                                                            [&](const auto *desk) { return serves(*desk, other); });
        if (!counts)
            continue;
        for (const auto &[language, keys] : languages) {
            if (until == nullptr) {
                people += static_cast<int>(keys.size());
                continue;
            }
            const WaitKey limit{until->waitingSince, until->ticket.number, until->ticket.id};
            people += static_cast<int>(std::distance(keys.begin(), keys.lower_bound(limit)));
        }
    }
    return people;
}

} // namespace

QueueAhead placeInQueue(const QueueState &state, const ServiceId &service, const TicketId &ticket)
{
    const auto *record = ticket.empty() ? nullptr : state.ticket(ticket);
    if (record != nullptr && record->state != TicketState::Waiting)
        return {};
    std::vector<const OpenDesk *> desks;
    std::optional<DeskId> firstFree;
    for (const auto &[id, desk] : state.desks) {
        if (!serves(desk, service))
            continue;
        desks.push_back(&desk);
        if (!firstFree && isFree(state, desk))
            firstFree = id;
    }
    QueueAhead ahead;
    ahead.people = waitingBefore(state, desks, service, record);
    ahead.freeDesk = ahead.people == 0 ? firstFree : std::nullopt;
    return ahead;
}

WaitForecast forecastOf(const WaitScenarios &scenarios, const WaitModel &model)
{
    return {scenarios.at(corrected(model, Short)), scenarios.at(corrected(model, 0.5)),
            scenarios.at(corrected(model, Long))};
}

WaitRange rangeOf(const WaitForecast &forecast)
{
    const double least =
        forecast.least > Precise ? std::floor(forecast.least / Step) * Step : std::floor(forecast.least);
    const double most = forecast.most > Precise ? std::ceil(forecast.most / Step) * Step : std::ceil(forecast.most);
    const double next = least + (least >= Precise ? Step : 1);
    return {std::chrono::minutes{std::lround(least)}, std::chrono::minutes{std::lround(std::max(most, next))}};
}

namespace {

void addWait(QueueAhead &ahead, const WaitScenarios &scenarios, const WaitModel &model)
{
    ahead.wait = rangeOf(forecastOf(scenarios, model));
    ahead.people = scenarios.before.value_or(ahead.people);
    if (ahead.people > 0)
        ahead.freeDesk.reset();
}

} // namespace

QueueAhead queueAhead(const QueueState &state, const Site &site, const ServiceId &service, WallTime now,
                      const TicketId &ticket)
{
    const auto *record = ticket.empty() ? nullptr : state.ticket(ticket);
    if (record != nullptr && record->state != TicketState::Waiting)
        return {};
    auto ahead = placeInQueue(state, service, ticket);
    const auto &model = state.learned.value();
    if (record != nullptr) {
        const auto played = playQueue(state, site, now, {}, {ticket});
        if (const auto found = played.tickets.find(ticket); found != played.tickets.end())
            addWait(ahead, found->second, model);
    } else {
        const auto played = playQueue(state, site, now, {service}, {});
        if (const auto found = played.services.find(service); found != played.services.end())
            addWait(ahead, found->second, model);
    }
    return ahead;
}

std::map<ServiceId, QueueAhead> queuesAhead(const QueueState &state, const Site &site, WallTime now)
{
    std::vector<ServiceId> services;
    std::map<ServiceId, QueueAhead> ahead;
    for (const auto &service : site.services) {
        services.push_back(service.id);
        ahead.emplace(service.id, placeInQueue(state, service.id));
    }
    for (const auto &[service, scenarios] : playQueue(state, site, now, services, {}).services)
        addWait(ahead.at(service), scenarios, state.learned.value());
    return ahead;
}

} // namespace kiosk::domain
