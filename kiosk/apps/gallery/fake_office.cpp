// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/gallery/fakes.h"

namespace kiosk::apps {

FakeOffice::FakeOffice()
{
    using namespace std::chrono;
    // Thursday 12 May 2026, 14:05 in summer time.
    const auto now = sys_days{year{2026} / 5 / 14} + 12h + 5min;
    house.zone.name = "Europe/Berlin";
    house.zone.transitions = {{domain::WallTime{}, minutes{120}}};
    house.admission.kind = domain::Admission::Kind::Numbers;
    house.admission.open.open = true;
    house.admission.open.until = now + 2h + 55min;
    house.ahead.people = 2;
    house.ahead.wait = domain::WaitRange{15min, 30min};
    house.partnersToday = {"Jobcenter 13:00–16:00"};
    house.link = usecase::LinkState::Fresh;
    house.now = now;
}

void FakeOffice::requestTicket(usecase::TicketWish wish, usecase::Visit::IssuedCallback issued)
{
    wishes.push_back(wish);
    if (refusal)
        return issued(*refusal);
    m_last = {};
    m_last.ticket.id = domain::TicketId("00000000000000000000000000000001");
    m_last.ticket.number = m_next++;
    m_last.ticket.language = wish.talk;
    m_last.ahead = house.ahead;
    m_last.phoneUrl = "https://example.org/t#0123456789abcdef0123456789abcdef";
    m_last.qr = m_last.phoneUrl;
    issued(m_last);
    m_last.print = paper;
    issued(m_last);
}

void FakeOffice::printAgain(const domain::TicketId &, usecase::Visit::IssuedCallback issued)
{
    ++copies;
    m_last.print = paper;
    issued(m_last);
}

void FakeOffice::watchHouse(std::function<void(const usecase::HouseState &)> changed)
{
    m_watcher = std::move(changed);
    tell();
}

void FakeOffice::tell()
{
    if (m_watcher)
        m_watcher(house);
}

void FakeOffice::askAhead(domain::ServiceId, std::function<void(domain::QueueAhead)> answer)
{
    answer(house.ahead);
}

} // namespace kiosk::apps
