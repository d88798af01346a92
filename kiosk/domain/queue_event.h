// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/domain/site.h"
#include "kiosk/domain/ticket.h"

namespace kiosk::domain {

/** Whether and how tickets are given. Set on the day board; closing hours count beside it. */
enum class SiteState { Open, ComeIn, LastNumbers, Closed, Information };

/** Why this ticket was proposed and no other: what put it before the one that has waited longest. */
enum class CallReason {
    LongestWait,      ///< it is the one that has waited longest
    LanguageMatch,    ///< this desk talks its language
    PassedOverBound,  ///< others were called before it as often as may be
    ChosenByStaff,    ///< a person decided
    Priority,         ///< raised
    Ageing,           ///< raised, and that counts as so much waiting
    RatioTurn,        ///< its class, or its service at this desk, had the turn
    Appointment,      ///< raised by its appointment, whose time has come
    EarlyAppointment, ///< before its time: nobody else was waiting
    SkillMatch,       ///< this desk can what its visitor asked for
    FirstService      ///< its service comes first at this desk
};

/** Where help was called: a desk, or a terminal of the site. */
struct Place
{
    DeskId desk;                 ///< empty: a terminal
    TerminalNumber terminal = 0; ///< 0: a desk
    auto operator<=>(const Place &) const = default;
};

// The facts of one site-day. Each is what happened, not what somebody wanted.
struct TicketIssued
{
    Ticket ticket;
    std::vector<TicketFlag> flags;
    bool operator==(const TicketIssued &) const = default;
};
struct TicketCalled
{
    TicketId ticket;
    int number = 0;
    DeskId desk;
    CallReason reason = CallReason::LongestWait;
    bool byTurn = false; ///< by ratio, while a class above it waited: no passing over
    bool operator==(const TicketCalled &) const = default;
};
struct TicketRecalled
{
    TicketId ticket;
    int number = 0;
    DeskId desk;
    bool operator==(const TicketRecalled &) const = default;
};
struct TicketServing
{
    TicketId ticket;
    DeskId desk;
    bool operator==(const TicketServing &) const = default;
};
struct TicketNoShow
{
    TicketId ticket;
    bool operator==(const TicketNoShow &) const = default;
};
struct TicketParked
{
    TicketId ticket;
    bool operator==(const TicketParked &) const = default;
};
struct TicketReturned
{
    TicketId ticket;
    std::optional<WallTime> until = {}; ///< it was called and did not come: not proposed before
    bool operator==(const TicketReturned &) const = default;
}; ///< waits again, keeps its turn
struct TicketTransferred
{
    TicketId ticket;
    ServiceId service;
    std::optional<WallTime> since = {}; ///< it waits anew from then on; nothing: it keeps its turn
    bool operator==(const TicketTransferred &) const = default;
};
struct TicketFinished
{
    TicketId ticket;
    std::vector<TopicId> topics;
    bool referred = false;
    bool operator==(const TicketFinished &) const = default;
};
struct TicketCancelled
{
    TicketId ticket;
    bool operator==(const TicketCancelled &) const = default;
};
struct TicketRestored
{
    TicketRecord record;
    bool operator==(const TicketRestored &) const = default;
}; ///< undo: the ticket as it was before
struct PriorityChanged
{
    TicketId ticket;
    Priority priority = Priority::Normal;
    bool operator==(const PriorityChanged &) const = default;
};
struct NumberCalledAhead
{
    int number = 0;
    DeskId desk;
    bool operator==(const NumberCalledAhead &) const = default;
}; ///< printed, not yet received
struct DeskOpened
{
    DeskId desk;
    std::vector<ServiceId> services;
    std::vector<LanguageTag> languages;
    std::vector<Skill> skills = {};
    DeskOrder order = DeskOrder::Together;
    AccountName holder = {}; ///< empty: nobody in particular, as in logs from before desks were held
    bool operator==(const DeskOpened &) const = default;
};
struct DeskTakenOver
{
    DeskId desk;
    AccountName holder;
    bool operator==(const DeskTakenOver &) const = default;
};
struct DeskClosed
{
    DeskId desk;
    bool operator==(const DeskClosed &) const = default;
};
struct BoardChanged
{
    SiteState state = SiteState::Open;
    std::string message;
    std::vector<LanguageTag> languages;
    std::vector<std::string> partners;
    bool operator==(const BoardChanged &) const = default;
};
struct RangeLeased
{
    TerminalNumber terminal = 0;
    JournalId journal;
    NumberRange range;
    bool operator==(const RangeLeased &) const = default;
};
struct RangeReturned
{
    TerminalNumber terminal = 0;
    JournalId journal;
    NumberRange range;
    bool operator==(const RangeReturned &) const = default;
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
/** What stands in a view for a fact it may not see: it counts in the sequence and changes nothing. Never in a log. */
struct Withheld
{
    bool operator==(const Withheld &) const = default;
};

using QueueFact =
    std::variant<TicketIssued, TicketCalled, TicketRecalled, TicketServing, TicketNoShow, TicketParked, TicketReturned,
                 TicketTransferred, TicketFinished, TicketCancelled, TicketRestored, NumberCalledAhead, DeskOpened,
                 DeskClosed, BoardChanged, RangeLeased, RangeReturned, PriorityChanged, DeskTakenOver, EmergencyCalled,
                 EmergencyAnswered, EmergencyEnded, Withheld>;

/** One fact in the stream of a site-day; @c seq is dense and starts at 1. */
struct QueueEvent
{
    std::uint64_t seq = 0;
    WallTime at{};
    QueueFact fact;
    bool operator==(const QueueEvent &) const = default;
};

/** The type's name in JSON and logs: "TicketIssued". */
[[nodiscard]] const char *name(const QueueFact &fact);
[[nodiscard]] const char *name(SiteState state);   ///< "open", "come-in", "last-numbers", "closed", "information"
[[nodiscard]] const char *name(CallReason reason); ///< "longest-wait", "language-match", … in lower case with hyphens
[[nodiscard]] std::optional<SiteState> parseSiteState(const std::string &text);
[[nodiscard]] std::optional<CallReason> parseCallReason(const std::string &text);

} // namespace kiosk::domain
