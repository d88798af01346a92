// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <set>

#include <unistd.h>

#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/sync/health_reporter.h"
#include "tests/support/fake_terminal.h"
#include "tests/support/manual_executor.h"
#include "tests/support/result_printing.h"
#include "tests/unit/sync/fake_http.h"

using namespace kiosk;
using namespace kiosk::sync;
using namespace std::chrono_literals;

namespace {

/** Holds seven entries that nobody asks for. */
class DeepOutbox final : public usecase::Outbox
{
public:
    domain::JournalId journalId() const override { return domain::JournalId{"journal"}; }
    base::Result<std::vector<usecase::OutboxEntry>> pending(std::size_t) const override
    {
        return std::vector<usecase::OutboxEntry>();
    }
    std::int64_t depth() const override { return 7; }
    base::Result<void> acknowledge(std::uint64_t) override { return boost::outcome_v2::success(); }
    base::Result<void> addLease(domain::LocalDate, const domain::NumberRange &) override
    {
        return boost::outcome_v2::success();
    }
    int leasedLeft(const domain::ServiceId &, domain::LocalDate) const override { return 0; }
};

struct Fixture
{
    tests::FakeClock clock{tests::atLocal(12)};
    tests::ManualExecutor executor;
    tests::FakeRandom random;
    tests::FakeHttp http;
    DeepOutbox outbox;
    Identity identity{"https://s", "t-1", 1, domain::SiteId{"leipzig"}, trust::SecretKey::generate(random)};
    TerminalClient client{identity, http, clock, random};
    wire::HealthReport now;
    std::optional<HealthReporter> reporter;
    int status = 204; ///< of every answer; 0: nobody is there
    bool isAnswering = true;
    std::vector<std::chrono::milliseconds> sentAt;

    Fixture()
    {
        executor.moves(clock);
        now = {"0.1.0", "leipzig", 4, "ok", 1000, 0, {}};
        reporter.emplace([this] { return now; }, HealthReporter::Ports{outbox, client, executor, random, clock});
    }
    /** Lets @p time pass in small steps and answers what is sent. */
    void pass(std::chrono::milliseconds time)
    {
        for (const auto end = executor.now() + time; executor.now() < end;) {
            http.answers.clear();
            if (status != 0)
                http.answers.emplace_back(http::HttpAnswer{status, {}, "{}"});
            executor.advance(std::min<std::chrono::milliseconds>(100ms, end - executor.now()));
            if (sentAt.size() < sent())
                sentAt.push_back(executor.now());
            if (isAnswering)
                http.deliver();
        }
    }
    wire::HealthReport last()
    {
        BOOST_REQUIRE(!http.requests.empty());
        return wire::fromJson<wire::HealthReport>(wire::parseJson(http.requests.back().body).value()).value();
    }
    std::size_t sent() const { return http.requests.size(); }
};

/** What is logged while it lives. */
class Overheard
{
public:
    Overheard() { ::dup2(::fileno(m_file), STDERR_FILENO); }
    ~Overheard()
    {
        end();
        ::close(m_before);
        std::fclose(m_file);
    }
    Overheard(const Overheard &) = delete;
    Overheard &operator=(const Overheard &) = delete;
    /** How often @p word was logged; ends it. */
    std::size_t count(const std::string &word)
    {
        end();
        std::rewind(m_file);
        std::size_t found = 0;
        char line[4096];
        while (std::fgets(line, sizeof line, m_file) != nullptr)
            found += std::string(line).find(word) != std::string::npos ? 1U : 0U;
        return found;
    }

private:
    void end()
    {
        std::fflush(stderr);
        ::dup2(m_before, STDERR_FILENO);
    }
    std::FILE *m_file = std::tmpfile();
    int m_before = ::dup(STDERR_FILENO);
};

std::string times(std::size_t count, const std::string &text)
{
    std::string out;
    for (std::size_t i = 0; i < count; ++i)
        out += text;
    return out;
}

} // namespace

BOOST_FIXTURE_TEST_CASE(soon_after_the_start_the_server_knows_how_the_terminal_is, Fixture)
{
    reporter->changed(); // nothing before the start
    pass(10s);
    BOOST_TEST(sent() == 0U);
    client.serverSaid(clock.wall() + 1500ms);
    now.update = wire::UpdateHealth{"failed", 0, 5, "trial: de: no page of housing", ""};
    now.packDigest = times(32, "0f");
    now.printerSince = tests::atLocal(11);
    reporter->start();
    pass(2s);
    BOOST_REQUIRE(sent() == 1U);
    BOOST_TEST(http.requests[0].method == "POST");
    BOOST_TEST(http.requests[0].url == "https://s/v1/terminals/t-1/health");
    BOOST_TEST(!http.lastHeader("Signature").empty());
    auto expected = now;
    expected.wall = clock.wall();
    expected.queueDepth = 7;
    expected.clockOffset = 1500ms;
    BOOST_CHECK(last() == expected);
}

