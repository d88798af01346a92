// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/content/published.h"
#include "kiosk/content/timestamp.h"
#include "kiosk/server/pack_subjects.h"
#include "kiosk/trust/key_file.h"
#include "kiosk/wire/json.h"
#include "tests/support/sample_pack.h"
#include "tests/support/scratch_folder.h"
#include "tests/unit/server/server_fixture.h"

using namespace kiosk;
namespace fs = std::filesystem;

namespace {

/** @p pack in the layout of `wegweiser-pack publish`, named by the timestamp. The server does not judge timestamps. */
void layOut(const fs::path &pack, const fs::path &site, int version)
{
    const auto manifest = site / content::publishedManifest(version);
    fs::create_directories(manifest.parent_path());
    fs::copy(pack / "manifest.json", manifest);
    fs::copy(pack / "manifest.sig.json", manifest.parent_path() / "manifest.sig.json");
    fs::copy(pack / "files", site / "files", fs::copy_options::recursive | fs::copy_options::skip_existing);
    const content::Timestamp timestamp{
        "example", version, std::string(64, '0'), 1, "2026-01-01T00:00:00Z", "2026-01-08T00:00:00Z"};
    writeAll(site / "timestamp.json", content::toText(timestamp));
}

/** Of the files in @p site, the one with the pages. */
fs::path pagesIn(const fs::path &site)
{
    for (const auto &entry : fs::directory_iterator(site / "files"))
        if (entry.path().extension() == ".db")
            return entry.path();
    return {};
}

} // namespace

BOOST_AUTO_TEST_CASE(topics_and_services_are_named_by_a_trusted_pack_only)
{
    ScratchFolder folder;
    makeSamplePack(folder.path / "pack");
    BOOST_REQUIRE(trust::writeKeyFiles(testKey(1), folder.path / "right"));
    BOOST_REQUIRE(trust::writeKeyFiles(testKey(2), folder.path / "wrong"));
    const auto text = server::packSubjects(folder.path / "pack", folder.path / "right.pub");
    BOOST_REQUIRE_MESSAGE(text, (text ? "" : text.error().text));
    const auto json = wire::parseJson(text.value()).value();
    BOOST_TEST(json.at("version").as_int64() >= 1);
    BOOST_TEST(!json.at("subjects").as_object().empty());
    for (const auto &[topic, names] : json.at("subjects").as_object())
        BOOST_TEST(names.as_object().contains("de"), topic);
    BOOST_TEST(!json.at("services").as_object().empty());
    BOOST_TEST(!server::packSubjects(folder.path / "pack", folder.path / "wrong.pub"));
    BOOST_TEST(!server::packSubjects(folder.path / "none", folder.path / "right.pub"));
}

BOOST_AUTO_TEST_CASE(a_published_folder_gives_the_names_of_its_newest_pack)
{
    ScratchFolder folder;
    makeSamplePack(folder.path / "pack");
    BOOST_REQUIRE(trust::writeKeyFiles(testKey(1), folder.path / "right"));
    BOOST_REQUIRE(trust::writeKeyFiles(testKey(2), folder.path / "wrong"));
    const auto site = folder.path / "site";
    layOut(folder.path / "pack", site, 7);
    const auto text = server::packSubjects(site, folder.path / "right.pub");
    BOOST_REQUIRE_MESSAGE(text, (text ? "" : text.error().text));
    BOOST_TEST(text.value() == server::packSubjects(folder.path / "pack", folder.path / "right.pub").value());
    BOOST_TEST(!server::packSubjects(site, folder.path / "wrong.pub"));
    const auto pages = pagesIn(site);
    auto bytes = readAll(pages);
    bytes.back() = static_cast<char>(bytes.back() ^ 1);
    writeAll(pages, bytes);
    BOOST_TEST(!server::packSubjects(site, folder.path / "right.pub"));
}

BOOST_FIXTURE_TEST_CASE(events_of_the_pack_stand_in_the_calendar_of_the_house, tests::ServerFixture)
{
    fs::copy(exampleSources(), folder.path / "sources", fs::copy_options::recursive);
    fs::create_directories(folder.path / "sources/events");
    writeAll(folder.path / "sources/events/language-cafe.ics",
             "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:language-cafe\n"
             "DTSTAMP:20260101T000000Z\nDTSTART;TZID=Europe/Berlin:20270105T150000\n"
             "DTEND;TZID=Europe/Berlin:20270105T170000\nRRULE:FREQ=WEEKLY;BYDAY=TU\n"
             "EXDATE;TZID=Europe/Berlin:20270112T150000\nSUMMARY;LANGUAGE=de:Sprachcafé\n"
             "LOCATION:Saal\nEND:VEVENT\nEND:VCALENDAR\n");
    buildSources(folder.path / "sources", folder.path / "built");
    BOOST_REQUIRE(authoring::signPack(folder.path / "built", testKey(1)));
    BOOST_REQUIRE(trust::writeKeyFiles(testKey(1), folder.path / "key"));
    layOut(folder.path / "built", folder.path / "pack", 1);
    executor.advance(std::chrono::seconds{6});
    const auto answer = get("/v1/sites/leipzig/calendar.ics?lang=en");
    BOOST_TEST(answer.status == 200);
    for (const auto *line : {"UID:event-language-cafe@leipzig.wegweiser", "DTSTART;TZID=Europe/Berlin:20270105T150000",
                             "RRULE:FREQ=WEEKLY;BYDAY=TU", "EXDATE;TZID=Europe/Berlin:20270112T150000",
                             "SUMMARY;LANGUAGE=de:Sprachcafé", "LOCATION;LANGUAGE=de:Saal"})
        BOOST_TEST(answer.body.find(std::string(line) + "\r\n") != std::string::npos, line);
    auto again = tests::request("GET", "/v1/sites/leipzig/calendar.ics?lang=en");
    again.headers.emplace_back("if-none-match", tests::headerOf(answer, "ETag"));
    BOOST_TEST(send(again).status == 304);
}

BOOST_FIXTURE_TEST_CASE(what_is_published_while_the_server_runs_is_named_within_seconds, tests::ServerFixture)
{
    makeSamplePack(folder.path / "built");
    BOOST_REQUIRE(trust::writeKeyFiles(testKey(1), folder.path / "key"));
    becomes(server::Role::Adviser, "ada");
    const auto subjects = [&] {
        const auto answer = get("/v1/sites/leipzig/subjects");
        return wire::parseJson(answer.body).value().at("subjects").as_object().size();
    };
    BOOST_TEST(subjects() == 0U);
    layOut(folder.path / "built", folder.path / "pack", 1);
    executor.advance(std::chrono::seconds{6});
    BOOST_TEST(subjects() > 0U);
    layOut(folder.path / "built", folder.path / "pack", 2);
    fs::remove(pagesIn(folder.path / "pack"));
    executor.advance(std::chrono::seconds{6});
    BOOST_TEST(subjects() > 0U, "a pack that cannot be read must not take the names away");
}
