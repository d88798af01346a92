// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What only a store on disk has to show.
#include <boost/test/unit_test.hpp>

#include "kiosk/server/memory_store.h"
#include "kiosk/server/sqlite_store.h"
#include "kiosk/sqlite/database.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/site_samples.h"

using namespace kiosk;
using namespace kiosk::server;

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
    BOOST_CHECK(store->site().value() == test::sampleSite());
    BOOST_CHECK(!store->account("ada").value());
}

BOOST_AUTO_TEST_CASE(what_another_program_writes_is_noticed)
{
    ScratchFolder folder;
    auto server = openSqliteStore(folder.path).value();
    (void)server->changedElsewhere();
    BOOST_TEST(!server->changedElsewhere());
    auto tool = openSqliteStore(folder.path).value();
    BOOST_REQUIRE(tool->begin());
    BOOST_REQUIRE(tool->keepAccount({"ada", Role::Adviser, "hash"}));
    BOOST_REQUIRE(tool->commit());
    BOOST_TEST(server->changedElsewhere());
    BOOST_TEST(!server->changedElsewhere());
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
    BOOST_CHECK(!store.site());
    BOOST_REQUIRE(store.begin());
    BOOST_REQUIRE(store.keepSite(test::sampleSite(), "init"));
    BOOST_CHECK(store.commit());
    BOOST_CHECK(store.site());
}
