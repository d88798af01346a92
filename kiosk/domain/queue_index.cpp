// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/domain/queue_index.h"

#include <algorithm>

#include "kiosk/domain/changes.h"

namespace kiosk::domain {

void FreedNumbers::add(int number, std::uint64_t seq)
{
    remove(number);
    byAge.emplace(seq, number);
    age.emplace(number, seq);
}

void FreedNumbers::remove(int number)
{
    const auto it = age.find(number);
    if (it == age.end())
        return;
    byAge.erase({it->second, number});
    age.erase(it);
}

const TicketRecord *QueueState::ticket(const TicketId &id) const
{
    const auto it = tickets.find(id);
    return it == tickets.end() ? nullptr : &it->second;
}

const TicketRecord *QueueState::liveTicket(int number) const
{
    const auto it = liveNumbers.find(number);
    return it == liveNumbers.end() ? nullptr : ticket(it->second);
}

bool isLive(TicketState state)
{
    return state != TicketState::Finished && state != TicketState::Cancelled;
}

WaitKey waitKey(const TicketRecord &record)
{
    return {record.waitingSince, record.ticket.number, record.ticket.id};
}

Lane laneOf(const TicketRecord &record)
{
    const auto &ticket = record.ticket;
    const auto &flags = record.flags;
    const bool late = std::find(flags.begin(), flags.end(), TicketFlag::LateForAppointment) != flags.end();
    const bool woman = std::find(ticket.needs.begin(), ticket.needs.end(), Need::Woman) != ticket.needs.end();
    return {ticket.language, ticket.priority, ticket.appointment && !late, woman};
}

void Turns::add(const TicketId &ticket, bool first)
{
    calls.push_back({ticket, first});
    if (calls.size() > MostRatio + 1)
        calls.pop_front();
}

void Turns::remove(const TicketId &ticket)
{
    const auto last = std::find_if(calls.rbegin(), calls.rend(), [&](const One &one) { return one.ticket == ticket; });
    if (last != calls.rend())
        calls.erase(std::prev(last.base()));
}

int Turns::run() const
{
    const auto other = std::find_if(calls.rbegin(), calls.rend(), [](const One &one) { return !one.first; });
    return static_cast<int>(other - calls.rbegin());
}

void putInLane(std::map<ServiceId, Lanes> &lanes, const TicketRecord &record)
{
    lanes[record.ticket.service][laneOf(record)].insert(waitKey(record));
}

void takeFromLane(std::map<ServiceId, Lanes> &lanes, const TicketRecord &record)
{
    const auto service = lanes.find(record.ticket.service);
    if (service == lanes.end())
        return;
    const auto lane = service->second.find(laneOf(record));
    if (lane == service->second.end())
        return;
    lane->second.erase(waitKey(record));
    if (lane->second.empty())
        service->second.erase(lane);
    if (service->second.empty())
        lanes.erase(service);
}

bool wasLeased(const QueueState &state, TerminalNumber terminal, int number)
{
    const auto ranges = state.index.leased.find(terminal);
    if (ranges == state.index.leased.end())
        return false;
    const auto after = ranges->second.upper_bound(number);
    return after != ranges->second.begin() && std::prev(after)->second >= number;
}

void enter(QueueState &state, const TicketRecord &record)
{
    const auto &ticket = record.ticket;
    if (record.state == TicketState::Waiting) {
        putInLane(state.index.waiting, record);
        const auto passed = state.passedOver.find(ticket.id);
        if (passed != state.passedOver.end() && passed->second >= PassedOverBound)
            putInLane(state.index.atBound, record);
    }
    if (!isLive(record.state))
        return;
    state.index.freed.remove(ticket.number);
    const auto [holder, isNew] = state.liveNumbers.emplace(ticket.number, ticket.id);
    if (!isNew && holder->second != ticket.id)
        state.index.doubled[ticket.number].insert(ticket.id);
}

namespace {

/** @p number is nobody's any more: another live ticket that has it takes it over, else it may be granted again. */
void release(QueueState &state, const Ticket &ticket)
{
    const auto doubled = state.index.doubled.find(ticket.number);
    const auto holder = state.liveNumbers.find(ticket.number);
    if (holder == state.liveNumbers.end() || holder->second != ticket.id) {
        if (doubled != state.index.doubled.end() && doubled->second.erase(ticket.id) > 0 && doubled->second.empty())
            state.index.doubled.erase(doubled);
        return;
    }
    if (doubled != state.index.doubled.end()) {
        holder->second = *doubled->second.begin();
        doubled->second.erase(doubled->second.begin());
        if (doubled->second.empty())
            state.index.doubled.erase(doubled);
        return;
    }
    state.liveNumbers.erase(holder);
    // A reserve number is its terminal's on every date and never leased; of the others the issuer is done with it.
    if (ticket.terminal == 0 || wasLeased(state, ticket.terminal, ticket.number))
        state.index.freed.add(ticket.number, state.seq);
}

} // namespace

void leave(QueueState &state, const TicketRecord &record, bool staysLive)
{
    const auto &ticket = record.ticket;
    if (record.state == TicketState::Waiting) {
        takeFromLane(state.index.waiting, record);
        takeFromLane(state.index.atBound, record);
        state.index.resting.erase(ticket.id);
    }
    if (isLive(record.state) && !staysLive)
        release(state, ticket);
}

void countIssued(QueueState &state, const Ticket &ticket)
{
    if (!ticket.appointment)
        ++state.index.issued[ticket.service];
    auto &next = state.index.nextNumber[ticket.service];
    if (ticket.terminal == 0)
        next = std::max(next, ticket.number + 1);
    const bool ownPlace = ticket.terminal == 0 || !wasLeased(state, ticket.terminal, ticket.number);
    if (ownPlace && !ticket.appointment)
        ++state.index.granted[ticket.service];
}

namespace {

/** Adds numbers to disjoint ranges; used numbers that are granted again lie within older ranges. */
void join(std::map<int, int> &ranges, int first, int last)
{
    auto it = ranges.upper_bound(first);
    if (it != ranges.begin() && std::prev(it)->second >= first - 1)
        it = std::prev(it);
    while (it != ranges.end() && it->first <= last + 1) {
        first = std::min(first, it->first);
        last = std::max(last, it->second);
        it = ranges.erase(it);
    }
    ranges.emplace(first, last);
}

} // namespace

void countLease(QueueState &state, const RangeLeased &lease)
{
    // A lease holds no number that is skipped: decide() cuts it there.
    state.index.granted[lease.range.service] += lease.range.last - lease.range.first + 1;
    auto &next = state.index.nextNumber[lease.range.service];
    next = std::max(next, lease.range.last + 1);
    for (int number = lease.range.first; number <= lease.range.last; ++number)
        state.index.freed.remove(number);
    join(state.index.leased[lease.terminal], lease.range.first, lease.range.last);
}

void countReturn(QueueState &state, const NumberRange &range)
{
    state.index.granted[range.service] -= range.last - range.first + 1;
    for (int number = range.first; number <= range.last; ++number) {
        if (!state.liveNumbers.contains(number))
            state.index.freed.add(number, state.seq);
    }
}

void reindex(QueueState &state)
{
    auto calledAheadAt = std::move(state.index.calledAheadAt);
    state.index = {};
    state.index.calledAheadAt = std::move(calledAheadAt);
    state.liveNumbers.clear();
    for (const auto &lease : state.leases)
        countLease(state, {lease.terminal, lease.journal, lease.range});
    std::vector<const TicketRecord *> ended;
    for (const auto &[id, record] : state.tickets) {
        countIssued(state, record.ticket);
        enter(state, record);
        if (!isLive(record.state))
            ended.push_back(&record);
    }
    std::sort(ended.begin(), ended.end(), [](const auto *a, const auto *b) { return a->ended < b->ended; });
    for (const auto *record : ended) {
        const auto &ticket = record->ticket;
        if (!state.liveNumbers.contains(ticket.number) &&
            (ticket.terminal == 0 || wasLeased(state, ticket.terminal, ticket.number)))
            state.index.freed.add(ticket.number, state.seq);
    }
    for (const auto &lease : state.leases) {
        if (lease.returned)
            countReturn(state, lease.range);
    }
}

} // namespace kiosk::domain
