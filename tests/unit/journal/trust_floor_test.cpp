// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include "tests/support/result_printing.h"
#include "tests/unit/journal/journal_fixture.h"

using kiosk::base::Code;
using kiosk::trust::TrustFloor;

namespace {

TrustFloor floorOf(std::int64_t version, char digit = 'a')
{
    return {2, version, std::string(64, digit), "2026-11-24T08:00:00Z", 0};
}

/** Overwrites a page that holds no floor, so that the file is damaged but its one row can still be read. */
void damage(const std::filesystem::path &file, std::streamoff at, std::size_t length)
{
    std::fstream open(file, std::ios::in | std::ios::out | std::ios::binary);
    open.seekp(at);
    open << std::string(length, '\x5a');
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(the_floor_in_the_journal, JournalFixture)

BOOST_AUTO_TEST_CASE(a_new_journal_knows_no_floor_and_a_stored_one_survives_closing)
{
    openWithSite();
    BOOST_TEST((journal->load().value() == TrustFloor{}));
    BOOST_REQUIRE(journal->store(floorOf(7)));
    open();
    BOOST_TEST((journal->load().value() == floorOf(7)));
}

BOOST_AUTO_TEST_CASE(the_floor_only_rises)
{
    openWithSite();
    BOOST_REQUIRE(journal->store(floorOf(7)));
    BOOST_REQUIRE(journal->store(floorOf(8)));
    BOOST_TEST(journal->store(floorOf(7)).error().code == Code::Conflict);
    BOOST_TEST(journal->store(floorOf(8, 'b')).error().code == Code::Conflict);
    auto earlier = floorOf(9);
    earlier.latestTime = "2026-11-23T08:00:00Z";
    BOOST_TEST(journal->store(earlier).error().code == Code::Conflict);
    auto olderRoot = floorOf(9);
    olderRoot.rootVersion = 1;
    BOOST_TEST(journal->store(olderRoot).error().code == Code::Conflict);
    BOOST_TEST((journal->load().value() == floorOf(8)));
    TrustFloor reset{3, 2, "", "2026-01-01T00:00:00Z", 3};
    BOOST_TEST(journal->store(reset).has_value());
    reset.resetBy = 2;
    BOOST_TEST(journal->store(reset).error().code == Code::Conflict);
}

BOOST_AUTO_TEST_CASE(a_damaged_journal_hands_its_floor_to_the_next)
{
    openWithSite();
    BOOST_REQUIRE(journal->store(floorOf(7)));
    lease(500, 560);
    for (int i = 0; i < 40; ++i)
        issue();
    journal.reset();
    // The middle of the file is entries; schema and the floor's page stay.
    const auto size = static_cast<std::streamoff>(std::filesystem::file_size(file));
    for (std::streamoff page = size / 4096 - 1; page > 1; --page) {
        const auto copy = folder.path / "copy.sqlite";
        std::filesystem::copy_file(file, copy, std::filesystem::copy_options::overwrite_existing);
        damage(copy, page * 4096, 200);
        auto opened = kiosk::journal::SqliteJournal::open(copy, 1, clock, random);
        BOOST_REQUIRE(opened);
        const auto floor = opened.value()->load().value();
        BOOST_TEST((floor == floorOf(7) || floor == TrustFloor{}), "page " << page);
        if (opened.value()->replacedDamagedFile() && floor == floorOf(7))
            return; // damaged, replaced, and still not led back
        opened.value().reset();
        for (const auto &entry : std::filesystem::directory_iterator(folder.path))
            if (entry.path().filename().string().starts_with("copy.sqlite"))
                std::filesystem::remove(entry.path());
    }
    BOOST_ERROR("no damage was found that leaves the floor readable");
}

BOOST_AUTO_TEST_CASE(a_journal_of_nothing_but_rubbish_is_replaced_and_its_floor_is_left_to_the_folders)
{
    std::ofstream(file) << std::string(8192, 'x');
    open();
    BOOST_TEST(journal->replacedDamagedFile());
    BOOST_TEST((journal->load().value() == TrustFloor{}));
}

BOOST_AUTO_TEST_SUITE_END()
