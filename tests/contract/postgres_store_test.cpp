// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What only a store of several servers has to show: it is met by others, and its line breaks.
#include <fstream>
#include <future>
#include <thread>

#include <boost/test/unit_test.hpp>

#include "kiosk/store/postgres_connection.h"
#include "kiosk/store/postgres_errors.h"
#include "kiosk/store/postgres_listener.h"
#include "kiosk/store/postgres_store.h"
#include "tests/support/breaking_line.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/site_samples.h"

using namespace kiosk;
using namespace kiosk::store;
using base::Code;

namespace {

bool isInstalled()
{
    return test::sharedCluster() != nullptr;
}
#define NEEDS_POSTGRES                                                                                                 \
    if (!isInstalled())                                                                                                \
    return

const domain::SiteId leipzig{"leipzig"};
const StreamName today{leipzig, domain::parseDate("2026-11-22").value()};

StoredEvent event(std::uint64_t seq, const std::string &json = "{}")
{
    return {seq, test::moment(static_cast<long long>(seq)), json};
}

std::unique_ptr<Store> opened(const std::string &target, const PostgresOptions &options = {})
{
    auto store = openPostgresStore(target, options);
    BOOST_REQUIRE_MESSAGE(store, (store ? std::string() : store.error().text));
    return std::move(store).value();
}

/** Asks until @p isSo, at most ten seconds. */
template<class IsSo>
bool comes(IsSo isSo)
{
    for (int i = 0; i < 1000; ++i) {
        if (isSo())
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    return false;
}

} // namespace

BOOST_AUTO_TEST_CASE(of_two_who_append_at_the_same_place_one_is_refused)
{
    NEEDS_POSTGRES;
    const auto target = test::sharedCluster()->newDatabase();
    const auto one = opened(target);
    const auto other = opened(target);
    BOOST_REQUIRE(one->begin());
    BOOST_REQUIRE(other->begin());
    BOOST_REQUIRE(one->append(today, 0, {event(1, R"("one")")}));
    BOOST_REQUIRE(other->append(today, 0, {event(1, R"("other")")}));
    auto first = std::async(std::launch::async, [&] { return one->commit(); });
    auto second = std::async(std::launch::async, [&] { return other->commit(); });
    const auto a = first.get();
    const auto b = second.get();
    BOOST_TEST(a.has_value() != b.has_value());
    BOOST_CHECK((a ? b : a).error().code == Code::Conflict);
    const auto read = one->read(today, 1).value();
    BOOST_REQUIRE(read.size() == 1U);
    BOOST_TEST(read[0].json == (a ? R"("one")" : R"("other")"));
    // Who was refused goes on.
    auto &loser = a ? *other : *one;
    BOOST_REQUIRE(loser.begin());
    BOOST_REQUIRE(loser.append(today, 1, {event(2)}));
    BOOST_CHECK(loser.commit());
}

BOOST_AUTO_TEST_CASE(a_code_is_taken_by_one_of_two_servers)
{
    NEEDS_POSTGRES;
    const auto target = test::sharedCluster()->newDatabase();
    const auto setup = opened(target);
    for (int round = 0; round < 20; ++round) {
        BOOST_REQUIRE(setup->begin());
        BOOST_REQUIRE(setup->keepCode({"code", test::moment(5), leipzig}));
        BOOST_REQUIRE(setup->commit());
        const auto take = [&] {
            const auto store = openPostgresStore(target, {.listens = false}).value();
            auto begun = store->begin();
            const auto code = store->takeCode("code");
            const bool isMine = begun && code && code.assume_value() && store->commit();
            return isMine;
        };
        auto other = std::async(std::launch::async, take);
        const int takers = static_cast<int>(take()) + static_cast<int>(other.get());
        BOOST_TEST(takers == 1);
    }
}

BOOST_AUTO_TEST_CASE(what_another_server_writes_is_heard_at_once)
{
    NEEDS_POSTGRES;
    const auto target = test::sharedCluster()->newDatabase();
    const auto listening = opened(target);
    const auto writing = opened(target);
    std::atomic<int> calls{0};
    listening->onChange([&] { ++calls; });
    BOOST_REQUIRE(comes([&] { return !listening->changes().allStreams; })); // it hears now
    BOOST_REQUIRE(comes([&] { return !writing->changes().allStreams; }));
    calls = 0;
    BOOST_REQUIRE(writing->begin());
    BOOST_REQUIRE(writing->append(today, 0, {event(1)}));
    BOOST_REQUIRE(writing->commit());
    BOOST_REQUIRE(comes([&] { return calls > 0; }));
    auto changes = listening->changes();
    BOOST_TEST(!changes.records);
    BOOST_TEST(!changes.allStreams);
    BOOST_CHECK(changes.streams == std::vector{today});
    BOOST_REQUIRE(writing->begin());
    BOOST_REQUIRE(writing->keepAccount({"ada", Role::Adviser, "hash", {}}));
    BOOST_REQUIRE(writing->commit());
    BOOST_CHECK(comes([&] { return listening->changes().records; }));
    // Nobody hears himself.
    changes = writing->changes();
    BOOST_TEST(!changes.records);
    BOOST_TEST(changes.streams.empty());
    listening->onChange({});
}

BOOST_AUTO_TEST_CASE(a_note_says_what_was_written)
{
    const Changes changes{true, false, {today, {domain::SiteId{"halle"}, {}, StreamKind::Audit}}};
    const auto note = noteOf("server1", changes);
    BOOST_TEST(note == "server1 r leipzig/queue/2026-11-22 halle/audit/");
    Changes read;
    BOOST_TEST(readNote(note, "server2", read));
    BOOST_TEST(read.records);
    BOOST_CHECK(read.streams == changes.streams);
    Changes own;
    BOOST_TEST(!readNote(note, "server1", own));
    BOOST_TEST(own.streams.empty());
    Changes many;
    many.streams.assign(500, today);
    Changes all;
    BOOST_TEST(readNote(noteOf("server1", many), "server2", all));
    BOOST_TEST(all.allStreams);
    for (const auto *odd : {"server1 ? x", "server1", "server1 - a/b/c/d", "server1 r leipzig/queue/yesterday"}) {
        Changes everything;
        BOOST_TEST(readNote(odd, "server2", everything));
        BOOST_TEST(everything.allStreams);
    }
}

BOOST_AUTO_TEST_CASE(a_line_that_breaks_is_made_anew)
{
    NEEDS_POSTGRES;
    auto cluster = test::PostgresCluster::start(test::PostgresCluster::Disk::Lazy);
    const auto store = opened(cluster->newDatabase());
    BOOST_REQUIRE(store->begin());
    BOOST_REQUIRE(store->append(today, 0, {event(1)}));
    BOOST_REQUIRE(store->commit());
    BOOST_REQUIRE(store->begin());
    BOOST_REQUIRE(store->append(today, 1, {event(2)}));
    cluster->stopAtOnce();
    BOOST_CHECK(store->commit().error().code == Code::Offline);
    BOOST_CHECK(store->begin().error().code == Code::Offline);
    BOOST_TEST(store->changes().allStreams); // deaf: everything may have changed
    cluster->startAgain();
    BOOST_REQUIRE(store->begin());
    BOOST_REQUIRE(store->append(today, 1, {event(2, R"("again")")}));
    BOOST_REQUIRE(store->commit());
    const auto read = store->read(today, 1).value();
    BOOST_REQUIRE(read.size() == 2U);
    BOOST_TEST(read[1].json == R"("again")");
    BOOST_CHECK(comes([&] { return !store->changes().allStreams; })); // hears again
}

namespace {

struct BrokenCommit
{
    const char *what;
    test::BreakingLine::Cut cut;
    bool isSlow; ///< the commit takes half a second
    bool isDone;
};

} // namespace

BOOST_AUTO_TEST_CASE(a_commit_whose_answer_never_came_is_looked_for)
{
    NEEDS_POSTGRES;
    using Cut = test::BreakingLine::Cut;
    const auto target = test::sharedCluster()->newDatabase();
    test::BreakingLine line(test::sharedCluster()->socketFile());
    const auto store = opened(line.through(target), {.listens = false});
    auto watcher = PostgresConnection::open(target, "watcher", std::chrono::seconds{10}).value();
    BOOST_REQUIRE(watcher->execute("CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS "
                                   "$$ BEGIN PERFORM pg_sleep(0.5); RETURN NULL; END $$"));
    for (const auto &one : {BrokenCommit{"before it left", Cut::Before, false, false},
                            BrokenCommit{"when it was done", Cut::After, false, true},
                            BrokenCommit{"while it is done", Cut::During, true, true}}) {
        BOOST_TEST_CONTEXT(one.what)
        {
            if (one.isSlow)
                BOOST_REQUIRE(watcher->execute("CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON events DEFERRABLE "
                                               "INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wait()"));
            const auto length = store->read(today, 1).value().size();
            BOOST_REQUIRE(store->begin());
            BOOST_REQUIRE(store->append(today, length, {event(length + 1)}));
            line.cutAt("leipzig/queue/", one.cut); // the note to others is sent with the commit
            const auto done = store->commit();
            BOOST_TEST(line.wasCut());
            BOOST_TEST(done.has_value() == one.isDone);
            if (!one.isDone)
                BOOST_CHECK(done.error().code == Code::Offline);
            BOOST_TEST(store->read(today, 1).value().size() == length + (one.isDone ? 1U : 0U));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_commit_that_cannot_be_looked_for_says_so)
{
    NEEDS_POSTGRES;
    const auto target = test::sharedCluster()->newDatabase();
    test::BreakingLine line(test::sharedCluster()->socketFile());
    const auto store = opened(line.through(target), {std::chrono::seconds{10}, std::chrono::milliseconds{300}, false});
    BOOST_REQUIRE(store->begin());
    BOOST_REQUIRE(store->append(today, 0, {event(1)}));
    line.cutAt("leipzig/queue/", test::BreakingLine::Cut::AndStayAway);
    const auto done = store->commit();
    BOOST_REQUIRE(!done);
    BOOST_CHECK(done.error().code == Code::Busy);
    BOOST_TEST(done.error().text.find("not known") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_statement_that_takes_too_long_is_given_up)
{
    NEEDS_POSTGRES;
    const auto target = test::sharedCluster()->newDatabase();
    const auto store = opened(target, {std::chrono::milliseconds{200}, std::chrono::seconds{5}, false});
    auto other = PostgresConnection::open(target, "other", std::chrono::seconds{10}).value();
    BOOST_REQUIRE(other->execute("BEGIN; LOCK TABLE events"));
    BOOST_REQUIRE(store->begin());
    BOOST_REQUIRE(store->append(today, 0, {event(1)}));
    const auto done = store->commit();
    BOOST_REQUIRE(!done);
    BOOST_CHECK(done.error().code == Code::Busy || done.error().code == Code::Conflict);
    BOOST_REQUIRE(other->execute("COMMIT"));
    BOOST_REQUIRE(store->begin());
    BOOST_REQUIRE(store->append(today, 0, {event(1)}));
    BOOST_CHECK(store->commit());
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_text_break_nothing)
{
    NEEDS_POSTGRES;
    BOOST_TEST(cleanText("Zoë 😀") == "Zoë 😀");
    BOOST_TEST(cleanText(std::string_view("a\0b", 3)) == "a\uFFFDb");
    BOOST_TEST(cleanText("\xC3") == "\uFFFD");
    BOOST_TEST(cleanText("\xED\xA0\x80x") == "\uFFFD\uFFFD\uFFFDx"); // half a surrogate pair
    BOOST_TEST(cleanText("\xC0\xAF") == "\uFFFD\uFFFD");             // overlong
    BOOST_TEST(cleanText("\xF4\x90\x80\x80").size() == 12U);         // beyond the last character
    const auto store = opened(test::sharedCluster()->newDatabase());
    BOOST_REQUIRE(store->begin());
    BOOST_REQUIRE(store->keepDocument(leipzig, {std::string("n\0\xFF", 3), "'; DROP TABLE events; --"}));
    BOOST_REQUIRE(store->commit());
    BOOST_TEST(store->documents(leipzig, "").value().at(0).name == "n\uFFFD\uFFFD");
    BOOST_TEST(store->read(today, 1).value().empty());
}

BOOST_AUTO_TEST_CASE(a_database_of_a_newer_version_or_another_encoding_is_refused)
{
    NEEDS_POSTGRES;
    const auto target = test::sharedCluster()->newDatabase();
    opened(target);
    auto other = PostgresConnection::open(target, "other", std::chrono::seconds{10}).value();
    BOOST_REQUIRE(other->execute("INSERT INTO schema_steps VALUES(99)"));
    const auto newer = openPostgresStore(target);
    BOOST_REQUIRE(!newer);
    BOOST_CHECK(newer.error().code == Code::Invalid);
    BOOST_TEST(newer.error().text.find("newer version") != std::string::npos);
    BOOST_REQUIRE(other->execute("CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0 LOCALE 'C'"));
    const auto latin = openPostgresStore(test::sharedCluster()->target("latin"));
    BOOST_REQUIRE(!latin);
    BOOST_TEST(latin.error().text.find("UTF-8") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(many_who_open_an_empty_database_at_once_make_its_tables_once)
{
    NEEDS_POSTGRES;
    const auto target = test::sharedCluster()->newDatabase();
    std::vector<std::future<bool>> all;
    for (int i = 0; i < 6; ++i)
        all.push_back(
            std::async(std::launch::async, [&] { return openPostgresStore(target, {.listens = false}).has_value(); }));
    for (auto &one : all)
        BOOST_TEST(one.get());
}

BOOST_AUTO_TEST_CASE(a_connection_comes_from_a_file_that_only_its_owner_reads)
{
    ScratchFolder folder;
    const auto file = folder.path / "database";
    const auto refusal = [&] {
        const auto read = readConnectionFile(file);
        return read ? std::string() : read.error().text;
    };
    BOOST_TEST(refusal().find("no such file") != std::string::npos);
    std::ofstream(file) << "host=db user=wegweiser\npassword=geheim sslmode=verify-full\n";
    std::filesystem::permissions(file, std::filesystem::perms(0644));
    BOOST_TEST(refusal().find("chmod 600") != std::string::npos);
    std::filesystem::permissions(file, std::filesystem::perms(0600));
    BOOST_TEST(readConnectionFile(file).value() == "host=db user=wegweiser\npassword=geheim sslmode=verify-full");
    std::ofstream(file) << "hots=db password=geheim";
    BOOST_TEST(refusal().find("not a PostgreSQL connection text") != std::string::npos);
    BOOST_TEST(refusal().find("geheim") == std::string::npos);
    std::ofstream(file) << "postgresql://nobody:geheim@127.0.0.1:1/none?connect_timeout=1";
    const auto unreachable = openPostgresStore(readConnectionFile(file).value());
    BOOST_REQUIRE(!unreachable);
    BOOST_CHECK(unreachable.error().code == Code::Offline);
    BOOST_TEST(unreachable.error().text.find("geheim") == std::string::npos);
}
