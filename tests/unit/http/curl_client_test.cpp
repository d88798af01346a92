// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <condition_variable>
#include <csignal>
#include <future>

#include <boost/test/unit_test.hpp>

#include "kiosk/base/thread_executor.h"
#include "kiosk/http/curl_client.h"
#include "tests/support/result_printing.h"
#include "tests/support/scratch_folder.h"
#include "tests/unit/http/test_server.h"

using namespace kiosk;
using namespace kiosk::http;
using namespace std::chrono_literals;
using kiosk::tests::TestCertificate;
using kiosk::tests::TestConnection;
using kiosk::tests::TestServer;

namespace {

constexpr auto Patience = 10s; // a bound for a broken test; nothing waits for it

void reply(TestConnection &to, const std::string &status, const std::string &body, const std::string &headers = {})
{
    to.send("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + std::to_string(body.size()) +
            "\r\nConnection: close\r\n\r\n" + body);
}

struct Client
{
    base::ThreadExecutor executor{"test"};
    CurlClient client;

    explicit Client(TlsTrust trust = {})
        : client(executor, std::move(trust))
    {
        std::signal(SIGPIPE, SIG_IGN);
    }
    base::Result<HttpAnswer> get(HttpRequest request)
    {
        std::promise<base::Result<HttpAnswer>> promise;
        auto future = promise.get_future();
        client.send(std::move(request), [&](base::Result<HttpAnswer> answer) { promise.set_value(std::move(answer)); });
        if (future.wait_for(Patience) != std::future_status::ready) {
            BOOST_FAIL("no answer");
        }
        return future.get();
    }
    base::Result<HttpAnswer> get(const std::string &url)
    {
        HttpRequest request;
        request.url = url;
        return get(std::move(request));
    }
};

std::time_t now()
{
    return std::time(nullptr);
}
constexpr std::time_t Year = 365L * 24 * 3600;

base::Result<HttpAnswer> over(std::time_t from, std::time_t until, std::time_t judgedAt, std::time_t trusted = 0)
{
    const TestCertificate certificate(from, until);
    const TestServer server([](const std::string &, TestConnection &to) { reply(to, "200 OK", "safe"); }, &certificate);
    const ScratchFolder folder;
    TlsTrust trust(folder.path / "ca.pem");
    certificate.writeAuthority(trust.authorities);
    trust.notBefore = base::WallTime{std::chrono::seconds{judgedAt}};
    Client client(trust);
    if (trusted != 0)
        client.client.trustTime(base::WallTime{std::chrono::seconds{trusted}});
    return client.get(server.url("/"));
}

} // namespace

BOOST_AUTO_TEST_CASE(a_request_goes_out_as_given_and_its_answer_comes_back_whole)
{
    std::string seen;
    const TestServer server([&](const std::string &request, TestConnection &to) {
        seen = request;
        reply(to, "404 Not Found", "nobody here", "X-Kind:  Test \r\nX-Kind: second\r\n");
    });
    Client client;
    HttpRequest request;
    request.method = "POST";
    request.url = server.url("/v1/a?b=c");
    request.headers = {{"Idempotency-Key", "k-1"}, {"Content-Type", "application/json"}};
    request.body = std::string("{\"a\":1}\0x", 9);
    const auto answer = client.get(request).value();
    BOOST_TEST(answer.status == 404); // an answer, not a failure
    BOOST_TEST(answer.body == "nobody here");
    BOOST_TEST(answer.header("x-kind") == "Test");
    BOOST_TEST(answer.header("nothing").empty());
    BOOST_TEST(seen.starts_with("POST /v1/a?b=c HTTP/1.1\r\n"));
    BOOST_TEST(seen.find("Idempotency-Key: k-1\r\n") != std::string::npos);
    BOOST_TEST(seen.ends_with("\r\n\r\n" + request.body));
}

BOOST_AUTO_TEST_CASE(what_goes_wrong_says_what_to_do)
{
    Client client;
    BOOST_TEST(client.get("http://127.0.0.1:1/").error().code == base::Code::Offline);
    BOOST_TEST(client.get("ftp://127.0.0.1/").error().code == base::Code::Invalid);
    BOOST_TEST(client.get("http://:::/").error().code == base::Code::Invalid);
    const TestServer silent([](const std::string &, TestConnection &to) { to.waitForEnd(); });
    HttpRequest slow;
    slow.url = silent.url("/");
    slow.timeout = 200ms;
    BOOST_TEST(client.get(slow).error().code == base::Code::Offline);
    const TestServer endless(
        [](const std::string &, TestConnection &to) { reply(to, "200 OK", std::string(5000, 'x')); });
    HttpRequest bounded;
    bounded.url = endless.url("/");
    bounded.largest = 4999;
    BOOST_TEST(client.get(bounded).error().code == base::Code::Invalid);
    bounded.largest = 5000;
    BOOST_TEST(client.get(bounded).value().body.size() == 5000U);
}

