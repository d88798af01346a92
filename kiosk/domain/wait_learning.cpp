// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/domain/wait_learning.h"

#include <algorithm>
#include <cmath>

#include "kiosk/domain/day_replay.h"
#include "kiosk/domain/wait_belief.h"

namespace kiosk::domain {

namespace {

/** What is left of a day's weight one day later, for all that changes slowly. */
constexpr double HabitKept = 0.96;
constexpr double TrendKept = 0.7;

void forget(WaitModel &model)
{
    model.days *= HabitKept;
    for (auto &[id, service] : model.services) {
        service.ratio.forget(HabitKept);
        for (auto &hour : service.hours)
            hour.forget(HabitKept);
        for (auto &hour : service.arrivals)
            hour *= HabitKept;
        for (auto *one : {&service.calls, &service.noShows, &service.sentOn, &service.cameOver})
            *one *= HabitKept;
    }
    for (auto *shape : {&model.hold, &model.gap, &model.reaction})
        shape->forget(HabitKept);
    for (auto &hour : model.pauses)
        hour.forget(HabitKept);
    for (auto *one : {&model.dayVariance, &model.deskVariance, &model.mostDesks})
        one->forget(HabitKept);
    for (auto &slot : model.supply) {
        for (auto *one : {&slot.openMinutes, &slot.absentMinutes, &slot.closed, &slot.opened})
            *one *= HabitKept;
    }
    for (auto &one : model.ranks)
        one *= HabitKept;
}

/**
 * How far levels move to what a new day shows: little while days only scatter around them, much when all days lie on
 * one side (Trigg and Leach's tracking signal, squared).
 */
double gainOf(const WaitModel &model)
{
    constexpr double Least = 0.12;
    constexpr double Most = 0.6;
    constexpr double Doubt = 0.05; ///< scatter that is assumed beside what was seen
    const double signal = std::abs(model.dayTrend.sum) / (model.dayDistance.sum + Doubt);
    return std::clamp(signal * signal, Least, Most);
}

void forgetLevels(WaitModel &model, double talks)
{
    const double before = model.conversations();
    if (before <= 0)
        return;
    const double gain = gainOf(model);
    const double kept = std::clamp(talks * (1 - gain) / (gain * before), 1 - 1.5 * gain, 0.97);
    for (auto &[id, service] : model.services)
        service.level.forget(kept);
}

/** The service's own entry; nothing when it is none of the site or there are too many. */
ServiceWaits *entryOf(WaitModel &model, const Site &site, std::size_t place)
{
    if (place >= site.services.size() || place >= WaitModel::MostServices)
        return nullptr;
    return &model.services[site.services[place].id];
}

/** Means of groups around 0 differ more than chance lets them: by how much. */
void addVariance(Weighted &variance, const Weighted &group, double ratioVariance, double counts)
{
    const double mean = group.mean(0, 0);
    variance.add(std::clamp(mean * mean - ratioVariance / group.weight, -0.1, 0.5), counts);
}

/** Levels, shapes and hours, and how much days and desks differ. */
void learnTalks(WaitModel &model, const HouseBelief &belief, const Site &site, const DaySamples &day)
{
    constexpr double Enough = 5;
    Weighted all;
    std::vector<Weighted> services(belief.services.size());
    for (const auto &talk : day.talks) {
        if (!talk.came)
            continue;
        const auto &service = belief.services[talk.service];
        const double beyond = talk.logarithm - service.level - service.hours[talk.hour];
        services[talk.service].add(beyond);
        if (service.isKnown)
            all.add(beyond);
    }
    const double ratioVariance = belief.services.front().ratioVariance;
    if (all.weight >= Enough && model.days > 0) {
        addVariance(model.dayVariance, all, ratioVariance, 1);
        model.dayTrend.forget(TrendKept);
        model.dayTrend.add(all.mean(0, 0));
        model.dayDistance.forget(TrendKept);
        model.dayDistance.add(std::abs(all.mean(0, 0)));
    }
    forgetLevels(model, all.weight);
    std::map<DeskId, Weighted> desks;
    for (const auto &talk : day.talks) {
        auto *entry = entryOf(model, site, talk.service);
        if (entry == nullptr || !talk.came)
            continue;
        entry->level.add(talk.logarithm);
        // Beside what was usual today, so that a long day does not look like wide scatter.
        const auto &service = belief.services[talk.service];
        const auto &own = services[talk.service];
        const double today = service.isKnown ? own.mean(all.mean(0, 5), 5) : own.mean(0, 0);
        const double ratio = talk.logarithm - service.level - service.hours[talk.hour] - today;
        entry->ratio.add(ratio);
        entry->hours[talk.hour].add(ratio + service.hours[talk.hour]);
        desks[talk.desk].add(ratio);
    }
    for (const auto &[id, desk] : desks) {
        if (desk.weight >= Enough)
            addVariance(model.deskVariance, desk, ratioVariance, 1);
    }
}

void learnHabits(WaitModel &model, const Site &site, const DaySamples &day)
{
    for (const auto &talk : day.talks) {
        if (!talk.came)
            model.hold.add(talk.logarithm);
        if (auto *entry = entryOf(model, site, talk.service)) {
            ++entry->calls;
            entry->noShows += talk.came ? 0 : 1;
        }
    }
    constexpr double Least = 1.0 / 60;
    for (const auto &gap : day.gaps) {
        model.gap.add(std::log(std::max(Least, gap.minutes)));
        model.pauses[gap.hour].add(gap.minutes > PauseAfter ? 1 : 0);
    }
    for (const auto minutes : day.reactions)
        model.reaction.add(std::log(std::max(Least, minutes)));
    model.mostDesks.add(day.mostDesks);
    for (std::size_t slot = 0; slot < model.supply.size(); ++slot) {
        model.supply[slot].openMinutes += day.supply[slot].openMinutes;
        model.supply[slot].absentMinutes += day.supply[slot].absentMinutes;
        model.supply[slot].closed += day.supply[slot].closed;
        model.supply[slot].opened += day.supply[slot].opened;
    }
    for (std::size_t place = 0; place < day.arrivals.size(); ++place) {
        auto *entry = entryOf(model, site, place);
        if (entry == nullptr)
            continue;
        entry->sentOn += day.sentOn[place];
        entry->cameOver += day.cameOver[place];
        for (std::size_t hour = 0; hour < entry->arrivals.size(); ++hour)
            entry->arrivals[hour] += day.arrivals[place][hour];
    }
    for (const auto &wait : day.waits) {
        if (wait.isKnown)
            ++model.ranks[std::min(WaitModel::Ranks - 1,
                                   static_cast<std::size_t>(wait.rank * static_cast<double>(WaitModel::Ranks)))];
    }
}

EstimateQuality judged(const std::vector<WaitSample> &waits, LocalDate date)
{
    EstimateQuality quality{date, {}};
    for (const auto &wait : waits) {
        auto &service = quality.services[wait.service];
        if (!wait.isKnown) {
            ++service.unknown;
            continue;
        }
        const auto least = static_cast<double>(wait.range.least.count());
        const auto most = static_cast<double>(wait.range.most.count());
        ++service.told;
        service.inside += wait.wait >= least && wait.wait <= most ? 1 : 0;
        service.error += std::abs(wait.forecast.likely - wait.wait);
        service.width += most - least;
    }
    return quality;
}

} // namespace

LearnedDay learnDay(const WaitModel &before, const Site &site, LocalDate date, const std::vector<QueueEvent> &events)
{
    const auto day = replayDay(std::make_shared<WaitModel>(before), site, date, events);
    LearnedDay learned{before, judged(day.waits, date)};
    auto &model = learned.model;
    model.through = date;
    if (!day.talks.empty()) {
        const auto belief = believe(model, site);
        forget(model);
        learnTalks(model, belief, site, day);
        learnHabits(model, site, day);
        ++model.days;
        std::erase_if(model.services, [](const auto &one) { return one.second.level.weight < 0.01; });
    }
    model.round();
    return learned;
}

} // namespace kiosk::domain
