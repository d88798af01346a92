// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "tests/unit/exporting/exporting_fixture.h"

using namespace kiosk;

BOOST_FIXTURE_TEST_SUITE(leaflet, ExportingFixture)

BOOST_AUTO_TEST_CASE(its_text_can_be_read_back_in_every_script)
{
    struct
    {
        const char *language, *topic, *words;
    } const cases[] = {
        {"de", "registration", "Ich möchte meine Wohnung anmelden."},
        {"en", "registration", "please ask first"},
        {"ar", "registration", "تسجيل العنوان"},
        {"ti", "first-steps", "ናይ መጀመርታ ስጉምቲ"},
        {"ckb", "first-steps", "هەنگاوە سەرەتاییەکان"},
        {"vi", "first-steps", "Những bước đầu tiên"},
    };
    for (const auto &one : cases) {
        const auto pdf = exporting::leafletOf(pack, leaflet(one.topic, one.language));
        BOOST_REQUIRE(pdf);
        const auto text = readBack(pdf.value());
        BOOST_TEST(holds(text, one.words), one.language << ": " << text);
    }
}

BOOST_AUTO_TEST_CASE(the_same_pack_gives_the_same_bytes)
{
    const auto options = leaflet("registration", "ar");
    BOOST_TEST((exporting::leafletOf(pack, options).value() == exporting::leafletOf(pack, options).value()));
}

BOOST_AUTO_TEST_CASE(only_the_fonts_that_come_along_are_used_and_they_are_embedded)
{
    auto options = leaflet("registration", "ar");
    options.with = domain::LanguageTag("de");
    const auto fonts = said("pdffonts '%'", exporting::leafletOf(pack, options).value());
    int count = 0;
    for (auto at = fonts.find('\n', fonts.find("---")) + 1; at < fonts.size(); at = fonts.find('\n', at) + 1) {
        const auto line = fonts.substr(at, fonts.find('\n', at) - at);
        BOOST_TEST(line.substr(6, 9) == "+NotoSans", line);
        BOOST_TEST(holds(line, " yes yes yes "), line);
        ++count;
    }
    BOOST_TEST(count >= 3);
}

BOOST_AUTO_TEST_CASE(the_file_says_its_title_language_and_structure)
{
    const auto pdf = exporting::leafletOf(pack, leaflet("registration", "ar")).value();
    const auto known = said("pdfinfo -enc UTF-8 '%'", pdf);
    BOOST_TEST(holds(known, "تسجيل العنوان"));
    BOOST_TEST(holds(known, "Tagged:          yes"));
    BOOST_TEST(holds(known, "Nov 22 "));
    BOOST_TEST(holds(pdf, "/Lang (ar)"));
    BOOST_TEST(holds(pdf, "/Direction /R2L"));
    const auto structure = said("pdfinfo -struct '%'", pdf);
    BOOST_TEST(structure.starts_with("Document\n  H1 (block)"), structure.substr(0, 200));
}

BOOST_AUTO_TEST_CASE(telephone_mail_and_web_can_be_followed)
{
    auto options = leaflet("registration", "en");
    options.baseUrl = "https://example.org/w/";
    const auto links = said("pdfinfo -url '%'", exporting::leafletOf(pack, options).value());
    for (const auto *address :
         {"tel:012345678", "mailto:willkommen@example.org", "https://www.example.org/en/appointment",
          "https://example.org/w/en/registration/", "https://example.org/w/en/housing/"})
        BOOST_TEST(holds(links, address), address);
}

BOOST_AUTO_TEST_CASE(two_languages_stand_side_by_side)
{
    auto options = leaflet("registration", "en");
    options.with = domain::LanguageTag("de");
    const auto text = said("pdftotext -q -enc UTF-8 -layout '%' -", exporting::leafletOf(pack, options).value());
    bool together = false;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
        const auto line = text.substr(at, text.find('\n', at) - at);
        together = together || (holds(line, "What to do") && holds(line, "So gehen Sie vor"));
        if (text.find('\n', at) == std::string::npos)
            break;
    }
    BOOST_TEST(together, text);
}

BOOST_AUTO_TEST_CASE(a_topic_without_translation_is_german_and_says_so)
{
    const auto text = readBack(exporting::leafletOf(pack, leaflet("hostile", "en")).value());
    BOOST_TEST(holds(text, "This page is not translated yet."));
    BOOST_TEST(holds(text, "Fünf < sechs & \"sieben\""));
}

BOOST_AUTO_TEST_CASE(a_step_stays_with_its_number_and_a_card_whole_on_small_paper)
{
    auto options = leaflet("registration", "de");
    options.small = true;
    const auto text = readBack(exporting::leafletOf(pack, options).value());
    // Pages are parted by form feeds: all of the card lies between two of them.
    const auto start = text.find("Beispielstraße 1"), end = text.find("www.example.org", start);
    BOOST_REQUIRE(start != std::string::npos);
    BOOST_REQUIRE(end != std::string::npos);
    BOOST_TEST(text.substr(start, end - start).find('\f') == std::string::npos);
    BOOST_TEST(text.find("\f") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_character_that_no_font_can_draw_is_refused)
{
    const auto sources = at("sources");
    writeAll(sources / "topics/03-hostile/en.md",
             "+++\ntitle = \"Pictures\"\nmethod = \"machine\"\n+++\nOld signs: \U00013000.\n\n"
             "```question\nWhat?\nThat.\n```\n");
    buildSources(sources, at("other"));
    BOOST_REQUIRE(authoring::signPack(at("other"), testKey(1)));
    const auto other = content::Pack::open(at("other"), sampleKeys()).value();
    const auto refused = exporting::leafletOf(other, leaflet("hostile", "en"));
    BOOST_REQUIRE(!refused);
    BOOST_TEST(holds(refused.error().text, "hostile in en: no font has every character of \"Old signs"));
}

BOOST_AUTO_TEST_CASE(what_is_not_there_is_named)
{
    BOOST_TEST(holds(exporting::leafletOf(pack, leaflet("nothing", "de")).error().text, "no topic nothing"));
    BOOST_TEST(holds(exporting::leafletOf(pack, leaflet("housing", "xx")).error().text, "no language xx"));
    auto options = leaflet("housing", "de");
    options.fonts = {at("nowhere")};
    BOOST_TEST(holds(exporting::leafletOf(pack, options).error().text, "install the package fonts-noto-core"));
}

BOOST_AUTO_TEST_SUITE_END()
