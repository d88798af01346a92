// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two servers' writers on one PostgreSQL: who decides what another one decided differently, decides again.
#include <algorithm>
#include <future>
#include <set>
#include <thread>

#include <boost/test/unit_test.hpp>

#include "kiosk/base/random.h"
#include "kiosk/base/thread_executor.h"
#include "kiosk/server/writer.h"
#include "kiosk/store/postgres_connection.h"
#include "kiosk/store/postgres_store.h"
#include "kiosk/store/queue_log.h"
#include "tests/support/manual_executor.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/test_site.h"

using namespace kiosk;
using namespace kiosk::server;
using namespace kiosk::tests;

namespace {

constexpr int Clients = 16; ///< of each kind
constexpr int TicketsOfEach = 12;
const domain::SiteId Leipzig{"leipzig"};

domain::Site largeSite()
{
    auto site = testSite();
    site.services = {{domain::ServiceId{"general"}, 1000, 9999, {}, {}, {}, {}, {}}};
    site.terminals.clear();
    site.desks.clear();
    for (int i = 0; i < Clients; ++i)
        site.desks.push_back({domain::DeskId{"desk" + std::to_string(i)}, {}, {}});
    return site;
}

/** A server, as far as writing goes. */
class OneServer
{
public:
    OneServer(const std::string &target, const base::Clock &clock)
        : m_store(store::openPostgresStore(target).value())
        , m_io("io")
        , m_own("writer")
        , m_writer(
              std::make_unique<Writer>(*m_store, clock, m_own, m_io, [this](const Publication &news) { take(news); }))
    {
    }
    ~OneServer()
    {
        m_store->onChange({});
        std::promise<void> rested;
        m_own.post([&] { m_io.post([&] { rested.set_value(); }); });
        rested.get_future().wait();
    }

    /** Carries @p command out, as a client that waits for the answer. */
    Answer ask(const domain::Command &command, const std::string &key)
    {
        std::promise<Answer> answer;
        const AnswerName name{"staff:ada", key};
        m_writer->submit(
            [&command, name](Batch &batch) {
                if (const auto kept = batch.answer(name)) {
                    Answer again;
                    again.status = kept->status;
                    again.body = kept->body;
                    return again;
                }
                auto made = decided(*batch.day(Leipzig).value(), command);
                batch.keepAnswer(name, {"f", made.status, "", made.body, batch.now()});
                return made;
            },
            [&](Answer given) { answer.set_value(std::move(given)); }, name);
        return answer.get_future().get();
    }
    [[nodiscard]] std::vector<domain::QueueEvent> published()
    {
        const std::lock_guard lock(m_mutex);
        return m_published;
    }
    /** So many events were in the state that its readers began with. */
    [[nodiscard]] std::size_t toldBefore()
    {
        const std::lock_guard lock(m_mutex);
        return m_told;
    }
    [[nodiscard]] std::uint64_t conflicts() const { return m_writer->conflicts(); }

private:
    /** The body: the ticket's id and number. */
    static Answer decided(SiteDay &day, const domain::Command &command)
    {
        const auto outcome = day.carryOut(command);
        if (!outcome)
            return problem(outcome.assume_error());
        Answer answer;
        for (const auto &event : outcome.assume_value().events) {
            if (const auto *issued = std::get_if<domain::TicketIssued>(&event.fact))
                answer.body = issued->ticket.id.value + " " + std::to_string(issued->ticket.number);
            if (const auto *called = std::get_if<domain::TicketCalled>(&event.fact))
                answer.body = called->ticket.value + " " + std::to_string(called->number);
        }
        return answer;
    }
    void take(const Publication &news)
    {
        const std::lock_guard lock(m_mutex);
        for (const auto &one : news) {
            if (one.fresh) { // from here on it is told anew; what came before lies in that state
                m_published.clear();
                m_told = one.fresh->seq;
            }
            m_published.insert(m_published.end(), one.events.begin(), one.events.end());
        }
    }

