// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The house's days as other people's calendars read them.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <boost/test/unit_test.hpp>

#include "kiosk/base/must.h"
#include "kiosk/calendar/house_days.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_site.h"

using namespace kiosk;
using namespace kiosk::tests;
using namespace kiosk::calendar;
using namespace std::chrono_literals;

namespace {

const domain::LanguageTag German{"de"};

domain::LocalDate day(const char *text)
{
    return domain::parseDate(text).value();
}

domain::Site houseWithExceptions()
{
    auto site = testSite();
    site.hours.exceptions = {
        {day("2026-12-24"), true, {}, {}, {{German, "Heiligabend"}, {domain::LanguageTag{"en"}, "Christmas Eve"}}},
        {day("2027-03-29"), false, 9h, 12h + 30min, {}}, // the Monday after the clocks went forward
        {day("2027-03-22"), false, 9h, 12h + 30min, {}}};
    return site;
}

Feed feedOf(std::vector<Entry> entries)
{
    return {"Haus", {berlin()}, atLocal(0), std::move(entries)};
}

std::vector<std::string> linesOf(const std::string &text)
{
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        out.push_back(line);
    return out;
}

bool holds(const std::string &text, const std::string &line)
{
    return text.find(line + "\r\n") != std::string::npos;
}

} // namespace

BOOST_AUTO_TEST_CASE(closures_are_whole_days_and_other_hours_have_a_zone)
{
    const auto text = textOf(feedOf(houseDays(houseWithExceptions(), Monday, German)));
    BOOST_TEST(holds(text, "DTSTART;VALUE=DATE:20261224"));
    BOOST_TEST(holds(text, "DTEND;VALUE=DATE:20261225"));
    BOOST_TEST(holds(text, "SUMMARY;LANGUAGE=de:Geschlossen: Heiligabend"));
    BOOST_TEST(holds(text, "DTSTART;TZID=Europe/Berlin:20270329T090000"));
    BOOST_TEST(holds(text, "UID:closed-2026-12-24@leipzig.wegweiser"));
    const auto english = textOf(feedOf(houseDays(houseWithExceptions(), Monday, domain::LanguageTag{"en"})));
    BOOST_TEST(holds(english, "SUMMARY;LANGUAGE=en:Closed: Christmas Eve"));
}

BOOST_AUTO_TEST_CASE(identifiers_do_not_depend_on_the_place_in_the_list)
{
    auto site = houseWithExceptions();
    const auto before = houseDays(site, Monday, German);
    site.hours.exceptions.insert(site.hours.exceptions.begin(), {day("2026-12-01"), true, {}, {}, {}});
    const auto after = houseDays(site, Monday, German);
    BOOST_REQUIRE(after.size() == before.size() + 1);
    for (std::size_t i = 0; i < before.size(); ++i)
        BOOST_TEST(after[i + 1].uid == before[i].uid);
    BOOST_TEST(textOf(feedOf(before)) == textOf(feedOf(before)));
}

BOOST_AUTO_TEST_CASE(what_is_long_past_is_left_out)
{
    const auto inTwoYears = day("2028-12-25");
    BOOST_TEST(houseDays(houseWithExceptions(), inTwoYears, German).empty());
}

