// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "kiosk/domain/queue_event.h"

namespace kiosk::domain {

/** What somebody wants of a site-day's queue; decide() says whether it happens. */
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
};
struct CloseDesk
{
    DeskId desk;
};
struct CallNext
{
    DeskId desk;
};
struct CallNumber
{
    DeskId desk;
    int number = 0;
};
struct Recall
{
    TicketId ticket;
};
struct Serve
{
    TicketId ticket;
};
struct NoShow
{
    TicketId ticket;
};
struct Park
{
    TicketId ticket;
};
struct Return
{
    TicketId ticket;
};
struct Transfer
{
    TicketId ticket;
    ServiceId service;
};
struct Finish
{
    TicketId ticket;
    std::vector<TopicId> topics;
    bool referred = false;
};
struct Cancel
{
    TicketId ticket;
};
struct Undo
{
    TicketId ticket;
};
struct SetBoard
{
    SiteState state = SiteState::Open;
    std::string message;
    std::vector<LanguageTag> languages;
    std::vector<std::string> partners;
};
} // namespace command

using Command = std::variant<command::Issue, command::RecordIssued, command::LeaseRange, command::ReturnRange,
                             command::OpenDeskFor, command::CloseDesk, command::CallNext, command::CallNumber,
                             command::Recall, command::Serve, command::NoShow, command::Park, command::Return,
                             command::Transfer, command::Finish, command::Cancel, command::Undo, command::SetBoard>;

} // namespace kiosk::domain
