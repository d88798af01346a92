// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/domain/names.h"
#include "kiosk/domain/time_zone.h"

namespace kiosk::calendar {

/** A day, or a minute of it in the entry's zone. */
struct Moment
{
    domain::LocalDate date{};
    std::optional<domain::MinuteOfDay> minute; ///< nothing: the whole day
    bool operator==(const Moment &) const = default;
};

struct Entry
{
    std::string uid;
    std::string summary;
    std::string description;
    std::string place;
    std::string url;
    std::string category; ///< "CLOSED", "HOURS", "PARTNER", "EVENT"
    domain::LanguageTag language;
    Moment from;
    std::optional<Moment> to; ///< of whole days the day after the last one
    std::string zone;         ///< of the feed's zones; "UTC"; empty: the first of the feed
    std::string rule;         ///< RRULE
    std::vector<Moment> except;
    bool isBusy = false; ///< takes up the reader's own time
};

struct Feed
{
    std::string name;
    std::vector<domain::TimeZone> zones; ///< the house's own first
    domain::WallTime changed{};          ///< DTSTAMP of every entry: the same house and time give the same bytes
    std::vector<Entry> entries;
};

/**
 * The feed as iCalendar, UTF-8, CRLF, no line over 75 bytes. A rule that is none is left out. An
 * entry whose zone is not among the feed's floats: it has no zone at all.
 */
[[nodiscard]] std::string textOf(const Feed &feed);

} // namespace kiosk::calendar
