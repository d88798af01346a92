// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/content/floor_file.h"
#include "tests/support/result_printing.h"
#include "tests/support/sample_pack.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk::content;
using kiosk::base::Code;

BOOST_AUTO_TEST_SUITE(floor_files)

BOOST_AUTO_TEST_CASE(a_floor_comes_back_and_only_rises)
{
    const ScratchFolder folder;
    FloorFile memory(folder.path / "floor");
    BOOST_TEST((memory.load().value() == TrustFloor{}));
    const TrustFloor five{1, 5, std::string(64, 'a'), "2026-11-24T08:00:00Z", 0};
    BOOST_REQUIRE(memory.store(five));
    BOOST_TEST((FloorFile(folder.path / "floor").load().value() == five));
    auto four = five;
    four.packVersion = 4;
    BOOST_TEST(memory.store(four).error().code == Code::Conflict);
    BOOST_TEST((memory.load().value() == five));
}

BOOST_AUTO_TEST_CASE(a_spoiled_floor_is_corrupt_and_not_an_empty_one)
{
    const ScratchFolder folder;
    FloorFile memory(folder.path / "floor");
    const auto good = toText(TrustFloor{1, 5, std::string(64, 'a'), "2026-11-24T08:00:00Z", 0});
    BOOST_TEST(parseFloor(good).has_value());
    for (std::size_t length = 0; length < good.size(); ++length)
        BOOST_TEST_REQUIRE(parseFloor(good.substr(0, length)).error().code == Code::Corrupt);
    writeAll(folder.path / "floor", good + " ");
    BOOST_TEST(memory.load().error().code == Code::Corrupt);
    BOOST_TEST(memory.store({1, 6, "", "", 0}).error().code ==
               Code::Corrupt); // nothing is forgotten by writing over it
}

BOOST_AUTO_TEST_SUITE_END()
