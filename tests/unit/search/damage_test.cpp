// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include <boost/test/unit_test.hpp>

#include "kiosk/search/index_format.h"
#include "tests/unit/search/small_index.h"

using namespace kiosk;

namespace {

const std::vector<SmallPage> Pages{{"flat", "Wohnung suchen", "Viele suchen eine Wohnung."},
                                   {"bus", "Bus und Bahn", "Kaufen Sie eine Fahrkarte."}};

std::string bytes(std::initializer_list<int> values)
{
    std::string all;
    for (const int one : values)
        all += static_cast<char>(one);
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(a_damaged_index)

BOOST_AUTO_TEST_CASE(postings_come_back_as_they_were_and_never_out_of_range)
{
    using namespace kiosk::search;
    std::vector<Posting> read;
    BOOST_REQUIRE(decodePostings(encodePostings({{0, 1}, {7, 255}, {4999, 3}}), 5000, read));
    BOOST_REQUIRE(read.size() == 3U);
    BOOST_TEST(read[2].page == 4999U);
    BOOST_TEST(read[1].weight == 255);
    BOOST_TEST(!decodePostings(encodePostings({{4999, 3}}), 4999, read));
    BOOST_TEST(!decodePostings("", 10, read));
    BOOST_TEST(!decodePostings(bytes({2, 0, 1}), 10, read));                            // cut off
    BOOST_TEST(!decodePostings(bytes({255, 255, 255, 255, 15}), 10, read));             // more than there are pages
    BOOST_TEST(!decodePostings(bytes({1, 255, 255, 255, 255, 255, 255}), 10, read));    // endless number
    BOOST_TEST(!decodePostings(bytes({2, 5, 1, 255, 255, 255, 255, 15, 1}), 10, read)); // over the edge
}

BOOST_AUTO_TEST_CASE(it_finds_nothing_and_harms_nothing)
{
    const char *const damages[] = {
        "UPDATE search_terms SET postings = x'ff'",
        "UPDATE search_terms SET postings = x'0109ff'",
        "UPDATE search_terms SET postings = NULL",
        "UPDATE search_pages SET stems = x'ff'",
        "DELETE FROM search_pages",
        "UPDATE search_languages SET pages = -1",
        "UPDATE search_languages SET pages = 999999999999",
        "UPDATE search_languages SET words = 'z' || char(10) || 'a'",
        "DROP TABLE search_terms",
        "DROP TABLE search_pages",
        "ALTER TABLE search_languages DROP COLUMN words",
    };
    for (const auto *damage : damages) {
        auto database = smallIndex("de", Pages);
        BOOST_REQUIRE(database.execute(damage));
        search::Searcher searcher(database);
        BOOST_TEST(topicsFor(searcher, "Wohnung suchen", "de") == "", damage);
        BOOST_TEST(topicsFor(searcher, "Fahrkarte", "de") == "", damage);
    }
}

BOOST_AUTO_TEST_CASE(random_bytes_in_the_index_never_crash_the_terminal)
{
    std::mt19937 random(3);
    for (int round = 0; round < 300; ++round) {
        auto database = smallIndex("de", Pages);
        for (const auto *sql : {"UPDATE search_terms SET postings = ?1 WHERE term = 'wohnung'",
                                "UPDATE search_pages SET stems = ?1 WHERE topic = 'flat'"}) {
            std::string noise(random() % 12, '\0');
            for (auto &one : noise)
                one = static_cast<char>(random());
            auto update = database.prepare(sql).value();
            BOOST_REQUIRE(update.bindAll(sqlite::Blob{noise}).run());
        }
        search::Searcher searcher(database);
        BOOST_TEST(searcher.search("Wohnung suchen", domain::LanguageTag("de"), 10).size() <= 2U);
    }
}

BOOST_AUTO_TEST_CASE(a_pack_built_without_search_finds_nothing)
{
    auto database = sqlite::Database::open({}, sqlite::OpenMode::Memory).value();
    search::Searcher searcher(database);
    BOOST_TEST(topicsFor(searcher, "Wohnung", "de") == "");
}

BOOST_AUTO_TEST_SUITE_END()
