// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/sync/outbox_worker.h"
#include "kiosk/wire/messages.h"
#include "tests/support/fake_terminal.h"
#include "tests/support/manual_executor.h"
#include "tests/support/result_printing.h"
#include "tests/unit/sync/fake_http.h"

using namespace kiosk;
using namespace kiosk::sync;
using namespace std::chrono_literals;

namespace {

/** Entries 1 to n; keeps what was acknowledged. */
class FakeOutbox final : public usecase::Outbox
{
public:
    domain::JournalId journalId() const override { return domain::JournalId{"journal"}; }
    base::Result<std::vector<usecase::OutboxEntry>> pending(std::size_t limit) const override
    {
        std::vector<usecase::OutboxEntry> entries;
        const auto body = wire::bodyText(wire::PrintBody{domain::TicketId{"t"}, wire::PaperState::Printed});
        for (auto seq = acknowledged + 1; seq <= last && entries.size() < limit; ++seq)
            entries.push_back({seq, "boot", 1s, tests::atLocal(12), tests::Monday, wire::bodyHash(body), body});
        return entries;
    }
    std::int64_t depth() const override { return static_cast<std::int64_t>(last - acknowledged); }
    base::Result<void> acknowledge(std::uint64_t seq) override
    {
        acknowledged = std::max(acknowledged, seq);
        return boost::outcome_v2::success();
    }
    base::Result<void> addLease(domain::LocalDate, const domain::NumberRange &) override
    {
        return boost::outcome_v2::success();
    }
    int leasedLeft(const domain::ServiceId &, domain::LocalDate) const override { return 0; }
    std::uint64_t last = 0;
    std::uint64_t acknowledged = 0;
};

struct Fixture
{
    tests::FakeClock clock{tests::atLocal(12)};
    tests::ManualExecutor executor;
    tests::FakeRandom random;
    tests::FakeHttp http;
    FakeOutbox outbox;
    Identity identity{"https://s", "t-1", 1, domain::SiteId{"leipzig"}, trust::SecretKey::generate(random)};
    TerminalClient client{identity, http, clock, random};
    OutboxWorker worker{outbox, client, executor, random, clock};

    Fixture() { executor.moves(clock); }
    void answer(std::uint64_t seq)
    {
        http.answers.emplace_back(http::HttpAnswer{200, {}, "{\"acknowledged_seq\":" + std::to_string(seq) + "}"});
    }
    void refuse(int status, http::Headers headers = {})
    {
        http.answers.emplace_back(http::HttpAnswer{status, std::move(headers), "{}"});
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(batches_go_in_order_until_nothing_is_left, Fixture)
{
    outbox.last = 250;
    for (const int seq : {100, 200, 250})
        answer(static_cast<std::uint64_t>(seq));
    worker.nudge();
    worker.nudge(); // one at a time
    BOOST_TEST(http.requests.size() == 1U);
    http.deliver();
    BOOST_TEST(http.requests.size() == 3U);
    BOOST_TEST(outbox.depth() == 0);
    BOOST_TEST(http.requests[0].url == "https://s/v1/terminals/t-1/journal");
    const auto second = wire::fromJson<wire::JournalRequest>(wire::parseJson(http.requests[1].body).value()).value();
    BOOST_TEST(second.fromSeq == 101U);
    BOOST_TEST(second.entries.size() == 100U);
}

BOOST_FIXTURE_TEST_CASE(after_a_failure_it_waits_longer_each_time_and_not_at_all_once_the_network_is_back, Fixture)
{
    outbox.last = 1;
    worker.nudge();
    http.deliver();
    worker.nudge(); // no way around the pause
    http.deliver();
    BOOST_TEST(http.requests.size() == 1U);
    for (int i = 0; i < 600; ++i) {
        executor.advance(1s);
        http.deliver();
    }
    BOOST_TEST(http.requests.size() >= 12U); // at least once a minute …
    BOOST_TEST(http.requests.size() <= 30U); // … and no more than twice
    answer(1);
    worker.retryNow();
    http.deliver();
    BOOST_TEST(outbox.depth() == 0);
}

BOOST_FIXTURE_TEST_CASE(a_contradiction_is_an_alarm_and_loses_nothing, Fixture)
{
    outbox.last = 2;
    refuse(409);
    worker.nudge();
    http.deliver();
    BOOST_TEST(worker.isAlarmed());
    BOOST_TEST(outbox.depth() == 2);
    worker.retryNow();
    BOOST_TEST(http.requests.size() == 1U);
    answer(2);
    executor.advance(5min);
    http.deliver();
    BOOST_TEST(!worker.isAlarmed());
    BOOST_TEST(outbox.depth() == 0);
}

BOOST_FIXTURE_TEST_CASE(a_clock_that_is_off_is_learned_from_the_refusal, Fixture)
{
    outbox.last = 1;
    refuse(401, {{"date", "Mon, 23 Nov 2026 09:30:00 GMT"}}); // 10:30 here, ours says 12:00
    answer(1);
    worker.nudge();
    http.deliver();
    BOOST_TEST(http.requests.size() == 2U);
    BOOST_TEST(outbox.depth() == 0);
    BOOST_TEST((client.serverNow() == tests::atLocal(10, 30)));
    const auto created = std::to_string(tests::atLocal(10, 30).time_since_epoch().count() / 1000);
    BOOST_TEST(http.lastHeader("Signature-Input").find("created=" + created) != std::string::npos);
    // Refused for another reason: no endless asking.
    outbox.last = 2;
    refuse(401, {{"date", "Mon, 23 Nov 2026 09:30:00 GMT"}});
    worker.nudge();
    http.deliver();
    BOOST_TEST(http.requests.size() == 3U);
}
