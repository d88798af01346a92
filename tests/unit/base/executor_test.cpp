// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <future>
#include <set>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "kiosk/base/random.h"
#include "kiosk/base/thread_executor.h"

using namespace kiosk::base;
using namespace std::chrono_literals;

namespace {
/** Waits until everything posted so far has run. */
void drain(ThreadExecutor &executor)
{
    std::promise<void> done;
    executor.post([&] { done.set_value(); });
    done.get_future().wait();
}
} // namespace

BOOST_AUTO_TEST_SUITE(executor)

BOOST_AUTO_TEST_CASE(tasks_run_in_the_order_they_were_posted)
{
    ThreadExecutor executor("test");
    std::vector<int> ran;
    for (int i = 0; i < 1000; ++i)
        executor.post([&ran, i] { ran.push_back(i); });
    drain(executor);
    BOOST_REQUIRE_EQUAL(ran.size(), 1000U);
    for (int i = 0; i < 1000; ++i)
        BOOST_TEST(ran[static_cast<std::size_t>(i)] == i);
}

BOOST_AUTO_TEST_CASE(the_shorter_delay_runs_first_and_a_cancelled_task_never)
{
    ThreadExecutor executor("test");
    std::vector<int> ran;
    std::promise<void> last;
    executor.postAfter(60ms, [&] {
        ran.push_back(2);
        last.set_value();
    });
    executor.postAfter(10ms, [&] { ran.push_back(1); });
    const auto cancelled = executor.postAfter(20ms, [&] { ran.push_back(99); });
    executor.cancel(cancelled);
    last.get_future().wait();
    BOOST_TEST(ran == (std::vector<int>{1, 2}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_task_may_post_to_its_own_executor)
{
    ThreadExecutor executor("test");
    std::promise<int> answer;
    executor.post([&] { executor.post([&] { answer.set_value(7); }); });
    BOOST_TEST(answer.get_future().get() == 7);
}

BOOST_AUTO_TEST_CASE(what_has_not_begun_is_dropped_at_the_end)
{
    bool ran = false;
    {
        ThreadExecutor executor("test");
        executor.postAfter(1h, [&] { ran = true; });
    }
    BOOST_TEST(!ran);
}

BOOST_AUTO_TEST_CASE(ids_are_32_hex_digits_and_differ)
{
    SystemRandom random;
    std::set<std::string> ids;
    for (int i = 0; i < 1000; ++i) {
        const auto id = random.id();
        BOOST_TEST(id.size() == 32U);
        BOOST_TEST(id.find_first_not_of("0123456789abcdef") == std::string::npos);
        ids.insert(id);
    }
    BOOST_TEST(ids.size() == 1000U);
}

BOOST_AUTO_TEST_SUITE_END()
