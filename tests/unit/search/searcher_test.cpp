// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "tests/unit/search/small_index.h"

using namespace kiosk;

namespace {

const std::vector<SmallPage> German{
    {"registration", "Wohnung anmelden",
     "Sie sind umgezogen? Melden Sie sich im Bürgerbüro an.\nDort brauchen Sie die Wohnungsgeberbestätigung des "
     "Vermieters.\nDie Anmeldung kostet nichts."},
    {"kita", "Ein Platz im Kindergarten",
     "Jedes Kind hat ab einem Jahr Anspruch auf einen Platz.\nBeantragen Sie ihn "
     "beim Jugendamt. Die Gebühr hängt vom Einkommen ab."},
    {"doctor", "Zum Arzt gehen", "Gehen Sie zuerst in eine Hausarztpraxis.\nNehmen Sie die Versichertenkarte mit."},
    {"bank", "Ein Konto eröffnen", "Sie brauchen einen Pass.\nJede Bank muss Ihnen ein Basiskonto geben."},
    {"bus", "Bus und Bahn", "Kaufen Sie die Fahrkarte vor der Fahrt.\nFahrräder kosten extra."},
};
const std::vector<SmallPage> Arabic{
    {"registration", "تسجيل السكن", "من يسكن في المدينة يسجّل سكنه.\nالورقة تسمى \u2068Wohnungsgeberbestätigung\u2069."},
    {"doctor", "الذهاب إلى الطبيب", "اذهبوا أولاً إلى طبيب العائلة.\nخذوا معكم بطاقة التأمين."},
    {"bus", "الحافلة والقطار", "اشتروا التذكرة قبل الرحلة."},
};

struct SmallPack
{
    sqlite::Database database = smallIndex("de", German);
    search::Searcher searcher{database};
    SmallPack() { addIndex(database, "ar", Arabic); }
    std::string best(std::string_view query, const std::string &language = "de")
    {
        return bestFor(searcher, query, language);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(searching, SmallPack)

BOOST_AUTO_TEST_CASE(whole_questions_find_their_page)
{
    BOOST_TEST(best("Wo kann ich meine Wohnung anmelden?") == "registration");
    BOOST_TEST(best("Wie bekomme ich für mein Kind einen Platz?") == "kita");
    BOOST_TEST(best("Was muss ich zum Arzt mitnehmen?") == "doctor");
    BOOST_TEST(best("Muss ich die Fahrkarte vorher kaufen?") == "bus");
}

BOOST_AUTO_TEST_CASE(every_key_narrows_the_answer_down)
{
    BOOST_TEST(best("kind") == "kita");
    BOOST_TEST(best("kon") == "bank");
    BOOST_TEST(best("Wohnungsge") == "registration");
    BOOST_TEST(best("Fahrk") == "bus");
    BOOST_TEST(!best("W").empty());
}

BOOST_AUTO_TEST_CASE(case_accents_and_the_lack_of_umlauts_do_not_matter)
{
    BOOST_TEST(best("BÜRGERBÜRO ") == "registration");
    BOOST_TEST(best("burgerburo ") == "registration");
    BOOST_TEST(best("Buergerbuero ") == "registration");
    BOOST_TEST(best("Gebuehr ") == "kita");
}

BOOST_AUTO_TEST_CASE(typing_errors_are_forgiven)
{
    BOOST_TEST(best("Fahrkrate ") == "bus");
    BOOST_TEST(best("Versichertenkate ") == "doctor");
    BOOST_TEST(best("Wohnungsgeberbestätgung ") == "registration");
    BOOST_TEST(best("Kindergaten ") == "kita");
}

BOOST_AUTO_TEST_CASE(compounds_and_their_parts_find_each_other)
{
    BOOST_TEST(best("Bestätigung ") == "registration"); // "Wohnungsgeberbestätigung" is on the page
    BOOST_TEST(best("Praxis ") == "doctor");
    BOOST_TEST(best("Bankkonto ") == "bank");
}

BOOST_AUTO_TEST_CASE(words_of_like_meaning_find_the_page)
{
    BOOST_TEST(best("Krankenhaus ") == "doctor");
    BOOST_TEST(best("Kita ") == "kita");
    BOOST_TEST(best("Ticket ") == "bus");
}

BOOST_AUTO_TEST_CASE(a_german_office_word_is_found_from_any_language)
{
    for (const auto *language : {"ar", "uk", "ti", "de-simple"})
        BOOST_TEST(best("Wohnungsgeberbestätigung", language) == "registration", language);
    const auto hits = searcher.search("Wohnungsgeberbestätigung", domain::LanguageTag("ar"), 1);
    BOOST_REQUIRE(hits.size() == 1U);
    BOOST_TEST(hits[0].language.value == "ar");
    BOOST_TEST(hits[0].title == "تسجيل السكن");
}

BOOST_AUTO_TEST_CASE(a_page_that_is_not_in_the_visitors_language_comes_in_german_and_says_so)
{
    const auto hits = searcher.search("Basiskonto", domain::LanguageTag("ar"), 1);
    BOOST_REQUIRE(hits.size() == 1U);
    BOOST_TEST(hits[0].topic.value == "bank");
    BOOST_TEST(hits[0].language.value == "de");
    BOOST_TEST(hits[0].title == "Ein Konto eröffnen");
}

BOOST_AUTO_TEST_CASE(arabic_is_found_with_and_without_its_prefixes)
{
    BOOST_TEST(best("طبيب ", "ar") == "doctor");
    BOOST_TEST(best("للطبيب ", "ar") == "doctor");
    BOOST_TEST(best("أين أسجل سكني؟", "ar") == "registration");
    BOOST_TEST(best("بالحافلة ", "ar") == "bus");
    BOOST_TEST(best("سكن", "uk") == "registration"); // nobody else knows the word: the other languages are asked
}

BOOST_AUTO_TEST_CASE(the_excerpt_shows_the_words_and_marks_them)
{
    const auto hits = searcher.search("Gebühren beim Jugendamt", domain::LanguageTag("de"), 1);
    BOOST_REQUIRE(hits.size() == 1U);
    const auto &excerpt = hits[0].excerpt;
    BOOST_TEST(excerpt.text == "Beantragen Sie ihn beim Jugendamt. Die Gebühr hängt vom Einkommen ab.");
    BOOST_REQUIRE(excerpt.marks.size() == 2U);
    const auto word = [&](std::size_t at) {
        const auto &[begin, end] = excerpt.marks[at];
        return excerpt.text.substr(begin, end - begin);
    };
    BOOST_TEST(word(0) == "Jugendamt");
    BOOST_TEST(word(1) == "Gebühr");
    const auto related = searcher.search("Geld ", domain::LanguageTag("de"), 5);
    BOOST_REQUIRE(!related.empty());
    BOOST_TEST(!related[0].excerpt.marks.empty()); // "kostet", where the word itself is on no page
}

BOOST_AUTO_TEST_CASE(a_mark_holds_no_isolates)
{
    const auto hits = searcher.search("Wohnungsgeberbestätigung", domain::LanguageTag("ar"), 1);
    BOOST_REQUIRE(hits.size() == 1U);
    const auto &excerpt = hits[0].excerpt;
    BOOST_REQUIRE(excerpt.marks.size() == 1U);
    const auto &[begin, end] = excerpt.marks[0];
    BOOST_TEST(excerpt.text.substr(begin, end - begin) == "Wohnungsgeberbestätigung");
}

BOOST_AUTO_TEST_CASE(a_long_line_is_cut_around_the_words)
{
    std::string line;
    for (int at = 0; at < 20; ++at)
        line += "Füllwörter über dies und jenes ";
    auto other = smallIndex("de", {{"long", "Lang", line + "Zebra " + line + line}});
    search::Searcher there(other);
    const auto hits = there.search("Zebra", domain::LanguageTag("de"), 1);
    BOOST_REQUIRE(hits.size() == 1U);
    const auto &excerpt = hits[0].excerpt;
    BOOST_TEST(excerpt.text.size() < 300U);
    BOOST_TEST(excerpt.text.starts_with("…"));
    BOOST_TEST(excerpt.text.ends_with("…"));
    BOOST_REQUIRE(excerpt.marks.size() == 1U);
    BOOST_TEST(excerpt.text.substr(excerpt.marks[0].first, 5) == "Zebra");
}

BOOST_AUTO_TEST_CASE(absurd_input_is_answered_calmly)
{
    const std::string absurd[] = {"",
                                  " ",
                                  "🙂🙃",
                                  "?!—…",
                                  "wo ist der die das",
                                  "\"); DROP TABLE search_pages; --",
                                  "' OR 1=1 --",
                                  "title:x AND NEAR(a b) * ^ -",
                                  std::string("a\0b", 3),
                                  "\xff\xfe\xc3 Wohn\xc3",
                                  "\xf0\x9f",
                                  std::string(10'000, 'x'),
                                  std::string(10'000, '\xe4')};
    for (const auto &query : absurd)
        for (const auto *language : {"de", "ar", "xx", ""})
            BOOST_TEST(searcher.search(query, domain::LanguageTag(language), 10).size() <= 10U);
    std::string words;
    while (words.size() < 10'000)
        words += "Wohnung anmelden ";
    BOOST_TEST(best(words) == "registration");
    BOOST_TEST(searcher.search("", domain::LanguageTag("de"), 10).empty());
    BOOST_TEST(searcher.search("🙂", domain::LanguageTag("de"), 10).empty());
    BOOST_TEST(best("wo") == "registration"); // the beginning of "Wohnung", though it says nothing by itself
    BOOST_TEST(best("Wohnung") == "registration");
}

BOOST_AUTO_TEST_CASE(words_that_nobody_wrote_still_lead_somewhere)
{
    BOOST_TEST(!topicsFor(searcher, "Fahrscheinautomat", "de").empty());
    BOOST_TEST(!topicsFor(searcher, "Einwohnermeldeamtsangelegenheit", "de").empty());
}

BOOST_AUTO_TEST_CASE(at_most_as_many_pages_come_as_were_asked_for_each_once)
{
    BOOST_TEST(searcher.search("Sie", domain::LanguageTag("ar"), 2).size() <= 2U);
    BOOST_TEST(searcher.search("Wohnung", domain::LanguageTag("de"), 0).empty());
    std::set<std::string> seen;
    for (const auto &hit : searcher.search("Wohnungsgeberbestätigung", domain::LanguageTag("ar"), 10))
        BOOST_TEST(seen.insert(hit.topic.value).second, hit.topic.value);
}

BOOST_AUTO_TEST_SUITE_END()
