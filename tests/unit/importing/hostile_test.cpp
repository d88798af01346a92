// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_samples.h"

#include "tests/support/scratch_folder.h"

using namespace kiosk;
using namespace kiosk::tests;

BOOST_AUTO_TEST_SUITE(hostile_answers)

BOOST_AUTO_TEST_CASE(an_answer_of_a_hundred_megabytes_is_refused_before_it_is_parsed)
{
    importing::Report report;
    auto answers = sampleAnswers("");
    answers.pages["de"].assign(100U << 20U, ' ');
    const auto model = importing::readIntegreat(answers, report);
    BOOST_REQUIRE(!model.has_value());
    BOOST_TEST(model.error().text.find("64 MiB") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(elements_within_each_other_without_end_give_the_words_and_a_note)
{
    ScratchFolder scratch;
    std::string deep;
    for (int i = 0; i < 200000; ++i)
        deep += "<div>";
    const auto report = importInto(scratch.path, sampleAnswers(samplePage("de", "a", "Titel", deep + "Wort")));
    BOOST_TEST(textOfFile(scratch.path / "topics/01-a/de.md").find("Wort") != std::string::npos);
    BOOST_TEST(report.number(importing::Note::Changed) == 1);
}

BOOST_AUTO_TEST_CASE(broken_utf8_is_refused_with_its_place)
{
    importing::Report report;
    const auto model = importing::readIntegreat(sampleAnswers("\"\xff\xfe\""), report);
    BOOST_REQUIRE(!model.has_value());
    BOOST_TEST(model.error().text.find("pages in de: not JSON at byte") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(parents_in_a_circle_stand_at_the_top_and_are_told)
{
    ScratchFolder scratch;
    const auto report = importInto(scratch.path, sampleAnswers(samplePage("de", "a", "A", "<p>a</p>", "b") + "," +
                                                               samplePage("de", "b", "B", "<p>b</p>", "a") + "," +
                                                               samplePage("de", "c", "C", "<p>c</p>", "c")));
    BOOST_TEST(errorsIn(scratch.path) == "");
    BOOST_TEST(report.counted("topics") == 3);
    BOOST_TEST(report.number(importing::Note::Changed) >= 1);
}

BOOST_AUTO_TEST_CASE(of_two_pages_with_one_address_the_first_is_used_and_the_second_told)
{
    ScratchFolder scratch;
    const auto report = importInto(scratch.path, sampleAnswers(samplePage("de", "a", "Eins", "<p>eins</p>") + "," +
                                                               samplePage("de", "a", "Zwei", "<p>zwei</p>")));
    BOOST_TEST(textOfFile(scratch.path / "topics/01-a/de.md").find("eins") != std::string::npos);
    BOOST_TEST(report.number(importing::Note::Dropped) == 1);
}

BOOST_AUTO_TEST_CASE(an_address_that_climbs_out_of_the_folder_stays_within)
{
    ScratchFolder scratch;
    importInto(scratch.path / "out", sampleAnswers(samplePage("de", "../../../../etc/..", "T", "<p>x</p>") + "," +
                                                   samplePage("de", "%2e%2e%2fup", "U", "<p>y</p>")));
    int files = 0;
    for (const auto &entry : std::filesystem::directory_iterator(scratch.path))
        files += entry.path().filename() == "out" ? 0 : 1;
    BOOST_TEST(files == 0);
    BOOST_TEST(errorsIn(scratch.path / "out") == "");
}

BOOST_AUTO_TEST_CASE(an_error_of_the_server_is_told_in_its_words)
{
    importing::Report report;
    auto answers = sampleAnswers("");
    answers.pages["de"] = "{\"error\":\"Region not found\"}";
    const auto model = importing::readIntegreat(answers, report);
    BOOST_REQUIRE(!model.has_value());
    BOOST_TEST(model.error().text.find("Region not found") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
