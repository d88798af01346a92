// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "kiosk/content/pack.h"
#include "tests/support/sample_pack.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk::content;
using namespace kiosk::domain;
using namespace std::chrono_literals;

namespace {

const LanguageTag German("de");
const LanguageTag English("en");
const LanguageTag Arabic("ar");
const TopicId Registration("registration");

struct OpenedPack
{
    ScratchFolder folder;
    Pack pack;
    OpenedPack()
        : pack((makeSamplePack(folder.path / "pack"), Pack::open(folder.path / "pack", sampleKeys()).value()))
    {
    }
    [[nodiscard]] Block block(const LanguageTag &language, BlockKind kind) const
    {
        const auto page = pack.page(Registration, language).value();
        const auto found =
            std::find_if(page.blocks.begin(), page.blocks.end(), [&](const auto &one) { return one.kind == kind; });
        BOOST_REQUIRE(found != page.blocks.end());
        return *found;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(reading_a_pack, OpenedPack)

BOOST_AUTO_TEST_CASE(it_says_what_it_is)
{
    BOOST_TEST(pack.identity().id == "example");
    BOOST_TEST(pack.identity().version == 1);
    BOOST_TEST(pack.identity().created == "2026-11-22T00:00:00Z");
    BOOST_TEST(pack.identity().expires == "2027-05-31T00:00:00Z");
    BOOST_TEST(pack.name(English) == "Welcome Centre Exampleton");
    BOOST_TEST(pack.name(LanguageTag("ti")) == "Willkommenszentrum Beispielstadt");
    BOOST_TEST(pack.serviceName(ServiceId("general"), Arabic) == "استشارة عامة");
    BOOST_TEST(pack.serviceName(ServiceId("none"), Arabic).empty());
    const std::vector<PackLanguage> expected{
        {German, "Deutsch", false}, {English, "English", false}, {Arabic, "العربية", true}};
    BOOST_TEST((pack.languages() == expected));
}

BOOST_AUTO_TEST_CASE(languages_to_talk_come_with_their_own_and_their_german_name)
{
    const auto all = pack.talkLanguages();
    BOOST_TEST(all.size() == 42U);
    BOOST_TEST(all[0].tag == German);
    BOOST_TEST(all[2].tag == Arabic); // the pack's own first, in its order
    BOOST_TEST(std::count_if(all.begin(), all.end(), [](const auto &one) { return one.interface; }) == 17);
    BOOST_TEST((all[16].interface && !all[17].interface));
    const auto sorani = std::find_if(all.begin(), all.end(), [](const auto &one) { return one.tag.value == "ckb"; });
    BOOST_REQUIRE(sorani != all.end());
    BOOST_TEST(sorani->name == "سۆرانی");
    BOOST_TEST(sorani->german == "Kurdisch (Sorani)");
    BOOST_TEST(sorani->rightToLeft);
    BOOST_TEST(sorani->voice.empty());
}

BOOST_AUTO_TEST_CASE(the_tree_is_in_order_and_falls_back_to_german)
{
    const auto top = pack.topics({}, Arabic);
    BOOST_REQUIRE(top.size() == 2U);
    BOOST_TEST(top[0].id.value == "first-steps");
    BOOST_TEST(top[0].hasChildren);
    BOOST_TEST(top[0].title == "الخطوات الأولى");
    BOOST_TEST(top[1].title == "Wohnen");
    BOOST_TEST(top[1].language == German);
    BOOST_TEST(top[1].sensitive);
    BOOST_TEST(!top[1].hasChildren);
    const auto children = pack.topics(top[0].id, English);
    BOOST_REQUIRE(children.size() == 1U);
    BOOST_TEST(children[0].summary == "After moving you have 2 weeks for the registration. It is free of charge.");
    BOOST_TEST(children[0].icon == "first-steps"); // of the topic above
    BOOST_TEST(children[0].service.value == "general");
    BOOST_TEST(pack.topic(Registration, English)->parent.value == "first-steps");
    BOOST_TEST(pack.related(Registration, English)[0].title == "Housing");
    BOOST_TEST(!pack.topic(TopicId("none"), English).has_value());
    BOOST_TEST(pack.topics(TopicId("none"), English).empty());
}

BOOST_AUTO_TEST_CASE(a_page_has_its_facts_filled_in)
{
    const auto page = pack.page(Registration, English).value();
    BOOST_TEST(page.title == "Registering your address");
    BOOST_TEST((page.method == TextMethod::Reviewed && page.state == TextState::Current));
    BOOST_TEST(page.checkedOn == "2026-11-22");
    BOOST_TEST(page.sources == "§ 17 BMG (2022-06-28); made up");
    const Line expected{{Span::Kind::Text, "After moving you have ", "", false},
                        {Span::Kind::Fact, "2 weeks", "registration-deadline", true},
                        {Span::Kind::Text, " for the ", "", false},
                        {Span::Kind::Term, "registration", "anmeldung", false},
                        {Span::Kind::Text, ". It is ", "", false},
                        {Span::Kind::Strong, "free of charge", "", false},
                        {Span::Kind::Text, ".", "", false}};
    BOOST_TEST((page.blocks.front().lines.front() == expected));
    BOOST_TEST(block(German, BlockKind::Cost).lines[0][1].text == "Anmeldung");
}

BOOST_AUTO_TEST_CASE(right_to_left_pages_set_facts_and_german_words_apart)
{
    const auto lines = block(Arabic, BlockKind::Paragraph).lines;
    BOOST_TEST(lines[0][1].text == "\u2068أسبوعين\u2069");
    BOOST_TEST(lines[0][3].text == "\u2068Anmeldung\u2069");
    BOOST_TEST(block(Arabic, BlockKind::List).lines[1][1].text == "\u2068115\u2069"); // the same in all languages
    BOOST_TEST(block(English, BlockKind::List).lines[1][1].text == "115");
}

BOOST_AUTO_TEST_CASE(every_kind_of_block_is_there_with_its_parts)
{
    BOOST_TEST(block(English, BlockKind::Image).media == "media/signpost.png");
    BOOST_TEST(block(English, BlockKind::Image).lines[0][0].text == "A signpost with two boards");
    BOOST_TEST(block(English, BlockKind::Link).target == "https://www.example.org/en/appointment");
    BOOST_TEST(block(English, BlockKind::Steps).lines.size() == 2U);
    BOOST_TEST(block(English, BlockKind::Say).german == "Ich möchte meine Wohnung anmelden.");
    BOOST_TEST(block(English, BlockKind::Say).lines[0][0].text == "I would like to register my address.");
    BOOST_TEST(block(German, BlockKind::Question).lines.size() == 3U);
    BOOST_TEST(block(English, BlockKind::Table).rows.size() == 3U);
    BOOST_TEST(block(English, BlockKind::Table).rows[1][0][0].text == "Registration");
    BOOST_TEST(block(English, BlockKind::Note).variant == "warning");
    BOOST_TEST(block(English, BlockKind::Contact).target == "centre");
    BOOST_TEST(block(English, BlockKind::Video).lines[0][0].text == "A field moves to the right.");
    const auto english = pack.page(Registration, English)->blocks;
    const auto german = pack.page(Registration, German)->blocks;
    BOOST_REQUIRE(english.size() == german.size());
    for (std::size_t i = 0; i < english.size(); ++i)
        BOOST_TEST(english[i].key == german[i].key); // so that a language switch keeps the place
}

BOOST_AUTO_TEST_CASE(without_a_translation_the_german_page_comes_and_says_so)
{
    const auto page = pack.page(TopicId("housing"), Arabic).value();
    BOOST_TEST((page.state == TextState::German));
    BOOST_TEST(page.language == German);
    BOOST_TEST(page.title == "Wohnen");
    BOOST_TEST((pack.page(TopicId("housing"), German)->state == TextState::Current));
    BOOST_TEST(!pack.page(TopicId("none"), German).has_value());
}

BOOST_AUTO_TEST_CASE(contacts_words_and_files_are_found)
{
    const auto contact = pack.contact(ContactId("centre"), English).value();
    BOOST_TEST(contact.name == "Willkommenszentrum Beispielstadt");
    BOOST_TEST(contact.about == "First advice and referral");
    BOOST_TEST(contact.languages.size() == 3U);
    BOOST_TEST((contact.stepFree == Access::Yes && contact.appointment == Appointment::Possible));
    BOOST_TEST(contact.source == "made up (2026)");
    BOOST_REQUIRE(contact.hours.rules.size() == 1U);
    const auto &rule = contact.hours.rules[0];
    BOOST_TEST((rule.days ==
                std::vector<std::chrono::weekday>{std::chrono::Monday, std::chrono::Tuesday, std::chrono::Thursday}));
    BOOST_TEST((rule.from == 11h && rule.to == 17h && rule.validTo == LocalDate(2027y / 12 / 31)));
    BOOST_REQUIRE(contact.hours.exceptions.size() == 2U);
    BOOST_TEST((contact.hours.exceptions[0].date == LocalDate(2026y / 12 / 24) && contact.hours.exceptions[0].closed));
    BOOST_TEST(contact.hours.exceptions[0].reason.at(English) == "Christmas Eve");
    BOOST_TEST((!contact.hours.exceptions[1].closed && contact.hours.exceptions[1].to == 12h));
    BOOST_TEST(pack.term("anmeldung", English)->text == "You tell the city where you live.");
    BOOST_TEST(pack.term("anmeldung", LanguageTag("ti"))->text == "Sie sagen der Stadt, wo Sie wohnen.");
    BOOST_TEST(!pack.term("none", English).has_value());
    BOOST_TEST(readAll(pack.media("media/chime.ogg").value()) == readAll(exampleSources() / "media/chime.ogg"));
    BOOST_TEST(!pack.media("media/none.ogg").has_value());
}

BOOST_AUTO_TEST_CASE(staff_get_subjects_and_services_in_all_languages)
{
    const auto subjects = pack.subjects();
    BOOST_TEST(subjects.size() == 3U);
    BOOST_TEST(subjects.at(Registration).at(Arabic) == "تسجيل العنوان");
    BOOST_TEST(!subjects.at(TopicId("housing")).contains(Arabic));
    BOOST_TEST(pack.serviceNames().at(ServiceId("general")).at(German) == "Allgemeine Beratung");
}

BOOST_AUTO_TEST_SUITE_END()
