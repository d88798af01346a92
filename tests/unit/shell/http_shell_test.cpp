// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>

#include <boost/test/unit_test.hpp>

#include "kiosk/shell/request_parser.h"
#include "tests/unit/shell/line.h"

using namespace kiosk;
using namespace std::chrono_literals;

namespace {

/** Says what it heard: method, path, query, body and one header. */
void echo(const server::Request &request, const server::Done &done)
{
    server::Answer answer;
    answer.type = "text/plain";
    answer.body = request.method + " " + request.path + " " + request.query + " [" + request.body + "] " +
                  std::string(request.header("x-test")) + " " + request.peer;
    done(std::move(answer));
}

const std::string Get = "GET /a?b=c HTTP/1.1\r\nHost: x\r\nX-Test: Ä\r\n\r\n";

std::string post(const std::string &body)
{
    return "POST /p HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

shell::Patience impatient()
{
    return {200ms, 200ms, 300ms, 200ms, 20ms};
}

bool contains(const std::string &text, const std::string &part)
{
    return text.find(part) != std::string::npos;
}

/** An endless event stream; keeps its sink for the test. */
struct Streams
{
    std::shared_ptr<server::StreamSink> sink;
    std::atomic<int> open{0};
    std::atomic<int> ended{0};
    void operator()(const server::Request &, const server::Done &done)
    {
        server::Answer answer;
        answer.type = "text/event-stream";
        answer.open = [this](std::shared_ptr<server::StreamSink> reader) -> std::shared_ptr<void> {
            sink = std::move(reader);
            sink->send(std::make_shared<std::string>("event: hello\n\n"));
            ++open;
            return {this, [this](void *) { ++ended; }};
        };
        done(std::move(answer));
    }
};

template<class Condition>
bool soon(const Condition &condition)
{
    for (int i = 0; i < 500 && !condition(); ++i)
        std::this_thread::sleep_for(10ms);
    return condition();
}

} // namespace

BOOST_AUTO_TEST_CASE(a_request_arrives_whole_and_its_answer_goes_back)
{
    for (const bool withTls : {false, true}) {
        const RunningShell running(echo, withTls);
        Line line(running.port(), withTls);
        line.say(Get);
        const auto answer = line.hear("127.0.0.1");
        BOOST_TEST(answer.starts_with("HTTP/1.1 200 OK\r\n"));
        BOOST_TEST(contains(answer, "\r\nContent-Type: text/plain\r\n"));
        BOOST_TEST(answer.ends_with("\r\n\r\nGET /a b=c [] Ä 127.0.0.1"));
        line.say(post("bödy"));
        BOOST_TEST(line.hear("127.0.0.1").ends_with("POST /p  [bödy]  127.0.0.1"));
    }
}

BOOST_AUTO_TEST_CASE(requests_that_come_at_once_are_answered_in_their_order)
{
    const RunningShell running(echo);
    Line line(running.port());
    line.say(post("1") + post("2") + "GET /last HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    const auto all = line.hear();
    const auto first = all.find("[1]");
    const auto second = all.find("[2]");
    BOOST_TEST(first < second);
    BOOST_TEST(second < all.find("/last"));
    BOOST_TEST(contains(all, "Connection: close"));
}

BOOST_AUTO_TEST_CASE(a_request_may_come_byte_by_byte)
{
    const RunningShell running(echo);
    Line line(running.port());
    for (const char c : post("slow"))
        line.say(std::string(1, c));
    BOOST_TEST(contains(line.hear("127.0.0.1"), "[slow]"));
}

BOOST_AUTO_TEST_CASE(a_chunked_body_is_joined)
{
    const RunningShell running(echo);
    Line line(running.port());
    line.say("POST /p HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
    BOOST_TEST(contains(line.hear("127.0.0.1"), "[abcde]"));
}

BOOST_AUTO_TEST_CASE(two_lengths_of_one_body_are_refused)
{
    const RunningShell running(echo);
    for (const auto *head :
         {"Content-Length: 3\r\nTransfer-Encoding: chunked", "Transfer-Encoding: chunked\r\nContent-Length: 3",
          "Content-Length: 3\r\nContent-Length: 4", "Content-Length: -1", "Content-Length: 3, 4"}) {
        Line line(running.port());
        line.say(std::string("POST /p HTTP/1.1\r\nHost: x\r\n") + head + "\r\n\r\nabcdef");
        const auto answer = line.hear();
        BOOST_TEST_CONTEXT(head)
        BOOST_TEST(answer.starts_with("HTTP/1.1 400 "));
    }
}

BOOST_AUTO_TEST_CASE(what_is_too_large_is_refused_before_it_is_read)
{
    const RunningShell running(echo);
    Line body(running.port());
    body.say("POST /p HTTP/1.1\r\nHost: x\r\nContent-Length: 2097153\r\n\r\n");
    BOOST_TEST(body.hear().starts_with("HTTP/1.1 413 "));
    Line head(running.port());
    head.say("GET / HTTP/1.1\r\nX-Long: " + std::string(shell::LargestHead + 100, 'x'));
    BOOST_TEST(head.hear().starts_with("HTTP/1.1 413 "));
    Line chunks(running.port());
    chunks.say("POST /p HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
    const std::string chunk = "10000\r\n" + std::string(0x10000, 'x') + "\r\n";
    for (int i = 0; i < 40; ++i)
        chunks.say(chunk);
    BOOST_TEST(chunks.hear().starts_with("HTTP/1.1 413 "));
}

BOOST_AUTO_TEST_CASE(what_is_not_http_is_told_so)
{
    const RunningShell running(echo);
    for (const std::string bytes :
         {"nonsense\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\x16\x03\x01\x02", "GET  / HTTP/1.1\r\n\r\n",
          "GET / HTTP/1.1\r\n: no name\r\n\r\n", "GET / HTTP/1.1\r\nA\r\n\r\n"}) {
        Line line(running.port());
        line.say(bytes + "\r\n\r\n");
        const auto answer = line.hear();
        BOOST_TEST_CONTEXT(bytes)
        BOOST_TEST(answer.starts_with("HTTP/1.1 400 "));
    }
}

BOOST_AUTO_TEST_CASE(a_head_is_answered_without_a_body_and_an_old_client_without_keeping_the_line)
{
    const RunningShell running(echo);
    Line head(running.port());
    head.say("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n");
    BOOST_TEST(contains(head.hear("\r\n\r\n"), "Content-Length: 21\r\n"));
    Line old(running.port());
    old.say("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    BOOST_TEST(contains(old.hear(), "Connection: close"));
}

BOOST_AUTO_TEST_CASE(whoever_asks_first_may_send_a_body)
{
    const RunningShell running(echo);
    Line line(running.port());
    line.say("POST /p HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    BOOST_TEST(line.hear("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
    line.say("ok");
    BOOST_TEST(contains(line.hear("127.0.0.1"), "[ok]"));
}

BOOST_AUTO_TEST_CASE(whoever_is_slow_is_ended)
{
    const RunningShell running(echo, false, impatient());
    Line silent(running.port());
    BOOST_TEST(silent.isClosed());
    Line half(running.port());
    half.say("GET / HTTP/1.1\r\nHost:");
    BOOST_TEST(half.isClosed());
    const RunningShell secret(echo, true, impatient());
    Line noHandshake(secret.port());
    BOOST_TEST(noHandshake.isClosed());
}

BOOST_AUTO_TEST_CASE(a_byte_now_and_then_does_not_stretch_the_time_of_a_request)
{
    const RunningShell running(echo, false, impatient());
    Line line(running.port());
    const auto begin = std::chrono::steady_clock::now();
    std::thread dripping([&] {
        for (int i = 0; i < 30; ++i) {
            line.say("G");
            std::this_thread::sleep_for(50ms);
        }
    });
    BOOST_TEST(line.isClosed());
    BOOST_TEST((std::chrono::steady_clock::now() - begin < 1200ms));
    dripping.join();
}

BOOST_AUTO_TEST_CASE(an_answer_may_take_its_time)
{
    server::Done later;
    std::atomic<bool> isAsked = false;
    RunningShell running(
        [&](const server::Request &, const server::Done &done) {
            later = done;
            isAsked = true;
        },
        false, impatient());
    Line line(running.port());
    line.say(Get);
    BOOST_TEST(soon([&] { return isAsked.load(); }));
    std::this_thread::sleep_for(600ms); // longer than any patience with the other end
    running.onItsThread([&] { later(server::empty(204)); });
    BOOST_TEST(line.hear("\r\n\r\n").starts_with("HTTP/1.1 204 "));
    running.onItsThread([&] { later = {}; });
}

BOOST_AUTO_TEST_CASE(a_stream_stays_open_while_nothing_happens_and_tells_what_does)
{
    for (const bool withTls : {false, true}) {
        Streams streams;
        RunningShell running(std::ref(streams), withTls, impatient());
        Line line(running.port(), withTls);
        line.say(Get);
        BOOST_TEST(line.hear("event: hello\n\n").starts_with("HTTP/1.1 200 OK\r\n"));
        std::this_thread::sleep_for(600ms);
        running.onItsThread([&] { BOOST_TEST(streams.sink->send(std::make_shared<std::string>("event: news\n\n"))); });
        BOOST_TEST(line.hear("\n\n") == "event: news\n\n");
        running.onItsThread([&] { streams.sink->close(); });
        BOOST_TEST(line.isClosed());
        BOOST_TEST(soon([&] { return streams.ended == 1; }));
        running.onItsThread([&] { streams.sink.reset(); });
    }
}

BOOST_AUTO_TEST_CASE(a_reader_who_goes_is_noticed_at_once)
{
    Streams streams;
    RunningShell running(std::ref(streams));
    Line line(running.port());
    line.say(Get);
    line.hear("event: hello\n\n");
    line.hangUp();
    BOOST_TEST(soon([&] { return streams.ended == 1; }));
    running.onItsThread([&] {
        BOOST_TEST(!streams.sink->send(std::make_shared<std::string>("event: news\n\n")));
        streams.sink.reset();
    });
}

BOOST_AUTO_TEST_CASE(a_reader_who_takes_nothing_is_given_up_and_holds_nobody_back)
{
    Streams streams;
    RunningShell running(std::ref(streams), false, impatient());
    Line line(running.port());
    line.becomeDeaf();
    line.say(Get);
    BOOST_TEST(soon([&] { return streams.open == 1; }));
    const auto part = std::make_shared<std::string>(std::string(200'000, 'x'));
    int taken = 0;
    const auto begin = std::chrono::steady_clock::now();
    running.onItsThread([&] {
        while (taken < 1000 && streams.sink->send(part))
            ++taken;
    });
    BOOST_TEST(taken < 100);
    BOOST_TEST((std::chrono::steady_clock::now() - begin < 1s));
    BOOST_TEST(soon([&] { return streams.ended == 1; }));
    running.onItsThread([&] { streams.sink.reset(); });
}

BOOST_AUTO_TEST_CASE(a_bad_certificate_or_address_is_named)
{
    const ScratchFolder folder;
    const auto error = [](const shell::ListenOn &where) {
        auto shell = shell::HttpShell::open(where);
        return shell ? std::string("opened") : shell.assume_error().text;
    };
    BOOST_TEST(
        contains(error({"127.0.0.1:0", folder.path / "no.pem", folder.path / "no.key"}), "no.pem: not a readable PEM"));
    BOOST_TEST(contains(error({"localhost:80", {}, {}}), "--listen localhost:80: not an address"));
    const RunningShell running(echo);
    BOOST_TEST(
        contains(error({"127.0.0.1:" + std::to_string(running.port()), {}, {}}), "another program has this port"));
}
