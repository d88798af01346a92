// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/server/memory_store.h"
#include "kiosk/server/writer.h"
#include "tests/support/manual_executor.h"
#include "tests/support/test_site.h"

using namespace kiosk;
using namespace kiosk::server;
using namespace kiosk::tests;

namespace {

struct WriterFixture
{
    FakeClock clock{atLocal(12)};
    ManualExecutor own;
    ManualExecutor io;
    MemoryStore store;
    std::vector<domain::QueueEvent> published;
    Writer writer{store, clock, own, io, [this](const Publication &news) {
                      published.insert(published.end(), news.events.begin(), news.events.end());
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
            [command = std::move(command)](Batch &batch) { return batch.carryOut(command) ? empty(200) : empty(409); },
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
    BOOST_CHECK(store.read({domain::SiteId{"leipzig"}, Monday}, 1).value() == published);
}

BOOST_FIXTURE_TEST_CASE(nothing_is_told_before_it_is_durable, WriterFixture)
{
    issue(1);
    own.run();
    BOOST_TEST(published.empty());
    BOOST_TEST(store.read({domain::SiteId{"leipzig"}, Monday}, 1).value().size() == 1U);
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
            BOOST_TEST(batch.today().seq == 1U);
            return batch.carryOut(domain::command::OpenDeskFor{domain::DeskId{"2"}, {}, {}}) ? empty(200) : empty(409);
        },
        [&](const Answer &answer) { status = answer.status; });
    run();
    BOOST_TEST(status == 200);
}

BOOST_FIXTURE_TEST_CASE(another_writer_on_the_same_store_is_noticed, WriterFixture)
{
    issue(1);
    run();
    // Somebody else appended: what this writer remembers is not the truth any more.
    BOOST_REQUIRE(store.begin());
    BOOST_REQUIRE(store.append({domain::SiteId{"leipzig"}, Monday}, 1,
                               {{2, clock.wall(), domain::DeskOpened{domain::DeskId{"3"}, {}, {}}}}));
    BOOST_REQUIRE(store.commit());
    issue(2);
    run();
    issue(3);
    run();
    BOOST_TEST(answers == (std::vector{200, 503, 200}), boost::test_tools::per_element());
    BOOST_TEST(published.back().seq == 3U);
}
