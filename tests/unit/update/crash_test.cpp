// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include <random>

#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/sample_pack.h"
#include "tests/unit/update/faulty_disk.h"
#include "tests/unit/update/house.h"

using namespace kiosk;
using Fault = FaultyDisk::Fault;
namespace fs = std::filesystem;

namespace {

/** A house at version 2, and the data folder of a terminal that shows version 1. */
struct Terminals
{
    House house;
    fs::path before = house.scratch.path / "before";
    int number = 0;

    Terminals()
    {
        fs::create_directories(before);
        house.release(1);
        update::SystemDisk disk;
        BOOST_REQUIRE_EQUAL(Life(house, before, disk).update(house.site).value(), 1);
        house.release(2);
    }
    /** A copy of the terminal. */
    fs::path fresh()
    {
        auto data = house.scratch.path / ("terminal-" + std::to_string(++number));
        fs::copy(before, data, fs::copy_options::recursive);
        return data;
    }
    /**
     * After whatever happened: the old pack or the new one, whole; and the next look brings the new one, unless it may
     * have been @p givenUp because it did not stay on the screen twice.
     */
    void check(const fs::path &data, bool givenUp = false)
    {
        update::SystemDisk disk;
        {
            Life next(house, data, disk);
            BOOST_REQUIRE(next.shown.has_value());
            BOOST_TEST((next.version() == 1 || next.version() == 2));
            BOOST_TEST(next.fetcher->judge(next.store->folderOf(*next.shown), next.time).has_value());
            const auto again = next.update(house.site);
            BOOST_REQUIRE_MESSAGE(again.has_value(), (again ? "" : again.error().text));
            BOOST_TEST((again.value() == 2 || (givenUp && next.store->state().refused == 2)));
        }
        Life last(house, data, disk);
        BOOST_TEST((last.version() == 2 || givenUp));
        BOOST_TEST(last.store->neighbours().size() <= 2u);
        fs::remove_all(data);
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(an_update_interrupted_at_any_change_of_the_disk_leaves_the_old_pack_or_the_new, Terminals)
{
    int changes = 0;
    for (const auto fault : {Fault::Killed, Fault::Full, Fault::Torn, Fault::PowerCut}) {
        for (int at = 1;; ++at) {
            BOOST_TEST_CONTEXT("fault " << static_cast<int>(fault) << " at change " << at)
            {
                const auto data = fresh();
                FaultyDisk disk(fault, at);
                {
                    Life life(house, data, disk);
                    (void)life.update(house.site);
                }
                if (fault == Fault::PowerCut)
                    disk.cutPower();
                check(data);
                if (!disk.struck()) {
                    changes = disk.changes();
                    break;
                }
            }
        }
    }
    BOOST_TEST_MESSAGE(changes << " changes of the disk in one update");
    BOOST_TEST(changes > 15);
}

BOOST_FIXTURE_TEST_CASE(the_first_start_of_a_new_pack_interrupted_at_any_change_shows_a_whole_pack, Terminals)
{
    const auto switched = [&] { // to version 2, not proven
        const auto data = fresh();
        update::SystemDisk disk;
        Life life(house, data, disk);
        update::FolderSource source(house.site, life.stop);
        const auto fetched = life.fetcher->fetch(source, life.time);
        BOOST_REQUIRE(life.store->adopt(*fetched.value().pack));
        return data;
    };
    for (const auto fault : {Fault::Killed, Fault::Full, Fault::Torn, Fault::PowerCut}) {
        for (int at = 1; at < 20; ++at) {
            const auto data = switched();
            FaultyDisk disk(fault, at);
            {
                Life life(house, data, disk);
                if (life.store && life.shown)
                    (void)life.store->proven();
            }
            if (fault == Fault::PowerCut)
                disk.cutPower();
            check(data, true);
            if (!disk.struck())
                break;
        }
    }
}

BOOST_FIXTURE_TEST_CASE(a_program_killed_at_random_moments_leaves_the_old_pack_or_the_new, Terminals)
{
    std::mt19937 dice(20261124);
    for (int run = 0; run < 30; ++run) {
        const auto data = fresh();
        const auto wait = std::uniform_int_distribution<unsigned>(0, 12000)(dice);
        const pid_t child = ::fork();
        if (child == 0) {
            update::SystemDisk disk;
            Life life(house, data, disk);
            (void)life.update(house.site);
            ::_exit(0);
        }
        ::usleep(wait);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        check(data);
    }
}

BOOST_FIXTURE_TEST_CASE(a_disk_that_is_really_full_keeps_the_old_pack, Terminals)
{
    const auto small = house.scratch.path / "small";
    fs::create_directories(small);
    if (::mount("tmpfs", small.c_str(), "tmpfs", 0, "size=768k") != 0) {
        BOOST_TEST_MESSAGE("skipped: a small file system cannot be mounted here");
        return;
    }
    fs::copy(before, small, fs::copy_options::recursive);
    update::SystemDisk disk;
    for (const int kib : {0, 500, 560, 600, 620, 640, 660}) {
        fs::remove(small / "ballast");
        std::error_code failed;
        const auto room = fs::space(small, failed).available;
        const auto ballast = std::min<std::uintmax_t>(static_cast<std::uintmax_t>(kib) * 1024, room);
        writeAll(small / "ballast", std::string(ballast, 'x'));
        Life life(house, small, disk);
        BOOST_TEST((life.version() == 1 || life.version() == 2));
        (void)life.update(house.site);
    }
    fs::remove(small / "ballast");
    {
        Life last(house, small, disk);
        BOOST_TEST((last.version() == 1 || last.version() == 2));
    }
    ::umount(small.c_str());
}

BOOST_FIXTURE_TEST_CASE(two_starts_that_did_not_last_bring_the_pack_before_back_and_that_version_never_again, Terminals)
{
    const auto data = fresh();
    update::SystemDisk disk;
    {
        Life life(house, data, disk);
        update::FolderSource source(house.site, life.stop);
        const auto fetched = life.fetcher->fetch(source, life.time);
        BOOST_REQUIRE(life.store->adopt(*fetched.value().pack)); // and then the program dies
    }
    BOOST_TEST(Life(house, data, disk).version() == 2); // the second start: once more
    Life third(house, data, disk);
    BOOST_TEST(third.version() == 1);
    BOOST_TEST(third.store->state().refused == 2);
    BOOST_TEST(!third.store->alarms().empty());
    BOOST_TEST(third.update(house.site).value() == 1); // version 2 is offered, and not taken
    house.release(3);
    BOOST_TEST(third.update(house.site).value() == 3);
}

BOOST_FIXTURE_TEST_CASE(a_damaged_pack_is_left_for_the_one_before_and_fetched_again, Terminals)
{
    const auto data = fresh();
    update::SystemDisk disk;
    fs::path folder;
    std::string file;
    {
        Life life(house, data, disk);
        BOOST_REQUIRE_EQUAL(life.update(house.site).value(), 2);
        folder = life.store->folderOf(*life.shown);
        file = content::parseManifest(readAll(folder / "manifest.json")).value().content().name;
    }
    auto bytes = readAll(folder / file);
    bytes[bytes.size() / 2] ^= 1;
    writeAll(folder / file, bytes);
    Life after(house, data, disk);
    BOOST_TEST(after.version() == 1);
    BOOST_TEST(after.update(house.site).value() == 2);
}

BOOST_FIXTURE_TEST_CASE(a_lost_state_is_found_again_from_the_packs, Terminals)
{
    const auto data = fresh();
    update::SystemDisk disk;
    BOOST_REQUIRE_EQUAL(Life(house, data, disk).update(house.site).value(), 2);
    writeAll(data / "packs/state.json", "{");
    Life life(house, data, disk);
    BOOST_TEST(life.version() == 2);
    BOOST_TEST(life.store->neighbours().size() == 2u);
}

BOOST_FIXTURE_TEST_CASE(what_two_versions_share_is_stored_once_and_not_fetched_again, Terminals)
{
    const auto data = fresh();
    update::SystemDisk disk;
    Life life(house, data, disk);
    update::FolderSource source(house.site, life.stop);
    const auto fetched = life.fetcher->fetch(source, life.time).value();
    BOOST_TEST(fetched.kept > 0u);
    bool shared = false;
    for (const auto &entry : fs::directory_iterator(fetched.folder / "files"))
        shared = shared || fs::hard_link_count(entry.path()) > 1;
    BOOST_TEST(shared);
}

BOOST_FIXTURE_TEST_CASE(a_second_program_does_not_get_the_store, Terminals)
{
    update::SystemDisk disk;
    const Life first(house, before, disk);
    const auto second = update::PackStore::open(before / "packs", disk);
    BOOST_REQUIRE(!second);
    BOOST_TEST((second.error().code == base::Code::Busy));
}
