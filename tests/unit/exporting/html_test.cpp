// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/exporting/html_text.h"
#include "kiosk/exporting/json_text.h"
#include "tests/unit/exporting/exporting_fixture.h"

using namespace kiosk;
namespace fs = std::filesystem;

namespace {

std::map<std::string, std::string> allFiles(const fs::path &folder)
{
    std::map<std::string, std::string> files;
    for (const auto &entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files[fs::relative(entry.path(), folder).string()] = readAll(entry.path());
    return files;
}

} // namespace

BOOST_AUTO_TEST_SUITE(html_text)

BOOST_AUTO_TEST_CASE(marks_of_html_are_escaped_and_forbidden_characters_left_out)
{
    BOOST_TEST(exporting::escaped("a<b>&\"\x01\x02"
                                  "c\n") == "a&lt;b&gt;&amp;&quot;c\n");
}

BOOST_AUTO_TEST_CASE(only_web_addresses_become_links)
{
    for (const auto *good : {"https://example.org", "http://example.org/a?b=c&d"})
        BOOST_TEST(exporting::isWebAddress(good), good);
    for (const auto *bad : {"javascript:alert(1)", "data:text/html,x", "https://", "https:///x", "//example.org",
                            "https://example.org/\"onload=", "https://example.org/a b", "https://a\n.org", ""})
        BOOST_TEST(!exporting::isWebAddress(bad), bad);
}

BOOST_AUTO_TEST_CASE(a_telephone_link_has_digits_only)
{
    BOOST_TEST(exporting::telephoneLink("0341 / 123-45 67") == "tel:03411234567");
    BOOST_TEST(exporting::telephoneLink("+49 341 115") == "tel:+49341115");
    BOOST_TEST(exporting::telephoneLink("0341 115 (Mo-Fr)") == "tel:0341115");
    BOOST_TEST(exporting::telephoneLink("unknown").empty());
}

BOOST_AUTO_TEST_CASE(a_mail_link_carries_no_header)
{
    BOOST_TEST(exporting::mailLink("a@example.org") == "mailto:a@example.org");
    for (const auto *bad : {"a", "@b", "a@", "a@b?bcc=c@d", "a@b,c@d", "a b@c"})
        BOOST_TEST(exporting::mailLink(bad).empty(), bad);
}

BOOST_AUTO_TEST_CASE(json_within_a_script_element_cannot_end_it)
{
    BOOST_TEST(exporting::jsonString("</script>\"\\\n&") == "\"\\u003c/script\\u003e\\\"\\\\\\u000a\\u0026\"");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(the_site, ExportingFixture)

BOOST_AUTO_TEST_CASE(the_same_pack_gives_the_same_bytes)
{
    exported("one", "https://example.org/w");
    exported("two", "https://example.org/w");
    const auto one = allFiles(at("one")), two = allFiles(at("two"));
    BOOST_TEST(one.size() > 40);
    BOOST_TEST((one == two));
}

BOOST_AUTO_TEST_CASE(hostile_texts_stay_texts)
{
    exported("site");
    const auto text = page("de/hostile/index.html");
    BOOST_TEST(holds(text, "<h1>Titel &lt;/script&gt;&lt;b&gt;&quot; &amp; Co</h1>"));
    BOOST_TEST(holds(text, "Fünf &lt; sechs &amp; &quot;sieben&quot;"));
    BOOST_TEST(!holds(text, "</script><b>"));
    const auto data = text.find("application/ld+json");
    BOOST_TEST(text.find("\\u003c/script\\u003e", data) < text.find("</script>", data));
}

BOOST_AUTO_TEST_CASE(every_kind_of_block_has_an_element_of_its_own)
{
    exported("site");
    const auto text = page("en/registration/index.html");
    for (const auto *part : {"<p class=\"lead\">",
                             "<h2>",
                             "<ul>\n<li>",
                             "<th scope=\"col\">",
                             "alt=\"",
                             "width=\"96\" height=\"64\"",
                             "href=\"https://www.example.org/en/appointment\"",
                             "class=\"card steps\"",
                             "<ol>",
                             "class=\"card documents\"",
                             "class=\"card cost\"",
                             "class=\"card deadline\"",
                             "class=\"card legal\"",
                             "class=\"note warning\" role=\"note\"",
                             "class=\"note info\"",
                             "class=\"note emergency\"",
                             "class=\"card contact\"",
                             "href=\"tel:012345678\"",
                             "href=\"mailto:willkommen@example.org\"",
                             "class=\"card hours\"",
                             "<th scope=\"row\">",
                             "<p class=\"sentence\" lang=\"de\" dir=\"ltr\">Ich möchte meine Wohnung anmelden.</p>",
                             "<details",
                             "<summary>",
                             "<audio controls",
                             "<video controls",
                             "class=\"term\"",
                             "please ask first",
                             "Christmas Eve"})
        BOOST_TEST(holds(text, part), part);
}

BOOST_AUTO_TEST_CASE(language_and_direction_are_right_for_every_part)
{
    exported("site");
    const auto arabic = page("ar/registration/index.html");
    BOOST_TEST(holds(arabic, "<html lang=\"ar\" dir=\"rtl\">"));
    BOOST_TEST(holds(arabic, "<bdi lang=\"de\" dir=\"ltr\">Willkommenszentrum Beispielstadt</bdi>"));
    BOOST_TEST(holds(arabic, "<bdi lang=\"de\" dir=\"ltr\">Anmeldung</bdi>"));
    // No interface words in Tigrinya: the pack's text is marked ti, the words around en.
    const auto tigrinya = page("ti/first-steps/index.html");
    BOOST_TEST(holds(tigrinya, "<html lang=\"ti\" dir=\"ltr\">"));
    BOOST_TEST(holds(tigrinya, "<span lang=\"en\" dir=\"ltr\">Skip to the text</span>"));
    BOOST_TEST(holds(page("ckb/first-steps/index.html"), "<html lang=\"ckb\" dir=\"rtl\">"));
}

BOOST_AUTO_TEST_CASE(a_page_without_translation_is_german_and_says_so)
{
    exported("site", "https://example.org/w/");
    const auto text = page("ar/housing/index.html");
    BOOST_TEST(holds(text, "هذه الصفحة لم تُترجم بعد"));
    BOOST_TEST(holds(text, "<article lang=\"de\" dir=\"ltr\">"));
    BOOST_TEST(holds(text, "<link rel=\"canonical\" href=\"https://example.org/w/de/housing/\">"));
    BOOST_TEST(!holds(text, "hreflang=\"ar\" href=\"https://example.org/w/ar/housing/\""));
    const auto map = page("sitemap.xml");
    BOOST_TEST(holds(map, "<loc>https://example.org/w/de/housing/</loc>"));
    BOOST_TEST(!holds(map, "/ar/housing/"));
}

BOOST_AUTO_TEST_CASE(opening_hours_and_closed_days_are_there_for_machines)
{
    exported("site");
    const auto text = page("de/directory.html");
    for (const auto *part :
         {"\"opens\":\"11:00\",\"closes\":\"17:00\",\"validFrom\":\"2026-01-01\",\"validThrough\":\"2027-12-31\"",
          "\"opens\":\"00:00\",\"closes\":\"00:00\",\"validFrom\":\"2026-12-24\",\"validThrough\":\"2026-12-24\"",
          "\"@type\":\"PostalAddress\",\"streetAddress\":\"Beispielstraße 1\"", "https://schema.org/Tuesday"})
        BOOST_TEST(holds(text, part), part);
}

BOOST_AUTO_TEST_CASE(only_the_languages_asked_for_are_written)
{
    exporting::HtmlOptions options;
    options.out = at("site");
    options.languages = {"ar", "de"};
    BOOST_TEST(exporting::exportHtml(pack, options).value().languages == 2);
    BOOST_TEST(fs::exists(at("site/ar")));
    BOOST_TEST(!fs::exists(at("site/en")));
    options.languages = {"xx"};
    const auto refused = exporting::exportHtml(pack, options);
    BOOST_TEST(refused.error().text == "the pack has no language xx; it has: de en ar ti ckb vi");
}

BOOST_AUTO_TEST_SUITE_END()
