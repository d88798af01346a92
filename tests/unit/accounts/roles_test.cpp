// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/accounts/roles.h"

using namespace kiosk::accounts;

BOOST_AUTO_TEST_CASE(each_role_may_do_its_work_and_no_more)
{
    for (const auto role : AllRoles) {
        BOOST_TEST(may(role, Capability::OwnLogin));
        BOOST_TEST((parseRole(name(role)) == role));
        BOOST_TEST(may(role, Capability::ReadAudit) == (role == Role::Operator));
        BOOST_TEST(may(role, Capability::ResetSecondFactor) == (role == Role::Operator));
    }
    BOOST_TEST(may(Role::Adviser, Capability::CallTickets));
    BOOST_TEST(!may(Role::Reception, Capability::CallTickets));
    BOOST_TEST(may(Role::Reception, Capability::IssueTickets));
    BOOST_TEST(!may(Role::Editor, Capability::SeeQueue));
    BOOST_TEST(!may(Role::Operator, Capability::SeeQueue)); // runs the machines, needs no visitors
    BOOST_TEST(!may(Role::Partner, Capability::IssueTickets));
    BOOST_TEST(!may(Role::Adviser, Capability::ManageAccounts));
    BOOST_TEST(!parseRole("king").has_value());
    BOOST_TEST(!parseStaffRole("partner").has_value());
    BOOST_TEST(std::string(name(Capability::ReadAudit)) == "read-audit");
}

BOOST_AUTO_TEST_CASE(nobody_makes_accounts_above_her_own)
{
    BOOST_TEST(mayManage(Role::Manager, Role::Adviser));
    BOOST_TEST(!mayManage(Role::Manager, Role::Manager));
    BOOST_TEST(!mayManage(Role::Manager, Role::Operator));
    BOOST_TEST(mayManage(Role::Operator, Role::Manager));
    BOOST_TEST(mayManage(Role::Operator, Role::Operator));
    for (const auto role : {Role::Adviser, Role::Reception, Role::Editor, Role::Partner})
        for (const auto other : AllRoles)
            BOOST_TEST(!mayManage(role, other));
}
