// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How good the estimate of the wait is, beside two rules that other systems use, on generated days.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

#include <CLI/CLI.hpp>

#include "kiosk/domain/wait_learning.h"
#include "tests/bench/estimate/patterns.h"
#include "tests/bench/estimate/rules.h"

using namespace kiosk;
using namespace kiosk::domain;
using namespace kiosk::bench;

namespace {

/** How a rule did. */
struct Score
{
    int count = 0;
    int inside = 0;
    double error = 0;
    double width = 0;
    double interval = 0; ///< width, and ten times what a wait lay outside by: the smaller the better

    void add(double wait, double likely, double least, double most)
    {
        ++count;
        inside += wait >= least && wait <= most ? 1 : 0;
        error += std::abs(likely - wait);
        width += most - least;
        interval += most - least + 10 * (std::max(0.0, least - wait) + std::max(0.0, wait - most));
    }
    [[nodiscard]] double mean(double sum) const { return count > 0 ? sum / count : 0; }
};

struct Scores
{
    Score ours;
    Score position;
    Score zms;
};

struct Promised
{
    WallTime at;
    WaitForecast forecast;
    WaitRange range;
    double position = 0;
    RuleRange zms;
};

int desksFor(const QueueState &state, const ServiceId &service, int &busy)
{
    int desks = 0;
    busy = 0;
    for (const auto &[id, desk] : state.desks) {
        if (!desk.services.empty() &&
            std::find(desk.services.begin(), desk.services.end(), service) == desk.services.end())
            continue;
        ++desks;
        busy += desk.ticket.empty() ? 0 : 1;
    }
    return desks;
}

/** In how many minutes the appointments of those who have checked in are due. */
std::vector<double> appointmentsAhead(const QueueState &state, WallTime now)
{
    std::vector<double> due;
    for (const auto &[service, lanes] : state.index.waiting) {
        for (const auto &[lane, keys] : lanes) {
            for (const auto &key : keys) {
                if (lane.appointment && key.since > now)
                    due.push_back(std::chrono::duration<double, std::ratio<60>>(key.since - now).count());
            }
        }
    }
    std::sort(due.begin(), due.end());
    return due;
}

/** Goes through a day as it happened; whoever waits is promised something by each rule. */
void tryDay(const std::vector<QueueEvent> &events, const Site &site, LocalDate date,
            const std::shared_ptr<const WaitModel> &model, LastConversations &last, Scores &scores, double &longest)
{
    QueueState state;
    state.site = site.id;
    state.date = date;
    state.learned.model = model;
    std::map<TicketId, Promised> promised;
    for (const auto &event : events) {
        last.take(state, event);
        apply(state, event);
        if (const auto *issued = std::get_if<TicketIssued>(&event.fact)) {
            const auto &id = issued->ticket.id;
            const auto &service = issued->ticket.service;
            if (issued->ticket.appointment)
                continue; // knows her time; she counts as somebody who goes before others
            const auto start = std::chrono::steady_clock::now();
            const auto played = playQueue(state, site, event.at, {}, {id}).tickets;
            const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
            longest = std::max(longest, took.count());
            const auto place = placeInQueue(state, service, id);
            int busy = 0;
            const int desks = desksFor(state, service, busy);
            if (played.empty() || place.freeDesk || desks == 0)
                continue;
            const auto forecast = forecastOf(played.at(id), *model);
            const double mean = last.mean(service);
            const int before = place.people + busy;
            const int merged = withAppointments(before, mean / desks, appointmentsAhead(state, event.at));
            promised[id] = {event.at, forecast, rangeOf(forecast), positionRule(place.people, desks, mean),
                            zmsRule(merged, desks, mean)};
        } else if (const auto *called = std::get_if<TicketCalled>(&event.fact)) {
            const auto found = promised.find(called->ticket);
            if (found == promised.end())
                continue;
            const auto &told = found->second;
            const double wait = std::chrono::duration<double, std::ratio<60>>(event.at - told.at).count();
            scores.ours.add(wait, told.forecast.likely, static_cast<double>(told.range.least.count()),
                            static_cast<double>(told.range.most.count()));
            scores.position.add(wait, told.position, told.position, told.position);
            scores.zms.add(wait, (told.zms.least + told.zms.most) / 2, told.zms.least, told.zms.most);
            promised.erase(found);
        }
    }
}

struct Options
{
    std::uint64_t seed = 20261124;
    int days = 8;
    int learned = 12;
    std::string only;
};

void print(const std::string &name, const Scores &scores, std::uint64_t seed, double longest)
{
    const auto &ours = scores.ours;
    const auto &position = scores.position;
    const auto &zms = scores.zms;
    std::printf("%-18s %6d | %5.1f %5.1f %5.1f | %4.0f%% %4.0f%% | %5.1f %5.1f | %6.1f %6.1f | %5.2f | %llu\n",
                name.c_str(), ours.count, ours.mean(ours.error), position.mean(position.error), zms.mean(zms.error),
                100 * ours.mean(ours.inside), 100 * zms.mean(zms.inside), ours.mean(ours.width), zms.mean(zms.width),
                ours.mean(ours.interval), zms.mean(zms.interval), longest, static_cast<unsigned long long>(seed));
}

bool run(const Pattern &pattern, const Options &options, std::uint64_t seed)
{
    using namespace std::chrono;
    Scores scores;
    double longest = 0;
    LastConversations last(pattern.site);
    auto model = std::make_shared<const WaitModel>();
    Dice dice(seed);
    const int learned = pattern.isCold ? 0 : options.learned;
    for (int day = 0; day < learned + options.days; ++day) {
        const bool isTried = day >= learned;
        const LocalDate date{sys_days{year{2026} / March / 2} + days{day}};
        const auto events = playDay(pattern.site, date, pattern.make(dice, day, isTried), dice);
        if (pattern.isCold) {
            model = std::make_shared<const WaitModel>();
            last = LastConversations(pattern.site);
        }
        if (isTried)
            tryDay(events, pattern.site, date, model, last, scores, longest);
        else {
            QueueState state;
            state.site = pattern.site.id;
            state.date = date;
            for (const auto &event : events) {
                last.take(state, event);
                apply(state, event);
            }
        }
        if (!pattern.isCold)
            model = std::make_shared<const WaitModel>(learnDay(*model, pattern.site, date, events).model);
    }
    print(pattern.name, scores, seed, longest);
    return scores.ours.error < scores.position.error && scores.ours.error < scores.zms.error &&
           scores.ours.inside > scores.zms.inside && scores.ours.interval < scores.zms.interval;
}

/** How long one answer takes when it is full: 50 wait at 8 desks, all sat at, with four sets of services. */
void printSpeed(const Site &site)
{
    QueueState state;
    state.site = site.id;
    const WallTime noon = WallTime{} + std::chrono::hours{24 * 20000 + 11};
    const auto run = [&](const Command &command, WallTime at) {
        const auto facts = decide(state, site, command, at);
        for (const auto &fact : facts.value())
            apply(state, {state.seq + 1, at, fact});
    };
    const auto issue = [&](int i, WallTime at) {
        run(command::Issue{TicketId{"v" + std::to_string(i)},
                           ServiceId{i % 3 == 0 ? "courses" : "general"},
                           LanguageTag{i % 2 == 0 ? "ar" : "en"},
                           {},
                           1,
                           {}},
            at);
    };
    for (int desk = 0; desk < 8; ++desk) {
        run(command::OpenDeskFor{DeskId{site.desks.at(static_cast<std::size_t>(desk)).id},
                                 desk % 4 < 2 ? std::vector<ServiceId>{} : std::vector{ServiceId{"general"}},
                                 desk % 2 == 0 ? std::vector<LanguageTag>{} : std::vector{LanguageTag{"ar"}}},
            noon);
        issue(3 * desk + 1, noon); // for general advice, which every desk gives
        run(command::CallNext{DeskId{site.desks.at(static_cast<std::size_t>(desk)).id}}, noon);
    }
    for (int i = 0; i < 50; ++i)
        issue(100 + i, noon + std::chrono::seconds{i});
    const auto median = [&](const auto &answer) {
        std::vector<double> took;
        for (int i = 0; i < 201; ++i) {
            const auto start = std::chrono::steady_clock::now();
            answer(noon + std::chrono::seconds{60 + i});
            took.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
        }
        std::sort(took.begin(), took.end());
        return took[took.size() / 2];
    };
    const double one = median([&](WallTime at) { (void)queueAhead(state, site, ServiceId{"general"}, at); });
    const double all = median([&](WallTime at) { (void)queuesAhead(state, site, at); });
    std::printf("50 waiting at 8 desks: %.2f ms for one service, %.2f ms for all\n", one, all);
}

} // namespace

