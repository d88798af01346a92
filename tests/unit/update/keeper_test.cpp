// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/update/pack_keeper.h"
#include "tests/support/manual_executor.h"
#include "tests/unit/update/house.h"

using namespace kiosk;
using namespace std::chrono_literals;
using State = update::UpdateReport::State;
using Verdict = update::TrialOutcome::Verdict;
namespace fs = std::filesystem;

namespace {

class FakeTrial final : public update::PackTrial
{
public:
    update::TrialOutcome run(const fs::path &folder, const update::Stop &) override
    {
        tried.push_back(folder);
        return {verdict, verdict == Verdict::Good ? "" : "de: no page of housing", {}};
    }
    Verdict verdict = Verdict::Good;
    std::vector<fs::path> tried;
};

/** A terminal with a keeper, a screen that says whether somebody is there, and a stick. */
struct Kept
{
    House house;
    base::WallTime start = std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + 9h;
    tests::FakeClock clock{start};
    tests::ManualExecutor executor;
    base::SystemRandom random;
    FakeTrial trial;
    update::SystemDisk disk;
    fs::path data = house.scratch.path / "terminal";
    fs::path stick = house.scratch.path / "stick";
    std::optional<Life> life;
    std::optional<update::PackKeeper> keeper;
    bool visit = false;
    int ready = 0;
    std::vector<fs::path> shown;
    std::vector<State> states;

    Kept()
    {
        fs::create_directories(data);
        executor.moves(clock);
        house.release(1);
        begin();
    }
    void begin()
    {
        keeper.reset();
        life.reset();
        life.emplace(house, data, disk);
        update::PackKeeper::Screen screen;
        screen.ready = [this] {
            ++ready;
            if (!visit)
                keeper->switchNow();
        };
        screen.show = [this](const auto &folder) {
            shown.push_back(folder);
            keeper->painted();
        };
        screen.report = [this](const auto &report) { states.push_back(report.state); };
        keeper.emplace(update::PackKeeper::Ports{*life->store, *life->fetcher, trial, clock, random, executor},
                       update::PackKeeper::Settings{}, screen, life->stop);
        keeper->addSource(std::make_unique<update::FolderSource>(house.site, life->stop));
        keeper->addSource(std::make_unique<update::FolderSource>(stick, life->stop));
        keeper->start();
        executor.run();
    }
    [[nodiscard]] std::int64_t version() const { return keeper->report().shown; }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(a_new_pack_is_fetched_tried_shown_and_proven, Kept)
{
    BOOST_TEST(version() == 1);
    BOOST_TEST((states == std::vector{State::Idle, State::Looking, State::Trying, State::Waiting, State::Idle}));
    BOOST_REQUIRE_EQUAL(shown.size(), 1u);
    BOOST_TEST(life->store->state().starts == 1);
    executor.advance(11s);
    BOOST_TEST(life->store->state().starts == 0);
    house.release(2);
    executor.advance(1h + 5s);
    BOOST_TEST(version() == 2);
    BOOST_TEST(trial.tried.size() == 2u);
}

BOOST_FIXTURE_TEST_CASE(the_switch_waits_for_the_end_of_the_visit, Kept)
{
    visit = true;
    house.release(2);
    executor.advance(3h);
    BOOST_TEST(version() == 1);
    BOOST_TEST((keeper->report().state == State::Waiting));
    BOOST_TEST(keeper->report().staged == 2);
    BOOST_TEST(trial.tried.size() == 2u); // it is not tried again and again meanwhile
    keeper->switchNow();
    BOOST_TEST(version() == 2);
}

BOOST_FIXTURE_TEST_CASE(a_pack_that_fails_its_trial_is_not_tried_again_until_a_higher_one_comes, Kept)
{
    trial.verdict = Verdict::Bad;
    house.release(2);
    executor.advance(5h);
    BOOST_TEST(version() == 1);
    BOOST_TEST(trial.tried.size() == 3u);
    BOOST_TEST(keeper->report().refused == 2);
    BOOST_TEST(keeper->report().problem == "trial: de: no page of housing");
    begin(); // also after a restart
    executor.advance(2h);
    BOOST_TEST(trial.tried.size() == 3u);
    trial.verdict = Verdict::Good;
    house.release(3);
    executor.advance(2h);
    BOOST_TEST(version() == 3);
}

BOOST_FIXTURE_TEST_CASE(a_stick_is_looked_at_as_soon_as_it_is_there, Kept)
{
    house.release(2);
    fs::rename(house.site, stick);
    executor.advance(4s);
    BOOST_TEST(version() == 2);
}

BOOST_FIXTURE_TEST_CASE(a_source_that_fails_is_asked_less_and_less_often, Kept)
{
    fs::remove(house.site / "timestamp.json");
    executor.advance(1h + 5s);
    const auto failures = [this] { return std::count(states.begin(), states.end(), State::Failed); };
    const auto soon = failures();
    BOOST_TEST(soon >= 1);
    executor.advance(1h);
    const auto later = failures();
    BOOST_TEST(later < 12);
    executor.advance(3h);
    BOOST_TEST(failures() > later);
    BOOST_TEST(failures() <= later + 5);
    BOOST_TEST(version() == 1);
}

BOOST_FIXTURE_TEST_CASE(a_pack_that_cannot_be_shown_leads_back_to_the_one_before, Kept)
{
    executor.advance(11s);
    house.release(2);
    executor.advance(1h + 5s);
    BOOST_REQUIRE_EQUAL(version(), 2);
    keeper->failed("its database is not one");
    BOOST_TEST(version() == 1);
    BOOST_TEST(shown.back().filename().string().starts_with("v1-"));
    executor.advance(5h);
    BOOST_TEST(version() == 1);
}
