// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/domain/wait_scene.h"

#include <algorithm>
#include <cmath>

namespace kiosk::domain {

namespace {

// What is assumed of desks before anything is known, and how much it counts.
constexpr double AssumedCounts = 10;
constexpr double UsualPauses = 0.03;
constexpr double PauseCounts = 30;
constexpr double HazardCounts = 30; ///< minutes

double minutesBetween(WallTime from, WallTime to)
{
    return std::max(0.0, std::chrono::duration<double, std::ratio<60>>(to - from).count());
}

std::uint64_t seedOf(const std::string &text)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char letter : text)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3U;
    return hash;
}

bool holds(const std::vector<LanguageTag> &languages, const LanguageTag &language)
{
    return std::find(languages.begin(), languages.end(), language) != languages.end();
}

LogShape usually(double minutes, double deviation)
{
    LogShape shape;
    shape.add(LogShape::bell(std::log(minutes), deviation), AssumedCounts);
    return shape;
}

void addGaps(Scene &scene, const WaitModel &model)
{
    LogShape tidying = usually(0.5, 0.8);
    LogShape pause = usually(15, 0.5);
    const auto longest = static_cast<std::size_t>((std::log(PauseAfter) - LogShape::Lowest) / LogShape::Width);
    for (std::size_t bin = 0; bin < LogShape::Bins; ++bin)
        (bin < longest ? tidying : pause).weight[bin] += model.gap.weight[bin];
    Weighted all;
    for (const auto &hour : model.pauses) {
        all.weight += hour.weight;
        all.sum += hour.sum;
    }
    const double usual = all.mean(UsualPauses, PauseCounts);
    for (std::size_t hour = 0; hour < scene.pauseShare.size(); ++hour)
        scene.pauseShare[hour] = model.pauses[hour].mean(usual, PauseCounts);
    LogShape gap;
    gap.add(tidying, (1 - scene.pauseShare[scene.hour]) / tidying.total());
    gap.add(pause, scene.pauseShare[scene.hour] / pause.total());
    LogShape reaction = usually(0.7, 0.8);
    reaction.add(model.reaction, 1);
    LogShape hold = usually(2, 0.5);
    hold.add(model.hold, 1);
    scene.tidying = tidying.table();
    scene.pause = pause.table();
    scene.gap = gap.table();
    scene.reaction = reaction.table();
    scene.hold = hold.table();
}

void addHazards(Scene &scene, const WaitModel &model)
{
    const double today = static_cast<double>(scene.hour) * 60 + scene.minutesIntoHour;
    auto slot = static_cast<std::size_t>(today / 30);
    double until = static_cast<double>(slot + 1) * 30 - today;
    double begun = 0;
    Hazard closing;
    Hazard opening;
    double closed = 0;
    double opened = 0;
    for (std::size_t step = 0; step < Hazard::Steps; ++step) {
        const auto &supply = model.supply[slot % model.supply.size()];
        closed += (until - begun) * supply.closed / (supply.openMinutes + HazardCounts);
        opened += (until - begun) * supply.opened / (supply.absentMinutes + HazardCounts);
        closing.until[step] = opening.until[step] = until;
        closing.events[step] = closed;
        opening.events[step] = opened;
        begun = until;
        until += 30;
        ++slot;
    }
    scene.closing = closing;
    scene.opening = opening;
}

struct Languages
{
    std::vector<LanguageTag> all{LanguageTag{}};
    std::size_t place(const LanguageTag &language)
    {
        const auto it = std::find(all.begin(), all.end(), language);
        const auto found = static_cast<std::size_t>(it - all.begin());
        if (it == all.end())
            all.push_back(language);
        return found;
    }
};

void addPeople(Scene &scene, const QueueState &state, const Site &site, Languages &languages,
               const std::vector<ServiceId> &asking)
{
    std::vector<const WaitKey *> keys;
    for (const auto &[service, byLanguage] : state.index.waiting) {
        for (const auto &[language, some] : byLanguage) {
            for (const auto &key : some)
                keys.push_back(&key);
        }
    }
    std::sort(keys.begin(), keys.end(), [](const auto *a, const auto *b) { return *a < *b; });
    for (const auto *key : keys) {
        const auto *record = state.ticket(key->id);
        const auto passed = state.passedOver.find(key->id);
        scene.people.push_back({record, placeOf(site, record->ticket.service), languages.place(record->ticket.language),
                                passed == state.passedOver.end() ? 0 : passed->second, seedOf(key->id.value)});
    }
    scene.waiting = scene.people.size();
    for (const auto &service : asking)
        scene.people.push_back({nullptr, placeOf(site, service), 0, 0, seedOf(service.value)});
}

