// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kiosk/checking/coverage.h"

namespace kiosk::checking {

/** One thing an editor will have to look at. */
struct DueItem
{
    std::string id;   ///< of the fact, contact or topic
    std::string file; ///< relative to the sources
    int line = 1;
    std::string date;  ///< that matters: verified, expires, checked; empty when there is none
    std::string words; ///< value, name or title, in German
};

/** What somebody who keeps a pack wants to know on a Monday morning. */
struct ContentReport
{
    std::vector<LanguageCoverage> coverage;
    std::vector<DueItem> unverifiedFacts; ///< confirm = true; verified longest ago first
    std::vector<DueItem> expiringFacts;   ///< soonest first; also those that have expired
    std::vector<DueItem> unconfirmedContacts;
    std::vector<DueItem> uncheckedPages; ///< German pages not checked for a year, or never
};

/** @p today: "2026-11-22". @p withinDays: what expires by then is told. */
[[nodiscard]] ContentReport reportOn(const authoring::PackSource &pack, const std::string &today, int withinDays);

[[nodiscard]] std::string reportAsText(const ContentReport &report, int withinDays);
[[nodiscard]] std::string reportAsJson(const ContentReport &report);

} // namespace kiosk::checking
