// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing lost, nothing out of order, whatever the receiver does.
#include <deque>

#include <boost/test/unit_test.hpp>

#include "kiosk/base/must.h"
#include "kiosk/webhook/courier.h"
#include "kiosk/webhook/signing.h"
#include "tests/support/manual_executor.h"
#include "tests/support/test_site.h"

using namespace kiosk;
using namespace kiosk::tests;
using namespace kiosk::webhook;
using namespace std::chrono_literals;

namespace {

/** A receiver that answers what it is told to; what it took it remembers. */
class FakeReceiver final : public http::HttpClient
{
public:
    explicit FakeReceiver(base::Executor &executor)
        : m_executor(executor)
    {
    }
    http::RequestId send(http::HttpRequest request, Done done) override
    {
        const auto id = ++m_last;
        ++tries;
        requests.push_back(request);
        if (hangs) {
            m_waiting[id] = done;
            return id;
        }
        m_waiting[id] = done;
        m_executor.post([this, id, request] {
            const auto waiting = m_waiting.extract(id);
            if (!waiting)
                return;
            if (isOffline)
                return waiting.mapped()(base::failure(base::Code::Offline, "https://secret.example/token"));
            http::HttpAnswer answer;
            answer.status = status;
            if (status >= 200 && status < 300)
                taken.push_back(idOf(request));
            waiting.mapped()(answer);
        });
        return id;
    }
    http::RequestId stream(http::HttpRequest, StreamEvents) override { MUST(false); }
    void cancel(http::RequestId id) override { m_waiting.erase(id); }
    void trustTime(base::WallTime) override {}

    static std::string idOf(const http::HttpRequest &request)
    {
        for (const auto &[name, value] : request.headers)
            if (name == "webhook-id")
                return value;
        return {};
    }

    int status = 204;
    bool hangs = false;
    bool isOffline = false;
    int tries = 0;
    std::vector<std::string> taken;
    std::vector<http::HttpRequest> requests;

private:
    base::Executor &m_executor;
    http::RequestId m_last = 0;
    std::map<http::RequestId, Done> m_waiting;
};

/** Streams of days, and what was kept of each endpoint. */
class FakeOutbox final : public Outbox
{
public:
    explicit FakeOutbox(base::Executor &executor)
        : m_executor(executor)
    {
    }
    void after(const domain::SiteId &, const wire::StreamPosition &place,
               std::function<void(base::Result<Happened>)> done) override
    {
        Happened out;
        out.upTo = place;
        for (const auto &[date, events] : days) {
            if (date < place.date)
                continue;
            for (const auto &event : events) {
                if ((date == place.date && event.seq <= place.seq) || out.events.size() == 3)
                    continue;
                out.events.push_back({date, event});
                out.upTo = {date, event.seq};
            }
        }
        out.isAll = out.upTo == wire::StreamPosition{days.rbegin()->first, days.rbegin()->second.size()};
        m_executor.post([done, out, broken = isBroken] {
            if (broken)
                done(base::failure(base::Code::Busy, "locked"));
            else
                done(out);
        });
    }
    void keep(const domain::SiteId &, const Progress &progress, std::function<void(base::Result<void>)> done) override
    {
        m_executor.post([this, progress, done] {
            if (!isBroken)
                kept[progress.endpoint] = progress;
            ++saves;
            done(boost::outcome_v2::success());
        });
    }
    void add(domain::LocalDate date, domain::QueueFact fact)
    {
        auto &events = days[date];
        events.push_back({events.size() + 1, atLocal(12), std::move(fact)});
    }

