// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/wire/snapshot.h"
#include "kiosk/wire/values.h"
#include "server_fixture.h"

using namespace kiosk;
using namespace kiosk::tests;
using server::Role;

namespace {

struct Streams : ServerFixture
{
    Streams() { becomes(Role::Adviser, "ada"); }

    server::Request watch(const std::string &view, const std::string &last = {})
    {
        auto toSend = request("GET", "/v1/sites/leipzig/stream?view=" + view);
        toSend.headers.emplace_back("cookie", cookie);
        if (!last.empty())
            toSend.headers.emplace_back("last-event-id", last);
        return toSend;
    }
};

std::vector<std::string> names(const std::vector<wire::StreamEvent> &events)
{
    std::vector<std::string> out;
    for (const auto &event : events)
        out.push_back(event.name + " " + event.id);
    return out;
}

using Names = std::vector<std::string>;

} // namespace

BOOST_FIXTURE_TEST_CASE(a_reader_gets_a_snapshot_and_then_what_happens, Streams)
{
    issue();
    const auto reader = open(watch("staff"));
    const auto first = reader->take();
    BOOST_TEST(names(first) == (Names{"snapshot 2026-11-23:1"}), boost::test_tools::per_element());
    auto mirror = wire::fromJson<wire::Snapshot>(wire::parseJson(first.front().data).value()).value().state;
    issue();
    BOOST_TEST(post("/v1/sites/leipzig/desks/1/open", "{}").status == 200);
    BOOST_TEST(post("/v1/sites/leipzig/desks/1/call-next", "{}").status == 200);
    const auto rest = reader->take();
    BOOST_TEST(names(rest) == (Names{"queue 2026-11-23:2", "queue 2026-11-23:3", "queue 2026-11-23:4"}),
               boost::test_tools::per_element());
    for (const auto &event : rest)
        domain::apply(mirror, wire::fromJson<domain::QueueEvent>(wire::parseJson(event.data).value()).value());
    BOOST_CHECK(mirror.tickets == state(wire::View::Staff).tickets);
    executor.advance(std::chrono::seconds{10});
    BOOST_TEST(names(reader->take()) == (Names{"heartbeat ", "heartbeat "}), boost::test_tools::per_element());
    forget(reader);
    issue();
    BOOST_TEST(reader->text.empty());
}

BOOST_FIXTURE_TEST_CASE(a_reader_who_comes_back_misses_nothing, Streams)
{
    issue();
    issue();
    issue();
    const auto resumed = open(watch("display", "2026-11-23:1"))->take();
    BOOST_TEST(names(resumed) == (Names{"queue 2026-11-23:2", "queue 2026-11-23:3"}), boost::test_tools::per_element());
    BOOST_TEST(open(watch("display", "2026-11-23:3"))->take().empty());
    const auto all = open(watch("display", "2026-11-23:0"))->take();
    BOOST_TEST(all.size() == 3U);
    for (const auto *unknown : {"2026-11-22:1", "2026-11-23:9", "nonsense"})
        BOOST_TEST(names(open(watch("display", unknown))->take()) == (Names{"snapshot 2026-11-23:3"}),
                   boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(display_and_terminal_do_not_see_what_a_visitor_told, Streams)
{
    auto terminal = enrolled();
    const auto display = open(request("GET", "/v1/sites/leipzig/stream?view=display"));
    const auto atTerminal =
        open(terminal.signedRequest(request("GET", "/v1/sites/leipzig/stream?view=terminal"), clock.wall()));
    const auto staff = open(watch("staff"));
    BOOST_TEST(post("/v1/sites/leipzig/tickets",
                    R"({"service":"general","language":"ti","needs":["hearing"],"people":4,"subject":"debts"})")
                   .status == 201);
    for (const auto *secret : {"\"ti\"", "hearing", "debts", "\"people\":4"}) {
        BOOST_TEST(staff->text.find(secret) != std::string::npos, secret);
        BOOST_TEST(display->text.find(secret) == std::string::npos, secret);
        BOOST_TEST(atTerminal->text.find(secret) == std::string::npos, secret);
    }
    BOOST_TEST(display->take().size() == 2U);
}

BOOST_FIXTURE_TEST_CASE(a_slow_reader_is_dropped_and_the_others_are_not, Streams)
{
    const auto slow = open(watch("display"));
    const auto quick = open(watch("display"));
    slow->isSlow = true;
    issue();
    BOOST_TEST(slow->isClosed);
    quick->take();
    slow->isSlow = false;
    slow->text.clear();
    issue();
    BOOST_TEST(slow->text.empty());
    BOOST_TEST(quick->take().size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(a_stream_ends_with_its_session, Streams)
{
    const auto staff = open(watch("staff"));
    const auto display = open(watch("display"));
    BOOST_TEST(post("/v1/session/end", "{}").status == 200);
    executor.advance(std::chrono::seconds{6});
    BOOST_TEST(staff->isClosed);
    BOOST_TEST(!display->isClosed);
}

BOOST_FIXTURE_TEST_CASE(a_new_day_and_a_new_site_are_told, Streams)
{
    issue();
    const auto display = open(watch("display"));
    display->take();
    clock.setWall(atLocal(23, 59, 58));
    executor.advance(std::chrono::seconds{6});
    auto told = names(display->take());
    BOOST_TEST(std::count(told.begin(), told.end(), "snapshot 2026-11-24:0") == 1);
    enrolled();
    enrolled();
    enrolled(); // the third was not planned and changes the site
    const auto events = display->take();
    BOOST_TEST(std::count(events.begin(), events.end(), wire::StreamEvent{"config", R"({"version":2})", ""}) == 1);
}

BOOST_FIXTURE_TEST_CASE(after_a_failed_commit_readers_start_anew_from_what_is, Streams)
{
    issue();
    const auto display = open(watch("display"));
    display->take();
    store.failNextCommit(base::Code::Device);
    BOOST_TEST(post("/v1/sites/leipzig/tickets", R"({"service":"general"})").status == 503);
    BOOST_TEST(display->text.empty());
    issue();
    const auto told = names(display->take());
    BOOST_TEST(told.back() == "queue 2026-11-23:2");
    BOOST_TEST(std::count(told.begin(), told.end(), "snapshot 2026-11-23:1") == 1);
}
