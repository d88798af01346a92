// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/domain/passing.h"

#include "kiosk/domain/changes.h"

namespace kiosk::domain {

void countPassedOver(QueueState &state, const OpenDesk &desk, const TicketRecord &called, bool byTurn, WallTime at)
{
    const auto key = waitKey(called);
    const Passing call{desk, called.ticket.service, called.ticket.priority, key, byTurn};
    std::vector<TicketId> reached;
    forPassedOver(state.index.waiting, state.index.resting, call, at,
                  [&](const ServiceId &, const Lane &, const WaitKey &other) {
                      auto &count = state.passedOver[other.id];
                      if (count < PassedOverBound && ++count == PassedOverBound)
                          reached.push_back(other.id);
                  });
    for (const auto &id : reached)
        putInLane(state.index.atBound, state.tickets.at(id));
}

void countTurn(QueueState &state, const OpenDesk &desk, const TicketRecord &called)
{
    const auto &ticket = called.ticket;
    state.turns[ticket.service].add(ticket.id, ticket.priority == Priority::Raised);
    if (desk.order == DeskOrder::Ratio && !desk.services.empty())
        state.deskTurns[desk.id].add(ticket.id, ticket.service == desk.services.front());
}

} // namespace kiosk::domain