BOOST_FIXTURE_TEST_CASE(it_reports_every_50_to_60_seconds_and_not_in_step, Fixture)
{
    reporter->start();
    pass(30min);
    BOOST_TEST(sent() >= 30U);
    BOOST_TEST(sent() <= 37U);
    std::set<std::chrono::milliseconds> pauses;
    for (std::size_t i = 1; i < sentAt.size(); ++i) {
        const auto pause = sentAt[i] - sentAt[i - 1];
        BOOST_TEST(pause.count() >= 49900);
        BOOST_TEST(pause.count() <= 60100);
        pauses.insert(pause);
    }
    BOOST_TEST(pauses.size() > 10U);
    BOOST_CHECK(*pauses.rbegin() - *pauses.begin() > 5s);
}

BOOST_FIXTURE_TEST_CASE(several_changes_make_one_report_two_seconds_later, Fixture)
{
    reporter->start();
    pass(20s);
    BOOST_TEST(sent() == 1U);
    now.printer = "no paper: put in a new roll";
    reporter->changed();
    pass(1s);
    reporter->changed();
    pass(900ms);
    reporter->changed();
    BOOST_TEST(sent() == 1U);
    now.packVersion = 5; // reported as it is when it goes out
    pass(200ms);
    BOOST_TEST(sent() == 2U);
    BOOST_TEST(last().printer == "no paper: put in a new roll");
    BOOST_TEST(last().packVersion == 5);
    pass(48s);
    BOOST_TEST(sent() == 2U); // and the minute begins anew
    pass(12s);
    BOOST_TEST(sent() == 3U);
}

BOOST_FIXTURE_TEST_CASE(what_never_stops_changing_is_still_reported, Fixture)
{
    reporter->start();
    for (int i = 0; i < 60; ++i) {
        reporter->changed();
        pass(500ms);
    }
    BOOST_TEST(sent() >= 10U);
    BOOST_TEST(sent() <= 16U);
}

BOOST_FIXTURE_TEST_CASE(a_change_while_a_report_is_on_its_way_makes_another_one, Fixture)
{
    reporter->start();
    isAnswering = false;
    pass(3s);
    BOOST_TEST(sent() == 1U);
    now.printer = "the cover is open: close it";
    reporter->changed();
    pass(10s);
    BOOST_TEST(sent() == 1U); // one at a time
    isAnswering = true;
    pass(100ms);
    pass(2s);
    BOOST_TEST(sent() == 2U);
    BOOST_TEST(last().printer == "the cover is open: close it");
}

BOOST_FIXTURE_TEST_CASE(after_a_failure_reports_wait_longer_each_time_until_the_network_is_back, Fixture)
{
    for (const int bad : {0, 503, 500}) {
        BOOST_TEST_CONTEXT("status " << bad)
        {
            sentAt.clear();
            http.requests.clear();
            status = bad;
            reporter.emplace([this] { return now; }, HealthReporter::Ports{outbox, client, executor, random, clock});
            reporter->start();
            pass(3s);
            BOOST_TEST(sent() == 1U);
            reporter->changed(); // no way around the pause
            pass(25s);
            BOOST_TEST(sent() == 1U);
            pass(33s);
            BOOST_TEST(sent() == 2U); // half a minute to a minute
            pass(60min);
            BOOST_TEST(sent() >= 13U); // at least every five minutes …
            BOOST_TEST(sent() <= 28U); // … and no more than twice as often
            const auto before = sent();
            status = 204;
            reporter->retryNow();
            pass(100ms);
            BOOST_TEST(sent() == before + 1);
            reporter->retryNow(); // all is well: nothing to hurry for
            pass(45s);
            BOOST_TEST(sent() == before + 1);
            pass(16s);
            BOOST_TEST(sent() == before + 2);
            // The pauses begin small again.
            status = bad;
            pass(60s);
            const auto failed = sent();
            pass(61s);
            BOOST_TEST(sent() > failed);
        }
    }
}

BOOST_FIXTURE_TEST_CASE(it_recovers_by_itself, Fixture)
{
    reporter->start();
    status = 0;
    pass(20min);
    status = 204;
    pass(5min);
    const auto before = sent();
    pass(10min);
    BOOST_TEST(sent() >= before + 10);
    // And the next failure begins with a short pause again.
    status = 0;
    pass(61s);
    const auto failed = sent();
    pass(61s);
    BOOST_TEST(sent() > failed);
}

