// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "kiosk/domain/names.h"
#include "kiosk/domain/time_zone.h"

// Calls for help: from a desk or a terminal to all desks, answered by a desk, ended. In the staff view only.
namespace kiosk::domain {

/** Where help was called: a desk, or a terminal of the site. */
struct Place
{
    DeskId desk;                 ///< empty: a terminal
    TerminalNumber terminal = 0; ///< 0: a desk
    auto operator<=>(const Place &) const = default;
};

/** A call for help that has not ended. */
struct Emergency
{
    WallTime since{};
    DeskId answeredBy; ///< empty: nobody yet
    std::optional<WallTime> answered;
    bool operator==(const Emergency &) const = default;
};

struct EmergencyCalled
{
    Place place;
    bool operator==(const EmergencyCalled &) const = default;
};
struct EmergencyAnswered
{
    Place place;
    DeskId desk; ///< who is on the way
    bool operator==(const EmergencyAnswered &) const = default;
};
struct EmergencyEnded
{
    Place place;
    bool operator==(const EmergencyEnded &) const = default;
};
} // namespace kiosk::domain
