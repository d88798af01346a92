// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the house decides about machine translations that no person has read.
#include <boost/test/unit_test.hpp>

#include "kiosk/authoring/check_pack.h"
#include "tests/support/result_printing.h"
#include "tests/support/sample_pack.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk;
namespace fs = std::filesystem;

namespace {

struct House
{
    ScratchFolder folder;
    fs::path sources = folder.path / "sources";
    House() { fs::copy(exampleSources(), sources, fs::copy_options::recursive); }

    void add(const std::string &file, const std::string &line) const
    {
        writeAll(sources / file, line + "\n" + readAll(sources / file));
    }
    [[nodiscard]] domain::Page page(const std::string &topic, const std::string &language = "en") const
    {
        const auto out = folder.path / "out";
        buildSources(sources, out);
        BOOST_REQUIRE(authoring::signPack(out, testKey(1)).has_value());
        const auto pack = content::Pack::open(out, sampleKeys());
        BOOST_REQUIRE(pack.has_value());
        return pack.value().page(domain::TopicId(topic), domain::LanguageTag(language)).value();
    }
};

const std::string HousingTopic = "topics/02-housing/topic.toml";

} // namespace

BOOST_FIXTURE_TEST_SUITE(machine_text, House)

BOOST_AUTO_TEST_CASE(is_shown_without_a_note_unless_the_house_says_otherwise)
{
    const auto shown = page("housing");
    BOOST_TEST(shown.language.value == "en");
    BOOST_TEST(!shown.marked);
}

BOOST_AUTO_TEST_CASE(hidden_by_the_pack_gives_way_to_the_german_text)
{
    add("pack.toml", "machine_text = \"hidden\"");
    const auto shown = page("housing");
    BOOST_TEST(shown.language.value == "de");
    BOOST_TEST((shown.state == domain::TextState::German));
}

BOOST_AUTO_TEST_CASE(a_subject_decides_against_the_pack)
{
    add("pack.toml", "machine_text = \"hidden\"");
    add(HousingTopic, "machine_text = \"marked\"");
    const auto shown = page("housing");
    BOOST_TEST(shown.language.value == "en");
    BOOST_TEST(shown.marked);
}

BOOST_AUTO_TEST_CASE(subjects_below_follow_the_one_above)
{
    add("topics/01-first-steps/topic.toml", "machine_text = \"hidden\"");
    BOOST_TEST(page("registration", "ar").language.value == "de");
    BOOST_TEST(page("housing").language.value == "en");
}

BOOST_AUTO_TEST_CASE(a_text_that_a_person_has_read_is_never_kept_back)
{
    add("pack.toml", "machine_text = \"hidden\"");
    auto text = readAll(sources / "topics/02-housing/en.md");
    const std::string before = "method = \"machine\"";
    text.replace(text.find(before), before.size(), "method = \"reviewed\"\nreviewed_on = 2026-11-01");
    writeAll(sources / "topics/02-housing/en.md", text);
    BOOST_TEST(page("housing").language.value == "en");
}

BOOST_AUTO_TEST_CASE(another_word_is_a_mistake_with_its_line)
{
    add(HousingTopic, "machine_text = \"maybe\"");
    authoring::Findings findings;
    (void)authoring::readPack(sources, findings);
    BOOST_REQUIRE(findings.errors() == 1);
    const auto found = authoring::onlyErrors(findings).sorted().front();
    BOOST_TEST(found.file == HousingTopic);
    BOOST_TEST(found.line == 1);
}

BOOST_AUTO_TEST_SUITE_END()
