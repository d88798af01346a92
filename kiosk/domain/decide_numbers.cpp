// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/domain/changes.h"
#include "kiosk/domain/deciding.h"
#include "kiosk/domain/estimate.h"
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
std::string whyNoNumbers(Admission::Kind kind)
{
    switch (kind) {
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

/** @p numbers (ascending) as ranges: two lie in one when nothing but skipped numbers lies between them. */
std::vector<NumberRange> asRanges(const ServiceId &service, const std::vector<int> &numbers)
{
    std::vector<NumberRange> ranges;
    for (const int number : numbers) {
        int before = number - 1;
        while (!ranges.empty() && before > ranges.back().last && isSkipped(before))
            --before;
        if (!ranges.empty() && before == ranges.back().last)
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
    if (isSkipped(number))
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
        return !isSkipped(number) && !isReserved(number) && !state.liveNumbers.contains(number) &&
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

Deciding::Answer Deciding::operator()(const command::Issue &command) const
{
    const auto *service = site.service(command.service);
    if (service == nullptr)
        return failure(Code::Invalid, "the site has no service " + command.service.value);
    if (command.id.empty() || state.tickets.contains(command.id))
        return failure(Code::Conflict, "a ticket needs an id of its own");
    if (command.people < 1)
        return failure(Code::Invalid, "a ticket is for one person at least");
    const auto allowed = admission(state, site, now, command.service).kind;
    if (allowed != Admission::Kind::Numbers)
        return failure(Code::Denied, whyNoNumbers(allowed));
    const auto numbers = grantable(*service, 1);
    if (numbers.empty())
        return failure(Code::Busy, "all numbers of " + service->id.value + " are in use");
    Ticket ticket{command.id,
                  numbers.front(),
                  command.service,
                  command.language,
                  command.needs,
                  command.people,
                  command.subject,
                  0,
                  now};
    return facts(TicketIssued{std::move(ticket), {}});
}

std::vector<TicketFlag> Deciding::flagsOf(const Ticket &ticket) const
{
    std::vector<TicketFlag> flags;
    const auto *service = site.service(ticket.service);
    const auto whenPrinted = admission(state, site, ticket.issued).kind;
    const bool gaveNone = whenPrinted != Admission::Kind::Numbers && whenPrinted != Admission::Kind::Full;
    if (now - ticket.issued > LateAfter || gaveNone)
        flags.push_back(TicketFlag::Late);
    if (service != nullptr && service->capacity > 0 && countOf(state.index.issued, ticket.service) >= service->capacity)
        flags.push_back(TicketFlag::OverCapacity);
    if (service == nullptr)
        flags.push_back(TicketFlag::UnknownService);
    if (state.calledAhead.contains(ticket.number))
        flags.push_back(TicketFlag::CalledAhead);
    const bool isGranted =
        wasLeased(state, ticket.terminal, ticket.number) || isReserved(ticket.terminal, ticket.number);
    if (isSkipped(ticket.number) || !isGranted || state.liveNumbers.contains(ticket.number))
        flags.push_back(TicketFlag::UnexpectedNumber);
    return flags;
}

Deciding::Answer Deciding::operator()(const command::RecordIssued &command) const
{
    if (state.tickets.contains(command.ticket.id))
        return std::vector<QueueFact>{};
    return facts(TicketIssued{command.ticket, flagsOf(command.ticket)});
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
