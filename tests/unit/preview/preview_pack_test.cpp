// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include <fstream>

#include "kiosk/authoring/new_pack.h"
#include "kiosk/content/pack.h"
#include "kiosk/preview/preview_pack.h"
#include "tests/support/scratch_folder.h"

namespace fs = std::filesystem;
using kiosk::preview::PreviewPack;
using kiosk::preview::TemporaryFolder;

namespace {

struct PackFixture
{
    ScratchFolder scratch;
    fs::path sources = scratch.path / "sources", work = scratch.path / "work";
    kiosk::base::SystemRandom random;

    PackFixture()
    {
        using namespace std::chrono;
        BOOST_REQUIRE(kiosk::authoring::newPack(sources, "trial", year{2026} / 11 / 24));
        fs::create_directory(work);
    }
    [[nodiscard]] fs::path page() const
    {
        for (const auto &entry : fs::recursive_directory_iterator(sources))
            if (entry.path().filename() == "de.md")
                return entry.path();
        return {};
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(preview_packs, PackFixture)

BOOST_AUTO_TEST_CASE(a_terminal_opens_what_was_built_by_its_key_alone)
{
    PreviewPack pack(sources, work, random);
    pack.read();
    BOOST_REQUIRE(pack.good());
    const auto folder = pack.build({});
    BOOST_REQUIRE(folder.has_value());
    const auto key = pack.writeKey();
    BOOST_REQUIRE(key.has_value());
    std::string hex;
    std::ifstream(key.value()) >> hex;
    BOOST_TEST(kiosk::content::Pack::open(folder.value(), {{hex}, 1}).has_value());
    BOOST_TEST(!kiosk::content::Pack::open(folder.value(), {{std::string(64, '0')}, 1}).has_value());
}

BOOST_AUTO_TEST_CASE(only_german_and_the_languages_on_screen_are_built_in_haste)
{
    PreviewPack pack(sources, work, random);
    pack.read();
    BOOST_REQUIRE(pack.source().languages.size() > 1);
    const auto folder = pack.build({"de"});
    BOOST_REQUIRE(folder.has_value());
    std::string hex;
    std::ifstream(pack.writeKey().value()) >> hex;
    const auto opened = kiosk::content::Pack::open(folder.value(), {{hex}, 1});
    BOOST_REQUIRE(opened.has_value());
    BOOST_TEST(opened.value().languages().size() == 1);
}

BOOST_AUTO_TEST_CASE(a_broken_page_keeps_the_last_good_state_and_says_where)
{
    PreviewPack pack(sources, work, random);
    pack.read();
    const auto topics = pack.source().topics.size();
    std::ofstream(page()) << "no front matter";
    pack.read();
    BOOST_TEST(!pack.good());
    BOOST_TEST(pack.source().topics.size() == topics);
    BOOST_TEST(pack.findings().sorted().front().file.ends_with("de.md"));
}

BOOST_AUTO_TEST_CASE(the_file_of_a_page_is_that_of_its_language_or_the_german_one)
{
    PreviewPack pack(sources, work, random);
    pack.read();
    const auto &topic = pack.source().topics.front();
    BOOST_TEST(pack.fileOf(topic.id.value, "de").ends_with("/de.md"));
    BOOST_TEST(pack.fileOf(topic.id.value, "xx").ends_with("/de.md"));
    BOOST_TEST(pack.fileOf("nowhere", "de").empty());
}

BOOST_AUTO_TEST_CASE(packs_nobody_shows_any_more_are_taken_away)
{
    PreviewPack pack(sources, work, random);
    pack.read();
    const auto first = pack.build({});
    const auto second = pack.build({});
    pack.removeBefore(2);
    BOOST_TEST(!fs::exists(first.value()));
    BOOST_TEST(fs::exists(second.value()));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(a_temporary_folder_goes_with_its_owner)
{
    auto folder = TemporaryFolder::make();
    BOOST_REQUIRE(folder.has_value());
    const auto path = folder.value()->path();
    std::ofstream(path / "file") << "x";
    folder.value().reset();
    BOOST_TEST(!fs::exists(path));
}
