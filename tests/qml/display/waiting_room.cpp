// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/display/waiting_room.h"

#include <boost/test/unit_test.hpp>

namespace kiosk::tests {

using namespace kiosk::domain;

WaitingRoom::WaitingRoom()
    : m_lastContact(now)
{
    m_state.site = site.id;
    m_state.date = Monday;
}

void WaitingRoom::carryOut(const Command &command)
{
    const auto facts = decide(m_state, site, command, now);
    BOOST_REQUIRE_MESSAGE(facts.has_value(), "refused: " << (facts ? "" : facts.error().text));
    for (const QueueFact &fact : facts.value())
        apply(m_state, {m_state.seq + 1, now, fact});
    m_lastContact = now;
    if (m_changed)
        m_changed();
}

void WaitingRoom::issue(int number)
{
    Ticket ticket;
    ticket.id = TicketId("ticket-" + std::to_string(number));
    ticket.number = number;
    ticket.service = ServiceId("general");
    ticket.terminal = 1;
    ticket.issued = now;
    carryOut(command::RecordIssued{ticket});
    now += std::chrono::seconds(1);
}

void WaitingRoom::call(int number, const std::string &desk)
{
    carryOut(command::CallNumber{DeskId(desk), number});
    now += std::chrono::seconds(30);
}

void WaitingRoom::recall(int number)
{
    carryOut(command::Recall{state().liveTicket(number)->ticket.id});
}

void WaitingRoom::setLink(usecase::LinkState link)
{
    m_link = link;
    if (m_changed)
        m_changed();
}

WaitingRoom busyRoom()
{
    WaitingRoom room;
    room.now = atLocal(13, 30);
    for (int number = 209; number <= 217; ++number) {
        if (!isSkipped(number))
            room.issue(number);
    }
    for (const char *desk : {"1", "2", "3"})
        room.carryOut(command::OpenDeskFor{DeskId(desk), {}, {}});
    const auto finish = [&](int number) {
        room.carryOut(command::Finish{room.state().liveTicket(number)->ticket.id, {}, false});
    };
    room.call(209, "1");
    room.call(210, "2");
    room.call(211, "3");
    finish(210);
    room.now = atLocal(14);
    room.call(214, "2");
    return room;
}

} // namespace kiosk::tests