int main(int argc, char **argv)
{
    Options options;
    CLI::App app{"Compares the estimate of the wait with the rules of other systems, on generated days.\n"
                 "Example: bench_estimate --days 30 --only drift"};
    app.add_option("--seed", options.seed, "first seed; each pattern has its own")->capture_default_str();
    app.add_option("--days", options.days, "days to try in each pattern")
        ->capture_default_str()
        ->check(CLI::Range(1, 1000));
    app.add_option("--learned", options.learned, "days to learn from before")
        ->capture_default_str()
        ->check(CLI::Range(0, 1000));
    app.add_option("--only", options.only, "only the pattern with this name");
    CLI11_PARSE(app, argc, argv);
    std::puts(
        "                          |  mean error, min  |   inside    |    width    | interval score | longest|\n"
        "pattern                 n |  ours place   ZMS |  ours   ZMS |  ours   ZMS |   ours    ZMS  |   ms  | seed");
    bool isBetter = true;
    std::uint64_t seed = options.seed;
    for (const auto &pattern : allPatterns()) {
        const auto own = seed++;
        if (options.only.empty() || options.only == pattern.name)
            isBetter = run(pattern, options, own) && isBetter;
    }
    printSpeed(allPatterns().front().site);
    std::puts(isBetter ? "better than both rules on each pattern" : "NOT better on each pattern");
    return isBetter ? 0 : 1;
}
