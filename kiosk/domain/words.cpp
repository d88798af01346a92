// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <utility>

#include "kiosk/base/must.h"
#include "kiosk/domain/queue_event.h"

// The words of the values as they stand in JSON, logs and scenarios. One table for each kind, read in both directions.
namespace kiosk::domain {

namespace {

template<class Value, std::size_t Count>
using Words = std::array<std::pair<Value, const char *>, Count>;

constexpr Words<Need, 6> needs{{{Need::Wheelchair, "wheelchair"},
                                {Need::Pram, "pram"},
                                {Need::Hearing, "hearing"},
                                {Need::Seeing, "seeing"},
                                {Need::Reading, "reading"},
                                {Need::Woman, "woman"}}};

constexpr Words<TicketState, 7> ticketStates{{{TicketState::Waiting, "waiting"},
                                              {TicketState::Called, "called"},
                                              {TicketState::Serving, "serving"},
                                              {TicketState::Parked, "parked"},
                                              {TicketState::NoShow, "no-show"},
                                              {TicketState::Finished, "finished"},
                                              {TicketState::Cancelled, "cancelled"}}};

constexpr Words<TicketFlag, 6> flags{{{TicketFlag::Late, "late"},
                                      {TicketFlag::OverCapacity, "over-capacity"},
                                      {TicketFlag::UnknownService, "unknown-service"},
                                      {TicketFlag::CalledAhead, "called-ahead"},
                                      {TicketFlag::UnexpectedNumber, "unexpected-number"},
                                      {TicketFlag::LateForAppointment, "late-for-appointment"}}};

constexpr Words<Priority, 2> priorities{{{Priority::Normal, "normal"}, {Priority::Raised, "raised"}}};

constexpr Words<DeskOrder, 4> deskOrders{{{DeskOrder::Together, "together"},
                                          {DeskOrder::Strict, "strict"},
                                          {DeskOrder::Ageing, "ageing"},
                                          {DeskOrder::Ratio, "ratio"}}};

constexpr Words<SiteState, 5> siteStates{{{SiteState::Open, "open"},
                                          {SiteState::ComeIn, "come-in"},
                                          {SiteState::LastNumbers, "last-numbers"},
                                          {SiteState::Closed, "closed"},
                                          {SiteState::Information, "information"}}};

constexpr Words<CallReason, 11> reasons{{{CallReason::LongestWait, "longest-wait"},
                                         {CallReason::LanguageMatch, "language-match"},
                                         {CallReason::PassedOverBound, "passed-over-bound"},
                                         {CallReason::ChosenByStaff, "chosen-by-staff"},
                                         {CallReason::Priority, "priority"},
                                         {CallReason::Ageing, "ageing"},
                                         {CallReason::RatioTurn, "ratio-turn"},
                                         {CallReason::Appointment, "appointment"},
                                         {CallReason::EarlyAppointment, "early-appointment"},
                                         {CallReason::SkillMatch, "skill-match"},
                                         {CallReason::FirstService, "first-service"}}};

template<class Value, std::size_t Count>
const char *word(const Words<Value, Count> &words, Value value)
{
    for (const auto &[one, text] : words) {
        if (one == value)
            return text;
    }
    MUST(false);
}

template<class Value, std::size_t Count>
std::optional<Value> parsed(const Words<Value, Count> &words, const std::string &text)
{
    for (const auto &[one, word] : words) {
        if (text == word)
            return one;
    }
    return std::nullopt;
}

struct FactName
{
    const char *operator()(const TicketIssued &) const { return "TicketIssued"; }
    const char *operator()(const TicketCalled &) const { return "TicketCalled"; }
    const char *operator()(const TicketRecalled &) const { return "TicketRecalled"; }
    const char *operator()(const TicketServing &) const { return "TicketServing"; }
    const char *operator()(const TicketNoShow &) const { return "TicketNoShow"; }
    const char *operator()(const TicketParked &) const { return "TicketParked"; }
    const char *operator()(const TicketReturned &) const { return "TicketReturned"; }
    const char *operator()(const TicketTransferred &) const { return "TicketTransferred"; }
    const char *operator()(const TicketFinished &) const { return "TicketFinished"; }
    const char *operator()(const TicketCancelled &) const { return "TicketCancelled"; }
    const char *operator()(const TicketRestored &) const { return "TicketRestored"; }
    const char *operator()(const NumberCalledAhead &) const { return "NumberCalledAhead"; }
    const char *operator()(const DeskOpened &) const { return "DeskOpened"; }
    const char *operator()(const DeskClosed &) const { return "DeskClosed"; }
    const char *operator()(const BoardChanged &) const { return "BoardChanged"; }
    const char *operator()(const RangeLeased &) const { return "RangeLeased"; }
    const char *operator()(const RangeReturned &) const { return "RangeReturned"; }
    const char *operator()(const PriorityChanged &) const { return "PriorityChanged"; }
    const char *operator()(const DeskTakenOver &) const { return "DeskTakenOver"; }
    const char *operator()(const EmergencyCalled &) const { return "EmergencyCalled"; }
    const char *operator()(const EmergencyAnswered &) const { return "EmergencyAnswered"; }
    const char *operator()(const EmergencyEnded &) const { return "EmergencyEnded"; }
    const char *operator()(const Withheld &) const { return "Withheld"; }
};

} // namespace

const char *name(Need need)
{
    return word(needs, need);
}
const char *name(TicketState state)
{
    return word(ticketStates, state);
}
const char *name(TicketFlag flag)
{
    return word(flags, flag);
}
const char *name(Priority priority)
{
    return word(priorities, priority);
}
const char *name(DeskOrder order)
{
    return word(deskOrders, order);
}
const char *name(SiteState state)
{
    return word(siteStates, state);
}
const char *name(CallReason reason)
{
    return word(reasons, reason);
}
const char *name(const QueueFact &fact)
{
    return std::visit(FactName{}, fact);
}

std::optional<Need> parseNeed(const std::string &text)
{
    return parsed(needs, text);
}
std::optional<TicketState> parseTicketState(const std::string &text)
{
    return parsed(ticketStates, text);
}
std::optional<TicketFlag> parseTicketFlag(const std::string &text)
{
    return parsed(flags, text);
}
std::optional<Priority> parsePriority(const std::string &text)
{
    return parsed(priorities, text);
}
std::optional<DeskOrder> parseDeskOrder(const std::string &text)
{
    return parsed(deskOrders, text);
}
std::optional<SiteState> parseSiteState(const std::string &text)
{
    return parsed(siteStates, text);
}
std::optional<CallReason> parseCallReason(const std::string &text)
{
    return parsed(reasons, text);
}

} // namespace kiosk::domain
