// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/base/must.h"
#include "kiosk/domain/changes.h"

namespace kiosk::domain {

namespace {

constexpr std::size_t RecentCalls = 8;
/** A number that was called ahead is the ticket printed up to then; clocks may differ by this much. */
constexpr std::chrono::seconds CalledAheadTolerance{60};

void showCall(QueueState &state, int number, const DeskId &desk, WallTime at, int calls)
{
    std::erase_if(state.recentCalls, [&](const auto &one) { return one.number == number; });
    state.recentCalls.push_front({number, desk, at, calls});
    if (state.recentCalls.size() > RecentCalls)
        state.recentCalls.pop_back();
}

void freeDesk(QueueState &state, const DeskId &desk, const TicketId &ticket)
{
    const auto it = state.desks.find(desk);
    if (it != state.desks.end() && it->second.ticket == ticket)
        it->second.ticket = {};
}

/** @p desk turns to somebody else: a number it called ahead will find it busy. */
void moveOn(QueueState &state, const DeskId &desk)
{
    for (auto &[number, caller] : state.calledAhead) {
        if (caller == desk)
            caller = {};
    }
}

bool atDesk(TicketState state)
{
    return state == TicketState::Called || state == TicketState::Serving;
}

/** Brings one event into the state. Each overload assumes what decide() checked. */
struct Applying
{
    QueueState &state;
    WallTime at;

    /** Replaces a ticket's record, keeping the one before for undo, and all that follows from it. */
    template<class Change>
    TicketRecord &change(const TicketId &id, const Change &change)
    {
        auto &record = state.tickets.at(id);
        state.before.insert_or_assign(id, record);
        state.index.changed.insert_or_assign(id, at);
        TicketRecord after = record;
        change(after);
        replace(record, std::move(after));
        return record;
    }

    void replace(TicketRecord &record, TicketRecord after)
    {
        leave(state, record, isLive(after.state));
        if (atDesk(record.state) && (!atDesk(after.state) || record.desk != after.desk))
            freeDesk(state, record.desk, record.ticket.id);
        if (record.ticket.service != after.ticket.service && !record.ticket.appointment) {
            ++state.index.issued[after.ticket.service];
            if (auto old = state.index.issued.find(record.ticket.service); --old->second == 0)
                state.index.issued.erase(old);
        }
        record = std::move(after);
        enter(state, record);
        if (atDesk(record.state)) {
            if (const auto desk = state.desks.find(record.desk); desk != state.desks.end())
                desk->second.ticket = record.ticket.id;
        }
    }

    /** The call of @p record is taken back: its class and its service have not had that turn. */
    void uncountTurn(const TicketRecord &record)
    {
        const auto undo = [&](auto &turns, const auto &key) {
            const auto it = turns.find(key);
            if (it == turns.end())
                return;
            it->second.remove(record.ticket.id);
            if (it->second.calls.empty())
                turns.erase(it);
        };
        undo(state.turns, record.ticket.service);
        undo(state.deskTurns, record.desk);
    }

    void end(TicketRecord &record, TicketState how) const
    {
        record.state = how;
        record.ended = at;
        record.desk = {};
    }

    void joinCalledAhead(TicketRecord &record)
    {
        const auto ahead = state.calledAhead.find(record.ticket.number);
        if (ahead == state.calledAhead.end())
            return;
        const auto when = state.index.calledAheadAt.find(record.ticket.number);
        const auto calledAt = when == state.index.calledAheadAt.end() ? at : when->second;
        const auto desk = state.desks.find(ahead->second);
        if (record.ticket.issued <= calledAt + CalledAheadTolerance) {
            const bool isThere = desk != state.desks.end() && desk->second.ticket.empty();
            record.called = calledAt;
            record.calls = 1;
            record.state = isThere ? TicketState::Called : TicketState::Parked;
            record.desk = isThere ? desk->first : DeskId{};
        }
        state.calledAhead.erase(ahead);
        state.index.calledAheadAt.erase(record.ticket.number);
    }