BOOST_FIXTURE_TEST_CASE(texts_are_cut_at_the_border_of_a_character, Fixture)
{
    reporter->start();
    // Each offset makes another byte of a character meet the limit.
    for (std::size_t offset = 0; offset < 4; ++offset) {
        BOOST_TEST_CONTEXT("offset " << offset)
        {
            now.printer = std::string(offset, 'x') + times(200, "ي");
            now.version = std::string(offset, '1') + times(64, "€");
            now.packId = times(100, "p");
            now.packDigest = times(100, "f");
            now.update =
                wire::UpdateHealth{times(20, "s"), 0, 0, std::string(offset, 'x') + times(500, "🖨"), times(40, "9")};
            reporter->changed();
            pass(3s);
            const auto report = last(); // what cannot be read as JSON or is too long fails here
            BOOST_TEST(report.printer.size() <= 200U);
            BOOST_TEST(report.printer.size() >= 195U);
            BOOST_TEST(report.printer.ends_with("…"));
            const auto letters = report.printer.substr(offset, report.printer.size() - offset - 3);
            BOOST_TEST(letters == times(letters.size() / 2, "ي"));
            BOOST_TEST(report.update->problem.size() <= 1000U);
            BOOST_TEST(report.update->problem.size() >= 990U);
            const auto &problem = report.update->problem;
            const auto pictures = problem.substr(offset, problem.size() - offset - 3);
            BOOST_TEST(pictures == times(pictures.size() / 4, "🖨"));
            BOOST_TEST(report.packId.size() <= 64U);
        }
    }
    // What just fits is not touched.
    now.printer = times(100, "ي");
    now.update->problem = times(1000, "x");
    reporter->changed();
    pass(3s);
    BOOST_TEST(last().printer == now.printer);
    BOOST_TEST(last().update->problem == now.update->problem);
}

BOOST_FIXTURE_TEST_CASE(bytes_that_are_no_text_and_numbers_out_of_bounds_do_not_spoil_the_report, Fixture)
{
    now.printer = "a\xFF"
                  "b\xC3"; // a file name of another time
    now.update = wire::UpdateHealth{"failed", -1, 1LL << 60, "\xED\xA0\x80 \xC0\xAF line\none ü", ""};
    now.diskFree = -1;
    now.packVersion = -7;
    now.printerSince = base::WallTime{} - 1h;
    clock.setWall(base::WallTime{} - 24h); // no battery
    reporter->start();
    pass(3s);
    BOOST_TEST(last().printer == "a?b?");
    BOOST_TEST(last().update->problem == "??? ?? line\none ü");
    BOOST_TEST(last().update->staged == 0);
    BOOST_TEST(last().diskFree == 0);
    BOOST_CHECK(last().wall == base::WallTime{});
}

BOOST_FIXTURE_TEST_CASE(a_refused_report_is_not_hammered, Fixture)
{
    for (const int refusal : {400, 401, 403, 404, 409, 413}) {
        BOOST_TEST_CONTEXT("status " << refusal)
        {
            http.requests.clear();
            sentAt.clear();
            status = refusal;
            reporter.emplace([this] { return now; }, HealthReporter::Ports{outbox, client, executor, random, clock});
            Overheard log;
            reporter->start();
            pass(3s);
            BOOST_TEST(sent() == 1U);
            for (int i = 0; i < 290; ++i) {
                reporter->changed();
                pass(1s);
            }
            BOOST_TEST(sent() == 1U);
            for (int i = 0; i < 600; ++i) { // the network comes and goes every second
                reporter->retryNow();
                pass(1s);
            }
            BOOST_TEST(sent() >= 9U);
            BOOST_TEST(sent() <= 12U);
            BOOST_TEST(log.count("health-refused") == 1U);
            status = 204; // somebody has put it right
            pass(5min);
            const auto before = sent();
            pass(5min);
            BOOST_TEST(sent() >= before + 5);
            // Refused anew, it is told anew.
            status = refusal;
            Overheard again;
            pass(20min);
            BOOST_TEST(again.count("health-refused") == 1U);
        }
    }
}

BOOST_FIXTURE_TEST_CASE(without_somebody_to_ask_nothing_is_sent, Fixture)
{
    reporter.emplace(nullptr, HealthReporter::Ports{outbox, client, executor, random, clock});
    reporter->start();
    reporter->changed();
    reporter->retryNow();
    pass(10min);
    BOOST_TEST(sent() == 0U);
}

BOOST_FIXTURE_TEST_CASE(when_the_link_ends_nothing_is_left_behind, Fixture)
{
    reporter->start();
    reporter.reset();
    pass(10min);
    BOOST_TEST(sent() == 0U);
}
