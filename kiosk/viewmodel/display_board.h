// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/domain/estimate.h"
#include "kiosk/usecase/ports.h"

namespace kiosk::viewmodel {

/** One called number as the waiting room sees it. */
struct BoardCall
{
    int number = 0;
    std::string desk;                           ///< as it stands on the door
    std::optional<domain::Direction> direction; ///< nothing: the site does not know this desk
    domain::WallTime at{};
    int calls = 1;
    bool operator==(const BoardCall &) const = default;
};

/** A weekday and a time, for "opens Thu 11:00". */
struct BoardOpening
{
    std::chrono::weekday day;
    domain::MinuteOfDay minute{};
    bool today = false;
    bool operator==(const BoardOpening &) const = default;
};

/**
 * All that stands on the waiting-room display, and nothing else: numbers, desks and times, no subject, no language, no
 * service. A value without Qt.
 */
struct DisplayBoard
{
    domain::LocalDate date{};     ///< the day the numbers belong to
    std::vector<BoardCall> calls; ///< newest first, at most four
    std::vector<int> next;        ///< waiting numbers in rough order, at most six
    int waiting = 0;
    std::optional<domain::WaitRange> wait;
    std::optional<domain::Admission::Kind> admission; ///< nothing: the site is not known yet
    std::optional<domain::MinuteOfDay> openUntil;
    std::optional<BoardOpening> nextOpens;
    std::string notice;
    bool stale = true;
    std::optional<domain::MinuteOfDay> lastContact; ///< local time; nothing: never
    domain::WallTime now{};
    domain::LocalDate today{};
    std::optional<domain::MinuteOfDay> clock; ///< local time of now; nothing: the zone is not known yet
    bool operator==(const DisplayBoard &) const = default;
};

/** What a display knows at a moment. Unknown services and desks are shown as far as they are known. */
struct BoardFacts
{
    const domain::QueueState &queue;
    const std::optional<domain::Site> &site; ///< nothing before the first contact
    usecase::LinkState link = usecase::LinkState::Offline;
    domain::WallTime lastContact{}; ///< the epoch: never
    domain::WallTime now{};
};
[[nodiscard]] DisplayBoard displayBoard(const BoardFacts &facts);

/** @p kept, read from a file, as it may still be shown at @p now without any contact: numbers of another day are not.
 */
[[nodiscard]] DisplayBoard withoutContact(DisplayBoard kept, const domain::TimeZone &zone, domain::WallTime now);

} // namespace kiosk::viewmodel
