// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/accounts/account.h"
#include "kiosk/accounts/audit.h"

using namespace kiosk;
using namespace kiosk::accounts;

namespace {
const base::WallTime Noon{std::chrono::milliseconds{1795430000000}};
}

BOOST_AUTO_TEST_CASE(what_is_remembered_survives_as_json)
{
    const DayAccess access{"Lotsen", "leipzig", "3", Noon};
    BOOST_CHECK(wire::fromJson<DayAccess>(toJson(access)).value() == access);
    const AuditEntry entry{7, Noon, "ada", "log-in", "", "10.0.0.0/24", "done"};
    BOOST_CHECK(wire::fromJson<AuditEntry>(toJson(entry)).value() == entry);
}

BOOST_AUTO_TEST_CASE(a_log_in_goes_through_the_stages_its_role_needs)
{
    const LoginRules rules;
    Account ada{.name = "ada", .role = Role::Adviser};
    BOOST_CHECK(firstStage(ada, rules, false, false) == Stage::Full);
    ada.mustChangePassword = true;
    BOOST_CHECK(firstStage(ada, rules, false, false) == Stage::NewPassword);
    Account max{.name = "max", .role = Role::Manager};
    BOOST_CHECK(firstStage(max, rules, false, false) == Stage::SetUp);
    max.secondFactor = {"sealed", false, 0, {}}; // begun, not confirmed: does not count, neither for nor against
    BOOST_CHECK(firstStage(max, rules, false, false) == Stage::SetUp);
    max.secondFactor.isConfirmed = true;
    BOOST_CHECK(firstStage(max, rules, false, false) == Stage::SecondFactor);
    // With the city's account: when the provider asked for a second factor that is enough.
    BOOST_CHECK(firstStage(max, rules, true, true) == Stage::Full);
    BOOST_CHECK(firstStage(max, rules, true, false) == Stage::SecondFactor);
    ada.secondFactor = max.secondFactor; // who has one is always asked
    BOOST_CHECK(firstStage(ada, rules, false, false) == Stage::SecondFactor);
    BOOST_CHECK(stageAfterCode(ada) == Stage::NewPassword);
    BOOST_CHECK(stageAfterCode(max) == Stage::Full);
}

BOOST_AUTO_TEST_CASE(addresses_and_browsers_are_shortened)
{
    BOOST_TEST(shortenedAddress("10.1.2.3") == "10.1.2.0/24");
    BOOST_TEST(shortenedAddress("::ffff:10.1.2.3") == "10.1.2.0/24");
    BOOST_TEST(shortenedAddress("2001:db8:1:2:3::4") == "2001:db8:1::/48");
    BOOST_TEST(shortenedAddress("not an address").empty());
    BOOST_TEST(browserOf("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0") == "Firefox, Linux");
    BOOST_TEST(
        browserOf("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 "
                  "Edg/130.0") == "Edge, Windows");
    BOOST_TEST(browserOf("<script>").empty());
}

BOOST_AUTO_TEST_CASE(names_of_accounts_are_plain)
{
    for (const auto *good : {"ada", "a.lovelace@stadt.example", "Jürgen", "x"})
        BOOST_TEST(checkAccountName(good).has_value(), good);
    for (const auto *bad : {"", "a b", "a\"b", "partner:x", "a/b", "a\nb", "a\\b"})
        BOOST_TEST(!checkAccountName(bad).has_value(), bad);
    BOOST_TEST(!checkAccountName(std::string(65, 'a')).has_value());
}
