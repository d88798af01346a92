// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/domain/hours.h"

namespace kiosk::domain {

/** Numbers @c first to @c last of a service, both included. */
struct NumberRange
{
    ServiceId service;
    int first = 0;
    int last = 0;
    bool operator==(const NumberRange &) const = default;
};

/** Who comes next within a service. */
enum class Policy { Strict, Ageing, Ratio };

struct Service
{
    ServiceId id;
    int first = 0;
    int last = 0;
    Texts names;
    Policy policy = Policy::Strict;
    std::chrono::minutes startEstimate{0}; ///< minutes a conversation takes, before anything is learned; 0: unknown
    int capacity = 0;                      ///< tickets a day; 0: no bound
    std::vector<LanguageTag> languages;    ///< empty: all
    bool operator==(const Service &) const = default;
};

/** Where a desk lies, as seen from the display. */
enum class Direction { Left, Right, Straight, Upstairs };

struct Desk
{
    DeskId id;
    Direction direction = Direction::Straight;
    std::vector<ServiceId> services; ///< empty: all
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
    bool operator==(const Site &) const = default;

    [[nodiscard]] const Service *service(const ServiceId &id) const;
    [[nodiscard]] const Desk *desk(const DeskId &id) const;
};

} // namespace kiosk::domain
