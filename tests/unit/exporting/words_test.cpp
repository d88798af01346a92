// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <regex>
#include <set>

#include <boost/test/unit_test.hpp>

#include "kiosk/exporting/calendar.h"
#include "kiosk/exporting/words.h"
#include "tests/support/result_printing.h"
#include "tests/support/sample_pack.h"

using namespace kiosk;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(words)

BOOST_AUTO_TEST_CASE(every_text_an_export_asks_for_is_there_in_every_language_of_its_own)
{
    std::set<std::string> asked;
    const std::regex id("\"((?:kiosk|export)-[a-z0-9-]+)\"");
    for (const auto &entry :
         std::filesystem::directory_iterator(std::filesystem::path(WEGWEISER_SOURCE_DIR) / "kiosk/exporting")) {
        if (entry.path().extension() != ".cpp")
            continue;
        const auto text = readAll(entry.path());
        for (std::sregex_iterator at(text.begin(), text.end(), id), end; at != end; ++at)
            asked.insert((*at)[1]);
    }
    BOOST_TEST(asked.size() > 50);
    for (const auto &language : exporting::Words::languages())
        for (const auto &text : asked)
            BOOST_TEST(exporting::Words::has(language, text), text << " is missing in " << language);
    BOOST_TEST(exporting::Words::languages().size() >= 4);
}

BOOST_AUTO_TEST_CASE(a_language_without_words_gets_english_and_easy_german_german)
{
    BOOST_TEST(exporting::Words(domain::LanguageTag("ti")).language() == "en");
    BOOST_TEST(exporting::Words(domain::LanguageTag("de-simple")).language() == "de");
    BOOST_TEST(exporting::Words(domain::LanguageTag("ar")).rightToLeft());
}

BOOST_AUTO_TEST_CASE(values_are_put_in_once)
{
    const exporting::Words german(domain::LanguageTag("de"));
    BOOST_TEST(german.text("export-page", {"2", "%1"}) == "Seite 2 von %1");
}

BOOST_AUTO_TEST_CASE(dates_have_latin_digits_in_every_language)
{
    const domain::LocalDate day = 2026y / 5 / 12;
    BOOST_TEST(exporting::dateText(day, "de") == "12. Mai 2026");
    BOOST_TEST(exporting::dateText(day, "en") == "12 May 2026");
    BOOST_TEST(exporting::dateText(day, "ar") == "12 مايو 2026");
    BOOST_TEST(exporting::dateText("2026-05", "de") == "2026-05");
}

BOOST_AUTO_TEST_CASE(weeks_that_are_over_are_not_shown_and_equal_days_are_joined)
{
    domain::OpeningHours hours;
    const auto rule = [](std::vector<std::chrono::weekday> days, int from, int to) {
        domain::OpeningRule one;
        one.days = std::move(days);
        one.from = std::chrono::hours(from);
        one.to = std::chrono::hours(to);
        return one;
    };
    using std::chrono::Monday, std::chrono::Tuesday, std::chrono::Thursday;
    hours.rules = {rule({Monday, Tuesday}, 9, 12), rule({Monday, Tuesday}, 13, 24), rule({Thursday}, 9, 12)};
    auto old = rule({Monday}, 8, 9);
    old.validTo = 2026y / 1 / 1;
    hours.rules.push_back(old);
    const auto weeks = exporting::weeksOf(hours, 2026y / 6 / 1, "de");
    BOOST_REQUIRE(weeks.size() == 1);
    std::string all;
    for (const auto &row : weeks.front().rows)
        all += row.days + " " + row.times + "; ";
    BOOST_TEST(all ==
               "Mo – Di 09:00\u00A0–\u00A012:00, 13:00\u00A0–\u00A024:00; Mi ; Do 09:00\u00A0–\u00A012:00; Fr – So ; ");
}

BOOST_AUTO_TEST_SUITE_END()
