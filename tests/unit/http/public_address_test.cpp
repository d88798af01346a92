// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a request for somebody else's address may not lead.
#include <future>

#include <arpa/inet.h>
#include <boost/test/unit_test.hpp>
#include <netdb.h>

#include "kiosk/base/must.h"
#include "kiosk/base/thread_executor.h"
#include "kiosk/http/curl_client.h"
#include "kiosk/http/public_address.h"
#include "test_server.h"

using namespace kiosk;
using namespace kiosk::http;
using kiosk::tests::TestServer;

namespace {

bool isPublic(const std::string &text)
{
    addrinfo hints{};
    hints.ai_flags = AI_NUMERICHOST;
    addrinfo *found = nullptr;
    MUST(getaddrinfo(text.c_str(), nullptr, &hints, &found) == 0);
    const bool out = isPublicAddress(*found->ai_addr);
    freeaddrinfo(found);
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(addresses_of_this_machine_and_of_houses_are_not_public)
{
    for (const auto *address : {"127.0.0.1",
                                "127.255.255.255",
                                "0.0.0.0",
                                "10.0.0.1",
                                "172.16.0.1",
                                "172.31.255.255",
                                "192.168.1.1",
                                "169.254.169.254",
                                "100.64.0.1",
                                "192.0.0.8",
                                "192.0.2.1",
                                "198.18.0.1",
                                "198.51.100.7",
                                "203.0.113.9",
                                "224.0.0.1",
                                "240.0.0.1",
                                "255.255.255.255",
                                "::1",
                                "::",
                                "fe80::1",
                                "fc00::1",
                                "fd12:3456::1",
                                "ff02::1",
                                "::ffff:127.0.0.1",
                                "::ffff:8.8.8.8",
                                "::127.0.0.1",
                                "64:ff9b::7f00:1",
                                "2002:7f00:1::",
                                "2001::1",
                                "2001:db8::1",
                                "2001:10::1",
                                "100::1",
                                "3fff::1"})
        BOOST_TEST(!isPublic(address), address);
    for (const auto *address :
         {"1.1.1.1", "8.8.8.8", "172.15.255.255", "172.32.0.1", "100.63.255.255", "100.128.0.1", "192.167.255.255",
          "223.255.255.255", "2606:4700::1111", "2a00:1450:4001::1", "2001:4860:4860::8888"})
        BOOST_TEST(isPublic(address), address);
}

BOOST_AUTO_TEST_CASE(a_request_for_public_addresses_does_not_reach_this_machine_by_number_or_by_name)
{
    std::atomic<int> reached{0};
    TestServer server([&](const std::string &, kiosk::tests::TestConnection &) { ++reached; });
    base::ThreadExecutor executor("test");
    CurlClient client(executor);
    const auto port = server.url("").substr(server.url("").rfind(':'));
    for (const std::string host : {"127.0.0.1", "localhost", "[::1]", "0.0.0.0", "127.1", "2130706433", "0x7f000001"}) {
        std::promise<base::Result<HttpAnswer>> answer;
        HttpRequest request;
        request.url = "https://" + host + port;
        request.publicOnly = true;
        client.send(request, [&](base::Result<HttpAnswer> result) { answer.set_value(std::move(result)); });
        const auto result = answer.get_future().get();
        BOOST_REQUIRE(!result);
        BOOST_TEST((result.error().code == base::Code::Denied), host + ": " + result.error().text);
    }
    BOOST_TEST(reached == 0);
}

BOOST_AUTO_TEST_CASE(a_request_for_public_addresses_is_https)
{
    base::ThreadExecutor executor("test");
    CurlClient client(executor);
    std::promise<base::Result<HttpAnswer>> answer;
    HttpRequest request;
    request.url = "http://example.org/";
    request.publicOnly = true;
    client.send(request, [&](base::Result<HttpAnswer> result) { answer.set_value(std::move(result)); });
    BOOST_TEST((answer.get_future().get().error().code == base::Code::Invalid));
}
