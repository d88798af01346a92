// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/authoring/check_pack.h"
#include "kiosk/authoring/write_search.h"
#include "tests/unit/search/small_index.h"

using namespace kiosk;

namespace {

struct LeipzigIndex
{
    sqlite::Database database = sqlite::Database::open({}, sqlite::OpenMode::Memory).value();
    LeipzigIndex()
    {
        authoring::Findings findings;
        const auto pack = authoring::readPack(WEGWEISER_SOURCE_DIR "/content/leipzig", findings);
        BOOST_REQUIRE(findings.errors() == 0);
        BOOST_REQUIRE(authoring::writeSearch(database, pack));
    }
};

struct Wish
{
    const char *language, *query, *topic;
};

const Wish Wishes[] = {
    {"de", "Wo melde ich meine neue Wohnung an?", "first-steps-registration"},
    {"de", "Wohnungsgeberbestätigung", "first-steps-registration"},
    {"de", "Was kostet ein Deutschkurs?", "language-costs"},
    {"de", "Ich habe einen Brief vom Amt und verstehe ihn nicht", "letter"},
    {"en", "How do I register my address?", "first-steps-registration"},
    {"en", "I need a German course", "language"},
    {"en", "What does the Jobcenter pay?", "work-jobcenter"},
    {"en", "tenancy contract deposit", "housing-contract"},
    {"ar", "أين أسجل عنوان سكني؟", "first-steps-registration"},
    {"ar", "كم تكلفة دورة اللغة الألمانية؟", "language-costs"},
    {"ar", "Wohnungsgeberbestätigung", "first-steps-registration"},
    {"ar", "ليس لدي تأمين صحي", "health-uninsured"},
    {"uk", "Де зареєструвати місце проживання?", "first-steps-registration"},
    {"uk", "договір оренди застава", "housing-contract"},
    {"uk", "скільки коштує курс німецької", "language-costs"},
    {"uk", "Jobcenter", "work-jobcenter"},
    {"ti", "Anmeldung", "first-steps-registration"},
    {"de-simple", "anmeldn", "first-steps-registration"},
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(the_leipzig_pack, LeipzigIndex)

BOOST_AUTO_TEST_CASE(what_visitors_ask_is_among_the_first_three)
{
    search::Searcher searcher(database);
    for (const auto &wish : Wishes) {
        const auto found = topicsFor(searcher, wish.query, wish.language, 3);
        BOOST_TEST((" " + found + " ").find(" " + std::string(wish.topic) + " ") != std::string::npos,
                   wish.language << " \"" << wish.query << "\" wants " << wish.topic << ", found " << found);
    }
}

BOOST_AUTO_TEST_CASE(offices_are_found_by_their_name)
{
    search::Searcher searcher(database);
    for (const auto *language : {"de", "ar", "uk"}) {
        const auto hits = searcher.search("Johanniter", domain::LanguageTag(language), 3);
        BOOST_REQUIRE(!hits.empty());
        BOOST_TEST(hits[0].excerpt.text.find("Johanniter") != std::string::npos,
                   language << ": " << hits[0].excerpt.text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
