// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Guessing is bounded, and nobody is locked out by it: both are shown with figures.
#include <boost/test/unit_test.hpp>

#include "kiosk/accounts/login_guard.h"

using namespace kiosk;
using namespace kiosk::accounts;
using namespace std::chrono_literals;

namespace {
const base::WallTime Start{std::chrono::milliseconds{1795430000000}};

/** One try that is wrong; false when it had to wait. */
bool guess(LoginGuard &guard, const LoginTry &attempt, base::WallTime now)
{
    if (guard.wait(attempt, now) > 0s)
        return false;
    guard.started(attempt, now);
    return true;
}

/** How many wrong tries get through in @p time when somebody tries every second from @p addresses addresses. */
int guessesWithin(std::chrono::seconds time, int addresses)
{
    LoginGuard guard;
    int through = 0;
    for (auto passed = 0s; passed < time; ++passed)
        through += guess(guard,
                         {"ada",
                          "10.0." + std::to_string(passed.count() % addresses / 250) + "." +
                              std::to_string(passed.count() % addresses % 250),
                          ""},
                         Start + passed)
                       ? 1
                       : 0;
    return through;
}
} // namespace

BOOST_AUTO_TEST_CASE(guessing_is_bounded_from_one_address_and_from_many)
{
    const int one = guessesWithin(24h, 1);
    const int many = guessesWithin(24h, 5000);
    BOOST_TEST_MESSAGE("guesses at one account in 24 h: " << one << " from one address, " << many
                                                          << " from 5,000 addresses");
    std::printf("guesses at one account in 24 h: %d from one address, %d from 5,000 addresses\n", one, many);
    BOOST_TEST(one <= 3 + 8 + 24 * 4);
    BOOST_TEST(many <= LoginGuard::BrakeBurst + 24 * 60 / LoginGuard::BrakeEvery.count() + 1);
    BOOST_TEST(many > 0);
}

BOOST_AUTO_TEST_CASE(the_delay_grows_and_a_good_log_in_ends_it)
{
    LoginGuard guard;
    const LoginTry attempt{"ada", "10.0.0.9", ""};
    auto now = Start;
    std::vector<std::int64_t> waits;
    for (int i = 0; i < 8; ++i) {
        guard.started(attempt, now);
        waits.push_back(guard.wait(attempt, now).count());
        now += guard.wait(attempt, now);
    }
    BOOST_TEST(waits == (std::vector<std::int64_t>{0, 0, 5, 10, 20, 40, 80, 160}), boost::test_tools::per_element());
    for (int i = 0; i < 6; ++i) {
        guard.started(attempt, now);
        now += guard.wait(attempt, now);
    }
    guard.started(attempt, now);
    BOOST_TEST(guard.wait(attempt, now).count() == 900); // and no longer
    guard.succeeded(attempt);
    BOOST_TEST(guard.wait(attempt, now).count() < 300);
}

BOOST_AUTO_TEST_CASE(the_owner_on_her_device_gets_in_while_strangers_guess)
{
    LoginGuard guard;
    const LoginTry owner{"ada", "10.0.0.9", "her device"};
    int delayed = 0;
    for (auto passed = 0s; passed < 2h; passed += 1s) {
        const auto now = Start + passed;
        // A thousand addresses, her own among them: the guests' network of the house.
        guess(guard, {"ada", "10.1.0." + std::to_string(passed.count() % 1000), ""}, now);
        guess(guard, {"ada", "10.0.0.9", ""}, now);
        if (passed.count() % 600 != 0)
            continue;
        // Twice a typing mistake, then right.
        for (int i = 0; i < 3; ++i) {
            delayed += guard.wait(owner, now) > 0s ? 1 : 0;
            guard.started(owner, now);
        }
        guard.succeeded(owner);
    }
    BOOST_TEST(delayed == 0);
    // A stranger meanwhile has to wait, and so would she on a machine she never used.
    BOOST_TEST((guard.wait({"ada", "10.7.7.7", ""}, Start + 2h - 1s) > 0s));
    // Nobody else is touched.
    BOOST_TEST((guard.wait({"bob", "10.7.7.7", ""}, Start + 2h) == 0s));
}

BOOST_AUTO_TEST_CASE(a_stolen_device_has_a_budget_of_its_own)
{
    LoginGuard guard;
    int through = 0;
    for (auto passed = 0s; passed < 1h; ++passed)
        through += guess(guard, {"ada", "10.0.0.1", "stolen"}, Start + passed) ? 1 : 0;
    BOOST_TEST(through <= 10 + 60);
    BOOST_TEST((guard.wait({"ada", "10.0.0.9", "her device"}, Start + 1h) == 0s));
    BOOST_TEST((guard.wait({"ada", "10.0.0.9", ""}, Start + 1h) == 0s));
}

BOOST_AUTO_TEST_CASE(one_address_may_not_try_all_accounts)
{
    LoginGuard guard;
    int through = 0;
    for (int i = 0; i < 1000; ++i)
        through += guess(guard, {"name-" + std::to_string(i), "10.0.0.66", ""}, Start) ? 1 : 0;
    BOOST_TEST(through == 30);
    // A right log-in of one's own account does not give the address new tries.
    guard.succeeded({"own", "10.0.0.66", ""});
    BOOST_TEST(guess(guard, {"fresh", "10.0.0.66", ""}, Start));
    BOOST_TEST(!guess(guard, {"fresh", "10.0.0.66", ""}, Start));
}

BOOST_AUTO_TEST_CASE(made_up_names_cost_no_memory_and_give_nothing_back)
{
    TokenBuckets buckets(3, 1min, 1000);
    for (int i = 0; i < 3; ++i)
        BOOST_TEST(buckets.take("victim", Start));
    for (int i = 0; i < 20000; ++i)
        buckets.take("made-up-" + std::to_string(i), Start);
    BOOST_TEST(buckets.names() <= 1000U);
    BOOST_TEST(!buckets.take("victim", Start)); // still remembered
    BOOST_TEST((buckets.wait("victim", Start) > 50s));
    BOOST_TEST(buckets.take("victim", Start + 61s));
    BOOST_TEST(!buckets.take("victim", Start)); // a clock that steps back gives nothing
}

BOOST_AUTO_TEST_CASE(a_network_of_addresses_counts_as_one)
{
    BOOST_TEST(addressKey("10.0.0.9") == "10.0.0.9");
    BOOST_TEST(addressKey("::ffff:10.0.0.9") == "10.0.0.9");
    BOOST_TEST(addressKey("2001:db8:1:2:3:4:5:6") == addressKey("2001:db8:1:2:ffff::1"));
    BOOST_TEST(addressKey("2001:db8:1:2::1") != addressKey("2001:db8:1:3::1"));
    BOOST_TEST(addressKey("odd") == "odd");
}