    std::unique_ptr<store::SqlStore> m_store;
    std::mutex m_mutex;
    std::vector<domain::QueueEvent> m_published;
    std::size_t m_told = 0;
    base::ThreadExecutor m_io;
    base::ThreadExecutor m_own;
    std::unique_ptr<Writer> m_writer;
};

struct Findings
{
    int issued = 0;
    int called = 0;
    int numbersTwice = 0;
    int ticketsAtTwoDesks = 0;
    std::uint64_t conflicts = 0;
};

/** Many hands at two servers: first they issue, then they call until nobody waits. */
Findings race(OneServer &one, OneServer &other)
{
    Findings findings;
    std::mutex mutex;
    std::set<std::string> numbers;
    std::set<std::string> atDesks;
    const auto together = [&](auto work) {
        std::vector<std::thread> hands;
        for (int i = 0; i < Clients; ++i)
            hands.emplace_back([&, i] { work(i % 2 == 0 ? one : other, i); });
        for (auto &hand : hands)
            hand.join();
    };
    together([&](OneServer &server, int client) {
        for (int i = 0; i < TicketsOfEach; ++i) {
            const auto name = std::to_string(client) + "-" + std::to_string(i);
            const auto answer = server.ask(
                domain::command::Issue{domain::TicketId{"t" + name}, domain::ServiceId{"general"}, {}, {}, 1, {}},
                "issue" + name);
            if (answer.status != 200)
                continue;
            const std::lock_guard lock(mutex);
            ++findings.issued;
            const auto number = answer.body.substr(answer.body.find(' '));
            findings.numbersTwice += numbers.insert(number).second ? 0 : 1;
        }
    });
    together([&](OneServer &server, int client) {
        const domain::DeskId desk{"desk" + std::to_string(client)};
        (void)server.ask(domain::command::OpenDeskFor{desk, {}, {}}, "open" + desk.value);
        for (int i = 0; i < Clients * TicketsOfEach; ++i) {
            const auto key = desk.value + "-" + std::to_string(i);
            const auto answer = server.ask(domain::command::CallNext{desk}, "call" + key);
            if (answer.status != 200)
                return;
            const auto id = answer.body.substr(0, answer.body.find(' '));
            {
                const std::lock_guard lock(mutex);
                ++findings.called;
                findings.ticketsAtTwoDesks += atDesks.insert(id).second ? 0 : 1;
            }
            (void)server.ask(domain::command::Serve{domain::TicketId{id}}, "serve" + key);
            (void)server.ask(domain::command::Finish{domain::TicketId{id}, {}, false}, "finish" + key);
        }
    });
    findings.conflicts = one.conflicts() + other.conflicts();
    return findings;
}

std::string newHouse()
{
    const auto target = test::sharedCluster()->newDatabase();
    const auto store = store::openPostgresStore(target, {.listens = false}).value();
    BOOST_REQUIRE(store->begin());
    BOOST_REQUIRE(store->keepSite(largeSite(), "init"));
    BOOST_REQUIRE(store->commit());
    return target;
}

} // namespace

BOOST_AUTO_TEST_CASE(two_servers_give_each_number_once_and_call_each_ticket_to_one_desk)
{
    if (!test::sharedCluster())
        return;
    const auto target = newHouse();
    const FakeClock clock(atLocal(12));
    OneServer one(target, clock);
    OneServer other(target, clock);
    const auto findings = race(one, other);
    BOOST_TEST(findings.issued == Clients * TicketsOfEach);
    BOOST_TEST(findings.called == Clients * TicketsOfEach);
    BOOST_TEST(findings.numbersTwice == 0);
    BOOST_TEST(findings.ticketsAtTwoDesks == 0);
    BOOST_TEST(findings.conflicts > 0U); // else nothing was raced for
    std::printf("two writers: %d issued, %d called, %llu batches decided again\n", findings.issued, findings.called,
                static_cast<unsigned long long>(findings.conflicts));
    // Both tell their readers everything, in order, whoever wrote it.
    const auto reading = store::openPostgresStore(target, {.listens = false}).value();
    const auto log = store::readQueue(*reading, {Leipzig, Monday}).value();
    for (auto *server : {&one, &other}) {
        const auto before = static_cast<std::ptrdiff_t>(server->toldBefore());
        const std::vector<domain::QueueEvent> rest(log.begin() + before, log.end());
        for (int i = 0; i < 500 && server->published().size() < rest.size(); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds{10});
        BOOST_CHECK(server->published() == rest);
    }
}

BOOST_AUTO_TEST_CASE(without_the_guard_of_the_store_the_race_is_found)
{
    if (!test::sharedCluster())
        return;
    const auto target = newHouse();
    // The key that guards a stream is taken out: whoever comes late gets the next place instead of a refusal.
    auto sql = store::PostgresConnection::open(target, "test", std::chrono::seconds{10}).value();
    const auto done =
        sql->execute("ALTER TABLE events DROP CONSTRAINT events_pkey; "
                     "CREATE FUNCTION next_place() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                     "NEW.seq := (SELECT coalesce(max(seq), 0) + 1 FROM events WHERE site=NEW.site AND date=NEW.date); "
                     "NEW.body := jsonb_set(NEW.body::jsonb, '{seq}', to_jsonb(NEW.seq))::text; RETURN NEW; END $$; "
                     "CREATE TRIGGER next_place BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION next_place()");
    BOOST_REQUIRE(done);
    const FakeClock clock(atLocal(12));
    OneServer one(target, clock);
    OneServer other(target, clock);
    const auto findings = race(one, other);
    std::printf("without the guard: %d numbers twice, %d tickets at two desks\n", findings.numbersTwice,
                findings.ticketsAtTwoDesks);
    BOOST_TEST(findings.numbersTwice + findings.ticketsAtTwoDesks > 0);
}
