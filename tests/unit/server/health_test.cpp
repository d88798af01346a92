// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a terminal really sends, at the server that really takes it.
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/server/setup.h"
#include "kiosk/sync/health_reporter.h"
#include "kiosk/wire/values.h"
#include "server_fixture.h"

using namespace kiosk;
using namespace kiosk::tests;
using namespace std::chrono_literals;

namespace {

/** Carries a client's requests to the server of a fixture. */
class ShortLine final : public http::HttpClient
{
public:
    explicit ShortLine(ServerFixture &server)
        : m_server(server)
    {
    }
    http::RequestId send(http::HttpRequest wanted, Done done) override
    {
        auto toSend = request(wanted.method, wanted.url.substr(wanted.url.find("/v1/")), wanted.body);
        for (const auto &[name, value] : wanted.headers) {
            auto lower = name;
            for (auto &c : lower)
                c = static_cast<char>(std::tolower(c));
            toSend.headers.emplace_back(std::move(lower), value);
        }
        const auto answer = m_server.send(std::move(toSend));
        statuses.push_back(answer.status);
        http::HttpAnswer back{answer.status, {{"date", headerOf(answer, "Date")}}, answer.body};
        m_server.executor.post([done = std::move(done), back = std::move(back)] { done(back); });
        return statuses.size();
    }
    http::RequestId stream(http::HttpRequest, StreamEvents) override { return 0; }
    void cancel(http::RequestId) override {}
    void trustTime(base::WallTime) override {}

    std::vector<int> statuses;

private:
    ServerFixture &m_server;
};

class EmptyOutbox final : public usecase::Outbox
{
public:
    domain::JournalId journalId() const override { return domain::JournalId{"journal"}; }
    base::Result<std::vector<usecase::OutboxEntry>> pending(std::size_t) const override
    {
        return std::vector<usecase::OutboxEntry>();
    }
    std::int64_t depth() const override { return 3; }
    base::Result<void> acknowledge(std::uint64_t) override { return boost::outcome_v2::success(); }
    base::Result<void> addLease(domain::LocalDate, const domain::NumberRange &) override
    {
        return boost::outcome_v2::success();
    }
    int leasedLeft(const domain::ServiceId &, domain::LocalDate) const override { return 0; }
};

struct Reporting : ServerFixture
{
    FakeSender terminal = enrolled();
    sync::Identity identity{"https://wzl.example", terminal.id, terminal.number, domain::SiteId{"leipzig"},
                            std::move(terminal.key)};
    ShortLine line{*this};
    EmptyOutbox outbox;
    FakeClock terminalClock{clock.wall()};
    wire::HealthReport now{"0.1.0", "leipzig", 4, "ok", 1000, 0, {}};
    sync::TerminalClient client{identity, line, terminalClock, random};
    sync::HealthReporter reporter{[this] { return now; }, {outbox, client, executor, random, terminalClock}};

    Reporting()
    {
        executor.moves(terminalClock);
        becomes(server::Role::Manager, "max");
    }
    boost::json::object listed()
    {
        const auto list = wire::parseJson(get("/v1/sites/leipzig/terminals").body).value();
        return list.at("terminals").at(0).as_object();
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(what_a_terminal_reports_stands_in_the_list_of_terminals, Reporting)
{
    BOOST_TEST(listed().at("health").is_null());
    reporter.start();
    executor.advance(2s);
    BOOST_REQUIRE(line.statuses == std::vector{204});
    BOOST_TEST(listed().at("last_seen_ms").as_int64() == wire::toMillis(clock.wall()));
    auto health = listed().at("health");
    BOOST_TEST(health.at("pack").at("version").as_int64() == 4);
    BOOST_TEST(health.at("queue_depth").as_int64() == 3);
    BOOST_TEST(!health.as_object().contains("update"));

    now.packVersion = 5;
    now.packDigest = std::string(64, 'a');
    now.printer = "no paper: put in a new roll";
    now.printerSince = clock.wall();
    now.update = wire::UpdateHealth{"failed", 0, 6, "trial: de: no page of housing", "2026-11-20T00:00:00Z"};
    client.serverSaid(clock.wall());
    reporter.changed();
    executor.advance(2s);
    health = listed().at("health");
    auto expected = now;
    expected.queueDepth = 3;
    expected.wall = clock.wall();
    expected.clockOffset = 0ms;
    BOOST_CHECK(wire::fromJson<wire::HealthReport>(health).value() == expected);
}

BOOST_FIXTURE_TEST_CASE(the_longest_and_strangest_texts_are_taken, Reporting)
{
    std::string lamps;
    for (int i = 0; i < 3000; ++i)
        lamps += "💡";
    now.printer = "x" + lamps;
    now.version = now.packId = now.packDigest = std::string(5000, 'v');
    now.update = wire::UpdateHealth{lamps, -3, 1LL << 62, "\xFF\x01\n\"" + lamps, lamps};
    now.diskFree = -1;
    terminalClock.setWall(base::WallTime{} - 24h);
    reporter.start();
    executor.advance(2s);
    // The clock is wrong by decades: the refusal tells the time, and the report is signed anew.
    BOOST_REQUIRE(line.statuses == (std::vector{401, 204}));
    const auto health = listed().at("health");
    BOOST_TEST(health.at("printer").as_string().size() <= 200U);
    BOOST_TEST(health.at("update").at("problem").as_string().starts_with("?\x01\n\"💡"));
    // The next one says how wrong it is.
    executor.advance(1min);
    const auto offset = std::chrono::milliseconds{listed().at("health").at("clock_offset_ms").as_int64()};
    BOOST_CHECK(std::chrono::abs(clock.wall() - terminalClock.wall() - offset) < 2s);
}

BOOST_FIXTURE_TEST_CASE(a_terminal_that_was_shut_out_stops_asking_every_minute, Reporting)
{
    reporter.start();
    executor.advance(1min);
    BOOST_REQUIRE(server::revokeTerminal(store, terminal.number, {}, clock.wall()));
    executor.advance(1min);
    const auto before = line.statuses.size();
    BOOST_TEST(line.statuses.back() == 401);
    executor.advance(20min);
    BOOST_TEST(line.statuses.size() - before <= 5U);
}
