// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/content/pack.h"
#include "tests/support/sample_pack.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk;

BOOST_AUTO_TEST_CASE(an_opened_pack_can_be_searched_in_every_language_also_after_it_was_moved)
{
    const ScratchFolder folder;
    makeSamplePack(folder.path / "pack");
    auto opened = content::Pack::open(folder.path / "pack", sampleKeys()).value();
    BOOST_TEST(!opened.search("wohnen", domain::LanguageTag("de"), 5).empty());
    const auto pack = std::move(opened); // the search stays with its database
    const std::pair<const char *, const char *> wishes[] = {
        {"de", "Wo melde ich mich an?"}, {"en", "register address"}, {"ar", "موعدا"}, {"ti", "Anmeldung"}};
    for (const auto &[language, query] : wishes) {
        const auto hits = pack.search(query, domain::LanguageTag(language), 2);
        BOOST_REQUIRE(!hits.empty());
        BOOST_TEST(pack.page(hits[0].topic, domain::LanguageTag(language)).has_value());
        BOOST_TEST(hits[0].topic.value == "registration", language);
    }
}