    void operator()(const TicketIssued &fact)
    {
        TicketRecord record;
        record.ticket = fact.ticket;
        record.flags = fact.flags;
        record.waitingSince = laneOf(record).appointment ? *fact.ticket.appointment : std::min(fact.ticket.issued, at);
        joinCalledAhead(record);
        const auto [it, isNew] = state.tickets.emplace(fact.ticket.id, std::move(record));
        MUST(isNew);
        countIssued(state, fact.ticket);
        enter(state, it->second);
        if (atDesk(it->second.state))
            state.desks.at(it->second.desk).ticket = fact.ticket.id;
    }

    void operator()(const TicketCalled &fact)
    {
        moveOn(state, fact.desk);
        const TicketRecord before = state.tickets.at(fact.ticket);
        const auto &record = change(fact.ticket, [&](TicketRecord &ticket) {
            ticket.state = TicketState::Called;
            ticket.desk = fact.desk;
            ticket.called = at;
            ticket.serving.reset();
            ++ticket.calls;
        });
        showCall(state, fact.number, fact.desk, at, record.calls);
        const auto desk = state.desks.find(fact.desk);
        if (desk == state.desks.end())
            return;
        countPassedOver(state, desk->second, before, fact.byTurn, at);
        if (before.state == TicketState::Waiting)
            countTurn(state, desk->second, before);
    }

    void operator()(const TicketRecalled &fact)
    {
        const auto &record = change(fact.ticket, [&](TicketRecord &ticket) {
            ticket.called = at;
            ++ticket.calls;
        });
        showCall(state, fact.number, fact.desk, at, record.calls);
    }

    void operator()(const TicketServing &fact)
    {
        change(fact.ticket, [&](TicketRecord &ticket) {
            ticket.state = TicketState::Serving;
            ticket.serving = at;
        });
    }

    void operator()(const TicketNoShow &fact)
    {
        change(fact.ticket, [](TicketRecord &ticket) {
            ticket.state = TicketState::NoShow;
            ticket.desk = {};
        });
    }

    void operator()(const TicketParked &fact)
    {
        change(fact.ticket, [](TicketRecord &ticket) {
            ticket.state = TicketState::Parked;
            ticket.desk = {};
        });
    }

    void operator()(const TicketReturned &fact)
    {
        change(fact.ticket, [](TicketRecord &ticket) {
            ticket.state = TicketState::Waiting;
            ticket.desk = {};
        });
        if (fact.until)
            state.index.resting.insert_or_assign(fact.ticket, *fact.until);
    }

    void operator()(const TicketTransferred &fact)
    {
        change(fact.ticket, [&](TicketRecord &ticket) {
            ticket.state = TicketState::Waiting;
            ticket.desk = {};
            ticket.ticket.service = fact.service;
            ticket.waitingSince = fact.since.value_or(ticket.waitingSince);
        });
    }

    void operator()(const TicketFinished &fact)
    {
        const auto &record = state.tickets.at(fact.ticket);
        const auto began = record.serving ? record.serving : record.called;
        if (began)
            state.servedDurations.push_back(std::chrono::duration_cast<std::chrono::seconds>(at - *began));
        change(fact.ticket, [&](TicketRecord &ticket) { end(ticket, TicketState::Finished); });
    }

    void operator()(const TicketCancelled &fact)
    {
        change(fact.ticket, [&](TicketRecord &ticket) { end(ticket, TicketState::Cancelled); });
    }

    void operator()(const PriorityChanged &fact)
    {
        change(fact.ticket, [&](TicketRecord &ticket) { ticket.ticket.priority = fact.priority; });
    }

    void operator()(const TicketRestored &fact)
    {
        const auto &id = fact.record.ticket.id;
        auto &record = state.tickets.at(id);
        const bool uncalled = record.state == TicketState::Called && !atDesk(fact.record.state);
        if (record.state == TicketState::Finished && !state.servedDurations.empty())
            state.servedDurations.pop_back();
        if (uncalled) {
            std::erase_if(state.recentCalls, [&](const auto &one) { return one.number == record.ticket.number; });
            if (fact.record.state == TicketState::Waiting)
                uncountTurn(record);
        }
        replace(record, fact.record);
        state.before.erase(id);
        state.index.changed.erase(id);
    }

