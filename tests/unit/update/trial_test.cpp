// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include <thread>

#include "kiosk/update/pack_trial.h"

using namespace kiosk::update;
using Verdict = TrialOutcome::Verdict;

namespace {

TrialOutcome tried(const std::string &script, ChildTrial::Limits limits = {std::chrono::seconds{30}, 1U << 30U})
{
    const Stop stop = false;
    return ChildTrial({"/bin/sh", "-c", script, "trial", "{}"}, limits).run("/packs/one", stop);
}

} // namespace

BOOST_AUTO_TEST_CASE(a_trial_is_good_when_its_program_says_so)
{
    const auto good = tried("echo looking at $1; exit 0");
    BOOST_TEST((good.verdict == Verdict::Good));
    BOOST_TEST(good.reason == "looking at /packs/one");
}

BOOST_AUTO_TEST_CASE(a_trial_that_finds_something_crashes_or_cannot_run_is_bad)
{
    const auto found = tried("echo de: no page of housing >&2; exit 1");
    BOOST_TEST((found.verdict == Verdict::Bad));
    BOOST_TEST(found.reason == "exit code 1; de: no page of housing");
    BOOST_TEST((tried("kill -SEGV $$").verdict == Verdict::Bad));
    const Stop stop = false;
    BOOST_TEST((ChildTrial({"/nonexistent/program"}, {}).run("/", stop).verdict == Verdict::Bad));
}

BOOST_AUTO_TEST_CASE(a_trial_that_never_ends_or_eats_the_memory_is_ended)
{
    const auto late = tried("while :; do :; done", {std::chrono::seconds{1}, 1U << 30U});
    BOOST_TEST((late.verdict == Verdict::Bad));
    BOOST_TEST(late.took.count() < 5000);
    const auto hungry = tried("x=0123456789abcdef; while :; do x=$x$x; done", {std::chrono::seconds{30}, 32U << 20U});
    BOOST_TEST((hungry.verdict == Verdict::Bad));
}

BOOST_AUTO_TEST_CASE(a_trial_ends_with_the_terminal_and_says_nothing_of_the_pack)
{
    Stop stop = false;
    std::thread ends([&] { stop = true; });
    const auto outcome = ChildTrial({"/bin/sh", "-c", "sleep 30"}, {}).run("/", stop);
    ends.join();
    BOOST_TEST((outcome.verdict == Verdict::Stopped));
    BOOST_TEST(outcome.took.count() < 5000);
}
