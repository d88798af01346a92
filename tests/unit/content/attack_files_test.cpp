// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <iostream>
#include <random>

#include <boost/test/unit_test.hpp>
#include <sys/stat.h>

#include "kiosk/content/published.h"
#include "kiosk/trust/stored_file.h"
#include "tests/support/publication.h"
#include "tests/support/result_printing.h"
#include "tests/support/sample_pack.h"
#include "tests/support/scratch_folder.h"

/** Attacks on a published folder as a web server or a stick hands it over. */

using namespace kiosk::content;
using kiosk::base::Code;
namespace fs = std::filesystem;

namespace {

struct PublishedFolder : Publication
{
    ScratchFolder scratch;
    fs::path folder = scratch.path / "published";
    const KnownTime time{"2026-11-01T00:00:00Z", "", "2026-11-24T09:00:00Z"};
    const std::vector<SignedBytes> trusted{signedRoot()};

    PublishedFolder()
    {
        fs::create_directories(folder);
        writeTo(folder);
    }
    [[nodiscard]] kiosk::base::Result<JudgedPack> judge() const { return verifyPublished(folder, trusted, {}, time); }
    [[nodiscard]] Code refusal() const
    {
        const auto judged = judge();
        BOOST_REQUIRE(!judged);
        BOOST_TEST(judged.error().text.find('\n') == std::string::npos);
        return judged.error().code;
    }
    [[nodiscard]] std::vector<fs::path> files() const
    {
        std::vector<fs::path> all;
        for (const auto &entry : fs::recursive_directory_iterator(folder))
            if (entry.is_regular_file())
                all.push_back(entry.path());
        std::sort(all.begin(), all.end());
        return all;
    }
    /** The content file and two others. */
    [[nodiscard]] std::vector<fs::path> threeFiles() const
    {
        std::vector<fs::path> some;
        for (const auto &file : files())
            if (file.parent_path().filename() == "files" && some.size() < 3)
                some.push_back(file);
        return some;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(attacks_on_a_published_folder, PublishedFolder)

BOOST_AUTO_TEST_CASE(what_was_published_is_good)
{
    const auto judged = judge().value();
    BOOST_TEST(judged.manifest.identity.id == "example");
    BOOST_TEST(judged.alarms.none());
    BOOST_TEST(judged.floor.rootVersion == 1);
    BOOST_TEST(threeFiles().size() == 3U);
}

BOOST_AUTO_TEST_CASE(ten_thousand_random_bit_flips_are_all_refused)
{
    const char *given = std::getenv("WEGWEISER_SEED");
    const auto seed = given ? static_cast<unsigned>(std::strtoul(given, nullptr, 10)) : std::random_device()();
    std::cout << "bit flips: WEGWEISER_SEED=" << seed << std::endl;
    std::mt19937 random(seed);
    // Every file as often as every other, small ones too: it is they that decide.
    for (const auto all = files(); const auto &file : all) {
        const auto good = readAll(file);
        const auto flips = 10'000 / all.size() + 1;
        for (std::size_t i = 0; i < flips; ++i) {
            auto bad = good;
            const auto at = random() % bad.size();
            const auto bit = random() % 8;
            bad[at] = static_cast<char>(bad[at] ^ (1U << bit));
            writeAll(file, bad);
            BOOST_TEST_REQUIRE(!judge(), file << " byte " << at << " bit " << bit << " seed " << seed);
        }
        writeAll(file, good);
    }
    BOOST_TEST(judge().has_value());
}

BOOST_AUTO_TEST_CASE(every_changed_byte_of_three_files_is_refused)
{
    // Digests are what is compared: in memory, all bytes of each file, and a sample through the disk.
    const auto read = judge().value().manifest;
    for (const auto &file : threeFiles()) {
        const auto good = readAll(file);
        const auto digest = kiosk::trust::sha256(good);
        auto bad = good;
        for (std::size_t i = 0; i < good.size(); i += 1 + good.size() / 4096) {
            bad[i] = static_cast<char>(bad[i] ^ 0x10);
            BOOST_TEST_REQUIRE((kiosk::trust::sha256(bad) != digest));
            if (i % 16 == 0) {
                writeAll(file, bad);
                BOOST_TEST_REQUIRE(refusal() == Code::Corrupt);
            }
            bad[i] = good[i];
        }
        writeAll(file, good);
    }
}

BOOST_AUTO_TEST_CASE(each_file_that_is_cut_swapped_missing_or_emptied_is_refused)
{
    const auto all = files();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto good = readAll(all[i]);
        writeAll(all[i], good.substr(0, good.size() - 1));
        BOOST_TEST(!judge(), all[i]);
        writeAll(all[i], "");
        BOOST_TEST(!judge(), all[i]);
        writeAll(all[i], good + '\0');
        BOOST_TEST(!judge(), all[i]);
        writeAll(all[i], readAll(all[(i + 1) % all.size()]));
        BOOST_TEST(!judge(), all[i]);
        fs::remove(all[i]);
        BOOST_TEST(!judge(), all[i]);
        writeAll(all[i], good);
    }
    BOOST_TEST(judge().has_value());
}

BOOST_AUTO_TEST_CASE(a_file_of_the_pack_before_is_refused)
{
    // The old file under the new file's name: per file nothing is taken over, only what the one manifest lists.
    const auto all = threeFiles();
    const auto mixed = readAll(all[0]);
    writeAll(all[1], mixed);
    BOOST_TEST(refusal() == Code::Corrupt);
}

BOOST_AUTO_TEST_CASE(links_in_place_of_files_and_folders_are_refused)
{
    for (const auto &file : files()) {
        const auto moved = scratch.path / "moved";
        fs::rename(file, moved);
        fs::create_symlink(moved, file);
        BOOST_TEST(!judge(), file);
        fs::remove(file);
        fs::create_directory(file);
        BOOST_TEST(!judge(), file);
        fs::remove(file);
        ::mkfifo(file.c_str(), 0644); // must not make us wait for ever
        BOOST_TEST(!judge(), file);
        fs::remove(file);
        fs::rename(moved, file);
    }
    for (const char *name : {"files", "root"}) {
        fs::rename(folder / name, scratch.path / "moved");
        fs::create_directory_symlink(scratch.path / "moved", folder / name);
        BOOST_TEST(!judge(), name);
        fs::remove(folder / name);
        fs::rename(scratch.path / "moved", folder / name);
    }
    BOOST_TEST(judge().has_value());
}

BOOST_AUTO_TEST_CASE(ten_gigabytes_in_place_of_any_file_are_refused_without_being_read)
{
    for (const auto &file : files()) {
        const auto good = readAll(file);
        fs::resize_file(file, 10ULL << 30U); // sparse: takes no room here
        BOOST_TEST(!judge(), file);
        writeAll(file, good);
    }
    BOOST_TEST(judge().has_value());
}

BOOST_AUTO_TEST_CASE(a_stream_that_goes_on_for_ever_is_cut_at_its_limit)
{
    // A file that grows while it is read looks short when it is opened: /proc files say length 0 and go on.
    std::size_t read = 0;
    const auto outcome =
        kiosk::trust::readParts("/proc/self/maps", 100, [&](std::string_view part) { read += part.size(); });
    BOOST_TEST(outcome.error().code == Code::Invalid);
    BOOST_TEST(read <= 100U);
    // What is no file at all is not read.
    BOOST_TEST(kiosk::trust::readStoredFile("/dev/zero", 100).error().code == Code::Denied);
}

BOOST_AUTO_TEST_CASE(other_roots_than_the_trusted_ones_are_refused)
{
    Publication thief;
    thief.rootKeys = {31, 32, 33};
    writeSigned(folder / "root/1.json", thief.signedRoot({31, 32}));
    BOOST_TEST(refusal() == Code::Denied);
    writeSigned(folder / "root/1.json", signedRoot());
    thief.rootVersion = 2;
    writeSigned(folder / "root/2.json", thief.signedRoot({31, 32}));
    BOOST_TEST(refusal() == Code::Denied);
    auto honest = static_cast<const Publication &>(*this);
    honest.rootVersion = 2;
    writeSigned(folder / "root/2.json", honest.signedRoot({1, 3}));
    BOOST_TEST(judge().value().floor.rootVersion == 2);
    honest.rootVersion = 4; // a gap
    writeSigned(folder / "root/4.json", honest.signedRoot({1, 3}));
    BOOST_TEST(refusal() == Code::Denied);
}

BOOST_AUTO_TEST_SUITE_END()
