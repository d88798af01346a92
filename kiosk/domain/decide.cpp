// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/domain/deciding.h"
#include "kiosk/domain/estimate.h"

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

base::Result<const TicketRecord *> Deciding::known(const TicketId &id) const
{
    const auto *record = state.ticket(id);
    if (record == nullptr)
        return failure(Code::NotFound, "no ticket " + id.value + " today");
    return record;
}

base::Result<const OpenDesk *> Deciding::freeDesk(const DeskId &id) const
{
    const auto desk = state.desks.find(id);
    if (desk == state.desks.end())
        return failure(Code::NotFound, "desk " + id.value + " is not open");
    if (!desk->second.ticket.empty())
        return failure(Code::Conflict, "desk " + id.value + " has a visitor; finish, park or return that ticket first");
    return &desk->second;
}

Deciding::Answer Deciding::operator()(const command::OpenDeskFor &command) const
{
    const auto *desk = site.desk(command.desk);
    if (desk == nullptr)
        return failure(Code::NotFound, "the site has no desk " + command.desk.value);
    if (state.desks.contains(command.desk))
        return failure(Code::Conflict, "desk " + command.desk.value + " is taken");
    for (const auto &service : command.services) {
        const bool mayServe = desk->services.empty() ||
                              std::find(desk->services.begin(), desk->services.end(), service) != desk->services.end();
        if (site.service(service) == nullptr || !mayServe)
            return failure(Code::Invalid, "desk " + command.desk.value + " does not serve " + service.value);
    }
    return facts(
        DeskOpened{command.desk, command.services.empty() ? desk->services : command.services, command.languages});
}

Deciding::Answer Deciding::operator()(const command::CloseDesk &command) const
{
    BOOST_OUTCOME_TRY(freeDesk(command.desk));
    return facts(DeskClosed{command.desk});
}

Deciding::Answer Deciding::operator()(const command::CallNext &command) const
{
    BOOST_OUTCOME_TRY(const auto *desk, freeDesk(command.desk));
    const auto next = proposal(state, site, *desk);
    if (next.ticket == nullptr)
        return failure(Code::NotFound, "nobody is waiting for desk " + command.desk.value);
    return facts(TicketCalled{next.ticket->ticket.id, next.ticket->ticket.number, command.desk, next.reason});
}

Deciding::Answer Deciding::operator()(const command::CallNumber &command) const
{
    BOOST_OUTCOME_TRY(freeDesk(command.desk));
    const auto *record = state.liveTicket(command.number);
    if (record == nullptr)
        return callAhead(command);
    if (isAnyOf(record->state, TicketState::Called, TicketState::Serving))
        return failure(Code::Conflict,
                       "number " + std::to_string(command.number) + " is at desk " + record->desk.value);
    return facts(TicketCalled{record->ticket.id, command.number, command.desk, CallReason::ChosenByStaff});
}

Deciding::Answer Deciding::callAhead(const command::CallNumber &command) const
{
    const auto text = std::to_string(command.number);
    if (!mayBePrinted(command.number))
        return failure(Code::NotFound, "number " + text + " was not given today");
    const auto ahead = state.calledAhead.find(command.number);
    if (ahead != state.calledAhead.end() && !ahead->second.empty())
        return failure(Code::Conflict, "number " + text + " is at desk " + ahead->second.value);
    return facts(NumberCalledAhead{command.number, command.desk});
}

Deciding::Answer Deciding::operator()(const command::Recall &command) const
{
    BOOST_OUTCOME_TRY(const auto *record, known(command.ticket));
    if (record->state != TicketState::Called)
        return notIn("recall", *record);
    if (record->called && now - *record->called < RecallCoolDown)
        return failure(Code::Conflict, "number " + std::to_string(record->ticket.number) +
                                           " was called just now; wait " + std::to_string(RecallCoolDown.count()) +
                                           " seconds between calls");
    return facts(TicketRecalled{command.ticket, record->ticket.number, record->desk});
}

Deciding::Answer Deciding::operator()(const command::Serve &command) const
{
    BOOST_OUTCOME_TRY(const auto *record, known(command.ticket));
    if (record->state != TicketState::Called)
        return notIn("serve", *record);
    return facts(TicketServing{command.ticket, record->desk});
}

Deciding::Answer Deciding::operator()(const command::NoShow &command) const
{
    BOOST_OUTCOME_TRY(const auto *record, known(command.ticket));
    if (record->state != TicketState::Called)
        return notIn("no-show", *record);
    return facts(TicketNoShow{command.ticket});
}

Deciding::Answer Deciding::operator()(const command::Park &command) const
{
    BOOST_OUTCOME_TRY(const auto *record, known(command.ticket));
    if (!isAnyOf(record->state, TicketState::Waiting, TicketState::Called, TicketState::Serving))
        return notIn("park", *record);
    return facts(TicketParked{command.ticket});
}

Deciding::Answer Deciding::operator()(const command::Return &command) const
{
    BOOST_OUTCOME_TRY(const auto *record, known(command.ticket));
    if (!isAnyOf(record->state, TicketState::Called, TicketState::Serving, TicketState::Parked, TicketState::NoShow))
        return notIn("return", *record);
    return facts(TicketReturned{command.ticket});
}

Deciding::Answer Deciding::operator()(const command::Transfer &command) const
{
    BOOST_OUTCOME_TRY(const auto *record, known(command.ticket));
    if (isAnyOf(record->state, TicketState::Finished, TicketState::Cancelled))
        return notIn("transfer", *record);
    if (site.service(command.service) == nullptr)
        return failure(Code::Invalid, "the site has no service " + command.service.value);
    if (record->state == TicketState::Waiting && record->ticket.service == command.service)
        return failure(Code::Conflict, "number " + std::to_string(record->ticket.number) + " already waits for " +
                                           command.service.value);
    return facts(TicketTransferred{command.ticket, command.service});
}

Deciding::Answer Deciding::operator()(const command::Finish &command) const
{
    BOOST_OUTCOME_TRY(const auto *record, known(command.ticket));
    // From "called" too: whoever forgets to press Start must not be stuck.
    if (!isAnyOf(record->state, TicketState::Called, TicketState::Serving))
        return notIn("finish", *record);
    return facts(TicketFinished{command.ticket, command.topics, command.referred});
}

Deciding::Answer Deciding::operator()(const command::Cancel &command) const
{
    BOOST_OUTCOME_TRY(const auto *record, known(command.ticket));
    if (isAnyOf(record->state, TicketState::Finished, TicketState::Cancelled))
        return notIn("cancel", *record);
    return facts(TicketCancelled{command.ticket});
}

Deciding::Answer Deciding::operator()(const command::Undo &command) const
{
    BOOST_OUTCOME_TRY(const auto *record, known(command.ticket));
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
    }
    const auto *holder = state.liveTicket(old.ticket.number);
    const bool wasOver = isAnyOf(record->state, TicketState::Finished, TicketState::Cancelled);
    if (wasOver && (holder != nullptr || grantedAgain(old.ticket)))
        return failure(Code::Conflict, "number " + std::to_string(old.ticket.number) + " was given again");
    return facts(TicketRestored{old});
}

Deciding::Answer Deciding::operator()(const command::SetBoard &command) const
{
    return facts(BoardChanged{command.state, command.message, command.languages, command.partners});
}

base::Result<std::vector<QueueFact>> decide(const QueueState &state, const Site &site, const Command &command,
                                            WallTime now)
{
    return std::visit(Deciding{state, site, now}, command);
}

} // namespace kiosk::domain
