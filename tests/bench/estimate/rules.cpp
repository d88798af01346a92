// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/estimate/rules.h"

#include <algorithm>

namespace kiosk::bench {

using namespace domain;

void LastConversations::take(const QueueState &before, const QueueEvent &event)
{
    constexpr std::size_t Kept = 50;
    const auto ended = [&](const TicketId &id) {
        const auto *record = before.ticket(id);
        if (record == nullptr || !record->called)
            return;
        auto &some = m_minutes[record->ticket.service];
        some.push_back(std::chrono::duration<double, std::ratio<60>>(event.at - *record->called).count());
        if (some.size() > Kept)
            some.pop_front();
    };
    if (const auto *finished = std::get_if<TicketFinished>(&event.fact))
        ended(finished->ticket);
    if (const auto *sentOn = std::get_if<TicketTransferred>(&event.fact))
        ended(sentOn->ticket);
    if (const auto *absent = std::get_if<TicketNoShow>(&event.fact))
        ended(absent->ticket);
}

double LastConversations::mean(const ServiceId &service) const
{
    constexpr std::size_t Enough = 5;
    const auto some = m_minutes.find(service);
    if (some == m_minutes.end() || some->second.size() < Enough)
        return static_cast<double>(m_site->service(service)->startEstimate.count());
    double sum = 0;
    for (const auto minutes : some->second)
        sum += minutes;
    return sum / static_cast<double>(some->second.size());
}

double positionRule(int before, int desks, double mean)
{
    return (before + 1) * mean / desks;
}

RuleRange zmsRule(int before, int desks, double mean)
{
    const double slot = mean / desks;
    return {0.8 * slot * std::max(0, before + 1 - desks), slot * (before + 1)};
}

int withAppointments(int before, double slot, const std::vector<double> &due)
{
    for (const auto minutes : due) {
        if (before * slot + 2 >= minutes)
            ++before;
    }
    return before;
}

} // namespace kiosk::bench
