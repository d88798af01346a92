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
    ticket.priority = Priority::Normal; // may come of a need
    return ticket;
}

static bool isForStaffOnly(const QueueFact &fact)
{
    return std::visit(
        [](const auto &one) {
            using Fact = std::decay_t<decltype(one)>;
            return std::is_same_v<Fact, PriorityChanged> || std::is_same_v<Fact, DeskTakenOver> ||
                   std::is_same_v<Fact, EmergencyCalled> || std::is_same_v<Fact, EmergencyAnswered> ||
                   std::is_same_v<Fact, EmergencyEnded>;
        },
        fact);
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
    } else if (auto *opened = std::get_if<DeskOpened>(&event.fact)) {
        opened->holder = {};
        opened->skills.clear();
    } else if (isForStaffOnly(event.fact)) {
        event.fact = Withheld{};
    }
    return event;
}

QueueState redacted(QueueState state, View view)
{
    state.before.clear();
    state.passedOver.clear();
    state.turns.clear();
    state.deskTurns.clear();
    if (view == View::Staff)
        return state;
    for (auto &[id, record] : state.tickets)
        record.ticket = redacted(std::move(record.ticket), view);
    for (auto &[id, desk] : state.desks) {
        desk.holder = {};
        desk.skills.clear();
    }
    state.emergencies.clear();
    return state;
}

} // namespace kiosk::wire
