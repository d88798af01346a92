// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <random>
#include <string>
#include <vector>

#include "kiosk/domain/queue.h"

// A made-up house: people who come and advisers who talk to them. Nothing here knows how the estimate is made; what
// happens is drawn from gamma and log-normal mixtures and from rosters, and played on the real queue.
namespace kiosk::bench {

using Dice = std::mt19937_64;

[[nodiscard]] double uniform(Dice &dice, double from, double to);
[[nodiscard]] bool chance(Dice &dice, double share);
/** Gamma with this mean; @p shape 1 is exponential, larger is more regular. */
[[nodiscard]] double gamma(Dice &dice, double mean, double shape);
/** Log-normal with this median. */
[[nodiscard]] double logNormal(Dice &dice, double median, double deviation);

/** Somebody who comes. Minutes since midnight. */
struct Visitor
{
    double comes = 0;
    std::string service;
    std::string language;
    double talks = 10;    ///< minutes with an adviser of usual speed
    bool isGone = false;  ///< has left by the time of the call
    std::string sentOnTo; ///< another service afterwards
    double talksThere = 0;
    double appointment = 0;   ///< when it is for; 0: none
    bool isGoneEarly = false; ///< gives the ticket back before the call
};

/** From when to when a desk is open, or takes a break without saying so. */
struct Spell
{
    double from = 0;
    double to = 0;
};

struct Adviser
{
    std::string desk;
    std::vector<std::string> services;
    std::vector<std::string> languages;
    double speed = 1; ///< conversations take so many times as long
    std::vector<Spell> open;
    std::vector<Spell> pauses; ///< open, but calls nobody
    double tidies = 0.6;       ///< minutes, median
};

struct HouseDay
{
    std::vector<Visitor> visitors;
    std::vector<Adviser> advisers;
};

/** One day's events, made by decide() and apply() from what the visitors and advisers do. */
[[nodiscard]] std::vector<domain::QueueEvent> playDay(const domain::Site &site, domain::LocalDate date,
                                                      const HouseDay &day, Dice &dice);

} // namespace kiosk::bench
