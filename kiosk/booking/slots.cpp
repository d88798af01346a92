// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/booking/slots.h"

#include <algorithm>

namespace kiosk::booking {

namespace {

using base::Code;
using base::failure;
using std::chrono::minutes;

constexpr minutes ShortestSlot{5};
constexpr minutes LongestSlot{240};
constexpr int MostParallel = 100;
constexpr std::size_t MostPlans = 50;
constexpr std::size_t MostRules = 200;
constexpr minutes LongestNotice{std::chrono::days{366}};
constexpr minutes LongestWindow{240};

struct Stretch
{
    WallTime from;
    WallTime to;
};

bool differsOn(const domain::OpeningHours &hours, domain::LocalDate date)
{
    return std::any_of(hours.exceptions.begin(), hours.exceptions.end(),
                       [&](const auto &exception) { return exception.date == date; });
}

std::vector<domain::OpeningPeriod> common(const std::vector<domain::OpeningPeriod> &ours,
                                          const std::vector<domain::OpeningPeriod> &others)
{
    std::vector<domain::OpeningPeriod> result;
    for (const auto &one : ours) {
        for (const auto &other : others) {
            const domain::OpeningPeriod both{std::max(one.from, other.from), std::min(one.to, other.to)};
            if (both.from < both.to)
                result.push_back(both);
        }
    }
    return result;
}

/** The times of @p plan that begin on @p date. */
std::vector<Stretch> stretchesOf(const SlotPlan &plan, const domain::Site &site, domain::LocalDate date)
{
    auto periods = domain::periodsOn(plan.hours, date);
    if (!differsOn(plan.hours, date) && differsOn(site.hours, date))
        periods = common(periods, domain::periodsOn(site.hours, date));
    std::vector<Stretch> result;
    for (const auto &period : periods)
        result.push_back({site.zone.moment(date, period.from), site.zone.moment(date, period.to)});
    return result;
}

bool isWithin(minutes value, minutes least, minutes most)
{
    return least <= value && value <= most;
}

} // namespace

minutes keptFor(const ServiceSlots &slots, const domain::Site &site)
{
    return std::min(slots.late, site.calling.appointmentGrace);
}

base::Result<void> checkSlots(const ServiceSlots &slots, const domain::Site &site)
{
    const auto wrong = [&](const std::string &what) {
        return failure(Code::Invalid, "appointments of " + slots.service.value + ": " + what);
    };
    if (site.service(slots.service) == nullptr)
        return failure(Code::NotFound, "the site has no service " + slots.service.value);
    if (slots.plans.size() > MostPlans)
        return wrong("more than " + std::to_string(MostPlans) + " plans");
    for (const auto &plan : slots.plans) {
        if (!isWithin(plan.length, ShortestSlot, LongestSlot))
            return wrong("a slot takes 5 to 240 minutes");
        if (plan.parallel < 1 || plan.parallel > MostParallel)
            return wrong("1 to 100 at the same time");
        if (plan.hours.rules.size() > MostRules || plan.hours.exceptions.size() > MostRules)
            return wrong("a plan has more than 200 rules or exceptions");
    }
    if (slots.leastNotice < minutes{0} || slots.mostNotice > LongestNotice || slots.leastNotice > slots.mostNotice)
        return wrong("the notice must be 0 minutes to 366 days, the least not above the most");
    if (!isWithin(slots.early, minutes{0}, LongestWindow) || !isWithin(slots.late, minutes{0}, LongestWindow))
        return wrong("early and late are 0 to 240 minutes");
    return boost::outcome_v2::success();
}

std::vector<Slot> slotsOn(const ServiceSlots &slots, const domain::Site &site, domain::LocalDate date)
{
    std::vector<Slot> result;
    for (const auto &plan : slots.plans) {
        for (const auto &stretch : stretchesOf(plan, site, date)) {
            for (auto start = stretch.from; start + plan.length <= stretch.to; start += plan.length) {
                const auto day = site.zone.dateAt(start);
                if (site.zone.moment(day, site.zone.minuteAt(start)) != start)
                    continue; // its time names the hour before
                result.push_back({start, start + plan.length, placesAt(slots, site, start, start + plan.length)});
            }
        }
    }
    const auto order = [](const Slot &a, const Slot &b) {
        return std::pair{a.start, a.end} < std::pair{b.start, b.end};
    };
    std::sort(result.begin(), result.end(), order);
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

int placesAt(const ServiceSlots &slots, const domain::Site &site, WallTime start, WallTime end)
{
    const auto date = site.zone.dateAt(start);
    const domain::LocalDate before{std::chrono::sys_days{date} - std::chrono::days{1}};
    int places = 0;
    for (const auto &plan : slots.plans) {
        for (const auto &day : {before, date}) { // a plan may go on over midnight
            for (const auto &stretch : stretchesOf(plan, site, day))
                places += stretch.from <= start && end <= stretch.to ? plan.parallel : 0;
        }
    }
    return places;
}

} // namespace kiosk::booking
