// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>

#include <boost/test/unit_test.hpp>
#include <sys/stat.h>

#include "kiosk/sqlite/database.h"
#include "tests/support/result_printing.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk::sqlite;
using kiosk::base::Code;

namespace {

Database durable(const std::filesystem::path &file)
{
    auto database = Database::open(file, OpenMode::Durable);
    BOOST_REQUIRE_MESSAGE(database, (database ? "" : database.error().text));
    return std::move(database).value();
}

std::int64_t number(Database &database, std::string_view sql)
{
    auto statement = database.prepare(sql).value();
    BOOST_REQUIRE(statement.step().value());
    return statement.integer(0);
}

} // namespace

BOOST_AUTO_TEST_SUITE(sqlite)

BOOST_AUTO_TEST_CASE(values_come_back_as_they_were_bound)
{
    auto database = Database::open("", OpenMode::Memory).value();
    BOOST_REQUIRE(database.execute("CREATE TABLE t(i, r, s, b, n)"));
    auto insert = database.prepare("INSERT INTO t VALUES(?1, ?2, ?3, ?4, ?5)").value();
    const std::string bytes("a\0\xff", 3);
    insert.bindAll(std::int64_t{-7}, 2.5, std::string("Löwe\0x", 7)).bindBlob(4, bytes).bind(5, nullptr);
    BOOST_REQUIRE(insert.run());
    auto select = database.prepare("SELECT * FROM t").value();
    BOOST_REQUIRE(select.step().value());
    BOOST_TEST(select.integer(0) == -7);
    BOOST_TEST(select.real(1) == 2.5);
    BOOST_TEST(select.text(2) == std::string_view("Löwe\0x", 7));
    BOOST_TEST(select.blob(3) == bytes);
    BOOST_TEST(select.isNull(4));
    BOOST_TEST(!select.step().value());
}

BOOST_AUTO_TEST_CASE(an_empty_text_is_not_null)
{
    auto database = Database::open("", OpenMode::Memory).value();
    auto select = database.prepare("SELECT typeof(?1), typeof(?2)").value();
    select.bind(1, std::string_view()).bindBlob(2, std::string_view());
    BOOST_REQUIRE(select.step().value());
    BOOST_TEST(select.text(0) == "text");
    BOOST_TEST(select.text(1) == "blob");
}

BOOST_AUTO_TEST_CASE(a_transaction_that_is_not_committed_leaves_nothing)
{
    const ScratchFolder folder;
    auto database = durable(folder.path / "a.db");
    BOOST_REQUIRE(database.execute("CREATE TABLE t(x)"));
    {
        auto transaction = database.begin().value();
        BOOST_REQUIRE(database.execute("INSERT INTO t VALUES(1)"));
    }
    BOOST_TEST(number(database, "SELECT count(*) FROM t") == 0);
    auto transaction = database.begin().value();
    BOOST_REQUIRE(database.execute("INSERT INTO t VALUES(1)"));
    BOOST_REQUIRE(transaction.commit());
    BOOST_TEST(number(database, "SELECT count(*) FROM t") == 1);
}

BOOST_AUTO_TEST_CASE(a_durable_database_syncs_every_commit_and_is_private)
{
    const ScratchFolder folder;
    auto database = durable(folder.path / "a.db");
    BOOST_TEST(number(database, "PRAGMA synchronous") == 2);
    auto mode = database.prepare("PRAGMA journal_mode").value();
    BOOST_REQUIRE(mode.step().value());
    BOOST_TEST(mode.text(0) == "wal");
    struct stat status = {};
    BOOST_REQUIRE(::stat((folder.path / "a.db").c_str(), &status) == 0);
    BOOST_TEST((status.st_mode & 0777) == 0600U);
}

BOOST_AUTO_TEST_CASE(migrations_run_once_each_and_a_newer_file_is_refused)
{
    const ScratchFolder folder;
    {
        auto database = durable(folder.path / "a.db");
        BOOST_REQUIRE(database.migrate({"CREATE TABLE t(x); INSERT INTO t VALUES(1)"}));
        BOOST_REQUIRE(database.migrate({"CREATE TABLE t(x); INSERT INTO t VALUES(1)"}));
    }
    auto database = durable(folder.path / "a.db");
    BOOST_REQUIRE(database.migrate({"not run again", "ALTER TABLE t ADD y; UPDATE t SET y = 2"}));
    BOOST_TEST(number(database, "SELECT x + y FROM t") == 3);
    BOOST_TEST(database.migrate({"older program"}).error().code == Code::Invalid);
}

