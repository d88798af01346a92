// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/wire/event_stream.h"
#include "kiosk/wire/problem.h"

using namespace kiosk;

BOOST_AUTO_TEST_CASE(a_stream_is_read_whatever_its_parts)
{
    const std::vector<wire::StreamEvent> events{{"snapshot", R"({"seq":17})", "2026-11-22:17"},
                                                {"queue", R"({"seq":18})", "2026-11-22:18"},
                                                {"heartbeat", "{}", ""}};
    std::string text = ": welcome\n\nretry: 1000\n\n";
    for (const auto &event : events)
        text += wire::format(event);
    for (std::size_t part = 1; part <= text.size(); ++part) {
        wire::StreamParser parser;
        std::vector<wire::StreamEvent> read;
        for (std::size_t at = 0; at < text.size(); at += part) {
            const auto some = parser.feed(std::string_view(text).substr(at, part)).value();
            read.insert(read.end(), some.begin(), some.end());
        }
        BOOST_CHECK(read == events);
    }
}

BOOST_AUTO_TEST_CASE(line_ends_and_lines_of_data_are_joined_as_the_standard_says)
{
    wire::StreamParser parser;
    const auto read = parser.feed("event:a\r\ndata: one\r\ndata:two\r\n\r\ndata\r\r").value();
    const std::vector<wire::StreamEvent> wanted{{"a", "one\ntwo", ""}, {"", "", ""}};
    BOOST_CHECK(read == wanted);
}

BOOST_AUTO_TEST_CASE(an_endless_event_ends_the_connection)
{
    wire::StreamParser parser;
    const std::string much(1U << 20U, 'x');
    bool refused = false;
    for (int i = 0; i < 40 && !refused; ++i)
        refused = !parser.feed(much);
    BOOST_CHECK(refused);
}

BOOST_AUTO_TEST_CASE(event_ids_name_a_day_and_a_place_in_it)
{
    const wire::StreamPosition place{domain::parseDate("2026-11-22").value(), 17};
    BOOST_TEST(wire::eventId(place) == "2026-11-22:17");
    BOOST_CHECK(wire::parseEventId("2026-11-22:17") == place);
    for (const auto *wrong : {"", ":", "2026-11-22", "2026-11-22:", "2026-11-22:x", "2026-13-22:1", "2026-11-22:1 ",
                              "x:1", "2026-11-22:-1", "2026-11-22:99999999999999999999"})
        BOOST_CHECK_MESSAGE(!wire::parseEventId(wrong), wrong);
}

BOOST_AUTO_TEST_CASE(problems_carry_their_code_both_ways)
{
    for (const auto code : {base::Code::NotFound, base::Code::Invalid, base::Code::Conflict, base::Code::Offline,
                            base::Code::Busy, base::Code::Corrupt, base::Code::Denied, base::Code::Device}) {
        const base::Error error{code, "desk 3: somebody is there"};
        BOOST_CHECK(wire::errorOf(wire::statusOf(code), wire::problemText(error)) == error);
    }
    BOOST_TEST(wire::problemText({base::Code::Denied, "no"}, 401) ==
               R"({"type":"about:blank#denied","title":"Log in first","status":401,"detail":"no","code":"denied"})");
    BOOST_CHECK(wire::errorOf(502, "<html>").code == base::Code::Offline);
    BOOST_CHECK(wire::errorOf(504, "").code == base::Code::Offline);
    BOOST_CHECK(wire::errorOf(409, "{}").code == base::Code::Conflict);
}
