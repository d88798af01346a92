// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/domain/names.h"
#include "kiosk/domain/time_zone.h"

namespace kiosk::domain {

/** What a visitor asked for by pictogram. Voluntary. */
enum class Need { Wheelchair, Pram, Hearing, Seeing, Reading, Woman };

/** Class of a ticket. What it means for the order is the service's policy; see call_order.h. */
enum class Priority { Normal, Raised };

/** Where a ticket stands. */
enum class TicketState { Waiting, Called, Serving, Parked, NoShow, Finished, Cancelled };

/** What staff should know of a fact that could not be refused. */
enum class TicketFlag {
    Late,
    OverCapacity,
    UnknownService,
    CalledAhead,
    UnexpectedNumber,
    LateForAppointment ///< waits like somebody without one, from when it was checked in
};

/** One visit as it was issued. Never a name or identifier. */
struct Ticket
{
    TicketId id;
    int number = 0;
    ServiceId service;
    LanguageTag language; ///< to talk
    std::vector<Need> needs;
    int people = 1;  ///< a group has one ticket, and one conversation
    TopicId subject; ///< only what the visitor chose to hand on; empty: nothing
    TerminalNumber terminal = 0;
    WallTime issued{};
    Priority priority = Priority::Normal;     ///< given by staff or by a rule of the site
    std::optional<WallTime> appointment = {}; ///< it counts as waiting from exactly then on
    bool operator==(const Ticket &) const = default;
};

/** A ticket and what happened to it since. */
struct TicketRecord
{
    Ticket ticket;
    TicketState state = TicketState::Waiting;
    WallTime waitingSince{}; ///< the order of calling; kept by recall, return and (site value) transfer
    std::optional<WallTime> called;
    std::optional<WallTime> serving;
    std::optional<WallTime> ended;
    DeskId desk; ///< empty unless called or serving
    int calls = 0;
    std::vector<TicketFlag> flags;
    bool operator==(const TicketRecord &) const = default;
};

[[nodiscard]] const char *name(Need need); ///< "wheelchair", "pram", "hearing", "seeing", "reading", "woman"
[[nodiscard]] const char *
name(TicketState state); ///< "waiting", "called", "serving", "parked", "no-show", "finished", "cancelled"
[[nodiscard]] const char *name(TicketFlag flag); ///< "late", "over-capacity", "unknown-service", "called-ahead",
                                                 ///< "unexpected-number", "late-for-appointment"
[[nodiscard]] const char *name(Priority priority); ///< "normal", "raised"
[[nodiscard]] std::optional<Need> parseNeed(const std::string &text);
[[nodiscard]] std::optional<TicketState> parseTicketState(const std::string &text);
[[nodiscard]] std::optional<Priority> parsePriority(const std::string &text);
[[nodiscard]] std::optional<TicketFlag> parseTicketFlag(const std::string &text);

} // namespace kiosk::domain
