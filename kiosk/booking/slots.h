// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/domain/site.h"

namespace kiosk::booking {

using domain::WallTime;

/**
 * Times that are cut into appointments of one length, from the beginning of each period on. The plan's own exception of
 * a date counts before the house's; without one, a date on which the house differs (closed, or other hours) leaves only
 * what lies within the house's hours. The house's usual hours bound nothing: appointments may lie before the doors
 * open.
 */
struct SlotPlan
{
    domain::OpeningHours hours;
    std::chrono::minutes length{30};
    int parallel = 1; ///< how many at the same time
    bool operator==(const SlotPlan &) const = default;
};

/** What becomes of somebody who comes later than ServiceSlots::late. */
enum class LateRule { WalkIn, Refused };

/** Everything about appointments of one service. No plans: it has none. */
struct ServiceSlots
{
    domain::ServiceId service;
    std::vector<SlotPlan> plans; ///< where they overlap, their places add up
    std::chrono::minutes leastNotice{60};
    std::chrono::minutes mostNotice{std::chrono::days{28}};
    std::chrono::minutes early{30}; ///< before that, whoever checks in is asked to come back
    std::chrono::minutes late{15};  ///< until then a late visitor keeps the place; see keptFor()
    LateRule afterLate = LateRule::WalkIn;
    bool operator==(const ServiceSlots &) const = default;
};

/** From @c start to @c end, both as moments: an hour is an hour, also on the days on which clocks are changed. */
struct Slot
{
    WallTime start{};
    WallTime end{};
    int places = 0;
    bool operator==(const Slot &) const = default;
};

/** Until so long after the beginning a late visitor keeps the place: never longer than the queue keeps it. */
[[nodiscard]] std::chrono::minutes keptFor(const ServiceSlots &slots, const domain::Site &site);

/** Invalid, and which bound of @p slots is broken; NotFound: the site has no such service. */
[[nodiscard]] base::Result<void> checkSlots(const ServiceSlots &slots, const domain::Site &site);

/**
 * The slots that begin on @p date, in order. In the hour that comes twice in autumn only the first is used, because
 * its time on paper would mean two moments; in the hour that is left out in spring there is none.
 */
[[nodiscard]] std::vector<Slot> slotsOn(const ServiceSlots &slots, const domain::Site &site, domain::LocalDate date);

/** How many appointments may be there at the same time during all of [@p start, @p end); 0: the plans know no such. */
[[nodiscard]] int placesAt(const ServiceSlots &slots, const domain::Site &site, WallTime start, WallTime end);

} // namespace kiosk::booking