    std::map<domain::LocalDate, std::vector<domain::QueueEvent>> days;
    std::map<std::string, Progress> kept;
    bool isBroken = false;
    int saves = 0;

private:
    base::Executor &m_executor;
};

struct House
{
    House()
    {
        executor.moves(clock);
        base::SystemRandom keys;
        endpoint = {"e1", domain::SiteId{"leipzig"}, "https://sign.example/hook", {}, {}, {}, atLocal(9)};
        endpoint.rotate(newSecret(keys), atLocal(9));
        outbox.days[Monday];
        start();
    }
    /** As after a restart: only what was kept counts. */
    void start()
    {
        courier.reset();
        courier = std::make_unique<Courier>(outbox, receiver, clock, random, executor);
        const auto kept = outbox.kept.find("e1");
        courier->keep(endpoint, kept == outbox.kept.end() ? Progress{"e1", {Monday, 0}, {}, {}} : kept->second);
        executor.run();
    }
    void calls(int count, domain::LocalDate date = Monday)
    {
        for (int i = 0; i < count; ++i)
            outbox.add(date, domain::TicketCalled{domain::TicketId{"t"}, 200 + i, domain::DeskId{"1"}, {}});
        courier->happened(domain::SiteId{"leipzig"});
        executor.run();
    }
    static std::vector<std::string> ids(int count, const std::string &date = "2026-11-23")
    {
        std::vector<std::string> out;
        for (int i = 1; i <= count; ++i)
            out.push_back("leipzig-" + date + "-" + std::to_string(i));
        return out;
    }