    void operator()(const NumberCalledAhead &fact)
    {
        moveOn(state, fact.desk);
        state.calledAhead.insert_or_assign(fact.number, fact.desk);
        state.index.calledAheadAt.insert_or_assign(fact.number, at);
        showCall(state, fact.number, fact.desk, at, 1);
    }

    void operator()(const DeskOpened &fact)
    {
        state.desks.insert_or_assign(
            fact.desk, OpenDesk{fact.desk, fact.services, fact.languages, {}, fact.skills, fact.order, fact.holder});
    }

    void operator()(const DeskClosed &fact)
    {
        moveOn(state, fact.desk);
        state.desks.erase(fact.desk);
    }

    void operator()(const DeskTakenOver &fact)
    {
        if (const auto desk = state.desks.find(fact.desk); desk != state.desks.end())
            desk->second.holder = fact.holder;
    }

    void operator()(const EmergencyCalled &fact) { state.emergencies.emplace(fact.place, Emergency{at, {}, {}}); }

    void operator()(const EmergencyAnswered &fact)
    {
        if (const auto call = state.emergencies.find(fact.place); call != state.emergencies.end()) {
            call->second.answeredBy = fact.desk;
            call->second.answered = at;
        }
    }

    void operator()(const EmergencyEnded &fact) { state.emergencies.erase(fact.place); }

    void operator()(const Withheld &) {}

    void operator()(const BoardChanged &fact)
    {
        state.board = fact.state;
        state.message = fact.message;
        state.languagesToday = fact.languages;
        state.partnersToday = fact.partners;
    }

    void operator()(const RangeLeased &fact)
    {
        state.leases.push_back({fact.terminal, fact.journal, fact.range, false});
        countLease(state, fact);
    }

    void operator()(const RangeReturned &fact)
    {
        // Found from the back: a range granted a second time is the one that is held now.
        const auto held = std::find_if(state.leases.rbegin(), state.leases.rend(), [&](const auto &lease) {
            return lease.journal == fact.journal && lease.terminal == fact.terminal && !lease.returned &&
                   lease.range.service == fact.range.service && lease.range.first <= fact.range.first &&
                   lease.range.last >= fact.range.last;
        });
        if (held == state.leases.rend())
            return;
        const RangeLease whole = *held;
        held->range = fact.range;
        held->returned = true;
        if (whole.range.first < fact.range.first)
            state.leases.push_back(
                {whole.terminal, whole.journal, {whole.range.service, whole.range.first, fact.range.first - 1}, false});
        if (whole.range.last > fact.range.last)
            state.leases.push_back(
                {whole.terminal, whole.journal, {whole.range.service, fact.range.last + 1, whole.range.last}, false});
        countReturn(state, fact.range);
    }
};

} // namespace

bool fits(const QueueState &state, const QueueEvent &event)
{
    const auto speaksOfKnown = [&](const auto &fact) {
        using Fact = std::decay_t<decltype(fact)>;
        if constexpr (std::is_same_v<Fact, TicketIssued>)
            return !state.tickets.contains(fact.ticket.id);
        else if constexpr (std::is_same_v<Fact, TicketRestored>)
            return state.tickets.contains(fact.record.ticket.id);
        else if constexpr (requires { fact.ticket; })
            return state.tickets.contains(fact.ticket);
        else
            return true;
    };
    return event.seq == state.seq + 1 && std::visit(speaksOfKnown, event.fact);
}

void apply(QueueState &state, const QueueEvent &event)
{
    MUST(event.seq == state.seq + 1);
    state.seq = event.seq;
    std::visit(Applying{state, event.at}, event.fact);
}

} // namespace kiosk::domain
