// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/shell/response_head.h"

using namespace kiosk;

BOOST_AUTO_TEST_CASE(an_answer_is_written_as_rfc_9112_wants_it)
{
    server::Answer answer;
    answer.status = 201;
    answer.body = "{}";
    answer.headers = {{"ETag", "\"1\""}};
    BOOST_TEST(shell::bytesOf(answer, true, false) == "HTTP/1.1 201 Created\r\nETag: \"1\"\r\nContent-Type: "
                                                      "application/json\r\nContent-Length: 2\r\n\r\n{}");
    BOOST_TEST(shell::bytesOf(answer, false, true).ends_with("Content-Length: 2\r\nConnection: close\r\n\r\n"));
}

BOOST_AUTO_TEST_CASE(an_answer_that_has_no_body_by_its_status_says_no_length)
{
    for (const int status : {204, 304}) {
        auto answer = server::empty(status);
        answer.body = "never";
        const auto text = shell::bytesOf(answer, true, false);
        BOOST_TEST(text.find("Content-Length") == std::string::npos);
        BOOST_TEST(text.ends_with("\r\n\r\n"));
    }
}

BOOST_AUTO_TEST_CASE(a_stream_says_that_its_end_is_the_end_of_the_line)
{
    auto answer = server::empty(200);
    answer.type = "text/event-stream";
    BOOST_TEST(shell::streamHeadOf(answer) ==
               "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
}
