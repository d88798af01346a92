// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What only a store on disk has to show.
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/sqlite/database.h"
#include "kiosk/store/memory_store.h"
#include "kiosk/store/queue_log.h"
#include "kiosk/store/schema.h"
#include "kiosk/store/sqlite_store.h"
#include "kiosk/wire/values.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/site_samples.h"

using namespace kiosk;
using namespace kiosk::store;

BOOST_AUTO_TEST_CASE(a_committed_site_is_there_after_opening_again)
{
    ScratchFolder folder;
    {
        auto store = openSqliteStore(folder.path).value();
        BOOST_REQUIRE(store->begin());
        BOOST_REQUIRE(store->keepSite(test::sampleSite(), "init"));
        BOOST_REQUIRE(store->commit());
        BOOST_REQUIRE(store->begin());
        BOOST_REQUIRE(store->keepAccount({"ada", Role::Adviser, "hash"})); // never committed
    }
    auto store = openSqliteStore(folder.path).value();
    BOOST_CHECK(store->sites().value() == std::vector{test::sampleSite()});
    BOOST_CHECK(!store->account("ada").value());
}

BOOST_AUTO_TEST_CASE(what_another_program_writes_is_noticed)
{
    ScratchFolder folder;
    auto server = openSqliteStore(folder.path).value();
    (void)server->changes();
    BOOST_TEST(!server->changes().records);
    auto tool = openSqliteStore(folder.path).value();
    BOOST_REQUIRE(tool->begin());
    BOOST_REQUIRE(tool->keepAccount({"ada", Role::Adviser, "hash"}));
    BOOST_REQUIRE(tool->commit());
    BOOST_TEST(server->changes().records);
    BOOST_TEST(!server->changes().records);
}

BOOST_AUTO_TEST_CASE(a_folder_of_a_newer_version_is_refused)
{
    ScratchFolder folder;
    {
        auto database = sqlite::Database::open(folder.path / "wegweiser.db", sqlite::OpenMode::Durable).value();
        BOOST_REQUIRE(database.execute("PRAGMA user_version=99"));
    }
    const auto store = openSqliteStore(folder.path);
    BOOST_REQUIRE(!store);
    BOOST_CHECK(store.error().code == base::Code::Invalid);
    BOOST_TEST(store.error().text.find("newer version") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_store_told_to_fail_fails_once)
{
    MemoryStore store;
    store.failNextCommit(base::Code::Device);
    BOOST_REQUIRE(store.begin());
    BOOST_REQUIRE(store.keepSite(test::sampleSite(), "init"));
    BOOST_CHECK(store.commit().error().code == base::Code::Device);
    BOOST_TEST(store.sites().value().empty());
    BOOST_REQUIRE(store.begin());
    BOOST_REQUIRE(store.keepSite(test::sampleSite(), "init"));
    BOOST_CHECK(store.commit());
    BOOST_TEST(store.sites().value().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_folder_of_the_time_of_one_site_is_taken_over)
{
    ScratchFolder folder;
    const domain::QueueEvent event{1, test::moment(1795341600001), domain::DeskOpened{domain::DeskId{"1"}, {}, {}}};
    {
        auto database = sqlite::Database::open(folder.path / "wegweiser.db", sqlite::OpenMode::Durable).value();
        const auto steps = schemaSteps(Dialect::Sqlite);
        BOOST_REQUIRE(database.migrate({std::string_view(steps.front())}));
        const auto put = [&](const char *sql, const auto &...values) {
            auto statement = database.prepare(sql).value();
            BOOST_REQUIRE(statement.bindAll(values...).run());
        };
        put("INSERT INTO sites VALUES(3, 'init', ?1)", wire::toText(wire::toJson(test::sampleSite())));
        put("INSERT INTO events VALUES('leipzig', '2026-11-22', 1, ?1)", wire::toText(wire::toJson(event)));
        put("INSERT INTO terminals VALUES('t', 1, 'Lobby', 'key', 1, 0, 2, '')");
        put("INSERT INTO accounts VALUES('ada', 'manager', 'hash')");
        put("INSERT INTO sessions VALUES('s', 'ada', 'manager', 1, 2)");
        put("INSERT INTO journals VALUES('j', 't', 1, 5)");
        put("INSERT INTO journal_entries VALUES('j', 1, 'h')");
        put("INSERT INTO answers VALUES('a', 'k', 'f', 200, 'x', '{}', 1)");
    }
    auto opened = openSqliteStore(folder.path);
    BOOST_REQUIRE_MESSAGE(opened, (opened ? std::string() : opened.error().text));
    auto store = std::move(opened).value();
    const domain::SiteId leipzig{"leipzig"};
    BOOST_CHECK(store->site(leipzig).value() == test::sampleSite());
    const StreamName stream{leipzig, domain::parseDate("2026-11-22").value()};
    BOOST_CHECK(readQueue(*store, stream).value() == std::vector{event});
    BOOST_CHECK(store->read(stream).value().at(0).at == event.at);
    BOOST_CHECK(store->terminals().value().at(0).site == leipzig);
    BOOST_CHECK(store->sessions().value().at(0).site == leipzig);
    BOOST_TEST(store->account("ada").value()->sites.empty());
    BOOST_CHECK(store->entryHash(domain::JournalId{"j"}, 1).value() == "h");
    BOOST_TEST(store->answers({{"a", "k"}}).value().size() == 1U);
}
