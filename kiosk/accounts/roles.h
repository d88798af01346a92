// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/store/records.h"

namespace kiosk::accounts {

using store::parseRole;
using store::Role;
constexpr std::size_t Roles = 6;
constexpr std::array<Role, Roles> AllRoles{Role::Adviser, Role::Reception, Role::Manager,
                                           Role::Editor,  Role::Operator,  Role::Partner};

/** A role that an account can have: all but partner, who has no account. */
[[nodiscard]] std::optional<Role> parseStaffRole(const std::string &text);

/** What somebody may do. Every route of the server names one; there is no default. */
enum class Capability {
    OwnLogin,          ///< one's own session, password, second factor
    SeeQueue,          ///< the day with all its tickets
    CallTickets,       ///< take a desk, call, serve, finish
    LeadDesks,         ///< take a desk over from somebody else
    CallHelp,          ///< an emergency: call, answer, end
    ChangeTickets,     ///< cancel, put back, hand over, undo
    IssueTickets,      ///< give a number to somebody at the counter
    ChangeBoard,       ///< state of the house, message of the day
    SeeTerminals,      ///< how the terminals are
    ManageTerminals,   ///< let one in, confirm it, shut it out
    ManageAccounts,    ///< who may log in, as far as mayManage() goes
    ResetSecondFactor, ///< of somebody who lost telephone and recovery codes
    GiveDayAccess,     ///< a partner's code
    ChangeSite,        ///< hours, services, desks, closures
    SeeStatistics,     ///< counts of past days
    EditContent,       ///< the pages of the terminal
    ManageHooks,       ///< what other systems are told
    ReadAudit,         ///< who did what
};
constexpr std::size_t Capabilities = 18;
[[nodiscard]] const char *name(Capability capability);

/** The one table: who may do what. */
[[nodiscard]] bool may(Role role, Capability capability);

/** Whether @p role may make, change or end accounts of role @p other: managers those of the desks, operators all. */
[[nodiscard]] bool mayManage(Role role, Role other);

} // namespace kiosk::accounts
