// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include "import_samples.h"
#include "kiosk/importing/hours_text.h"
#include "kiosk/importing/html_blocks.h"
#include "kiosk/importing/markdown_writer.h"
#include "kiosk/importing/text.h"

using namespace kiosk;
using namespace kiosk::importing;

namespace {

std::string markdownOf(const std::string &html, Report &report)
{
    LinkBook links({"integreat.app"}, "town");
    links.add("/town/de/wohnen/miete/", 3);
    std::vector<domain::Block> blocks;
    for (auto &one : blocksOf(html, "Titel", {"/town/de/x/", links, report})) {
        if (one.card)
            one.block.target = slugOf(one.card->contact.name);
        blocks.push_back(one.block);
    }
    return bodyText(blocks, false);
}

} // namespace

BOOST_AUTO_TEST_SUITE(html)

/** tests/golden/import/html holds NAME.html and NAME.md for each construction. */
BOOST_AUTO_TEST_CASE(each_construction_of_html_becomes_the_block_that_means_it)
{
    int seen = 0;
    for (const auto &entry : std::filesystem::directory_iterator(WEGWEISER_SOURCE_DIR "/tests/golden/import/html")) {
        if (entry.path().extension() != ".html")
            continue;
        Report report;
        auto expected = entry.path();
        expected.replace_extension(".md");
        const auto made = markdownOf(tests::textOfFile(entry.path()), report);
        if (std::getenv("WEGWEISER_UPDATE_GOLDEN"))
            std::ofstream(expected) << made;
        BOOST_TEST(made == tests::textOfFile(expected), entry.path().filename().string() << ": " << made);
        ++seen;
    }
    BOOST_TEST(seen >= 8);
}

BOOST_AUTO_TEST_CASE(hours_are_read_only_when_every_word_is_understood)
{
    const auto hours =
        parseHours("Montag bis Freitag von 7.30 bis 12.30 Uhr, Donnerstag zusätzlich von 14 bis 17.30 Uhr");
    BOOST_REQUIRE(hours.has_value());
    BOOST_TEST(hours->rules.size() == 2U);
    BOOST_TEST(hours->rules[0].days.size() == 5U);
    BOOST_TEST(hours->rules[1].to.count() == 17 * 60 + 30);
    BOOST_TEST(parseHours("Mo-Fr 9-12 Uhr").has_value());
    BOOST_TEST(!parseHours("jeden 2. Samstag 10 bis 12 Uhr").has_value());
    BOOST_TEST(!parseHours("Telefonische Sprechzeiten: Montag 10 bis 12 Uhr").has_value());
    BOOST_TEST(!parseHours("Mo-Fr 9-12, Mo 11-13").has_value()); // overlaps
    BOOST_TEST(!parseHours("Montags: ab 18 Uhr").has_value());
}

BOOST_AUTO_TEST_CASE(links_that_editors_spoil_are_repaired_and_dead_ones_told)
{
    LinkBook links({"integreat.app"}, "town");
    links.add("/town/de/wohnen/miete/", 3);
    links.add("/town/de/a/same/", 4);
    links.add("/town/de/b/same/", 5);
    BOOST_TEST(links.resolve("https://integreat.app/tel:/", "0821 1").repaired);
    BOOST_TEST(links.resolve("https://integreat.app/112", "Notruf").added == "112");
    BOOST_TEST(links.resolve("mailto:a@b.de", "Schreiben Sie uns").added == "a@b.de");
    BOOST_TEST(links.resolve("https://integreat.app/town/de/alt/Miete/", "x").topic == 3U);
    BOOST_TEST((links.resolve("https://integreat.app/town/de/c/same/", "x").kind == Link::Kind::Dead)); // two of them
    BOOST_TEST((links.resolve("javascript:alert(1)", "x").kind == Link::Kind::Dead));
    BOOST_TEST((links.resolve("https://Gemeinsam", "x").kind == Link::Kind::Dead));
    BOOST_TEST(links.resolve("https://www.google.de/maps/place/Weg+4,+86150+Ort/@1,2", "hier").added ==
               "Weg 4, 86150 Ort");
    BOOST_TEST(links.resolve("https://a.de/x (1).pdf", "x").url == "https://a.de/x%20%281%29.pdf");
}

BOOST_AUTO_TEST_SUITE_END()
