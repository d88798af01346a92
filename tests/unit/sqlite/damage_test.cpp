// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include <boost/test/unit_test.hpp>
#include <sys/resource.h>

#include <csignal>

#include "kiosk/sqlite/database.h"
#include "tests/support/result_printing.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk::sqlite;
using kiosk::base::Code;

namespace {

/** While it lives, no file of this process can grow beyond @p bytes: writes fail as on a broken disk. */
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    rlimit m_before = {};
};

} // namespace

BOOST_AUTO_TEST_SUITE(sqlite_damage)

BOOST_AUTO_TEST_CASE(a_file_that_is_no_database_is_corrupt)
{
    const ScratchFolder folder;
    std::ofstream(folder.path / "a.db") << std::string(4096, 'x');
    BOOST_TEST(Database::open(folder.path / "a.db", OpenMode::Durable).error().code == Code::Corrupt);
}

BOOST_AUTO_TEST_CASE(a_damaged_page_is_corrupt)
{
    const ScratchFolder folder;
    const auto file = folder.path / "a.db";
    {
        auto database = Database::open(file, OpenMode::Durable).value();
        BOOST_REQUIRE(database.execute("CREATE TABLE t(x); "
                                       "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<2000) "
                                       "INSERT INTO t SELECT hex(randomblob(40)) FROM n"));
    }
    {
        std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
        bytes.seekp(4096 * 3);
        bytes << std::string(4096, '\x5a');
    }
    auto database = Database::open(file, OpenMode::Durable).value();
    BOOST_TEST(database.checkIntegrity().error().code == Code::Corrupt);
    auto all = database.prepare("SELECT sum(length(x)) FROM t").value();
    BOOST_TEST(all.step().error().code == Code::Corrupt);
}

BOOST_AUTO_TEST_CASE(a_disk_that_takes_no_more_is_a_device_failure_and_what_was_committed_stays)
{
    const ScratchFolder folder;
    const auto file = folder.path / "a.db";
    auto database = Database::open(file, OpenMode::Durable).value();
    BOOST_REQUIRE(database.execute("CREATE TABLE t(x); INSERT INTO t VALUES('kept')"));
    {
        const FileSizeLimit limit(64 * 1024);
        auto transaction = database.begin().value();
        auto insert = database.prepare("INSERT INTO t VALUES(?1)").value();
        kiosk::base::Result<void> outcome = boost::outcome_v2::success();
        for (int i = 0; i < 200 && outcome; ++i)
            outcome = insert.bindAll(std::string(4000, 'x')).run();
        if (outcome)
            outcome = transaction.commit();
        BOOST_REQUIRE(!outcome);
        BOOST_TEST(outcome.error().code == Code::Device);
    }
    BOOST_TEST(bool(database.execute("INSERT INTO t VALUES('after')")));
    auto rows = database.prepare("SELECT group_concat(x) FROM t").value();
    BOOST_REQUIRE(rows.step().value());
    BOOST_TEST(rows.text(0) == "kept,after");
}

BOOST_AUTO_TEST_CASE(a_limit_on_pages_is_a_full_disk)
{
    const ScratchFolder folder;
    auto database = Database::open(folder.path / "a.db", OpenMode::Durable).value();
    BOOST_REQUIRE(database.execute("CREATE TABLE t(x); PRAGMA max_page_count=8"));
    const auto outcome = database.execute("INSERT INTO t VALUES(zeroblob(100000))");
    BOOST_REQUIRE(!outcome);
    BOOST_TEST(outcome.error().code == Code::Device);
    BOOST_TEST(outcome.error().text.find("make room") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
