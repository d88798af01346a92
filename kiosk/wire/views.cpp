// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/snapshot.h"

namespace kiosk::wire {

using namespace domain;

Ticket redacted(Ticket ticket, View view)
{
    if (view == View::Staff)
        return ticket;
    ticket.language = {};
    ticket.needs.clear();
    ticket.people = 1;
    ticket.subject = {};
    return ticket;
}

QueueEvent redacted(QueueEvent event, View view)
{
    if (view == View::Staff)
        return event;
    if (auto *issued = std::get_if<TicketIssued>(&event.fact)) {
        issued->ticket = redacted(std::move(issued->ticket), view);
    } else if (auto *restored = std::get_if<TicketRestored>(&event.fact)) {
        restored->record.ticket = redacted(std::move(restored->record.ticket), view);
    } else if (auto *finished = std::get_if<TicketFinished>(&event.fact)) {
        finished->topics.clear();
        finished->referred = false;
    }
    return event;
}

QueueState redacted(QueueState state, View view)
{
    state.before.clear();
    state.passedOver.clear();
    if (view == View::Staff)
        return state;
    for (auto &[id, record] : state.tickets)
        record.ticket = redacted(std::move(record.ticket), view);
    return state;
}

} // namespace kiosk::wire
