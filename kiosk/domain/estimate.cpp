// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/domain/estimate.h"

#include <algorithm>
#include <cmath>

namespace kiosk::domain {

namespace {

/** So many of the last conversations say how long the next ones take, and so few say nothing yet. */
constexpr std::size_t LearnFrom = 50;
constexpr std::size_t LearnAtLeast = 5;
constexpr double Step = 5; ///< minutes; a finer answer would only look precise

struct Conversation
{
    double shorter; ///< minutes that three quarters of all take at least
    double longer;  ///< and at most
};

std::optional<Conversation> usual(const QueueState &state, const Service *service)
{
    if (state.servedDurations.size() >= LearnAtLeast) {
        const auto count = std::min(LearnFrom, state.servedDurations.size());
        std::vector<std::chrono::seconds> last(state.servedDurations.end() - static_cast<std::ptrdiff_t>(count),
                                               state.servedDurations.end());
        std::sort(last.begin(), last.end());
        const auto minutes = [&](std::size_t place) { return static_cast<double>(last[place].count()) / 60; };
        return Conversation{minutes(count / 4), minutes(count * 3 / 4)};
    }
    if (service != nullptr && service->startEstimate.count() > 0) {
        const auto start = static_cast<double>(service->startEstimate.count());
        return Conversation{start * 0.6, start * 1.5};
    }
    return std::nullopt;
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

QueueAhead queueAhead(const QueueState &state, const Site &site, const ServiceId &service, WallTime,
                      const TicketId &ticket)
{
    const auto *record = ticket.empty() ? nullptr : state.ticket(ticket);
    if (record != nullptr && record->state != TicketState::Waiting)
        return {};
    std::vector<const OpenDesk *> desks;
    int idle = 0;
    std::optional<DeskId> firstFree;
    for (const auto &[id, desk] : state.desks) {
        if (!serves(desk, service))
            continue;
        desks.push_back(&desk);
        if (isFree(state, desk)) {
            ++idle;
            firstFree = firstFree ? firstFree : id;
        }
    }
    QueueAhead ahead;
    ahead.people = waitingBefore(state, desks, service, record);
    if (ahead.people == 0 && firstFree)
        ahead.freeDesk = firstFree;
    const auto conversation = usual(state, site.service(service));
    if (desks.empty() || !conversation)
        return ahead;
    // The one after k others is taken when k + 1 - idle conversations have ended somewhere; those that run now may
    // end at once or have only begun.
    const auto ends = static_cast<double>(ahead.people + 1 - idle);
    const auto open = static_cast<double>(desks.size());
    const double least = std::floor(std::max(0.0, ends - open) * conversation->shorter / open / Step) * Step;
    const double most = std::ceil(std::max(0.0, ends) * conversation->longer / open / Step) * Step;
    ahead.wait = WaitRange{std::chrono::minutes{std::lround(least)},
                           std::chrono::minutes{std::lround(std::max({most, least, Step}))}};
    return ahead;
}

} // namespace kiosk::domain
