// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/domain/call_order.h"
#include "kiosk/domain/deciding.h"

namespace kiosk::domain {

namespace {

using base::Code;
using base::failure;

template<class Value>
bool holds(const std::vector<Value> &values, const Value &wanted)
{
    return std::find(values.begin(), values.end(), wanted) != values.end();
}

bool can(const std::vector<Skill> &skills, const Service &service)
{
    return std::all_of(service.skills.begin(), service.skills.end(),
                       [&](const Skill &skill) { return holds(skills, skill); });
}

std::string nameOf(const Place &place)
{
    return place.desk.empty() ? "terminal " + std::to_string(place.terminal) : "desk " + place.desk.value;
}

} // namespace

base::Error Deciding::heldByAnother(const DeskId &desk)
{
    return failure(Code::Denied, "desk " + desk.value + " is held by somebody else; a manager may take it over");
}

bool Deciding::mayUse(const OpenDesk &desk, const AccountName &by) const
{
    return desk.holder.empty() || by.empty() || desk.holder == by;
}

base::Result<const OpenDesk *> Deciding::openDesk(const DeskId &id, const AccountName &by) const
{
    const auto desk = state.desks.find(id);
    if (desk == state.desks.end())
        return failure(Code::NotFound, "desk " + id.value + " is not open");
    if (!mayUse(desk->second, by))
        return heldByAnother(id);
    return &desk->second;
}

base::Result<const OpenDesk *> Deciding::freeDesk(const DeskId &id, const AccountName &by) const
{
    BOOST_OUTCOME_TRY(const auto *desk, openDesk(id, by));
    if (!desk->ticket.empty())
        return failure(Code::Conflict, "desk " + id.value + " has a visitor; finish, park or return that ticket first");
    return desk;
}

base::Result<DeskOpened> Deciding::opening(const command::OpenDeskFor &command) const
{
    const auto *desk = site.desk(command.desk);
    if (desk == nullptr)
        return failure(Code::NotFound, "the site has no desk " + command.desk.value);
    for (const auto &id : command.services) {
        const auto *service = site.service(id);
        if (service == nullptr || (!desk->services.empty() && !holds(desk->services, id)))
            return failure(Code::Invalid, "desk " + command.desk.value + " does not serve " + id.value);
        if (!can(command.skills, *service))
            return failure(Code::Invalid, "to serve " + id.value + " a desk must say the skills the service names");
    }
    DeskOpened opened{command.desk,      command.services.empty() ? desk->services : command.services,
                      command.languages, command.skills,
                      desk->order,       command.by};
    const bool allCan = std::all_of(site.services.begin(), site.services.end(),
                                    [&](const Service &service) { return can(command.skills, service); });
    // "All" stays "all", also of services to come, unless it has to be a list to say an order or leave one out.
    if (opened.services.empty() && (desk->order != DeskOrder::Together || !allCan)) {
        for (const auto &service : site.services)
            opened.services.push_back(service.id);
    }
    if (command.services.empty() && !allCan) {
        std::erase_if(opened.services, [&](const ServiceId &id) {
            const auto *service = site.service(id);
            return service != nullptr && !can(command.skills, *service);
        });
        if (opened.services.empty())
            return failure(Code::Invalid, "desk " + command.desk.value + " needs the skills its services name");
    }
    return opened;
}

Deciding::Answer Deciding::operator()(const command::OpenDeskFor &command) const
{
    BOOST_OUTCOME_TRY(auto opened, opening(command));
    const auto before = state.desks.find(command.desk);
    if (before == state.desks.end())
        return facts(std::move(opened));
    const auto &desk = before->second;
    if (!mayUse(desk, command.by) || command.by.empty())
        return failure(Code::Conflict, "desk " + command.desk.value + " is taken");
    // Whoever has the desk gets it again, and with another choice when nobody sits there.
    if (!desk.ticket.empty())
        return desk.holder == command.by ? std::vector<QueueFact>{} : facts(DeskTakenOver{desk.id, command.by});
    if (desk.holder == command.by && desk.services == opened.services && desk.languages == opened.languages &&
        desk.skills == opened.skills && desk.order == opened.order)
        return std::vector<QueueFact>{};
    std::vector<QueueFact> again = facts(DeskClosed{command.desk});
    again.emplace_back(std::move(opened));
    return again;
}

Deciding::Answer Deciding::operator()(const command::CloseDesk &command) const
{
    BOOST_OUTCOME_TRY(freeDesk(command.desk, command.by));
    return facts(DeskClosed{command.desk});
}

Deciding::Answer Deciding::operator()(const command::TakeOver &command) const
{
    if (command.by.empty())
        return failure(Code::Invalid, "a desk is taken over by somebody");
    BOOST_OUTCOME_TRY(const auto *desk, openDesk(command.desk, {}));
    if (desk->holder == command.by)
        return std::vector<QueueFact>{};
    return facts(DeskTakenOver{command.desk, command.by});
}

Deciding::Answer Deciding::operator()(const command::CallNext &command) const
{
    BOOST_OUTCOME_TRY(const auto *desk, freeDesk(command.desk, command.by));
    const auto next = proposal(state, site, *desk, now);
    if (next.ticket == nullptr)
        return failure(Code::NotFound, "nobody is waiting for desk " + command.desk.value);
    const auto &ticket = next.ticket->ticket;
    return facts(TicketCalled{ticket.id, ticket.number, command.desk, next.grounds.reason, next.grounds.byTurn});
}

Deciding::Answer Deciding::operator()(const command::CallNumber &command) const
{
    BOOST_OUTCOME_TRY(freeDesk(command.desk, command.by));
    const auto *record = state.liveTicket(command.number);
    if (record == nullptr)
        return callAhead(command);
    if (record->state == TicketState::Called || record->state == TicketState::Serving)
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

bool Deciding::isPlace(const Place &place) const
{
    if (!place.desk.empty())
        return place.terminal == 0 && site.desk(place.desk) != nullptr;
    return std::any_of(site.terminals.begin(), site.terminals.end(),
                       [&](const Terminal &one) { return one.number == place.terminal; });
}

Deciding::Answer Deciding::operator()(const command::CallEmergency &command) const
{
    if (!isPlace(command.place))
        return failure(Code::NotFound, "the site has no " + nameOf(command.place));
    if (state.emergencies.contains(command.place))
        return std::vector<QueueFact>{};
    return facts(EmergencyCalled{command.place});
}

Deciding::Answer Deciding::operator()(const command::AnswerEmergency &command) const
{
    const auto call = state.emergencies.find(command.place);
    if (call == state.emergencies.end())
        return failure(Code::NotFound, "nobody calls for help at " + nameOf(command.place));
    BOOST_OUTCOME_TRY(openDesk(command.desk, command.by));
    if (call->second.answeredBy == command.desk)
        return std::vector<QueueFact>{};
    if (!call->second.answeredBy.empty())
        return failure(Code::Conflict, "desk " + call->second.answeredBy.value + " is already on the way");
    return facts(EmergencyAnswered{command.place, command.desk});
}

Deciding::Answer Deciding::operator()(const command::EndEmergency &command) const
{
    if (!state.emergencies.contains(command.place))
        return failure(Code::NotFound, "nobody calls for help at " + nameOf(command.place));
    return facts(EmergencyEnded{command.place});
}

Deciding::Answer Deciding::operator()(const command::SetBoard &command) const
{
    return facts(BoardChanged{command.state, command.message, command.languages, command.partners});
}

} // namespace kiosk::domain
