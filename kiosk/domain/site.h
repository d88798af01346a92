// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/domain/hours.h"
#include "kiosk/domain/ticket.h"

namespace kiosk::domain {

/** Numbers @c first to @c last of a service, both included. */
struct NumberRange
{
    ServiceId service;
    int first = 0;
    int last = 0;
    bool operator==(const NumberRange &) const = default;
};

/** Who comes next within a service: how its classes stand to each other. The exact meaning stands in call_order.h. */
enum class Policy { Strict, Ageing, Ratio };

/** How the services of one desk stand to each other, in the order in which the desk lists them. See call_order.h. */
enum class DeskOrder { Together, Strict, Ageing, Ratio };
[[nodiscard]] const char *name(DeskOrder order); ///< "together", "strict", "ageing", "ratio"
[[nodiscard]] std::optional<DeskOrder> parseDeskOrder(const std::string &text);

/** Numbers that are never given: emergency numbers, and endings that some read as a sign of hate. */
struct SkipList
{
    std::vector<int> numbers{110, 112, 115, 116};
    std::vector<int> endings{18, 88}; ///< of two digits
    bool operator==(const SkipList &) const = default;

    [[nodiscard]] bool skips(int number) const;
};

/** Between two calls of one number where the site says nothing else. */
constexpr std::chrono::seconds RecallCoolDown{20};
/** What a house decides about calling. The defaults are those of a house that decides nothing. */
struct CallingRules
{
    std::chrono::minutes ageingBonus{15}; ///< how much longer a raised ticket counts as having waited, by ageing
    int ratio = 2;                        ///< so many raised ones to one normal one, by ratio; 1 to MostRatio
    std::chrono::seconds recallAfter = RecallCoolDown; ///< between two calls of one number at a desk
    int noShowCalls = 1;                 ///< "not here" after so many calls, and recallAfter past the last if over 1
    int mostCalls = 3;                   ///< called so often without coming, going back to the queue is a no-show
    std::chrono::minutes missedPause{5}; ///< who was called, did not come and went back is not proposed for so long
    bool transferKeepsTurn = true;
    std::chrono::minutes appointmentGrace{15}; ///< later than this, an appointment waits like everybody
    bool raiseAppointments = true;             ///< who comes for an appointment is raised
    std::vector<Need> raisedNeeds;             ///< a ticket with one of these is raised
    std::vector<Need> insistOn; ///< called only by a desk that can, while one is open; without: preferred only
    bool operator==(const CallingRules &) const = default;
};
constexpr int MostRatio = 9;

struct Service
{
    ServiceId id;
    int first = 0;
    int last = 0;
    Texts names;
    Policy policy = Policy::Strict;
    std::chrono::minutes startEstimate{0}; ///< minutes a conversation takes, before anything is learned; 0: unknown
    int capacity = 0;                      ///< tickets a day, a group counts once, appointments not at all; 0: no bound
    /** Talked by whoever serves it, beside the house's. They order, and never refuse: for others an interpreter comes.
     */
    std::vector<LanguageTag> languages;
    OpeningHours hours = {};                             ///< within the site's; empty: as the site
    std::optional<std::chrono::minutes> lastTicket = {}; ///< nothing: as the site
    std::string partner = {};       ///< who comes in to give it, as the day board names them; empty: the house
    std::vector<Skill> skills = {}; ///< what a desk must say to serve it
    bool operator==(const Service &) const = default;
};

/** Where a desk lies, as seen from the display. */
enum class Direction { Left, Right, Straight, Upstairs };

struct Desk
{
    DeskId id;
    Direction direction = Direction::Straight;
    std::vector<ServiceId> services; ///< empty: all
    DeskOrder order = DeskOrder::Together;
    bool operator==(const Desk &) const = default;
};

/** A terminal and the numbers it may always grant, on every date and without network. */
struct Terminal
{
    TerminalNumber number = 0;
    std::vector<NumberRange> reserve;
    bool operator==(const Terminal &) const = default;
};

/** One house as the queue needs to know it. A value; each change has a new version. */
struct Site
{
    SiteId id;
    std::int64_t version = 0;
    Texts names;
    TimeZone zone;
    std::vector<Service> services;
    std::vector<Desk> desks;
    std::vector<Terminal> terminals;
    OpeningHours hours;
    std::chrono::minutes lastTicket{30}; ///< before closing no new numbers
    double reserveShare = 0.2;           ///< part of each range that is fixed reserve of the terminals
    std::vector<LanguageTag> languages;  ///< talked in the house without an interpreter
    std::string publicUrl;               ///< for phones; empty: no QR code
    SkipList skip = {};
    CallingRules calling = {};
    bool operator==(const Site &) const = default;

    [[nodiscard]] const Service *service(const ServiceId &id) const;
    [[nodiscard]] const Desk *desk(const DeskId &id) const;
};

} // namespace kiosk::domain
