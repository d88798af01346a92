// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include <fstream>

#include <poll.h>

#include "kiosk/preview/source_watcher.h"
#include "tests/support/scratch_folder.h"

namespace fs = std::filesystem;
using kiosk::preview::Burst;
using kiosk::preview::SourceWatcher;

namespace {

struct WatchFixture
{
    ScratchFolder scratch;
    fs::path topics = scratch.path / "topics";
    SourceWatcher watcher = begin();

    SourceWatcher begin()
    {
        fs::create_directories(topics / "01-first");
        write(topics / "01-first" / "de.md");
        auto opened = SourceWatcher::open(scratch.path);
        BOOST_REQUIRE(opened.has_value());
        return std::move(opened.value());
    }
    static void write(const fs::path &file) { std::ofstream(file) << "text"; }
    /** The kernel queues an event before the call that causes it returns: nothing to wait for. */
    bool changed() { return watcher.take(); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(watching, WatchFixture)

BOOST_AUTO_TEST_CASE(nothing_done_is_nothing_told)
{
    BOOST_TEST(!changed());
}

BOOST_AUTO_TEST_CASE(a_written_file_counts_when_it_is_closed)
{
    std::ofstream file(topics / "01-first" / "de.md");
    file << "half" << std::flush;
    BOOST_TEST(!changed());
    file.close();
    BOOST_TEST(changed());
    BOOST_TEST(!changed());
}

BOOST_AUTO_TEST_CASE(an_editor_that_writes_beside_and_renames_is_seen)
{
    const auto page = topics / "01-first" / "de.md";
    write(topics / "01-first" / ".de.md.swp");
    write(topics / "01-first" / "4913");
    fs::remove(topics / "01-first" / "4913");
    fs::copy(page, topics / "01-first" / "de.md~");
    BOOST_TEST(!changed());
    write(topics / "01-first" / ".de.md.new");
    fs::rename(topics / "01-first" / ".de.md.new", page);
    BOOST_TEST(changed());
}

BOOST_AUTO_TEST_CASE(a_deleted_file_counts)
{
    fs::remove(topics / "01-first" / "de.md");
    BOOST_TEST(changed());
}

BOOST_AUTO_TEST_CASE(a_hard_link_put_in_place_counts)
{
    fs::create_hard_link(topics / "01-first" / "de.md", topics / "01-first" / "en.md");
    BOOST_TEST(changed());
}

BOOST_AUTO_TEST_CASE(a_new_folder_is_watched_with_all_that_is_in_it)
{
    fs::create_directories(topics / "02-second" / "01-deep");
    BOOST_TEST(changed());
    write(topics / "02-second" / "01-deep" / "de.md");
    BOOST_TEST(changed());
}

BOOST_AUTO_TEST_CASE(a_folder_moved_in_is_watched_and_one_moved_out_counts)
{
    ScratchFolder elsewhere;
    fs::create_directories(elsewhere.path / "03-third");
    fs::rename(elsewhere.path / "03-third", topics / "03-third");
    BOOST_TEST(changed());
    write(topics / "03-third" / "de.md");
    BOOST_TEST(changed());
    fs::rename(topics / "03-third", elsewhere.path / "03-third");
    BOOST_TEST(changed());
}

BOOST_AUTO_TEST_CASE(more_news_than_the_kernel_keeps_still_counts)
{
    for (int i = 0; i < 20'000; ++i) // the queue holds 16,384
        std::ofstream(topics / "01-first" / ("x" + std::to_string(i % 7) + ".md")) << i;
    BOOST_TEST(changed());
    write(topics / "01-first" / "de.md");
    BOOST_TEST(changed());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(a_missing_folder_is_said)
{
    ScratchFolder scratch;
    const auto opened = SourceWatcher::open(scratch.path / "nowhere");
    BOOST_REQUIRE(!opened);
    BOOST_TEST((opened.error().code == kiosk::base::Code::NotFound));
}

BOOST_AUTO_TEST_CASE(a_burst_ends_with_quiet_but_never_lasts_for_ever)
{
    using Time = Burst::Time;
    Burst burst;
    BOOST_TEST(!burst.left(Time{5}).has_value());
    burst.note(Time{1000});
    BOOST_TEST((burst.left(Time{1000}) == Burst::Quiet));
    burst.note(Time{1030});
    BOOST_TEST((burst.left(Time{1040}) == Time{30}));
    BOOST_TEST((burst.left(Time{1070}) == Time{0}));
    for (int at = 1030; at < 1400; at += 10)
        burst.note(Time{at});
    BOOST_TEST((burst.left(Time{1390}) == Time{0}));
    burst.clear();
    BOOST_TEST(!burst.left(Time{1400}).has_value());
}
