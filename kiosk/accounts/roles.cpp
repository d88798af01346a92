// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/accounts/roles.h"

namespace kiosk::accounts {

namespace {

struct Row
{
    Capability capability;
    const char *name;
    std::string_view roles; ///< letters of those who may: see letterOf()
};

// a adviser, r reception, m manager, e editor, o operator, p partner
constexpr std::array<Row, Capabilities> Table{{
    {Capability::OwnLogin, "own-login", "armeop"},
    {Capability::SeeQueue, "see-queue", "arm..p"},
    {Capability::CallTickets, "call-tickets", "a.m..p"},
    {Capability::LeadDesks, "lead-desks", "..m..."},
    {Capability::CallHelp, "call-help", "arm..p"},
    {Capability::ChangeTickets, "change-tickets", "arm..p"},
    {Capability::IssueTickets, "issue-tickets", "arm..."},
    {Capability::ChangeBoard, "change-board", "arm..."},
    {Capability::SeeTerminals, "see-terminals", "..m.o."},
    {Capability::ManageTerminals, "manage-terminals", "..m.o."},
    {Capability::ManageAccounts, "manage-accounts", "..m.o."},
    {Capability::ResetSecondFactor, "reset-second-factor", "....o."},
    {Capability::GiveDayAccess, "give-day-access", "..m..."},
    {Capability::ChangeSite, "change-site", "..m.o."},
    {Capability::SeeStatistics, "see-statistics", "..m.o."},
    {Capability::EditContent, "edit-content", "..me.."},
    {Capability::ManageHooks, "manage-hooks", "..m.o."},
    {Capability::ReadAudit, "read-audit", "....o."},
}};

constexpr char letterOf(Role role)
{
    switch (role) {
    case Role::Adviser:
        return 'a';
    case Role::Reception:
        return 'r';
    case Role::Manager:
        return 'm';
    case Role::Editor:
        return 'e';
    case Role::Operator:
        return 'o';
    case Role::Partner:
        return 'p';
    }
    return '?';
}

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < Table.size(); ++i)
        if (static_cast<std::size_t>(Table.at(i).capability) != i)
            return false;
    return true;
}
static_assert(isInOrder(), "a row for each capability, in the order of the enum");

} // namespace

std::optional<Role> parseStaffRole(const std::string &text)
{
    const auto role = parseRole(text);
    return role == Role::Partner ? std::nullopt : role;
}

const char *name(Capability capability)
{
    return Table.at(static_cast<std::size_t>(capability)).name;
}

bool may(Role role, Capability capability)
{
    return Table.at(static_cast<std::size_t>(capability)).roles.find(letterOf(role)) != std::string_view::npos;
}

bool mayManage(Role role, Role other)
{
    if (role == Role::Operator)
        return other != Role::Partner;
    return role == Role::Manager && (other == Role::Adviser || other == Role::Reception || other == Role::Editor);
}

} // namespace kiosk::accounts
