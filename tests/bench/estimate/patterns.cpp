// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/estimate/patterns.h"

#include <algorithm>
#include <cmath>

namespace kiosk::bench {

using namespace domain;

namespace {

constexpr double Opens = 9 * 60;
constexpr double Closes = 16 * 60;

/** One staff member of the house; who works on a day is drawn from this list. */
constexpr std::array<double, 10> Speeds{0.72, 0.85, 0.9, 0.95, 1, 1.05, 1.1, 1.2, 1.3, 1.45};

Site house(int general, int courses, int desks)
{
    Site site;
    site.id = SiteId{"house"};
    site.version = 1;
    site.zone = {"Europe/Berlin", {{WallTime{}, std::chrono::minutes{60}}}};
    site.services = {{ServiceId{"general"}, 100, 599, {}, Policy::Strict, std::chrono::minutes{general}, 0, {}},
                     {ServiceId{"courses"}, 600, 999, {}, Policy::Strict, std::chrono::minutes{courses}, 0, {}}};
    for (int number = 1; number <= desks; ++number)
        site.desks.push_back({DeskId{std::to_string(number)}, Direction::Straight, {}});
    site.languages = {LanguageTag{"de"}, LanguageTag{"en"}};
    return site;
}

/** What a pattern is made of; each changes some of it. */
struct Plan
{
    int desks = 5;
    std::function<double(double)> visitorsAnHour = [](double) { return 21.0; };
    std::function<double(Dice &)> talk = [](Dice &dice) {
        // Short questions and real consultations.
        return chance(dice, 0.3) ? gamma(dice, 5, 3) : gamma(dice, 15, 2.5);
    };
    double gone = 0.05;
    double goneEarly = 0.02;
    double dayScatter = 0.1;
};

double thinned(Dice &dice, const std::function<double(double)> &anHour, double from)
{
    constexpr double Most = 120;
    for (double at = from;;) {
        at += std::exponential_distribution<>(Most / 60)(dice);
        if (at > Closes || chance(dice, anHour(at) / Most))
            return at;
    }
}

HouseDay ordinary(Dice &dice, const Plan &plan)
{
    HouseDay day;
    const double today = logNormal(dice, 1, plan.dayScatter);
    for (double at = thinned(dice, plan.visitorsAnHour, Opens - 10); at < Closes - 30;
         at = thinned(dice, plan.visitorsAnHour, at)) {
        Visitor visitor;
        visitor.comes = at;
        visitor.service = "general";
        visitor.language = "de";
        visitor.talks = plan.talk(dice) * today;
        visitor.isGone = chance(dice, plan.gone);
        visitor.isGoneEarly = chance(dice, plan.goneEarly);
        day.visitors.push_back(visitor);
    }
    auto staff = Speeds;
    std::shuffle(staff.begin(), staff.end(), dice);
    for (int i = 0; i < plan.desks; ++i) {
        Adviser adviser;
        adviser.desk = std::to_string(i + 1);
        adviser.speed = staff.at(static_cast<std::size_t>(i));
        adviser.open = {{Opens + uniform(dice, -3, 5), Closes + uniform(dice, 60, 180)}};
        adviser.tidies = uniform(dice, 0.3, 1.2);
        day.advisers.push_back(adviser);
    }
    return day;
}

HouseDay withLunch(Dice &dice, HouseDay day)
{
    for (std::size_t i = 0; i < day.advisers.size(); ++i) {
        const auto whole = day.advisers[i].open.front();
        const double from = 12 * 60 + 30 * static_cast<double>(i % 3) + uniform(dice, -8, 8);
        day.advisers[i].open = {{whole.from, from}, {from + uniform(dice, 25, 40), whole.to}};
    }
    return day;
}

HouseDay steady(Dice &dice, int, bool)
{
    return withLunch(dice, ordinary(dice, {}));
}

HouseDay morningRush(Dice &dice, int, bool)
{
    Plan plan;
    plan.desks = 6;
    plan.visitorsAnHour = [](double at) { return at < Opens + 30 ? 75.0 : at < Opens + 150 ? 26.0 : 14.0; };
    return withLunch(dice, ordinary(dice, plan));
}

HouseDay bursts(Dice &dice, int, bool)
{
    Plan plan;
    plan.visitorsAnHour = [](double) { return 11.0; };
    auto day = ordinary(dice, plan);
    for (int bus = 0; bus < 3; ++bus) {
        const double arrives = uniform(dice, Opens + 20, Closes - 90);
        const int people = std::uniform_int_distribution<>(8, 22)(dice);
        for (int i = 0; i < people; ++i) {
            Visitor visitor;
            visitor.comes = arrives + uniform(dice, 0, 6);
            visitor.service = "general";
            visitor.language = "de";
            visitor.talks = gamma(dice, 11, 4); // the same question for most
            day.visitors.push_back(visitor);
        }
    }
    return day;
}

HouseDay twoServices(Dice &dice, int, bool)
{
    Plan plan;
    plan.visitorsAnHour = [](double) { return 15.0; };
    auto day = withLunch(dice, ordinary(dice, plan));
    for (auto &visitor : day.visitors) {
        if (chance(dice, 0.4)) {
            visitor.service = "courses";
            visitor.talks = gamma(dice, 27, 5);
        } else if (chance(dice, 0.12)) {
            visitor.sentOnTo = "courses";
            visitor.talksThere = gamma(dice, 20, 4);
        }
    }
    for (std::size_t i = 0; i < day.advisers.size(); ++i) {
        if (i < 2)
            day.advisers[i].services = {"general"};
        else if (i == 4)
            day.advisers[i].services = {"courses"};
        else
            day.advisers[i].services = {"general", "courses"};
    }
    return day;
}

HouseDay fewDesks(Dice &dice, int, bool)
{
    Plan plan;
    plan.desks = 2;
    plan.visitorsAnHour = [](double) { return 7.5; };
    auto day = withLunch(dice, ordinary(dice, plan));
    for (auto &adviser : day.advisers) {
        for (double at = Opens + uniform(dice, 50, 100); at < Closes; at += uniform(dice, 80, 150))
            adviser.pauses.push_back({at, at + uniform(dice, 8, 20)});
    }
    return day;
}

HouseDay languages(Dice &dice, int, bool)
{
    auto day = withLunch(dice, ordinary(dice, {}));
    for (auto &visitor : day.visitors) {
        const double which = uniform(dice, 0, 1);
        visitor.language = which < 0.4 ? "ar" : which < 0.65 ? "uk" : which < 0.75 ? "fa" : "en";
    }
    const std::vector<std::vector<std::string>> spoken{{"ar", "fa"}, {"uk", "ru"}, {"en"}, {"en"}, {"ar"}};
    for (std::size_t i = 0; i < day.advisers.size(); ++i)
        day.advisers[i].languages = spoken.at(i);
    return day;
}

HouseDay heavyTail(Dice &dice, int, bool)
{
    Plan plan;
    plan.talk = [](Dice &some) { return logNormal(some, 7, 1.05); };
    return withLunch(dice, ordinary(dice, plan));
}

HouseDay noShows(Dice &dice, int, bool)
{
    Plan plan;
    plan.gone = 0.3;
    plan.visitorsAnHour = [](double) { return 30.0; };
    return withLunch(dice, ordinary(dice, plan));
}

/** Two in five come for an appointment every twenty minutes, mostly a little early, some late. */
HouseDay appointments(Dice &dice, int, bool)
{
    Plan plan;
    plan.visitorsAnHour = [](double) { return 12.0; };
    auto day = withLunch(dice, ordinary(dice, plan));
    for (double due = Opens + 20; due < Closes - 30; due += 20) {
        for (int i = 0; i < 3; ++i) {
            if (chance(dice, 0.15))
                continue; // does not come at all
            Visitor visitor;
            visitor.appointment = due;
            visitor.comes = due + (chance(dice, 0.85) ? -gamma(dice, 9, 2) : uniform(dice, 0, 14));
            visitor.service = "general";
            visitor.language = "de";
            visitor.talks = gamma(dice, 14, 4);
            day.visitors.push_back(visitor);
        }
    }
    return day;
}

HouseDay coldStart(Dice &dice, int, bool)
{
    return ordinary(dice, {});
}

/** The house was closed the day before, half the staff is new, and a letter has upset everybody. */
HouseDay unlikeAll(Dice &dice, int, bool isTried)
{
    Plan plan;
    plan.visitorsAnHour = [](double) { return 17.0; };
    if (isTried)
        plan.desks = 4;
    auto day = ordinary(dice, plan);
    for (auto &visitor : day.visitors)
        visitor.talks *= isTried ? 1.35 : 1;
    return day;
}

HouseDay drift(Dice &dice, int number, bool)
{
    Plan plan;
    plan.visitorsAnHour = [number](double) { return 26 - 0.35 * number; };
    auto day = ordinary(dice, plan);
    for (auto &visitor : day.visitors)
        visitor.talks *= 0.8 * std::pow(1.025, number);
    return day;
}

/** Half an hour at the counter of a partner who comes every noon: twice the time. */
HouseDay hours(Dice &dice, int, bool)
{
    Plan plan;
    plan.visitorsAnHour = [](double at) { return at < 12 * 60 ? 24.0 : 13.0; };
    auto day = ordinary(dice, plan);
    for (auto &visitor : day.visitors)
        visitor.talks *= visitor.comes > 11.5 * 60 ? 1.5 : 0.85;
    return day;
}

} // namespace

std::vector<Pattern> allPatterns()
{
    std::vector<Pattern> all;
    const auto add = [&](const char *name, auto make) { all.push_back({name, house(15, 15, 8), false, make}); };
    add("steady", steady);
    add("morning rush", morningRush);
    add("bursts", bursts);
    add("two services", twoServices);
    add("few desks, breaks", fewDesks);
    add("few languages", languages);
    add("heavy tail", heavyTail);
    add("no-shows", noShows);
    add("appointments", appointments);
    add("long afternoons", hours);
    add("a day unlike all", unlikeAll);
    add("drift", drift);
    add("cold start", coldStart);
    all.back().isCold = true;
    return all;
}

} // namespace kiosk::bench
