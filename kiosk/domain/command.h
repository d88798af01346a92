// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "kiosk/domain/queue_event.h"

namespace kiosk::domain {

/**
 * What somebody wants of a site-day's queue; decide() says whether it happens. @c by is the account that asks: at a
 * desk that somebody else holds it is Denied. Empty: the house itself (a test, a tool), which may everything.
 */
namespace command {
/** A ticket given by staff. Refused when the site gives none, at capacity, or without a free number. */
struct Issue
{
    TicketId id;
    ServiceId service;
    LanguageTag language;
    std::vector<Need> needs;
    int people = 1;
    TopicId subject;
    Priority priority = Priority::Normal;
    AccountName by = {};
};
/**
 * A ticket for somebody who comes for an appointment of today. The book of appointments has checked the code; what it
 * promised does not fail for want of capacity or after the last numbers, only while the site gives no numbers at all.
 */
struct CheckIn
{
    TicketId id;
    ServiceId service;
    LanguageTag language;
    std::vector<Need> needs;
    int people = 1;
    TopicId subject;
    WallTime appointment{};
    AccountName by = {};
};
/** What a terminal already printed. Never refused: late, unknown or over capacity becomes a flag. */
struct RecordIssued
{
    Ticket ticket;
};
struct LeaseRange
{
    TerminalNumber terminal = 0;
    JournalId journal;
    ServiceId service;
    int count = 0;
};
struct ReturnRange
{
    TerminalNumber terminal = 0;
    JournalId journal;
    NumberRange range;
};
struct OpenDeskFor
{
    DeskId desk;
    std::vector<ServiceId> services;
    std::vector<LanguageTag> languages;
    std::vector<Skill> skills = {};
    AccountName by = {};
};
struct CloseDesk
{
    DeskId desk;
    AccountName by = {};
};
/** The desk and its visitor are @c by's from now on. Whoever lets this through checks that she may (manager). */
struct TakeOver
{
    DeskId desk;
    AccountName by;
};
struct CallNext
{
    DeskId desk;
    AccountName by = {};
};
struct CallNumber
{
    DeskId desk;
    int number = 0;
    AccountName by = {};
};
struct Recall
{
    TicketId ticket;
    AccountName by = {};
};
struct Serve
{
    TicketId ticket;
    AccountName by = {};
};
struct NoShow
{
    TicketId ticket;
    AccountName by = {};
};
struct Park
{
    TicketId ticket;
    AccountName by = {};
};
struct Return
{
    TicketId ticket;
    AccountName by = {};
};
struct Transfer
{
    TicketId ticket;
    ServiceId service;
    AccountName by = {};
};
struct Finish
{
    TicketId ticket;
    std::vector<TopicId> topics;
    bool referred = false;
    AccountName by = {};
};
struct Cancel
{
    TicketId ticket;
    AccountName by = {};
};
struct Undo
{
    TicketId ticket;
    AccountName by = {};
};
struct Prioritise
{
    TicketId ticket;
    Priority priority = Priority::Normal;
    AccountName by = {};
};
/** Help is wanted. Refused only when there is no such place; a second call of one place changes nothing. */
struct CallEmergency
{
    Place place;
};
struct AnswerEmergency
{
    Place place;
    DeskId desk; ///< who goes there
    AccountName by = {};
};
struct EndEmergency
{
    Place place;
};
struct SetBoard
{
    SiteState state = SiteState::Open;
    std::string message;
    std::vector<LanguageTag> languages;
    std::vector<std::string> partners;
};
} // namespace command

using Command =
    std::variant<command::Issue, command::RecordIssued, command::LeaseRange, command::ReturnRange, command::OpenDeskFor,
                 command::CloseDesk, command::CallNext, command::CallNumber, command::Recall, command::Serve,
                 command::NoShow, command::Park, command::Return, command::Transfer, command::Finish, command::Cancel,
                 command::Undo, command::SetBoard, command::CheckIn, command::TakeOver, command::Prioritise,
                 command::CallEmergency, command::AnswerEmergency, command::EndEmergency>;

} // namespace kiosk::domain
