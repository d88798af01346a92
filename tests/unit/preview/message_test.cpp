// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/preview/message.h"

namespace preview = kiosk::preview;
using preview::Message;

BOOST_AUTO_TEST_CASE(a_message_comes_back_as_it_was_said)
{
    auto line = preview::toLine({"findings", "0", "de.md:3: wrong", ""});
    BOOST_TEST(line.ends_with("\n"));
    const auto heard = preview::takeMessages(line);
    BOOST_REQUIRE(heard.size() == 1);
    BOOST_TEST((heard[0] == Message{"findings", "0", "de.md:3: wrong", ""}));
    BOOST_TEST(line.empty());
}

BOOST_AUTO_TEST_CASE(a_tab_or_line_end_in_a_word_does_not_make_another_message)
{
    auto line = preview::toLine({"strip", "a\tb\nc"});
    const auto heard = preview::takeMessages(line);
    BOOST_REQUIRE(heard.size() == 1);
    BOOST_TEST((heard[0] == Message{"strip", "a b c"}));
}

BOOST_AUTO_TEST_CASE(half_a_line_waits_for_the_rest)
{
    std::string received = "at\tde\thome\t\npain";
    BOOST_TEST(preview::takeMessages(received).size() == 1);
    received += "ted\t3\n";
    const auto heard = preview::takeMessages(received);
    BOOST_REQUIRE(heard.size() == 1);
    BOOST_TEST((heard[0] == Message{"painted", "3"}));
}