    FakeClock clock{atLocal(12)};
    ManualExecutor executor;
    base::SystemRandom random;
    FakeReceiver receiver{executor};
    FakeOutbox outbox{executor};
    Endpoint endpoint;
    std::unique_ptr<Courier> courier;
};

/** Without repetitions one after the other. */
std::vector<std::string> once(std::vector<std::string> ids)
{
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

} // namespace

BOOST_FIXTURE_TEST_CASE(what_happens_is_told_in_order, House)
{
    calls(7);
    BOOST_TEST(receiver.taken == ids(7), boost::test_tools::per_element());
    BOOST_TEST(outbox.kept.at("e1").told.seq == 7U);
    const auto &request = receiver.requests.front();
    BOOST_TEST(request.method == "POST");
    BOOST_TEST(request.publicOnly);
    BOOST_TEST(request.timeout.count() == 15000);
}

BOOST_FIXTURE_TEST_CASE(a_failing_receiver_is_tried_again_with_the_same_id_and_body, House)
{
    receiver.status = 500;
    calls(2);
    BOOST_TEST(receiver.tries == 1); // the second one waits for the first
    executor.advance(3s);
    BOOST_TEST(receiver.tries == 1);
    executor.advance(3s);
    BOOST_TEST(receiver.tries == 2);
    receiver.status = 200;
    executor.advance(11s);
    BOOST_TEST(receiver.taken == ids(2), boost::test_tools::per_element());
    BOOST_TEST(receiver.requests[0].body == receiver.requests[2].body);
    BOOST_TEST(FakeReceiver::idOf(receiver.requests[0]) == FakeReceiver::idOf(receiver.requests[2]));
    const auto timestamp = [&](std::size_t i) { return receiver.requests[i].headers[2].second; };
    BOOST_TEST(timestamp(0) != timestamp(2)); // of the try, so that a receiver may refuse old ones
    BOOST_TEST(!courier->progress("e1")->failingSince);
}

BOOST_FIXTURE_TEST_CASE(a_restart_loses_nothing_and_nothing_overtakes, House)
{
    std::uint8_t dice = 1;
    int happened = 0;
    for (int round = 0; round < 60; ++round) {
        dice = static_cast<std::uint8_t>(dice * 37U + 11U);
        receiver.status = dice % 3 == 0 ? 204 : dice % 3 == 1 ? 503 : 302;
        receiver.isOffline = dice % 7 == 0;
        receiver.hangs = dice % 11 == 0;
        outbox.isBroken = dice % 5 == 0;
        calls(dice % 4);
        happened += dice % 4;
        executor.advance(std::chrono::seconds{dice});
        if (dice % 6 == 0)
            start();
    }
    receiver.status = 200;
    receiver.isOffline = receiver.hangs = outbox.isBroken = false;
    start();
    executor.advance(13h);
    std::vector<std::string> seen;
    for (const auto &id : receiver.taken) // a repetition after a restart may go back, but never over a gap
        if (std::find(seen.begin(), seen.end(), id) == seen.end())
            seen.push_back(id);
    BOOST_TEST(happened > 50);
    BOOST_TEST(seen == ids(happened), boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(the_next_day_follows_the_last_one, House)
{
    receiver.isOffline = true;
    calls(2);
    const domain::LocalDate tuesday{std::chrono::sys_days{Monday} + std::chrono::days{1}};
    calls(2, tuesday);
    receiver.isOffline = false;
    executor.advance(1h);
    auto wanted = ids(2);
    for (const auto &id : ids(2, "2026-11-24"))
        wanted.push_back(id);
    BOOST_TEST(once(receiver.taken) == wanted, boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(a_receiver_that_never_answers_well_is_disabled_after_three_days, House)
{
    receiver.isOffline = true;
    calls(1);
    executor.advance(71h);
    BOOST_TEST(courier->progress("e1")->disabled.empty());
    const auto tries = receiver.tries;
    BOOST_TEST(tries > 15); // 5 s doubled to 12 h
    BOOST_TEST(tries < 40);
    executor.advance(30h);
    BOOST_TEST(!courier->progress("e1")->disabled.empty());
    BOOST_TEST(!outbox.kept.at("e1").disabled.empty());
    const auto last = receiver.tries;
    executor.advance(48h);
    BOOST_TEST(receiver.tries == last);
    start(); // a restart does not enable it
    executor.advance(1h);
    BOOST_TEST(receiver.tries == last);
    receiver.isOffline = false;
    courier->enable("e1");
    executor.run();
    BOOST_TEST(receiver.taken == ids(1), boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(gone_is_gone_and_a_redirect_is_a_failure, House)
{
    receiver.status = 301;
    calls(1);
    BOOST_TEST(courier->tries("e1").front().problem == "redirects are not followed");
    BOOST_TEST(courier->progress("e1")->disabled.empty());
    receiver.status = 410;
    executor.advance(10s);
    BOOST_TEST(courier->progress("e1")->disabled.find("410") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(only_chosen_types_are_told_and_the_place_moves_on, House)
{
    endpoint.types = {"site.state-changed"};
    courier->keep(endpoint, {});
    calls(10);
    BOOST_TEST(receiver.tries == 0);
    BOOST_TEST(outbox.kept.at("e1").told.seq == 10U);
    outbox.add(Monday, domain::BoardChanged{});
    calls(0);
    BOOST_TEST((receiver.taken == std::vector<std::string>{"leipzig-2026-11-23-11"}));
}

BOOST_FIXTURE_TEST_CASE(one_endpoint_that_hangs_does_not_hold_up_another, House)
{
    receiver.hangs = true;
    calls(1);
    receiver.hangs = false;
    auto other = endpoint;
    other.id = "e2";
    courier->keep(other, Progress{"e2", {Monday, 0}, {}, {}});
    calls(2);
    BOOST_TEST(receiver.taken == ids(3), boost::test_tools::per_element());
    BOOST_TEST(courier->progress("e1")->told.seq == 0U);
}

BOOST_FIXTURE_TEST_CASE(a_test_message_goes_beside_the_others_once, House)
{
    receiver.status = 500;
    calls(1);
    std::optional<Try> result;
    courier->test("e1", [&](Try one) { result = std::move(one); });
    executor.run();
    BOOST_REQUIRE(result);
    BOOST_TEST(result->type == "webhook.test");
    BOOST_TEST(result->status == 500);
    BOOST_TEST(courier->progress("e1")->told.seq == 0U);
    BOOST_TEST(courier->tries("e1").size() == 2U);
}

BOOST_FIXTURE_TEST_CASE(the_log_of_tries_is_bounded_and_holds_no_address, House)
{
    receiver.isOffline = true;
    for (int i = 0; i < 70; ++i)
        courier->test("e1", [](const Try &) {});
    executor.run();
    BOOST_TEST(courier->tries("e1").size() == 50U);
    for (const auto &one : courier->tries("e1"))
        BOOST_TEST(one.problem == "offline");
}

BOOST_FIXTURE_TEST_CASE(a_removed_endpoint_hears_no_more, House)
{
    receiver.hangs = true;
    calls(1);
    courier->remove("e1");
    receiver.hangs = false;
    calls(2);
    executor.advance(1h);
    BOOST_TEST(receiver.tries == 1);
}