std::vector<bool> servedBy(const std::vector<ServiceId> &services, const Site &site)
{
    std::vector<bool> serves(site.services.size() + 1, services.empty());
    for (const auto &service : services)
        serves[placeOf(site, service)] = true;
    return serves;
}

/** What an open desk is doing, as far as the day's facts tell. */
void setWork(SceneDesk &scene, const OpenDesk &desk, const QueueState &state, const Site &site, WallTime now)
{
    const auto ahead = std::find_if(state.calledAhead.begin(), state.calledAhead.end(),
                                    [&](const auto &one) { return one.second == desk.id; });
    if (const auto *record = desk.ticket.empty() ? nullptr : state.ticket(desk.ticket)) {
        scene.work = DeskWork::Talking;
        scene.service = placeOf(site, record->ticket.service);
        scene.isServing = record->state == TicketState::Serving;
        scene.elapsed = minutesBetween(record->called.value_or(now), now);
    } else if (ahead != state.calledAhead.end()) {
        const auto at = state.index.calledAheadAt.find(ahead->first);
        scene.work = DeskWork::Talking;
        scene.service = desk.services.empty() ? 0 : placeOf(site, desk.services.front());
        scene.elapsed = minutesBetween(at == state.index.calledAheadAt.end() ? now : at->second, now);
    } else if (const auto *next = proposal(state, site, desk).ticket) {
        scene.work = next->waitingSince <= desk.freeSince ? DeskWork::Tidying : DeskWork::Reacting;
        scene.elapsed = minutesBetween(std::max(next->waitingSince, desk.freeSince), now);
    }
}

void addDesks(Scene &scene, const QueueState &state, const Site &site, WallTime now, const Languages &languages)
{
    for (const auto &[id, desk] : state.desks) {
        SceneDesk open;
        open.serves = servedBy(desk.services, site);
        for (const auto &language : languages.all)
            open.matches.push_back(desk.languages.empty() || language.empty() || holds(desk.languages, language) ||
                                   holds(site.languages, language));
        open.seed = seedOf(id.value);
        setWork(open, desk, state, site, now);
        scene.desks.push_back(std::move(open));
    }
    const auto &model = state.learned.value();
    auto absent = std::lround(model.mostDesks.mean(0, 0)) - static_cast<long>(state.desks.size());
    for (const auto &desk : site.desks) {
        if (absent <= 0)
            break;
        if (state.desks.contains(desk.id))
            continue;
        SceneDesk away;
        away.serves = servedBy(desk.services, site);
        away.matches.assign(languages.all.size(), true);
        away.seed = seedOf(desk.id.value);
        away.work = DeskWork::Away;
        scene.desks.push_back(std::move(away));
        --absent;
    }
}

} // namespace

double Hazard::first(double from, double u) const
{
    // The events up to `from` are over; those wanted come on top.
    double begun = 0;
    double before = 0;
    double wanted = -std::log(1 - u);
    bool isCounting = false;
    for (std::size_t step = 0; step < Steps; ++step) {
        const double rate = (events[step] - before) / (until[step] - begun);
        if (!isCounting && from < until[step]) {
            wanted += before + (std::max(from, begun) - begun) * rate;
            isCounting = true;
        }
        if (isCounting && events[step] >= wanted && rate > 0)
            return std::max(from, begun + (wanted - before) / rate);
        begun = until[step];
        before = events[step];
    }
    return Never;
}

Scene sceneOf(const QueueState &state, const Site &site, WallTime now, const std::vector<ServiceId> &services)
{
    const auto &model = state.learned.value();
    Scene scene;
    scene.hour = hourOf(site, now);
    scene.minutesIntoHour = static_cast<double>(site.zone.minuteAt(now).count() % 60);
    scene.belief = believe(model, site);
    followToday(scene.belief, state, site, now);
    for (const auto &service : scene.belief.services) {
        // Desks differ, which is played apart; what is left is how conversations at one desk differ.
        const double left = 1 - scene.belief.deskVariance / std::max(service.ratioVariance, 1e-6);
        scene.ratios.push_back(service.ratio.centredTable(std::sqrt(std::max(0.25, left))));
    }
    addGaps(scene, model);
    addHazards(scene, model);
    Languages languages;
    addPeople(scene, state, site, languages, services);
    addDesks(scene, state, site, now, languages);
    return scene;
}

} // namespace kiosk::domain
