// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exchange/toml_edit.h"
#include "tests/unit/exchange/example.h"

using namespace kiosk::exchange;

BOOST_FIXTURE_TEST_SUITE(texts_by_language_in_toml, ExamplePack)

BOOST_AUTO_TEST_CASE(a_new_language_stands_behind_the_others_and_every_other_byte_stays)
{
    const auto before = text("contacts/centre.toml");
    (void)import({back(unit("Heiligabend"), "ليلة \"الميلاد\"")});
    BOOST_TEST(findings.errors() == 0);
    auto expected = before;
    const std::string last = "reason.en = \"Christmas Eve\"\n";
    expected.insert(expected.find(last) + last.size(), "reason.ar = \"ليلة \\\"الميلاد\\\"\"\n");
    BOOST_TEST(text("contacts/centre.toml") == expected);
}

BOOST_AUTO_TEST_CASE(a_changed_text_takes_the_place_of_the_old_one)
{
    const auto before = text("facts.toml");
    (void)import({back(unit("2 Wochen"), "أسبوعان")});
    auto expected = before;
    expected.replace(expected.find("أسبوعين"), std::string("أسبوعين").size(), "أسبوعان");
    BOOST_TEST(text("facts.toml") == expected);
}

BOOST_AUTO_TEST_CASE(all_ways_of_writing_a_table_are_edited_or_refused_but_never_damaged)
{
    const auto edited = [](const std::string &toml) {
        const auto after = withText(toml, {"a"}, "uk", "x");
        return after ? after.value() : std::string("refused");
    };
    BOOST_TEST(edited("[a]\nde = \"d\" # de\n") == "[a]\nde = \"d\" # de\nuk = \"x\"\n");
    BOOST_TEST(edited("a.de = 'd'") == "a.de = 'd'\na.uk = \"x\"\n");
    BOOST_TEST(edited("a = { de = \"d, uk = 1\", en = \"e\" }\n") ==
               "a = { de = \"d, uk = 1\", en = \"e\", uk = \"x\" }\n");
    BOOST_TEST(edited("a = { de = \"d\", uk = \"u\" }\n") == "a = { de = \"d\", uk = \"x\" }\n");
    BOOST_TEST(edited("[a]\nde = \"\"\"d\nuk = \"\"\"\n[b]\nc = 1\n") ==
               "[a]\nde = \"\"\"d\nuk = \"\"\"\nuk = \"x\"\n[b]\nc = 1\n");
    BOOST_TEST(edited("[a]\n\"de\" = \"d\"\n") == "refused");
    BOOST_TEST(edited("[b]\nde = \"d\"\n") == "refused");
}

BOOST_AUTO_TEST_CASE(front_matter_keeps_its_order_and_comments)
{
    const std::string front = "# first\ntitle = \"t\" # title\nsource = [\n  \"a\",\n]\nmethod = \"machine\"\n";
    BOOST_TEST(withEntry(front, "title", "\"u\"") ==
               "# first\ntitle = \"u\" # title\nsource = [\n  \"a\",\n]\nmethod = \"machine\"\n");
    BOOST_TEST(withEntry(front, "source", "[\"b\"]") ==
               "# first\ntitle = \"t\" # title\nsource = [\"b\"]\nmethod = \"machine\"\n");
    BOOST_TEST(withEntry(front, "reviewed_on", "2026-11-22") == front + "reviewed_on = 2026-11-22\n");
    BOOST_TEST(withEntry(withEntry(front, "reviewed_on", "2026-11-22"), "reviewed_on", "") == front);
}

BOOST_AUTO_TEST_SUITE_END()
