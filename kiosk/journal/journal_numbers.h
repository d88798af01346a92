// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "kiosk/domain/site.h"

namespace kiosk::journal {

/** One leased range and how far it is used up. */
struct HeldRange
{
    std::int64_t id = 0; ///< row
    domain::LocalDate date{};
    domain::NumberRange range;
    int next = 0; ///< the first number not issued
};

/** Where a number came from, for the row that has to move on. */
struct Grant
{
    int number = 0;
    std::optional<std::size_t> held; ///< place in the leases; nothing: from the reserve
};

/** Which numbers this terminal may still grant: a picture in memory of what stands in the journal's file. */
class JournalNumbers
{
public:
    /** The next one: leases first, oldest first, then the reserve. */
    [[nodiscard]] std::optional<Grant> next(const domain::ServiceId &service, domain::LocalDate date) const;
    void take(const domain::ServiceId &service, domain::LocalDate date, const Grant &grant);
    [[nodiscard]] int leasedLeft(const domain::ServiceId &service, domain::LocalDate date) const;
    [[nodiscard]] int left(const domain::ServiceId &service, domain::LocalDate date) const;
    /** Whether a number of @p range is held and not issued yet. */
    [[nodiscard]] bool holdsAnyOf(domain::LocalDate date, const domain::NumberRange &range) const;

    std::vector<HeldRange> held;
    std::vector<domain::NumberRange> reserve;
    domain::SkipList skip; ///< of the site
    /** How far the reserve of a service is used on a date: its next number. */
    std::map<std::pair<std::string, std::string>, int> reserveNext;
    /** Up to this date the reserve stays untouched: another journal may have granted from it. */
    std::optional<domain::LocalDate> reserveBlockedUntil;

private:
    [[nodiscard]] bool mayUseReserve(domain::LocalDate date) const;
    [[nodiscard]] int reserveStart(const domain::ServiceId &service, domain::LocalDate date) const;
};

} // namespace kiosk::journal
