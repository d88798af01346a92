// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/domain/wait_belief.h"

#include <algorithm>
#include <cmath>

namespace kiosk::domain {

namespace {

// What is assumed before anything is known; each counts as much as the number behind it of things seen.
constexpr double UsualDeviation = 0.7; ///< of the logarithm of conversations
constexpr double UsualShapeCounts = 20;
constexpr double HouseShapeCounts = 30;
constexpr double HourCounts = 20;
constexpr double StartVariance = 0.16; ///< how far a start value may be off
constexpr double HouseVariance = 0.35; ///< how far one service may be from the others
constexpr double UsualDayVariance = 0.02;
constexpr double UsualDayCounts = 4;
constexpr double UsualDeskVariance = 0.02;
constexpr double UsualDeskCounts = 8;
constexpr double UsualNoShow = 0.05;
constexpr double ShareCounts = 20;

/** The logarithm whose bell has @p start as its mean. */
double levelOf(std::chrono::minutes start)
{
    return std::log(static_cast<double>(start.count())) - UsualDeviation * UsualDeviation / 2;
}

/** How far conversations are off the start values in this house: staff err in one direction. */
double offStart(const WaitModel &model, const Site &site)
{
    constexpr double Doubt = 10;
    Weighted off;
    for (const auto &service : site.services) {
        const auto learned = model.services.find(service.id);
        if (service.startEstimate.count() <= 0 || learned == model.services.end())
            continue;
        const auto &level = learned->second.level;
        off.add(level.mean(0, 0) - levelOf(service.startEstimate), level.weight);
    }
    return off.mean(0, Doubt);
}

struct House
{
    LogShape ratio; ///< of weight 1
    std::array<double, 24> hours{};
    Weighted level;
    double offStart = 0;
    double noShow = UsualNoShow;
};

House houseOf(const WaitModel &model, const Site &site)
{
    House house;
    house.ratio.add(LogShape::bell(0, UsualDeviation), UsualShapeCounts);
    std::array<Weighted, 24> hours{};
    Weighted noShow;
    for (const auto &[id, service] : model.services) {
        house.ratio.add(service.ratio, 1);
        house.level.weight += service.level.weight;
        house.level.sum += service.level.sum;
        noShow.weight += service.calls;
        noShow.sum += service.noShows;
        for (std::size_t hour = 0; hour < hours.size(); ++hour) {
            hours[hour].weight += service.hours[hour].weight;
            hours[hour].sum += service.hours[hour].sum;
        }
    }
    house.ratio.forget(1 / house.ratio.total());
    house.noShow = noShow.mean(UsualNoShow, ShareCounts);
    for (std::size_t hour = 0; hour < hours.size(); ++hour)
        house.hours[hour] = hours[hour].mean(0, HourCounts);
    house.offStart = offStart(model, site);
    return house;
}

/** How much @p seen conversations leave of the doubt @p variance. */
double remaining(double variance, double ratioVariance, double seen)
{
    const double counts = ratioVariance / variance;
    return variance * counts / (counts + seen);
}

ServiceBelief beliefOf(const ServiceWaits &learned, const House &house, std::chrono::minutes start)
{
    ServiceBelief belief;
    belief.ratio = learned.ratio;
    belief.ratio.add(house.ratio, HouseShapeCounts);
    belief.ratio.forget(1 / belief.ratio.total());
    belief.ratioVariance = belief.ratio.variance();
    const bool hasStart = start.count() > 0;
    belief.isKnown = hasStart || house.level.weight >= LearnAtLeast;
    const double prior = hasStart ? levelOf(start) + house.offStart : house.level.mean(0, 0);
    const double variance = hasStart ? StartVariance : HouseVariance;
    belief.level = learned.level.mean(prior, belief.isKnown ? belief.ratioVariance / variance : 0);
    belief.variance = remaining(variance, belief.ratioVariance, learned.level.weight);
    for (std::size_t hour = 0; hour < belief.hours.size(); ++hour)
        belief.hours[hour] = learned.hours[hour].mean(house.hours[hour], HourCounts);
    belief.noShow = Weighted{learned.calls, learned.noShows}.mean(house.noShow, ShareCounts);
    belief.sentOn = Weighted{learned.level.weight, learned.sentOn}.mean(0, ShareCounts);
    belief.cameOver = learned.cameOver;
    return belief;
}

/** What today's conversations showed, as logarithms beyond what was expected. */
struct Today
{
    std::vector<Weighted> beyond; ///< by service
    Weighted minutes;             ///< the logarithms themselves, of those that ended
};

double minutesSince(WallTime from, WallTime to)
{
    return std::clamp(std::chrono::duration<double, std::ratio<60>>(to - from).count(), 0.1, 480.0);
}

/**
 * A conversation that still lasts. Leaving it out would make the day look short, because short ones end first. What is
 * to be expected of it now, given that it has lasted so long, counts as much as such ones have usually ended.
 */
void addLasting(Weighted &beyond, const ServiceBelief &service, double logarithm)
{
    const double soFar = logarithm - service.level;
    Weighted longer;
    Weighted all;
    for (std::size_t bin = 0; bin < LogShape::Bins; ++bin) {
        const double middle = LogShape::Lowest + (static_cast<double>(bin) + 0.5) * LogShape::Width;
        all.add(middle, service.ratio.weight[bin]);
        if (middle > soFar)
            longer.add(middle, service.ratio.weight[bin]);
    }
    const double expected = longer.weight > 0 ? longer.mean(0, 0) - all.mean(0, 0) : soFar;
    beyond.sum += expected;
    beyond.weight += 1 - longer.weight / all.weight;
}

Today todayOf(const HouseBelief &belief, const QueueState &state, const Site &site, WallTime now)
{
    Today today;
    today.beyond.resize(belief.services.size());
    for (const auto &[id, record] : state.tickets) {
        const auto place = placeOf(site, record.ticket.service);
        const auto &service = belief.services[place];
        if (record.state == TicketState::Finished && record.called && record.ended) {
            const double logarithm = std::log(minutesSince(*record.called, *record.ended));
            today.minutes.add(logarithm);
            today.beyond[place].add(logarithm - service.level - service.hours[hourOf(site, *record.called)]);
        } else if (record.state == TicketState::Serving && record.called && service.isKnown) {
            addLasting(today.beyond[place], service,
                       std::log(minutesSince(*record.called, now)) - service.hours[hourOf(site, *record.called)]);
        }
    }
    return today;
}

} // namespace

std::size_t placeOf(const Site &site, const ServiceId &service)
{
    const auto it =
        std::find_if(site.services.begin(), site.services.end(), [&](const auto &one) { return one.id == service; });
    return static_cast<std::size_t>(it - site.services.begin());
}

std::size_t hourOf(const Site &site, WallTime moment)
{
    return static_cast<std::size_t>(std::clamp<long>(site.zone.minuteAt(moment).count() / 60, 0, 23));
}

HouseBelief believe(const WaitModel &model, const Site &site)
{
    static const ServiceWaits Nothing{};
    const House house = houseOf(model, site);
    HouseBelief belief;
    for (const auto &service : site.services) {
        const auto learned = model.services.find(service.id);
        belief.services.push_back(
            beliefOf(learned == model.services.end() ? Nothing : learned->second, house, service.startEstimate));
    }
    belief.services.push_back(beliefOf(Nothing, house, {}));
    belief.dayVariance = std::max(0.005, model.dayVariance.mean(UsualDayVariance, UsualDayCounts));
    belief.deskVariance = std::max(0.0, model.deskVariance.mean(UsualDeskVariance, UsualDeskCounts));
    return belief;
}

void followToday(HouseBelief &belief, const QueueState &state, const Site &site, WallTime now)
{
    auto today = todayOf(belief, state, site, now);
    for (std::size_t place = 0; place < belief.services.size(); ++place) {
        auto &service = belief.services[place];
        if (!service.isKnown && today.minutes.weight >= LearnAtLeast) {
            // Nothing but today: the other services' conversations are the best guess.
            service.isKnown = true;
            const double level = today.minutes.mean(0, 0);
            today.beyond[place].sum -= (level - service.level) * today.beyond[place].weight;
            service.level = level;
            service.variance = HouseVariance;
        }
    }
    Weighted all;
    for (const auto &one : today.beyond)
        all.add(one.mean(0, 0), one.weight);
    for (std::size_t place = 0; place < belief.services.size(); ++place) {
        auto &service = belief.services[place];
        const auto &own = today.beyond[place];
        // A day is long or short for all services, as far as days differ; the rest only the service itself can tell.
        const double doubt = service.variance + belief.dayVariance;
        const double share = belief.dayVariance / doubt;
        const double seen = own.weight + share * (all.weight - own.weight);
        const double sum = own.sum + share * (all.sum - own.sum);
        const double counts = service.ratioVariance / doubt;
        service.level += sum / (seen + counts);
        service.variance = remaining(doubt, service.ratioVariance, seen);
    }
}

} // namespace kiosk::domain
