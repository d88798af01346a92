// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/estimate/house_day.h"

namespace kiosk::bench {

/** A kind of house. */
struct Pattern
{
    std::string name;
    domain::Site site;
    bool isCold = false; ///< tried without any earlier day
    /** The day with this number, from 0; @p isTried: one that the estimates are tried on. */
    std::function<HouseDay(Dice &dice, int day, bool isTried)> make;
};

[[nodiscard]] std::vector<Pattern> allPatterns();

} // namespace kiosk::bench