BOOST_AUTO_TEST_CASE(a_stream_comes_as_it_is_sent_and_stops_when_cancelled)
{
    std::promise<void> gone;
    const TestServer server([&](const std::string &, TestConnection &to) {
        to.send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
        to.send("data: 1\n\n");
        to.send("data: 2\n\n");
        to.waitForEnd();
        gone.set_value();
    });
    Client client;
    std::promise<void> two;
    std::string bytes;
    int status = 0;
    bool ended = false;
    HttpRequest request;
    request.url = server.url("/stream");
    const auto id = client.client.stream(request, {[&](const HttpAnswer &head) { status = head.status; },
                                                   [&](std::string part) {
                                                       bytes += part;
                                                       if (bytes.ends_with("data: 2\n\n"))
                                                           two.set_value();
                                                   },
                                                   [&](base::Result<void>) { ended = true; }});
    BOOST_REQUIRE(two.get_future().wait_for(Patience) == std::future_status::ready);
    BOOST_TEST(status == 200);
    BOOST_TEST(bytes == "data: 1\n\ndata: 2\n\n");
    client.client.cancel(id);
    BOOST_TEST((gone.get_future().wait_for(Patience) == std::future_status::ready)); // the connection is closed
    BOOST_TEST(!ended);
}

BOOST_AUTO_TEST_CASE(a_stream_says_how_it_ended)
{
    const TestServer server([](const std::string &, TestConnection &to) { reply(to, "401 Unauthorized", "who?"); });
    Client client;
    std::promise<bool> end;
    std::string log;
    HttpRequest request;
    request.url = server.url("/stream");
    client.client.stream(request, {[&](const HttpAnswer &head) { log += std::to_string(head.status) + " "; },
                                   [&](std::string part) { log += part; },
                                   [&](base::Result<void> how) { end.set_value(how.has_value()); }});
    BOOST_TEST(end.get_future().get());
    BOOST_TEST(log == "401 who?");
    std::promise<base::Result<void>> refused;
    request.url = "http://127.0.0.1:1/";
    client.client.stream(request, {[](const HttpAnswer &) {}, [](const std::string &) {},
                                   [&](base::Result<void> how) { refused.set_value(how); }});
    BOOST_TEST(refused.get_future().get().error().code == base::Code::Offline);
}

BOOST_AUTO_TEST_CASE(a_client_ends_at_once_and_calls_nobody_back)
{
    const TestServer silent([](const std::string &, TestConnection &to) { to.waitForEnd(); });
    base::ThreadExecutor executor("test");
    int calls = 0;
    const auto begin = std::chrono::steady_clock::now();
    {
        CurlClient client(executor);
        HttpRequest request;
        request.url = silent.url("/");
        for (int i = 0; i < 3; ++i)
            client.send(request, [&](const base::Result<HttpAnswer> &) { ++calls; });
    }
    BOOST_TEST((std::chrono::steady_clock::now() - begin < 5s));
    std::promise<void> drained;
    executor.post([&] { drained.set_value(); });
    drained.get_future().wait();
    BOOST_TEST(calls == 0);
}

BOOST_AUTO_TEST_CASE(only_the_given_authority_is_believed)
{
    BOOST_TEST(over(now() - 60, now() + Year, now()).value().body == "safe");
    const TestCertificate mine(now() - 60, now() + Year);
    const TestCertificate other(now() - 60, now() + Year);
    const TestServer server([](const std::string &, TestConnection &to) { reply(to, "200 OK", "no"); }, &mine);
    const ScratchFolder folder;
    TlsTrust trust(folder.path / "ca.pem");
    other.writeAuthority(trust.authorities);
    Client client(trust);
    BOOST_TEST(client.get(server.url("/")).error().code == base::Code::Denied);
    Client withSystems;
    BOOST_TEST(withSystems.get(server.url("/")).error().code == base::Code::Denied);
    auto byName = server.url("/");
    byName.replace(byName.find("127.0.0.1"), 9, "localhost"); // the certificate is for the address
    trust.authorities = folder.path / "mine.pem";
    mine.writeAuthority(trust.authorities);
    Client right(trust);
    BOOST_TEST(right.get(byName).error().code == base::Code::Denied);
    trust.authorities = folder.path / "missing.pem";
    Client without(trust);
    BOOST_TEST(without.get(server.url("/")).error().code == base::Code::Denied);
}

BOOST_AUTO_TEST_CASE(certificates_are_judged_by_what_is_known_of_the_time_and_not_by_the_local_clock)
{
    // The local clock says expired; what is known for sure does not.
    BOOST_TEST(over(now() - 2 * Year, now() - Year, now() - 2 * Year + 60).has_value());
    // Made after this program was built: the local clock may be years behind.
    BOOST_TEST(over(now() + Year, now() + 2 * Year, now()).has_value());
    // Expired by the day of the build, or by what a trusted server said.
    BOOST_TEST(over(now() - 2 * Year, now() - Year, now()).error().code == base::Code::Denied);
    BOOST_TEST(over(now() - 2 * Year, now() - Year, now() - 2 * Year, now()).error().code == base::Code::Denied);
}
