// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/domain/deciding.h"

namespace kiosk::domain {

namespace {

using base::Code;
using base::failure;

base::Error notIn(const char *wanted, const TicketRecord &record)
{
    return failure(Code::Conflict, "ticket " + std::to_string(record.ticket.number) + " is " + name(record.state) +
                                       ", which does not allow " + wanted);
}

template<class... States>
bool isAnyOf(TicketState state, States... states)
{
    return ((state == states) || ...);
}

} // namespace

base::Result<const TicketRecord *> Deciding::known(const TicketId &id, const AccountName &by) const
{
    const auto *record = state.ticket(id);
    if (record == nullptr)
        return failure(Code::NotFound, "no ticket " + id.value + " today");
    if (const auto desk = state.desks.find(record->desk); desk != state.desks.end() && !mayUse(desk->second, by))
        return heldByAnother(record->desk);
    return record;
}

bool Deciding::wasJustCalled(const TicketRecord &record) const
{
    return record.called && now - *record.called < site.calling.recallAfter;
}

Deciding::Answer Deciding::operator()(const command::Recall &command) const
{
    BOOST_OUTCOME_TRY(const auto *record, known(command.ticket, command.by));
    if (record->state != TicketState::Called)
        return notIn("recall", *record);
    if (wasJustCalled(*record))
        return failure(Code::Conflict, "number " + std::to_string(record->ticket.number) +
                                           " was called just now; wait " +
                                           std::to_string(site.calling.recallAfter.count()) + " seconds between calls");
    return facts(TicketRecalled{command.ticket, record->ticket.number, record->desk});
}

Deciding::Answer Deciding::operator()(const command::Serve &command) const
{
    BOOST_OUTCOME_TRY(const auto *record, known(command.ticket, command.by));
    if (record->state != TicketState::Called)
        return notIn("serve", *record);
    return facts(TicketServing{command.ticket, record->desk});
}

Deciding::Answer Deciding::operator()(const command::NoShow &command) const
{
    BOOST_OUTCOME_TRY(const auto *record, known(command.ticket, command.by));
    if (record->state != TicketState::Called)
        return notIn("no-show", *record);
    if (record->calls < site.calling.noShowCalls)
        return failure(Code::Conflict, "number " + std::to_string(record->ticket.number) +
                                           " has not been called often enough; call it " +
                                           std::to_string(site.calling.noShowCalls) + " times first");
    if (site.calling.noShowCalls > 1 && wasJustCalled(*record))
        return failure(Code::Conflict, "number " + std::to_string(record->ticket.number) +
                                           " was called just now; give its visitor " +
                                           std::to_string(site.calling.recallAfter.count()) + " seconds");
    return facts(TicketNoShow{command.ticket});
}

Deciding::Answer Deciding::operator()(const command::Park &command) const
{
    BOOST_OUTCOME_TRY(const auto *record, known(command.ticket, command.by));
    if (!isAnyOf(record->state, TicketState::Waiting, TicketState::Called, TicketState::Serving))
        return notIn("park", *record);
    return facts(TicketParked{command.ticket});
}

Deciding::Answer Deciding::operator()(const command::Return &command) const
{
    BOOST_OUTCOME_TRY(const auto *record, known(command.ticket, command.by));
    if (!isAnyOf(record->state, TicketState::Called, TicketState::Serving, TicketState::Parked, TicketState::NoShow))
        return notIn("return", *record);
    if (record->state != TicketState::Called)
        return facts(TicketReturned{command.ticket, {}}); // its visitor is here
    if (record->calls >= site.calling.mostCalls)
        return facts(TicketNoShow{command.ticket});
    return facts(TicketReturned{command.ticket, now + site.calling.missedPause});
}

Deciding::Answer Deciding::operator()(const command::Transfer &command) const
{
    BOOST_OUTCOME_TRY(const auto *record, known(command.ticket, command.by));
    if (isAnyOf(record->state, TicketState::Finished, TicketState::Cancelled))
        return notIn("transfer", *record);
    if (site.service(command.service) == nullptr)
        return failure(Code::Invalid, "the site has no service " + command.service.value);
    if (record->state == TicketState::Waiting && record->ticket.service == command.service)
        return failure(Code::Conflict, "number " + std::to_string(record->ticket.number) + " already waits for " +
                                           command.service.value);
    return facts(TicketTransferred{command.ticket, command.service,
                                   site.calling.transferKeepsTurn ? std::nullopt : std::optional(now)});
}

Deciding::Answer Deciding::operator()(const command::Finish &command) const
{
    BOOST_OUTCOME_TRY(const auto *record, known(command.ticket, command.by));
    // From "called" too: whoever forgets to press Start must not be stuck.
    if (!isAnyOf(record->state, TicketState::Called, TicketState::Serving))
        return notIn("finish", *record);
    return facts(TicketFinished{command.ticket, command.topics, command.referred});
}

Deciding::Answer Deciding::operator()(const command::Cancel &command) const
{
    BOOST_OUTCOME_TRY(const auto *record, known(command.ticket, command.by));
    if (isAnyOf(record->state, TicketState::Finished, TicketState::Cancelled))
        return notIn("cancel", *record);
    return facts(TicketCancelled{command.ticket});
}

Deciding::Answer Deciding::operator()(const command::Prioritise &command) const
{
    BOOST_OUTCOME_TRY(const auto *record, known(command.ticket, command.by));
    if (isAnyOf(record->state, TicketState::Finished, TicketState::Cancelled))
        return notIn("another priority", *record);
    if (record->ticket.priority == command.priority)
        return std::vector<QueueFact>{};
    return facts(PriorityChanged{command.ticket, command.priority});
}

Deciding::Answer Deciding::operator()(const command::Undo &command) const
{
    BOOST_OUTCOME_TRY(const auto *record, known(command.ticket, command.by));
    const auto before = state.before.find(command.ticket);
    const auto changed = state.index.changed.find(command.ticket);
    if (before == state.before.end() || changed == state.index.changed.end())
        return failure(Code::Conflict, "nothing was done to number " + std::to_string(record->ticket.number));
    if (now - changed->second > UndoWindow)
        return failure(Code::Conflict, "undo works for " + std::to_string(UndoWindow.count()) + " seconds only");
    const auto &old = before->second;
    if (isAnyOf(old.state, TicketState::Called, TicketState::Serving)) {
        const auto desk = state.desks.find(old.desk);
        if (desk == state.desks.end() || (!desk->second.ticket.empty() && desk->second.ticket != command.ticket))
            return failure(Code::Conflict, "desk " + old.desk.value + " is no longer free");
        BOOST_OUTCOME_TRY(openDesk(old.desk, command.by));
    }
    const auto *holder = state.liveTicket(old.ticket.number);
    const bool wasOver = isAnyOf(record->state, TicketState::Finished, TicketState::Cancelled);
    if (wasOver && (holder != nullptr || grantedAgain(old.ticket)))
        return failure(Code::Conflict, "number " + std::to_string(old.ticket.number) + " was given again");
    return facts(TicketRestored{old});
}

base::Result<std::vector<QueueFact>> decide(const QueueState &state, const Site &site, const Command &command,
                                            WallTime now)
{
    return std::visit(Deciding{state, site, now}, command);
}

} // namespace kiosk::domain
