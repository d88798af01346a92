// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/usecase/visit.h"

#include <cstdio>

#include "kiosk/base/must.h"

namespace kiosk::usecase {

namespace {

using base::Code;
using base::failure;
using domain::Admission;

constexpr std::chrono::seconds HouseEvery{30};

/** "2026-11-23T14:05" on the clock of the house. */
std::string localTime(const domain::TimeZone &zone, domain::WallTime moment)
{
    const auto minute = zone.minuteAt(moment).count();
    char text[48];
    std::snprintf(text, sizeof text, "T%02d:%02d", static_cast<int>(minute / 60), static_cast<int>(minute % 60));
    return domain::toText(zone.dateAt(moment)) + text;
}

/** The service to queue for: what the subject says, or the house's first one, so that nobody is sent away. */
domain::ServiceId serviceFor(const domain::Site &site, const domain::ServiceId &wanted)
{
    if (site.service(wanted) != nullptr || site.services.empty())
        return wanted;
    return site.services.front().id;
}

} // namespace

Visit::Visit(Ports ports, domain::TerminalNumber terminal)
    : m_ports(ports)
    , m_terminal(terminal)
{
}

domain::QueueState Visit::queueNow(const domain::Site &site) const
{
    const auto now = m_ports.clock.wall();
    const auto today = site.zone.dateAt(now);
    domain::QueueState queue;
    if (m_ports.mirror.state().date == today)
        queue = m_ports.mirror.state();
    queue.site = site.id;
    queue.date = today;
    for (auto &ticket : m_ports.journal.unsent(today)) {
        if (queue.ticket(ticket.id) == nullptr)
            domain::apply(queue, {queue.seq + 1, now, domain::TicketIssued{std::move(ticket), {}}});
    }
    return queue;
}

void Visit::requestTicket(TicketWish wish, IssuedCallback issued)
{
    m_ports.executor.post([this, wish = std::move(wish), issued = std::move(issued)] { issue(wish, issued); });
}

base::Result<domain::Ticket> Visit::take(const TicketWish &wish, const domain::Site &site)
{
    const auto now = m_ports.clock.wall();
    const auto service = serviceFor(site, wish.service);
    if (domain::admission(queueNow(site), site, now, service).kind != Admission::Kind::Numbers)
        return failure(Code::Denied, "no numbers are given for " + service.value + " now");
    domain::Ticket ticket;
    ticket.id = domain::TicketId{m_ports.random.id()};
    ticket.service = service;
    ticket.language = wish.talk;
    ticket.needs = wish.needs;
    ticket.people = wish.people;
    ticket.subject = wish.subject;
    ticket.terminal = m_terminal;
    ticket.issued = now;
    return m_ports.journal.issue(ticket, site.zone.dateAt(now));
}

void Visit::issue(const TicketWish &wish, const IssuedCallback &issued)
{
    const auto site = m_ports.journal.site();
    if (!site) {
        issued(
            failure(Code::Busy, "the terminal does not know its site yet; enrol it and let it reach the server once"));
        return;
    }
    auto taken = take(wish, *site);
    if (!taken) {
        issued(std::move(taken).assume_error());
        return;
    }
    IssuedTicket ticket;
    ticket.ticket = std::move(taken).assume_value();
    ticket.ahead =
        domain::queueAhead(queueNow(*site), *site, ticket.ticket.service, ticket.ticket.issued, ticket.ticket.id);

    TicketSlip slip;
    slip.ticket = ticket.ticket;
    slip.readLanguage = wish.read;
    slip.ahead = ticket.ahead;
    slip.localTime = localTime(site->zone, ticket.ticket.issued);
    slip.phoneUrl = ticket.phoneUrl;
    ticket.qr = qrContent(slip);
    m_lastSlip = slip;
    m_lastPrint = PrintState::Pending;
    m_copied = false;

    issued(ticket); // durable: the number may be shown before there is paper
    print(slip, std::move(ticket), issued);
    m_ports.mirror.nudge();
    tell();
}

void Visit::print(const TicketSlip &slip, IssuedTicket ticket, const IssuedCallback &issued)
{
    const auto id = slip.ticket.id;
    // A second slip of a ticket that has paper already changes nothing about that.
    const bool hasPaper = slip.copy && m_lastPrint == PrintState::Printed;
    if (!hasPaper) {
        if (auto started = m_ports.journal.recordPrint(id, PrintState::Printing); !started) {
            ticket.print = PrintState::Failed;
            ticket.problem = started.assume_error().text;
            remember(id, ticket.print);
            issued(std::move(ticket));
            return;
        }
    }
    ticket.print = PrintState::Printing;
    remember(id, hasPaper ? PrintState::Printed : PrintState::Printing);
    issued(ticket);
    m_ports.printer.print(slip, [this, id, hasPaper, ticket, issued](base::Result<void> done) mutable {
        ticket.print = done ? PrintState::Printed : PrintState::Failed;
        ticket.problem = done ? std::string{} : done.assume_error().text;
        if (!hasPaper) {
            if (auto noted = m_ports.journal.recordPrint(id, ticket.print); !noted)
                ticket.problem = noted.assume_error().text; // found as uncertain at the next start
            remember(id, ticket.print);
        }
        issued(std::move(ticket));
        m_ports.mirror.nudge();
    });
}

void Visit::remember(const domain::TicketId &ticket, PrintState state)
{
    if (m_lastSlip && m_lastSlip->ticket.id == ticket)
        m_lastPrint = state;
}

void Visit::printAgain(const domain::TicketId &ticket, IssuedCallback issued)
{
    m_ports.executor.post([this, ticket, issued = std::move(issued)] {
        if (!m_lastSlip || m_lastSlip->ticket.id != ticket) {
            issued(failure(Code::NotFound, "this ticket is no longer at hand"));
            return;
        }
        if (m_copied || m_lastPrint == PrintState::Printing || m_lastPrint == PrintState::Pending) {
            issued(failure(Code::Denied, "a ticket is printed again only once, after the first print has ended"));
            return;
        }
        m_copied = true;
        TicketSlip copy = *m_lastSlip;
        copy.copy = true;
        IssuedTicket again;
        again.ticket = copy.ticket;
        again.ahead = copy.ahead;
        again.phoneUrl = copy.phoneUrl;
        again.qr = qrContent(copy);
        print(copy, std::move(again), issued);
    });
}

void Visit::watchHouse(std::function<void(const HouseState &)> changed)
{
    m_ports.executor.post([this, changed = std::move(changed)]() mutable {
        const bool first = m_watcher == nullptr;
        m_watcher = std::move(changed);
        if (!first) {
            tell();
            return;
        }
        m_ports.mirror.onChange([this] { tell(); });
        tick();
    });
}

void Visit::askAhead(domain::ServiceId service, std::function<void(domain::QueueAhead)> answer)
{
    m_ports.executor.post([this, service = std::move(service), answer = std::move(answer)] {
        const auto site = m_ports.journal.site().value_or(domain::Site{});
        answer(domain::queueAhead(queueNow(site), site, serviceFor(site, service), m_ports.clock.wall()));
    });
}

void Visit::forget()
{
    m_ports.executor.post([this] {
        m_lastSlip.reset();
        m_copied = false;
    });
}

HouseState Visit::house() const
{
    HouseState house;
    const auto site = m_ports.journal.site().value_or(domain::Site{});
    const auto queue = queueNow(site);
    house.now = m_ports.clock.wall();
    house.zone = site.zone;
    house.link = m_ports.mirror.link();
    house.lastContact = m_ports.mirror.lastContact();
    house.message = queue.message;
    house.partnersToday = queue.partnersToday;
    house.recentCalls.assign(queue.recentCalls.begin(), queue.recentCalls.end());
    if (site.services.empty()) {
        house.admission.kind = Admission::Kind::Closed; // not enrolled yet: nothing can be promised
        return house;
    }
    house.admission = domain::admission(queue, site, house.now);
    house.ahead = domain::queueAhead(queue, site, site.services.front().id, house.now);
    return house;
}

void Visit::tell()
{
    if (m_watcher)
        m_watcher(house());
}

void Visit::tick()
{
    tell();
    m_ports.executor.postAfter(HouseEvery, [this] { tick(); });
}

} // namespace kiosk::usecase
