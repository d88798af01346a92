// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include <boost/test/unit_test.hpp>

#include "kiosk/content/page_codec.h"

using namespace kiosk::content;
using namespace kiosk::domain;

namespace {

/** One block of each kind with everything in it. */
std::vector<Block> allKinds()
{
    std::vector<Block> blocks;
    for (int kind = 0; kind <= static_cast<int>(BlockKind::Video); ++kind) {
        Block block;
        block.kind = static_cast<BlockKind>(kind);
        block.key = "1a2b3c4d";
        block.variant = "warning";
        block.target = "centre";
        block.german = "Straße";
        block.media = "media/a.png";
        block.lines = {{{Span::Kind::Text, "a ", "", false}, {Span::Kind::Fact, "⁨2⁩", "deadline", true}}, {}};
        block.rows = {{{{Span::Kind::Strong, "b", "", false}}, {}}, {}};
        blocks.push_back(block);
    }
    blocks.front().german.assign(300, 'x'); // a length of two bytes
    return blocks;
}

} // namespace

BOOST_AUTO_TEST_SUITE(page_codec)

BOOST_AUTO_TEST_CASE(every_kind_of_block_comes_back)
{
    BOOST_TEST((decodeBlocks(encodeBlocks(allKinds())).value() == allKinds()));
    BOOST_TEST(decodeBlocks(encodeBlocks({})).value().empty());
}

BOOST_AUTO_TEST_CASE(nothing_shorter_or_longer_is_taken_for_a_page)
{
    const auto bytes = encodeBlocks(allKinds());
    for (std::size_t length = 0; length < bytes.size(); ++length)
        BOOST_TEST_REQUIRE(!decodeBlocks(std::string_view(bytes).substr(0, length)).has_value());
    BOOST_TEST(!decodeBlocks(bytes + '\0').has_value());
}

BOOST_AUTO_TEST_CASE(random_bytes_do_no_harm)
{
    std::mt19937 random(7);
    const auto good = encodeBlocks(allKinds());
    for (int round = 0; round < 20000; ++round) {
        auto bytes = good.substr(0, 200);
        for (int change = 0; change < 4; ++change)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        (void)decodeBlocks(bytes);
    }
    // Lengths that ask for more than there is, at every place a length can stand.
    BOOST_TEST(!decodeBlocks("\xff\xff\xff\xff\xff\xff\xff\xff\x7f").has_value());
    BOOST_TEST(!decodeBlocks(std::string("\x01\x00\xff\xff\x03", 5)).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
