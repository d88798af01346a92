// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>

#include "../http/test_server.h"
#include "import_samples.h"
#include "kiosk/base/thread_executor.h"
#include "kiosk/http/curl_client.h"
#include "kiosk/importing/fetch.h"

using namespace kiosk;
using namespace kiosk::tests;

namespace {

void answer(TestConnection &connection, const std::string &status, const std::string &body)
{
    connection.send("HTTP/1.1 " + status + "\r\nContent-Length: " + std::to_string(body.size()) +
                    "\r\nConnection: close\r\n\r\n" + body);
}

struct Client
{
    base::ThreadExecutor executor{"test"};
    http::CurlClient client{executor};
    importing::Fetcher fetcher{client, std::chrono::milliseconds(1)};
};

} // namespace

BOOST_AUTO_TEST_SUITE(fetching)

BOOST_AUTO_TEST_CASE(a_region_is_fetched_politely_and_again_after_a_busy_server)
{
    std::atomic<int> requests = 0;
    std::atomic<bool> polite = true;
    const TestServer server([&](const std::string &request, TestConnection &connection) {
        polite = polite && request.find("X-Integreat-Development: true") != std::string::npos &&
                 request.find("User-Agent: wegweiser-pack/") != std::string::npos;
        if (++requests == 2)
            return answer(connection, "429 Too Many Requests", "{}");
        if (request.find("GET /api/v3/regions/town/ ") == 0)
            return answer(connection, "200 OK",
                          R"({"name":"Town","pois":false,"events":false,"languages":[{"code":"de"}]})");
        answer(connection, "200 OK", "[" + samplePage("de", "a", "A", "<p>x</p>") + "]");
    });
    Client client;
    const auto answers = importing::fetchIntegreat(client.fetcher, server.url("/town/"), {});
    BOOST_REQUIRE_MESSAGE(answers.has_value(), (answers ? "" : answers.error().text));
    BOOST_TEST(requests.load() == 3); // region, pages, pages again
    BOOST_TEST(polite.load());
    BOOST_TEST(answers.value().pages.size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_the_server_refuses_is_told_in_one_line)
{
    const TestServer server([&](const std::string &, TestConnection &connection) {
        answer(connection, "404 Not Found", R"({"error":"Region not found"})");
    });
    Client client;
    const auto got = client.fetcher.get(server.url("/api/v3/regions/x/"));
    BOOST_REQUIRE(!got.has_value());
    BOOST_TEST((got.error().code == base::Code::NotFound));
    BOOST_TEST(got.error().text.find("404 (Region not found)") != std::string::npos, got.error().text);
}

BOOST_AUTO_TEST_CASE(an_answer_longer_than_allowed_is_cut_off_and_plain_http_is_refused)
{
    const TestServer server([&](const std::string &, TestConnection &connection) {
        answer(connection, "200 OK", std::string(100000, 'x'));
    });
    Client client;
    BOOST_TEST(!client.fetcher.get(server.url("/"), 1000).has_value());
    const auto plain = client.fetcher.get("http://example.org/");
    BOOST_REQUIRE(!plain.has_value());
    BOOST_TEST(plain.error().text.find("only https://") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
