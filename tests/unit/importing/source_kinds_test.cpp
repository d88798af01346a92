// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_samples.h"
#include "kiosk/importing/other_sources.h"

#include "tests/support/scratch_folder.h"

using namespace kiosk;
using namespace kiosk::tests;

namespace {

const std::filesystem::path Samples = WEGWEISER_SOURCE_DIR "/tests/golden/import";

void writeModel(base::Result<importing::Model> model, const std::filesystem::path &folder, importing::Report &report)
{
    BOOST_REQUIRE_MESSAGE(model.has_value(), (model ? "" : model.error().text));
    const domain::LocalDate today{std::chrono::year(2026), std::chrono::November, std::chrono::day(24)};
    const auto written = importing::writeSources(std::move(model.value()), {folder, today, false}, report);
    BOOST_REQUIRE_MESSAGE(written.has_value(), (written ? "" : written.error().text));
}

} // namespace

BOOST_AUTO_TEST_SUITE(source_kinds)

BOOST_AUTO_TEST_CASE(places_and_events_of_integreat_keep_hours_wall_time_and_the_rule_alone)
{
    ScratchFolder scratch;
    auto answers = sampleAnswers(samplePage("de", "a", "A", "<p>x</p>"));
    answers.places["de"] = textOfFile(Samples / "integreat/locations.json");
    answers.events["de"] = textOfFile(Samples / "integreat/events.json");
    importInto(scratch.path, answers);
    BOOST_TEST(errorsIn(scratch.path) == "");
    const auto event = textOfFile(scratch.path / "events/cafe.ics");
    // DTSTART of the rule is in UTC without saying so; the wall in Berlin shows one hour more.
    BOOST_TEST(event.find("DTSTART;TZID=Europe/Berlin:20300101T130000\n") != std::string::npos, event);
    BOOST_TEST(event.find("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU\n") != std::string::npos, event);
    BOOST_TEST(event.find("120000") == std::string::npos, event);
    const auto place = textOfFile(scratch.path / "contacts/ort.toml");
    BOOST_TEST(place.find("step_free = \"yes\"") != std::string::npos, place);
    BOOST_TEST(place.find("from = \"10:00\"") != std::string::npos, place);
    authoring::Findings findings;
    const auto pack = authoring::readPack(scratch.path, findings);
    BOOST_TEST(pack.events.at("cafe").zone == "Europe/Berlin");
    BOOST_TEST(pack.events.at("cafe").rule == "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU");
}

BOOST_AUTO_TEST_CASE(a_calendar_joins_sources_that_are_there)
{
    ScratchFolder scratch;
    importInto(scratch.path, sampleAnswers(samplePage("de", "a", "A", "<p>x</p>")));
    importing::Report report;
    writeModel(importing::readCalendar(textOfFile(Samples / "calendar.ics"), "calendar.ics", report), scratch.path,
               report);
    BOOST_TEST(errorsIn(scratch.path) == "");
    authoring::Findings findings;
    const auto pack = authoring::readPack(scratch.path, findings);
    BOOST_TEST(pack.topics.size() == 1U); // those of the other import stay
    BOOST_REQUIRE(pack.events.contains("sprachcafe"));
    BOOST_TEST(pack.events.at("sprachcafe").exceptDates.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_wordpress_site_becomes_topics_with_questions)
{
    ScratchFolder scratch;
    importing::Report report;
    const auto answers = importing::savedWordPress(Samples / "wordpress", {});
    BOOST_REQUIRE(answers.has_value());
    writeModel(importing::readWordPress(answers.value(), report), scratch.path, report);
    BOOST_TEST(errorsIn(scratch.path) == "");
    const auto page = textOfFile(scratch.path / "topics/01-gesundheit/01-arzt/de.md");
    BOOST_TEST(page.find("```question\nWas kostet das?\nNichts.") != std::string::npos, page);
}

BOOST_AUTO_TEST_CASE(a_directory_in_hsds_becomes_topics_with_contacts)
{
    ScratchFolder scratch;
    importing::Report report;
    const auto answers = importing::savedHsds(Samples / "hsds");
    BOOST_REQUIRE(answers.has_value());
    writeModel(importing::readHsds(answers.value(), report), scratch.path, report);
    BOOST_TEST(errorsIn(scratch.path) == "");
    const auto contact = textOfFile(scratch.path / "contacts/hilfe-verein.toml");
    BOOST_TEST(contact.find("days = [\"mon\", \"wed\"]") != std::string::npos, contact);
    BOOST_TEST(report.number(importing::Note::Dropped) == 1); // the service that is defunct
}

BOOST_AUTO_TEST_CASE(a_broken_event_is_a_finding_with_file_and_line)
{
    ScratchFolder scratch;
    importInto(scratch.path, sampleAnswers(samplePage("de", "a", "A", "<p>x</p>")));
    std::filesystem::create_directories(scratch.path / "events");
    BOOST_REQUIRE(
        base::writeFileAtomically(scratch.path / "events/x.ics",
                                  "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:y\nSUMMARY:Treff\nEND:VEVENT\nEND:VCALENDAR\n"));
    const auto errors = errorsIn(scratch.path);
    BOOST_TEST(errors.find("events/x.ics:3:") != std::string::npos, errors);
    BOOST_TEST(errors.find("when does it begin?") != std::string::npos, errors);
}

BOOST_AUTO_TEST_SUITE_END()