BOOST_AUTO_TEST_CASE(a_failing_migration_leaves_the_step_before)
{
    auto database = Database::open("", OpenMode::Memory).value();
    BOOST_TEST(!database.migrate({"CREATE TABLE t(x)", "CREATE TABLE u(x); broken"}));
    BOOST_TEST(number(database, "PRAGMA user_version") == 1);
    BOOST_TEST(number(database, "SELECT count(*) FROM sqlite_schema") == 1);
}

BOOST_AUTO_TEST_CASE(failures_say_what_to_do)
{
    const ScratchFolder folder;
    BOOST_TEST(Database::open(folder.path / "no.db", OpenMode::ReadOnly).error().code == Code::NotFound);
    BOOST_TEST(Database::open(folder.path / "no" / "no.db", OpenMode::Durable).error().code == Code::NotFound);
    auto database = durable(folder.path / "a.db");
    BOOST_REQUIRE(database.execute("CREATE TABLE t(x UNIQUE); INSERT INTO t VALUES(1)"));
    BOOST_TEST(database.execute("INSERT INTO t VALUES(1)").error().code == Code::Conflict);
    BOOST_TEST(database.prepare("SELEKT").error().code == Code::Invalid);
    auto reader = Database::open(folder.path / "a.db", OpenMode::ReadOnly).value();
    BOOST_TEST(reader.execute("DELETE FROM t").error().code == Code::Device);
    auto held = database.begin().value();
    auto second = Database::open(folder.path / "a.db", OpenMode::Durable, std::chrono::milliseconds(1)).value();
    BOOST_TEST(second.begin().error().code == Code::Busy);
}

BOOST_AUTO_TEST_CASE(a_statement_can_be_used_again_after_a_failure)
{
    auto database = Database::open("", OpenMode::Memory).value();
    BOOST_REQUIRE(database.execute("CREATE TABLE t(x UNIQUE)"));
    auto insert = database.prepare("INSERT INTO t VALUES(?1)").value();
    BOOST_REQUIRE(insert.bindAll(1).run());
    BOOST_TEST(insert.bindAll(1).run().error().code == Code::Conflict);
    BOOST_TEST(bool(insert.bindAll(2).run()));
    BOOST_TEST(database.changes() == 1);
    BOOST_TEST(database.lastInsertId() == 2);
}

BOOST_AUTO_TEST_CASE(an_immutable_database_opens_in_a_folder_with_a_strange_name)
{
    const ScratchFolder folder;
    const auto strange = folder.path / "100% #1? ä";
    std::filesystem::create_directory(strange);
    {
        auto database = durable(strange / "a.db");
        BOOST_REQUIRE(database.execute("PRAGMA journal_mode=DELETE; CREATE TABLE t(x); INSERT INTO t VALUES(5)"));
    }
    auto reader = Database::open(strange / "a.db", OpenMode::Immutable).value();
    BOOST_TEST(number(reader, "SELECT x FROM t") == 5);
}

BOOST_AUTO_TEST_CASE(a_copy_is_whole)
{
    const ScratchFolder folder;
    auto database = durable(folder.path / "a.db");
    BOOST_REQUIRE(database.execute("CREATE TABLE t(x); INSERT INTO t VALUES(9)"));
    BOOST_REQUIRE(database.copyTo(folder.path / "b.db"));
    BOOST_TEST(database.copyTo(folder.path / "b.db").error().code == Code::Invalid);
    auto copy = durable(folder.path / "b.db");
    BOOST_TEST(number(copy, "SELECT x FROM t") == 9);
    BOOST_TEST(bool(copy.checkIntegrity()));
}

BOOST_AUTO_TEST_CASE(a_database_in_memory_can_be_written_out)
{
    const ScratchFolder folder;
    auto database = Database::open("", OpenMode::Memory).value();
    BOOST_REQUIRE(database.execute("CREATE TABLE t(x); INSERT INTO t VALUES(4)"));
    BOOST_REQUIRE(database.copyTo(folder.path / "b.db"));
    auto copy = Database::open(folder.path / "b.db", OpenMode::Immutable).value();
    BOOST_TEST(number(copy, "SELECT x FROM t") == 4);
}

BOOST_AUTO_TEST_SUITE_END()
