// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/domain/admission.h"
#include "kiosk/domain/changes.h"
#include "kiosk/domain/deciding.h"
#include "kiosk/domain/numbering.h"

namespace kiosk::domain {

namespace {

using base::Code;
using base::failure;

template<class Value>
Value countOf(const std::map<ServiceId, Value> &counts, const ServiceId &service)
{
    const auto it = counts.find(service);
    return it == counts.end() ? Value{} : it->second;
}

bool holds(const NumberRange &range, int number)
{
    return range.first <= number && number <= range.last;
}

/** One sentence for staff. */
std::string whyNoNumbers(const Admission &admission)
{
    if (admission.partnerAway)
        return "who gives this service is not in the house today";
    switch (admission.kind) {
    case Admission::Kind::ComeIn:
        return "the site is in come-in mode and gives no numbers";
    case Admission::Kind::LastNumbersOver:
        return "the last numbers of today have been given";
    case Admission::Kind::Full:
        return "the service has given all tickets of today";
    case Admission::Kind::Information:
        return "the site gives information only";
    case Admission::Kind::Closed:
    case Admission::Kind::Numbers:
        break;
    }
    return "the site is closed";
}

/** @p numbers (ascending) as ranges without a gap: what is skipped or in use lies in none. */
std::vector<NumberRange> asRanges(const ServiceId &service, const std::vector<int> &numbers)
{
    std::vector<NumberRange> ranges;
    for (const int number : numbers) {
        if (!ranges.empty() && number == ranges.back().last + 1)
            ranges.back().last = number;
        else
            ranges.push_back({service, number, number});
    }
    return ranges;
}

} // namespace

bool Deciding::isReserved(TerminalNumber terminal, int number) const
{
    return std::any_of(site.terminals.begin(), site.terminals.end(), [&](const Terminal &one) {
        return one.number == terminal && std::any_of(one.reserve.begin(), one.reserve.end(),
                                                     [&](const auto &range) { return holds(range, number); });
    });
}

bool Deciding::isReserved(int number) const
{
    return std::any_of(site.terminals.begin(), site.terminals.end(),
                       [&](const Terminal &one) { return isReserved(one.number, number); });
}

bool Deciding::mayBePrinted(int number) const
{
    if (site.skip.skips(number))
        return false;
    if (isReserved(number))
        return true;
    return std::any_of(state.leases.begin(), state.leases.end(),
                       [&](const auto &lease) { return !lease.returned && holds(lease.range, number); });
}

bool Deciding::grantedAgain(const Ticket &ticket) const
{
    const bool wasFreed = ticket.terminal == 0 || wasLeased(state, ticket.terminal, ticket.number);
    return wasFreed && !state.index.freed.age.contains(ticket.number);
}

std::vector<int> Deciding::grantable(const Service &service, int count) const
{
    const auto part = leasablePart(service, site.reserveShare);
    const auto isFree = [&](int number) {
        return !site.skip.skips(number) && !isReserved(number) && !state.liveNumbers.contains(number) &&
               !state.calledAhead.contains(number);
    };
    std::vector<int> numbers;
    const auto wanted = static_cast<std::size_t>(count);
    for (int number = std::max(part.first, countOf(state.index.nextNumber, service.id));
         number <= part.last && numbers.size() < wanted; ++number) {
        if (isFree(number))
            numbers.push_back(number);
    }
    if (!numbers.empty())
        return numbers; // one grant is either new numbers or used ones, so that ranges stay whole
    const auto &freed = state.index.freed.byAge;
    for (auto it = freed.begin(); it != freed.end() && numbers.size() < wanted; ++it) {
        if (holds(part, it->second) && isFree(it->second))
            numbers.push_back(it->second);
    }
    return numbers;
}

base::Result<void> Deciding::mayBeIssued(const Ticket &ticket) const
{
    if (site.service(ticket.service) == nullptr)
        return failure(Code::Invalid, "the site has no service " + ticket.service.value);
    if (ticket.id.empty() || state.tickets.contains(ticket.id))
        return failure(Code::Conflict, "a ticket needs an id of its own");
    if (ticket.people < 1 || ticket.people > LargestGroup)
        return failure(Code::Invalid, "a ticket is for 1 to " + std::to_string(LargestGroup) + " people");
    return boost::outcome_v2::success();
}

Deciding::Answer Deciding::issued(Ticket ticket) const
{
    const auto numbers = grantable(*site.service(ticket.service), 1);
    if (numbers.empty())
        return failure(Code::Busy, "all numbers of " + ticket.service.value + " are in use");
    ticket.number = numbers.front();
    ticket.issued = now;
    ticket.priority = priorityOf(ticket);
    std::vector<TicketFlag> flags;
    if (isLateForAppointment(ticket))
        flags.push_back(TicketFlag::LateForAppointment);
    return facts(TicketIssued{std::move(ticket), std::move(flags)});
}

Deciding::Answer Deciding::operator()(const command::Issue &command) const
{
    Ticket ticket;
    ticket.id = command.id;
    ticket.service = command.service;
    ticket.language = command.language;
    ticket.needs = command.needs;
    ticket.people = command.people;
    ticket.subject = command.subject;
    ticket.priority = command.priority;
    BOOST_OUTCOME_TRY(mayBeIssued(ticket));
    const auto allowed = admission(state, site, now, command.service);
    if (allowed.kind != Admission::Kind::Numbers)
        return failure(Code::Denied, whyNoNumbers(allowed));
    return issued(std::move(ticket));
}

Deciding::Answer Deciding::operator()(const command::CheckIn &command) const
{
    Ticket ticket;
    ticket.id = command.id;
    ticket.service = command.service;
    ticket.language = command.language;
    ticket.needs = command.needs;
    ticket.people = command.people;
    ticket.subject = command.subject;
    ticket.appointment = command.appointment;
    BOOST_OUTCOME_TRY(mayBeIssued(ticket));
    if (const auto day = site.zone.dateAt(command.appointment); day != state.date)
        return failure(Code::Invalid, "the appointment is on " + toText(day) + ", not today");
    // What was promised holds after the last numbers and at capacity, but nobody is called in a house without numbers.
    if (state.board != SiteState::Open && state.board != SiteState::LastNumbers) {
        Admission door;
        door.kind = state.board == SiteState::ComeIn        ? Admission::Kind::ComeIn
                    : state.board == SiteState::Information ? Admission::Kind::Information
                                                            : Admission::Kind::Closed;
        return failure(Code::Denied, whyNoNumbers(door));
    }
    return issued(std::move(ticket));
}

bool Deciding::isLateForAppointment(const Ticket &ticket) const
{
    return ticket.appointment && ticket.issued > *ticket.appointment + site.calling.appointmentGrace;
}

Priority Deciding::priorityOf(const Ticket &ticket) const
{
    const auto &rules = site.calling;
    const bool byNeed = std::any_of(ticket.needs.begin(), ticket.needs.end(), [&](Need need) {
        return std::find(rules.raisedNeeds.begin(), rules.raisedNeeds.end(), need) != rules.raisedNeeds.end();
    });
    const bool byTime = ticket.appointment && rules.raiseAppointments && !isLateForAppointment(ticket);
    return byNeed || byTime ? Priority::Raised : ticket.priority;
}

std::vector<TicketFlag> Deciding::flagsOf(const Ticket &ticket) const
{
    std::vector<TicketFlag> flags;
    const auto *service = site.service(ticket.service);
    const auto whenPrinted = admission(state, site, ticket.issued, ticket.service).kind;
    const bool gaveNone =
        !ticket.appointment && whenPrinted != Admission::Kind::Numbers && whenPrinted != Admission::Kind::Full;
    if (now - ticket.issued > LateAfter || gaveNone)
        flags.push_back(TicketFlag::Late);
    if (isLateForAppointment(ticket))
        flags.push_back(TicketFlag::LateForAppointment);
    if (service != nullptr && service->capacity > 0 && !ticket.appointment &&
        countOf(state.index.issued, ticket.service) >= service->capacity)
        flags.push_back(TicketFlag::OverCapacity);
    if (service == nullptr)
        flags.push_back(TicketFlag::UnknownService);
    if (state.calledAhead.contains(ticket.number))
        flags.push_back(TicketFlag::CalledAhead);
    const bool isGranted =
        wasLeased(state, ticket.terminal, ticket.number) || isReserved(ticket.terminal, ticket.number);
    if (site.skip.skips(ticket.number) || !isGranted || state.liveNumbers.contains(ticket.number))
        flags.push_back(TicketFlag::UnexpectedNumber);
    return flags;
}

Deciding::Answer Deciding::operator()(const command::RecordIssued &command) const
{
    if (state.tickets.contains(command.ticket.id))
        return std::vector<QueueFact>{};
    auto ticket = command.ticket;
    ticket.priority = Priority::Normal; // a class is the house's to give, not a terminal's
    ticket.priority = priorityOf(ticket);
    auto flags = flagsOf(ticket);
    return facts(TicketIssued{std::move(ticket), std::move(flags)});
}

Deciding::Answer Deciding::operator()(const command::LeaseRange &command) const
{
    const auto *service = site.service(command.service);
    if (service == nullptr)
        return failure(Code::NotFound, "the site has no service " + command.service.value);
    if (command.terminal < 1 || command.journal.empty() || command.count < 1 || command.count > LargestLease)
        return failure(Code::Invalid,
                       "a lease needs a terminal, a journal and 1 to " + std::to_string(LargestLease) + " numbers");
    int count = command.count;
    if (service->capacity > 0)
        count = std::min(count, service->capacity - countOf(state.index.granted, service->id));
    auto numbers = count > 0 ? grantable(*service, count) : std::vector<int>{};
    if (numbers.empty())
        return failure(Code::Busy, "no number of " + service->id.value + " is left to lease");
    std::sort(numbers.begin(), numbers.end());
    std::vector<QueueFact> leased;
    for (auto &range : asRanges(service->id, numbers))
        leased.emplace_back(RangeLeased{command.terminal, command.journal, std::move(range)});
    return leased;
}

Deciding::Answer Deciding::operator()(const command::ReturnRange &command) const
{
    const bool isHeld = std::any_of(state.leases.begin(), state.leases.end(), [&](const auto &lease) {
        return lease.journal == command.journal && lease.terminal == command.terminal && !lease.returned &&
               lease.range.service == command.range.service && holds(lease.range, command.range.first) &&
               holds(lease.range, command.range.last);
    });
    if (!isHeld || command.range.first > command.range.last)
        return failure(Code::Conflict, "terminal " + std::to_string(command.terminal) + " does not hold numbers " +
                                           std::to_string(command.range.first) + " to " +
                                           std::to_string(command.range.last));
    return facts(RangeReturned{command.terminal, command.journal, command.range});
}

} // namespace kiosk::domain
