// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "kiosk/server/writer.h"
#include "kiosk/store/memory_store.h"
#include "kiosk/store/queue_log.h"
#include "tests/support/manual_executor.h"
#include "tests/support/test_site.h"

using namespace kiosk;
using namespace kiosk::server;
using namespace kiosk::tests;

namespace {

const domain::SiteId Leipzig{"leipzig"};

struct WriterFixture
{
    FakeClock clock{atLocal(12)};
    ManualExecutor own;
    ManualExecutor io;
    store::MemoryStore store;
    std::vector<domain::QueueEvent> published;
    Writer writer{store, clock, own, io, [this](const Publication &news) {
                      for (const auto &one : news)
                          published.insert(published.end(), one.events.begin(), one.events.end());
                  }};
    std::vector<int> answers;

    WriterFixture()
    {
        BOOST_REQUIRE(store.begin());
        BOOST_REQUIRE(store.keepSite(testSite(), "init"));
        BOOST_REQUIRE(store.commit());
    }
    void submit(domain::Command command)
    {
        writer.submit(
            [command = std::move(command)](Batch &batch) {
                return batch.day(Leipzig).value()->carryOut(command) ? empty(200) : empty(409);
            },
            [this](const Answer &answer) { answers.push_back(answer.status); });
    }
    void issue(int number)
    {
        submit(domain::command::Issue{
            domain::TicketId{"t" + std::to_string(number)}, domain::ServiceId{"general"}, {}, {}, 1, {}});
    }
    void run()
    {
        own.run();
        io.run();
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(all_that_wait_share_one_commit, WriterFixture)
{
    submit(domain::command::OpenDeskFor{domain::DeskId{"1"}, {}, {}});
    for (int i = 0; i < 50; ++i)
        issue(i);
    submit(domain::command::CallNext{domain::DeskId{"1"}});
    submit(domain::command::CallNext{domain::DeskId{"1"}}); // decided against what the one before left: refused
    BOOST_TEST(answers.empty());
    run();
    BOOST_TEST(writer.commits() == 1U);
    BOOST_TEST(answers.size() == 53U);
    BOOST_TEST(answers.back() == 409);
    BOOST_TEST(published.size() == 52U);
    for (std::size_t i = 0; i < published.size(); ++i)
        BOOST_TEST(published[i].seq == i + 1);
    BOOST_CHECK(store::readQueue(store, {Leipzig, Monday}).value() == published);
}

BOOST_FIXTURE_TEST_CASE(nothing_is_told_before_it_is_durable, WriterFixture)
{
    issue(1);
    own.run();
    BOOST_TEST(published.empty());
    BOOST_TEST(store.read({Leipzig, Monday}, 1).value().size() == 1U);
    io.run();
    BOOST_TEST(published.size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(a_failed_commit_takes_all_of_its_batch_back, WriterFixture)
{
    issue(1);
    run();
    store.failNextCommit(base::Code::Device);
    issue(2);
    issue(3);
    run();
    BOOST_TEST(answers == (std::vector{200, 503, 503}), boost::test_tools::per_element());
    issue(4);
    run();
    BOOST_TEST(published.size() == 2U);
    BOOST_TEST(published.back().seq == 2U);
    BOOST_TEST(std::get<domain::TicketIssued>(published.back().fact).ticket.number == 201);
}

BOOST_FIXTURE_TEST_CASE(a_writer_that_starts_goes_on_where_the_log_ends, WriterFixture)
{
    issue(1);
    run();
    Writer next(store, clock, own, io, [](const Publication &) {});
    int status = 0;
    next.submit(
        [](Batch &batch) {
            auto &day = *batch.day(Leipzig).value();
            BOOST_TEST(day.today().seq == 1U);
            return day.carryOut(domain::command::OpenDeskFor{domain::DeskId{"2"}, {}, {}}) ? empty(200) : empty(409);
        },
        [&](const Answer &answer) { status = answer.status; });
    run();
    BOOST_TEST(status == 200);
}

BOOST_FIXTURE_TEST_CASE(when_another_writer_was_first_its_events_are_read_and_all_is_decided_again, WriterFixture)
{
    issue(1);
    run();
    int taskRuns = 0;
    int takenBack = 0;
    int decided = 0;
    // Somebody else appends: what this writer remembers is not the truth any more.
    BOOST_REQUIRE(store.begin());
    BOOST_REQUIRE(store::appendQueue(store, {Leipzig, Monday}, 1,
                                     {{2, clock.wall(), domain::DeskOpened{domain::DeskId{"3"}, {}, {}}}}));
    BOOST_REQUIRE(store.commit());
    issue(2);
    writer.submit(
        [&](Batch &batch) {
            ++decided;
            batch.afterCommit([&] { ++taskRuns; });
            batch.whenTakenBack([&] { ++takenBack; });
            auto &day = *batch.day(Leipzig).value();
            return day.carryOut(domain::command::OpenDeskFor{domain::DeskId{"3"}, {}, {}}) ? empty(200) : empty(409);
        },
        [this](const Answer &answer) { answers.push_back(answer.status); });
    run();
    // The first job breaks the batch before the second runs; then both see the desk that is open.
    BOOST_TEST(answers == (std::vector{200, 200, 409}), boost::test_tools::per_element());
    BOOST_TEST(writer.conflicts() == 1U);
    BOOST_TEST(decided == 1);
    BOOST_TEST(taskRuns == 1);
    BOOST_TEST(takenBack == 0);
    BOOST_TEST(published.size() == 3U);
    for (std::size_t i = 0; i < published.size(); ++i)
        BOOST_TEST(published[i].seq == i + 1);
    BOOST_CHECK(store::readQueue(store, {Leipzig, Monday}).value() == published);
}

BOOST_FIXTURE_TEST_CASE(a_key_that_two_servers_got_has_one_effect, WriterFixture)
{
    const AnswerName key{"staff:ada", "k"};
    const auto submitKeyed = [&](Writer &one, int number) {
        one.submit(
            [=](Batch &batch) {
                if (const auto known = batch.answer(key))
                    return empty(known->status + 1);
                auto &day = *batch.day(Leipzig).value();
                const auto done = day.carryOut(domain::command::Issue{
                    domain::TicketId{"t" + std::to_string(number)}, domain::ServiceId{"general"}, {}, {}, 1, {}});
                batch.keepAnswer(key, {"f", 200, "", "", batch.now()});
                return empty(done ? 200 : 409);
            },
            [this](const Answer &answer) { answers.push_back(answer.status); }, key);
    };
    Writer other(store, clock, own, io, [](const Publication &) {});
    submitKeyed(writer, 1);
    submitKeyed(other, 2);
    submitKeyed(writer, 3);
    run();
    run();
    std::sort(answers.begin(), answers.end());
    BOOST_TEST(answers == (std::vector{200, 201, 201}), boost::test_tools::per_element());
    BOOST_TEST(store.read({Leipzig, Monday}, 1).value().size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(each_site_has_its_own_day, WriterFixture)
{
    auto halle = testSite();
    halle.id = domain::SiteId{"halle"};
    writer.submit([&](Batch &batch) { return batch.addSite(halle, "ada") ? empty(200) : empty(409); },
                  [this](const Answer &answer) { answers.push_back(answer.status); });
    run();
    run();
    issue(1);
    for (const auto *id : {"leipzig", "halle", "erfurt"})
        writer.submit(
            [id = domain::SiteId{id}](Batch &batch) {
                auto day = batch.day(id);
                if (!day)
                    return problem(day.error());
                return empty(200 + static_cast<int>(day.value()->today().seq));
            },
            [this](const Answer &answer) { answers.push_back(answer.status); });
    run();
    BOOST_TEST(answers == (std::vector{200, 200, 201, 200, 404}), boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(a_day_ends_at_local_midnight_and_does_not_come_back, WriterFixture)
{
    issue(1);
    run();
    const auto dateNow = [&] {
        domain::LocalDate date{};
        writer.submit(
            [&](Batch &batch) {
                date = batch.day(Leipzig).value()->today().date;
                return Answer{};
            },
            [](const Answer &) {});
        run();
        return date;
    };
    clock.setWall(atLocal(23, 59, 59));
    BOOST_CHECK(dateNow() == Monday);
    clock.pass(std::chrono::seconds{1});
    const auto tuesday = domain::LocalDate(std::chrono::sys_days(Monday) + std::chrono::days{1});
    BOOST_CHECK(dateNow() == tuesday);
    clock.setWall(atLocal(23, 59, 0));
    BOOST_CHECK(dateNow() == tuesday);
}

BOOST_FIXTURE_TEST_CASE(a_writer_that_is_never_first_gives_up_and_says_so, WriterFixture)
{
    // A store in which somebody always was faster.
    struct NeverFirst : store::MemoryStore
    {
        base::Result<void> commit() override
        {
            rollback();
            return base::failure(base::Code::Conflict, "somebody was first");
        }
    };
    NeverFirst busy;
    BOOST_REQUIRE(busy.begin());
    BOOST_REQUIRE(busy.keepSite(testSite(), "init"));
    BOOST_REQUIRE(busy.store::MemoryStore::commit());
    Writer unlucky(busy, clock, own, io, [](const Publication &) {});
    int status = 0;
    unlucky.submit([](Batch &) { return empty(200); }, [&](const Answer &answer) { status = answer.status; });
    own.advance(std::chrono::minutes{1});
    io.run();
    BOOST_TEST(status == 503);
    BOOST_TEST(unlucky.commits() == 0U);
    BOOST_TEST(unlucky.conflicts() > 3U);
}
