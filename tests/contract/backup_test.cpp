// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Copies between databases, backups and what is refused about them.
#include <fstream>

#include <boost/mpl/list.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/base/files.h"
#include "kiosk/sqlite/database.h"
#include "kiosk/store/backup.h"
#include "kiosk/store/postgres_store.h"
#include "kiosk/store/queue_log.h"
#include "kiosk/store/schema.h"
#include "kiosk/store/sqlite_store.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/site_samples.h"

using namespace kiosk;
using namespace kiosk::store;
using base::Code;

namespace {

const domain::SiteId leipzig{"leipzig"};
const StreamName today{leipzig, domain::parseDate("2026-11-22").value()};

struct SqlitePlace
{
    ScratchFolder folder;
    std::unique_ptr<SqlStore> open() const { return openSqliteStore(folder.path).value(); }
};

struct PostgresPlace
{
    std::string target = test::sharedCluster() ? test::sharedCluster()->newDatabase() : std::string();
    ScratchFolder folder; ///< instead, where there is no PostgreSQL; that was said
    std::unique_ptr<SqlStore> open() const
    {
        if (target.empty())
            return openSqliteStore(folder.path).value();
        return openPostgresStore(target, {.listens = false}).value();
    }
};

using Places = boost::mpl::list<SqlitePlace, PostgresPlace>;

/** Something in every table. */
void fill(Store &store, std::uint64_t events = 300)
{
    BOOST_REQUIRE(store.begin());
    auto halle = test::sampleSite();
    halle.id = domain::SiteId{"halle"};
    BOOST_REQUIRE(store.keepSite(test::sampleSite(), "init"));
    BOOST_REQUIRE(store.keepSite(halle, "ada"));
    std::vector<domain::QueueEvent> log;
    for (std::uint64_t seq = 1; seq <= events; ++seq)
        log.push_back({seq, test::moment(1795341600000 + static_cast<long long>(seq)),
                       domain::TicketIssued{test::sampleTicket(static_cast<int>(200 + seq)), {}}});
    BOOST_REQUIRE(appendQueue(store, today, 0, log));
    BOOST_REQUIRE(store.append({leipzig, {}, StreamKind::Audit}, 0, {{1, test::moment(1), R"("Ü 😀 'quoted'")"}}));
    BOOST_REQUIRE(store.keepAnswer({"ada", "k"}, {"f", 200, "application/json", "{}", test::moment(7)}));
    BOOST_REQUIRE(store.keepEntry(domain::JournalId{"j"}, 1, "h", test::moment(7)));
    BOOST_REQUIRE(store.keepMark(domain::JournalId{"j"}, {"t", 1, test::moment(7)}));
    BOOST_REQUIRE(store.keepAccount({"ada", Role::Manager, "hash", {leipzig}}));
    BOOST_REQUIRE(store.keepSession({"s", "ada", Role::Manager, test::moment(1), test::moment(2), leipzig}));
    BOOST_REQUIRE(store.keepTerminal({"t", 1, "Lobby", "key", test::moment(1), true, test::moment(-2), "", leipzig}));
    BOOST_REQUIRE(store.keepCode({"code", test::moment(9), leipzig}));
    BOOST_REQUIRE(store.keepDocument(leipzig, {"day/2026-11-21", R"({"n":1})"}));
    BOOST_REQUIRE(store.commit());
}

template<class T>
std::string refusal(const base::Result<T> &result)
{
    return result ? std::string("done") : result.error().text;
}

} // namespace

