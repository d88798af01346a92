// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/journal/sqlite_journal.h"

#include <algorithm>

#include <boost/json/value.hpp>

#include "kiosk/base/must.h"
#include "kiosk/wire/messages.h"
#include "kiosk/wire/values.h"

namespace kiosk::journal {

using base::Code;
using base::failure;
using base::Result;
using boost::outcome_v2::success;

namespace {

wire::PaperState paperState(usecase::PrintState state)
{
    switch (state) {
    case usecase::PrintState::Printing:
        return wire::PaperState::Started;
    case usecase::PrintState::Printed:
        return wire::PaperState::Printed;
    case usecase::PrintState::Failed:
        return wire::PaperState::Failed;
    case usecase::PrintState::Uncertain:
        return wire::PaperState::Uncertain;
    case usecase::PrintState::Pending:
        break;
    }
    MUST(false); // a ticket is pending by being issued
}

} // namespace

Result<std::uint64_t> SqliteJournal::append(domain::LocalDate date, const std::string &body)
{
    auto &insert = m_statements->addEntry;
    insert.bindAll(m_clock.bootId(), m_clock.sinceBoot().count(), m_clock.wall().time_since_epoch().count(),
                   domain::toText(date), wire::bodyHash(body), body);
    BOOST_OUTCOME_TRY(insert.run());
    return static_cast<std::uint64_t>(m_database.lastInsertId());
}

Result<domain::Ticket> SqliteJournal::issue(const domain::Ticket &wish, domain::LocalDate date)
{
    const auto grant = m_numbers.next(wish.service, date);
    if (!grant)
        return failure(Code::Busy, "no number of " + wish.service.value + " is left at this terminal today");
    domain::Ticket ticket = wish;
    ticket.number = grant->number;
    BOOST_OUTCOME_TRY(auto transaction, m_database.begin());
    BOOST_OUTCOME_TRY(const auto seq, appendIssue(ticket, date, *grant));
    BOOST_OUTCOME_TRY(transaction.commit());
    // Only now: what is in memory is what is on the disk.
    m_numbers.take(wish.service, date, *grant);
    m_unsent.push_back({seq, date, ticket});
    ++m_depth;
    return ticket;
}

Result<std::uint64_t> SqliteJournal::appendIssue(const domain::Ticket &ticket, domain::LocalDate date,
                                                 const Grant &grant)
{
    BOOST_OUTCOME_TRY(const auto seq, append(date, wire::bodyText(wire::IssuedBody{ticket})));
    auto &add = m_statements->addTicket;
    add.bindAll(ticket.id.value, domain::toText(date), seq);
    BOOST_OUTCOME_TRY(add.run());
    auto &move = grant.held ? m_statements->moveRange : m_statements->moveReserve;
    if (grant.held)
        move.bindAll(m_numbers.held[*grant.held].id, grant.number + 1);
    else
        move.bindAll(domain::toText(date), ticket.service.value, grant.number + 1);
    BOOST_OUTCOME_TRY(move.run());
    return seq;
}

Result<void> SqliteJournal::recordPrint(const domain::TicketId &ticket, usecase::PrintState state)
{
    BOOST_OUTCOME_TRY(auto transaction, m_database.begin());
    auto &set = m_statements->setPrint;
    set.bindAll(ticket.value, static_cast<int>(state));
    BOOST_OUTCOME_TRY(const bool found, set.step());
    if (!found)
        return failure(Code::NotFound, "the journal has no ticket " + ticket.value);
    const auto date = domain::parseDate(std::string(set.text(0)));
    set.reset();
    if (!date)
        return failure(Code::Corrupt, "ticket " + ticket.value + " has no date in the journal");
    BOOST_OUTCOME_TRY(append(*date, wire::bodyText(wire::PrintBody{ticket, paperState(state)})));
    BOOST_OUTCOME_TRY(transaction.commit());
    ++m_depth;
    return success();
}

std::optional<usecase::PrintState> SqliteJournal::printState(const domain::TicketId &ticket) const
{
    auto &find = m_statements->findPrint;
    find.bindAll(ticket.value);
    const auto found = find.step();
    if (!found || !found.assume_value())
        return std::nullopt;
    const auto state = static_cast<usecase::PrintState>(find.integer(0));
    find.reset();
    return state;
}

std::vector<domain::Ticket> SqliteJournal::unsent(domain::LocalDate date) const
{
    std::vector<domain::Ticket> tickets;
    for (const auto &one : m_unsent) {
        if (one.date == date)
            tickets.push_back(one.ticket);
    }
    return tickets;
}

int SqliteJournal::numbersLeft(const domain::ServiceId &service, domain::LocalDate date) const
{
    return m_numbers.left(service, date);
}

int SqliteJournal::leasedLeft(const domain::ServiceId &service, domain::LocalDate date) const
{
    return m_numbers.leasedLeft(service, date);
}

Result<void> SqliteJournal::saveSite(const domain::Site &site)
{
    BOOST_OUTCOME_TRY(auto save, m_database.prepare("INSERT OR REPLACE INTO site VALUES(1, ?1)"));
    save.bindAll(wire::toText(wire::toJson(site)));
    BOOST_OUTCOME_TRY(save.run());
    useSite(site);
    return success();
}

Result<std::vector<usecase::OutboxEntry>> SqliteJournal::pending(std::size_t limit) const
{
    std::vector<usecase::OutboxEntry> entries;
    auto &find = m_statements->findPending;
    find.bindAll(limit);
    for (;;) {
        BOOST_OUTCOME_TRY(const bool row, find.step());
        if (!row)
            return entries;
        const auto date = domain::parseDate(std::string(find.text(4)));
        if (!date) {
            find.reset();
            return failure(Code::Corrupt, "a journal entry has no date");
        }
        entries.push_back({static_cast<std::uint64_t>(find.integer(0)), std::string(find.text(1)),
                           std::chrono::milliseconds{find.integer(2)},
                           base::WallTime{std::chrono::milliseconds{find.integer(3)}}, *date, std::string(find.text(5)),
                           std::string(find.text(6))});
    }
}

Result<void> SqliteJournal::acknowledge(std::uint64_t seq)
{
    BOOST_OUTCOME_TRY(auto transaction, m_database.begin());
    BOOST_OUTCOME_TRY(auto drop, m_database.prepare("DELETE FROM entries WHERE seq <= ?1"));
    drop.bindAll(seq);
    BOOST_OUTCOME_TRY(drop.run());
    const auto dropped = m_database.changes();
    // Of a ticket that the server has, nothing stays here beyond its day; nor of a lease.
    const auto today = (m_site ? m_site->zone : domain::TimeZone{}).dateAt(m_clock.wall());
    BOOST_OUTCOME_TRY(auto forget,
                      m_database.prepare("DELETE FROM tickets WHERE date < ?1 AND seq <= ?2 AND print > 1"));
    forget.bindAll(domain::toText(today), seq);
    BOOST_OUTCOME_TRY(forget.run());
    BOOST_OUTCOME_TRY(auto expire, m_database.prepare("DELETE FROM leases WHERE date < ?1"));
    expire.bindAll(domain::toText(today));
    BOOST_OUTCOME_TRY(expire.run());
    BOOST_OUTCOME_TRY(transaction.commit());
    m_depth -= dropped;
    std::erase_if(m_unsent, [&](const auto &one) { return one.seq <= seq; });
    std::erase_if(m_numbers.held, [&](const auto &one) { return one.date < today; });
    return success();
}

Result<void> SqliteJournal::addLease(domain::LocalDate date, const domain::NumberRange &range)
{
    if (range.first > range.last || m_numbers.holdsAnyOf(date, range))
        return failure(Code::Conflict, "numbers " + std::to_string(range.first) + " to " + std::to_string(range.last) +
                                           " are held already or none");
    BOOST_OUTCOME_TRY(auto add, m_database.prepare("INSERT INTO leases(date, service, first, last, next) "
                                                   "VALUES(?1, ?2, ?3, ?4, ?3)"));
    add.bindAll(domain::toText(date), range.service.value, range.first, range.last);
    BOOST_OUTCOME_TRY(add.run());
    m_numbers.held.push_back({m_database.lastInsertId(), date, range, range.first});
    return success();
}

} // namespace kiosk::journal
