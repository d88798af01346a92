// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/domain/wait_scene.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "kiosk/domain/call_order.h"
#include "kiosk/domain/changes.h"

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

/** The part of the state that callOrder() looks at, with a ticket for each of those who only ask. */
struct Line
{
    QueueState state;
    std::map<TicketId, std::size_t> people;
};

Line lineOf(Scene &scene, const QueueState &state, const Site &site, WallTime now, const std::vector<ServiceId> &asking)
{
    Line line;
    line.state.index.waiting = state.index.waiting;
    line.state.index.atBound = state.index.atBound;
    line.state.index.resting = state.index.resting;
    line.state.passedOver = state.passedOver;
    line.state.turns = state.turns;
    line.state.deskTurns = state.deskTurns;
    line.state.desks = state.desks;
    for (const auto &[service, lanes] : state.index.waiting) {
        for (const auto &[lane, keys] : lanes) {
            for (const auto &key : keys) {
                line.people[key.id] = scene.people.size();
                scene.people.push_back({key.id, key.since, placeOf(site, service), seedOf(key.id.value)});
                line.state.tickets.emplace(key.id, *state.ticket(key.id));
            }
        }
    }
    scene.waiting = scene.people.size();
    for (const auto &service : asking) {
        TicketRecord record;
        record.ticket.id = TicketId{"?" + service.value};
        record.ticket.number = std::numeric_limits<int>::max(); // behind whoever has just come
        record.ticket.service = service;
        record.ticket.issued = record.waitingSince = now;
        line.people[record.ticket.id] = scene.people.size();
        scene.people.push_back({{}, now, placeOf(site, service), seedOf(service.value)});
        putInLane(line.state.index.waiting, record);
        line.state.tickets.emplace(record.ticket.id, std::move(record));
    }
    return line;
}

void addMoments(Scene &scene, const QueueState &state, WallTime now)
{
    constexpr double Apart = 4; ///< minutes; what comes closer is one moment
    constexpr std::size_t Most = 16;
    std::vector<double> all;
    for (const auto &person : scene.people)
        all.push_back(minutesBetween(now, person.since));
    for (const auto &[id, until] : state.index.resting)
        all.push_back(minutesBetween(now, until));
    std::sort(all.begin(), all.end());
    scene.moments = {0};
    for (const auto moment : all) {
        if (moment <= 0 || moment >= Horizon)
            continue;
        if (scene.moments.size() > 1 && moment - scene.moments.back() < Apart)
            scene.moments.back() = moment;
        else if (scene.moments.size() < Most)
            scene.moments.push_back(moment);
    }
}

/** Gives each desk its orders; desks that serve, talk and choose alike share them. */
void addOrders(Scene &scene, Line &line, const Site &site, WallTime now, const std::vector<OpenDesk> &desks)
{
    const auto isAlike = [](const OpenDesk &a, const OpenDesk &b) {
        return a.services == b.services && a.languages == b.languages && a.skills == b.skills && a.order == b.order &&
               a.order != DeskOrder::Ratio; // which has turns of its own
    };
    for (std::size_t i = 0; i < desks.size(); ++i) {
        const auto same = std::find_if(desks.begin(), desks.begin() + static_cast<std::ptrdiff_t>(i),
                                       [&](const auto &other) { return isAlike(other, desks[i]); });
        if (same != desks.begin() + static_cast<std::ptrdiff_t>(i)) {
            scene.desks[i].order = scene.desks[static_cast<std::size_t>(same - desks.begin())].order;
            continue;
        }
        for (const auto moment : scene.moments) {
            const auto at = now + std::chrono::milliseconds{std::llround(moment * 60000)};
            std::vector<std::size_t> order;
            for (const auto *record : callOrder(line.state, site, desks[i].id, at))
                order.push_back(line.people.at(record->ticket.id));
            scene.desks[i].order.push_back(scene.orders.size());
            scene.orders.push_back(std::move(order));
        }
    }
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
    } else if (const auto *next = proposal(state, site, desk, now).ticket) {
        scene.work = next->waitingSince <= desk.freeSince ? DeskWork::Tidying : DeskWork::Reacting;
        scene.elapsed = minutesBetween(std::max(next->waitingSince, desk.freeSince), now);
    }
}

/** The open desks, and as many of the others as there usually are. */
std::vector<OpenDesk> addDesks(Scene &scene, const QueueState &state, const Site &site, WallTime now)
{
    std::vector<OpenDesk> desks;
    const auto add = [&](const OpenDesk &desk) -> SceneDesk & {
        SceneDesk made;
        made.serves = servedBy(desk.services, site);
        made.seed = seedOf(desk.id.value);
        scene.desks.push_back(std::move(made));
        desks.push_back(desk);
        return scene.desks.back();
    };
    for (const auto &[id, desk] : state.desks)
        setWork(add(desk), desk, state, site, now);
    auto absent = std::lround(state.learned.value().mostDesks.mean(0, 0)) - static_cast<long>(state.desks.size());
    for (const auto &desk : site.desks) {
        if (absent <= 0)
            break;
        if (state.desks.contains(desk.id))
            continue;
        OpenDesk away;
        away.id = desk.id;
        away.services = desk.services;
        away.order = desk.order;
        add(away).work = DeskWork::Away;
        --absent;
    }
    return desks;
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
    auto line = lineOf(scene, state, site, now, services);
    const auto desks = addDesks(scene, state, site, now);
    for (const auto &desk : desks)
        line.state.desks.emplace(desk.id, desk);
    addMoments(scene, state, now);
    addOrders(scene, line, site, now, desks);
    return scene;
}

} // namespace kiosk::domain
