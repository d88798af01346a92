// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/search/small_index.h"

#include <sstream>

#include <boost/test/unit_test.hpp>

#include "kiosk/authoring/search_words.h"
#include "kiosk/search/index_writer.h"

using namespace kiosk;

void addIndex(sqlite::Database &database, const std::string &language, const std::vector<SmallPage> &pages)
{
    int number = 0;
    {
        auto count = database.prepare("SELECT count(*) FROM search_languages");
        BOOST_REQUIRE(count);
        BOOST_REQUIRE(count.value().step());
        number = static_cast<int>(count.value().integer(0));
    }
    search::IndexWriter writer(language, authoring::lexiconOf(language));
    for (const auto &page : pages) {
        search::IndexedPage added{page.topic, page.title, {}};
        std::istringstream lines(page.text);
        for (std::string line; std::getline(lines, line);)
            added.lines.push_back({line, false});
        writer.add(added);
    }
    BOOST_REQUIRE(writer.write(database, number));
}

sqlite::Database smallIndex(const std::string &language, const std::vector<SmallPage> &pages)
{
    auto database = sqlite::Database::open({}, sqlite::OpenMode::Memory);
    BOOST_REQUIRE(database);
    BOOST_REQUIRE(database.value().execute(search::IndexSchema));
    addIndex(database.value(), language, pages);
    return std::move(database).value();
}

std::string topicsFor(search::Searcher &searcher, std::string_view query, const std::string &language,
                      std::size_t limit)
{
    std::string topics;
    for (const auto &hit : searcher.search(query, domain::LanguageTag(language), limit))
        topics += (topics.empty() ? "" : " ") + hit.topic.value;
    return topics;
}

std::string bestFor(search::Searcher &searcher, std::string_view query, const std::string &language)
{
    return topicsFor(searcher, query, language, 1);
}