BOOST_AUTO_TEST_CASE(every_table_of_both_databases_is_copied)
{
    // A table that is not named would be missing in every backup.
    ScratchFolder folder;
    BOOST_REQUIRE(openSqliteStore(folder.path));
    auto database = sqlite::Database::open(folder.path / SqliteFileName, sqlite::OpenMode::ReadOnly).value();
    auto ask = database.prepare("SELECT name FROM sqlite_master WHERE type='table' AND name<>'batches'").value();
    std::size_t tables = 0;
    while (ask.step().value()) {
        const std::string name(ask.text(0));
        BOOST_TEST(std::count(tableNames().begin(), tableNames().end(), name) == 1, name << " is not in tableNames()");
        ++tables;
    }
    BOOST_TEST(tables == tableNames().size());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_store_is_copied_to_the_other_kind_and_back, Place, Places)
{
    Place place;
    SqlitePlace other;
    SqlitePlace back;
    const auto from = place.open();
    fill(*from);
    const auto middle = other.open();
    std::uint64_t told = 0;
    const auto there = copyAll(*from, *middle, [&](std::uint64_t done, std::uint64_t all) {
                           BOOST_TEST(done <= all);
                           told = done;
                       }).value();
    BOOST_TEST(told == 2 * there.allRows());
    BOOST_TEST(there.rows.at("events") == 301U);
    BOOST_TEST(there.rows.at("terminals") == 1U);
    for (const auto &[table, rows] : there.rows)
        BOOST_TEST(rows > 0U, table << " is empty: this test would not see its loss");
    const auto end = back.open();
    const auto again = copyAll(*middle, *end).value();
    BOOST_CHECK(again == there);
    BOOST_CHECK(contentsOf(*from).value() == there);
    BOOST_CHECK(readQueue(*end, today).value() == readQueue(*from, today).value());
    BOOST_CHECK(end->terminals().value() == from->terminals().value());
    BOOST_CHECK(end->sites().value() == from->sites().value());
    // One letter differs: so does the hash.
    BOOST_REQUIRE(end->begin());
    BOOST_REQUIRE(end->keepDocument(leipzig, {"day/2026-11-21", R"({"n":2})"}));
    BOOST_REQUIRE(end->commit());
    BOOST_TEST(contentsOf(*end).value().hash != there.hash);
    BOOST_TEST(refusal(copyAll(*from, *end)).find("take an empty one") != std::string::npos);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_backup_is_of_one_moment_while_others_write, Place, Places)
{
    Place place;
    ScratchFolder folder;
    const auto from = place.open();
    fill(*from);
    const auto before = contentsOf(*from).value();
    // Another connection goes on in the middle of the copy.
    const auto writing = place.open();
    bool hasWritten = false;
    const auto manifest = backUp(*from, folder.path / "backup", "test 1", test::moment(77), [&](auto, auto) {
                              if (std::exchange(hasWritten, true))
                                  return;
                              BOOST_REQUIRE(writing->begin());
                              BOOST_REQUIRE(writing->append(today, 300, {{301, test::moment(1), "{}"}}));
                              BOOST_REQUIRE(writing->commit());
                          }).value();
    BOOST_TEST(hasWritten);
    BOOST_CHECK(manifest.contents == before);
    BOOST_TEST(from->read(today, 301).value().size() == 1U);
    BOOST_CHECK(checkBackup(folder.path / "backup").value() == manifest);
    BOOST_TEST(!std::filesystem::exists(folder.path / "backup.part"));
    BOOST_CHECK((std::filesystem::status(folder.path / "backup").permissions() & std::filesystem::perms(077)) ==
                std::filesystem::perms::none);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_backup_comes_back_without_those_who_were_logged_in, Place, Places)
{
    SqlitePlace origin;
    ScratchFolder folder;
    const auto from = origin.open();
    fill(*from);
    BOOST_REQUIRE(backUp(*from, folder.path / "backup", "test 1", test::moment(77)));
    Place place;
    const auto to = place.open();
    BOOST_REQUIRE(restoreTo(*to, folder.path / "backup"));
    BOOST_CHECK(readQueue(*to, today).value() == readQueue(*from, today).value());
    BOOST_CHECK(to->accounts().value() == from->accounts().value());
    BOOST_TEST(to->sessions().value().empty());
    BOOST_REQUIRE(to->begin());
    BOOST_CHECK(!to->takeCode("code").value());
    to->rollback();
    BOOST_TEST(refusal(restoreTo(*to, folder.path / "backup")).find("take an empty one") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_backup_becomes_a_data_folder)
{
    SqlitePlace origin;
    ScratchFolder folder;
    const auto from = origin.open();
    fill(*from);
    const auto backup = folder.path / "backup";
    BOOST_REQUIRE(backUp(*from, backup, "test 1", test::moment(77)));
    BOOST_REQUIRE(restoreTo(folder.path / "data", backup));
    {
        const auto store = openSqliteStore(folder.path / "data").value();
        BOOST_CHECK(readQueue(*store, today).value() == readQueue(*from, today).value());
        BOOST_TEST(store->sessions().value().empty());
    }
    // Nothing is ever overwritten.
    BOOST_TEST(refusal(restoreTo(folder.path / "data", backup)).find("exists already") != std::string::npos);
    BOOST_TEST(refusal(backUp(*from, backup, "test 1", test::moment(77))).find("exists already") != std::string::npos);
    BOOST_TEST(refusal(restoreTo(folder.path / "x", folder.path)).find("is no backup") != std::string::npos);
    // Restoring does not touch the backup.
    BOOST_CHECK(checkBackup(backup));
}

BOOST_AUTO_TEST_CASE(a_backup_that_was_damaged_is_refused)
{
    SqlitePlace origin;
    ScratchFolder folder;
    const auto from = origin.open();
    fill(*from);
    const auto backup = folder.path / "backup";
    BOOST_REQUIRE(backUp(*from, backup, "test 1", test::moment(77)));
    const auto manifestText = base::readFile(backup / ManifestFileName).value();
    const auto change = [&](const std::string &what, const std::string &with) {
        auto text = manifestText;
        text.replace(text.find(what), what.size(), with);
        std::ofstream(backup / ManifestFileName) << text;
        return refusal(restoreTo(folder.path / "data", backup));
    };
    BOOST_TEST(change("\"format\":1", "\"format\":2").find("newer version") != std::string::npos);
    BOOST_TEST(change("\"events\":301", "\"events\":302").find("manifest names") != std::string::npos);
    BOOST_TEST(change("{", "").find("manifest.json") != std::string::npos);
    std::ofstream(backup / ManifestFileName) << manifestText;
    {
        std::fstream file(backup / SqliteFileName, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(5000);
        file.put('!');
    }
    BOOST_TEST(refusal(restoreTo(folder.path / "data", backup)).find("changed or damaged") != std::string::npos);
    BOOST_TEST(!std::filesystem::exists(folder.path / "data"));
    BOOST_TEST(!std::filesystem::exists(folder.path / "data.part"));
}
