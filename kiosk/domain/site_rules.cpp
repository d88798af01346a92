// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/domain/site_rules.h"

#include <algorithm>
#include <set>

namespace kiosk::domain {

namespace {

using base::Code;
using base::failure;
using base::Result;
using boost::outcome_v2::success;

std::string numbersOf(int first, int last)
{
    return std::to_string(first) + " to " + std::to_string(last);
}

template<class Range, class Other>
bool overlap(const Range &one, const Other &other)
{
    return one.first <= other.last && other.first <= one.last;
}

Result<void> checkHours(const OpeningHours &hours, const std::string &whose)
{
    for (const auto &rule : hours.rules)
        if (rule.from >= rule.to || rule.days.empty())
            return failure(Code::Invalid,
                           "the hours of " + whose + " have a rule without days, or that ends before it begins");
    for (const auto &exception : hours.exceptions)
        if (!exception.date.ok() || (!exception.closed && exception.from >= exception.to))
            return failure(Code::Invalid, "the hours of " + whose + " have an exception that ends before it begins");
    return success();
}

Result<void> checkRanges(const Site &site)
{
    for (auto one = site.services.begin(); one != site.services.end(); ++one) {
        if (one->id.empty() || one->first < 1 || one->last < one->first || one->last > 9999)
            return failure(Code::Invalid, "the numbers of \"" + one->id.value + "\" are no range from 1 to 9999");
        for (auto other = site.services.begin(); other != one; ++other) {
            if (other->id == one->id)
                return failure(Code::Invalid, "two services are called " + one->id.value);
            if (overlap(*one, *other))
                return failure(Code::Invalid,
                               "the numbers of " + other->id.value + " and " + one->id.value + " overlap");
        }
        for (const auto &terminal : site.terminals)
            for (const auto &reserve : terminal.reserve)
                if (reserve.service != one->id && overlap(reserve, *one))
                    return failure(Code::Invalid,
                                   "numbers " + numbersOf(reserve.first, reserve.last) +
                                       " are the reserve of terminal " + std::to_string(terminal.number) + " for " +
                                       reserve.service.value + "; " + one->id.value + " cannot have them");
    }
    return success();
}

Result<void> checkDesks(const Site &site)
{
    std::set<DeskId> desks;
    for (const auto &desk : site.desks) {
        if (desk.id.empty() || !desks.insert(desk.id).second)
            return failure(Code::Invalid, "two desks are called \"" + desk.id.value + "\", or one has no name");
        for (const auto &service : desk.services)
            if (site.service(service) == nullptr)
                return failure(Code::Invalid,
                               "desk " + desk.id.value + " names a service that is not there: " + service.value);
    }
    return success();
}

} // namespace

Result<void> checkSite(const Site &site)
{
    if (site.services.empty() || site.desks.empty())
        return failure(Code::Invalid, "a site needs at least one service and one desk");
    BOOST_OUTCOME_TRY(checkRanges(site));
    BOOST_OUTCOME_TRY(checkDesks(site));
    BOOST_OUTCOME_TRY(checkHours(site.hours, "the site"));
    for (const auto &service : site.services) {
        BOOST_OUTCOME_TRY(checkHours(service.hours, service.id.value));
    }
    return success();
}

Result<void> mayFollow(const QueueState &state, const Site &before, const Site &after)
{
    if (after.id != before.id || after.zone != before.zone || after.terminals != before.terminals ||
        after.reserveShare != before.reserveShare)
        return failure(Code::Invalid, "id, zone, terminals and reserve_share cannot be changed here");
    for (const auto &[number, id] : state.liveNumbers) {
        const auto &service = state.tickets.at(id).ticket.service;
        if (before.service(service) != nullptr && after.service(service) == nullptr)
            return failure(Code::Conflict, "number " + std::to_string(number) + " is still here for " + service.value +
                                               "; finish or transfer it first");
    }
    for (const auto &[id, desk] : state.desks)
        if (before.desk(id) != nullptr && after.desk(id) == nullptr)
            return failure(Code::Conflict, "somebody sits at desk " + id.value + "; close it first");
    for (const auto &lease : state.leases)
        for (const auto &service : after.services)
            if (!lease.returned && lease.range.service != service.id && overlap(lease.range, service))
                return failure(Code::Conflict, "terminal " + std::to_string(lease.terminal) + " holds numbers " +
                                                   numbersOf(lease.range.first, lease.range.last) + " for " +
                                                   lease.range.service.value + " today; " + service.id.value +
                                                   " can have them tomorrow");
    return success();
}

} // namespace kiosk::domain