BOOST_AUTO_TEST_CASE(lines_are_folded_at_75_bytes_between_characters_and_texts_are_escaped)
{
    auto site = houseWithExceptions();
    std::string reason = "Wegen; der, Umbauten\\\n";
    for (int i = 0; i < 60; ++i)
        reason += "Straßenbahn ለአዲስ መጤዎች ";
    site.hours.exceptions.front().reason = {{German, reason + "\x01\x7f"}};
    const auto text = textOf(feedOf(houseDays(site, Monday, German)));
    for (const auto &line : linesOf(text)) {
        BOOST_TEST(line.size() <= 76U); // with the CR
        BOOST_TEST(line.back() == '\r');
        const auto first = static_cast<unsigned char>(line.size() > 1 && line.front() == ' ' ? line[1] : line.front());
        BOOST_TEST((first & 0xc0U) != 0x80U); // not in the middle of a character
    }
    BOOST_TEST(text.find("Wegen\\; der\\, Umbauten\\\\\\n") != std::string::npos);
    BOOST_TEST(text.find('\x01') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(partners_come_every_week_but_not_when_the_house_is_closed)
{
    auto site = houseWithExceptions();
    domain::OpeningHours hours;
    hours.rules = {{{std::chrono::Tuesday, std::chrono::Thursday}, 14h, 16h, day("2026-11-25"), day("2027-03-31")}};
    const auto visits = weeklyVisits(site, hours, "partner-jobcenter", "Jobcenter");
    BOOST_REQUIRE(visits.size() == 1U);
    BOOST_TEST((visits.front().from == Moment{day("2026-11-26"), 14h})); // the first Thursday of them
    const auto text = textOf(feedOf(visits));
    // In summer time: 14:00 is 12:00 UTC.
    BOOST_TEST(text.find("UNTIL=20270331T120000Z") != std::string::npos);
    BOOST_TEST(text.find("BYDAY=TU,TH") != std::string::npos);
    BOOST_TEST(holds(text, "EXDATE;TZID=Europe/Berlin:20261224T140000"));
    BOOST_TEST(text.find("20270329") == text.find("20270329T")); // other hours of the house are no closure
    BOOST_TEST(text.find("EXDATE;TZID=Europe/Berlin:20270329") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_rule_that_is_none_and_an_unknown_zone_do_no_harm)
{
    Entry entry;
    entry.uid = "x";
    entry.summary = "BEGIN:VEVENT\r\nSUMMARY:forged";
    entry.from = {Monday, 9h};
    entry.rule = "FREQ=NEVER;COUNT=-1";
    entry.zone = "Mars/Olympus";
    const auto text = textOf(feedOf({entry}));
    BOOST_TEST(text.find("RRULE") == std::string::npos);
    BOOST_TEST(holds(text, "DTSTART:20261123T090000"));
    std::size_t events = 0;
    for (const auto &line : linesOf(text))
        events += line.starts_with("BEGIN:VEVENT") ? 1U : 0U;
    BOOST_TEST(events == 1U);
}

BOOST_AUTO_TEST_CASE(another_implementation_reads_the_same)
{
    const auto *script = std::getenv("WEGWEISER_CALENDAR_CHECK");
    const std::string command = "/usr/bin/python3 -c 'import icalendar' 2>/dev/null";
    if (!script || std::system(command.c_str()) != 0) {
        BOOST_TEST_MESSAGE("SKIPPED: run by ctest as calendar_read_by_others; needs python3-icalendar");
        return;
    }
    const ScratchFolder folder;
    auto site = houseWithExceptions();
    auto entries = houseDays(site, Monday, German);
    domain::OpeningHours hours;
    hours.rules = {{{std::chrono::Tuesday}, 14h, 16h, {}, {}}};
    for (auto &visit : weeklyVisits(site, hours, "partner-jobcenter", "Jobcenter; Beratung, für alle"))
        entries.push_back(std::move(visit));
    std::ofstream(folder.path / "house.ics") << textOf(feedOf(entries));
    auto *pipe =
        popen(("/usr/bin/python3 " + std::string(script) + " " + (folder.path / "house.ics").string()).c_str(), "r");
    MUST(pipe);
    std::string read;
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe))
        read += static_cast<char>(c);
    BOOST_TEST(pclose(pipe) == 0);
    BOOST_TEST(read ==
               "closed-2026-12-24@leipzig.wegweiser|Geschlossen: Heiligabend|2026-12-24|2026-12-25|-\n"
               "hours-09:00-2027-03-29@leipzig.wegweiser|Geöffnet 09:00–12:30|2027-03-29T07:00Z|2027-03-29T10:30Z|-\n"
               "hours-09:00-2027-03-22@leipzig.wegweiser|Geöffnet 09:00–12:30|2027-03-22T08:00Z|2027-03-22T11:30Z|-\n"
               "partner-jobcenter-2-14:00-2024-01-02@leipzig.wegweiser|Jobcenter; Beratung, für alle|"
               "2024-01-02T13:00Z|2024-01-02T15:00Z|FREQ=WEEKLY;BYDAY=TU\n");
}
