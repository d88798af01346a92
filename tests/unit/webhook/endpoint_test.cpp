// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a webhook may lead, and what it says.
#include <boost/test/unit_test.hpp>

#include "kiosk/webhook/endpoint.h"
#include "kiosk/webhook/message.h"
#include "tests/support/test_site.h"

using namespace kiosk;
using namespace kiosk::tests;
using namespace kiosk::webhook;

BOOST_AUTO_TEST_CASE(only_plain_https_addresses_are_taken)
{
    for (const auto *url : {"https://example.org", "https://example.org:8443/a?b=c", "https://[2001:db8::1]/x"})
        BOOST_TEST(checkUrl(url).has_value(), url);
    for (const auto *url :
         {"", "http://example.org/", "https://", "https:///path", "https://:443/", "https://user@example.org/",
          "https://user:word@example.org/", "file:///etc/passwd", "https://example.org/#x", "https://example.org/a b",
          "https://exa\nmple.org/", "HTTPS://example.org", "https://example.org\\@10.0.0.1/", "gopher://x"})
        BOOST_TEST(!checkUrl(url), url);
    BOOST_TEST(!checkUrl("https://example.org/" + std::string(2000, 'a')));
}

BOOST_AUTO_TEST_CASE(after_a_rotation_both_secrets_sign_for_a_day)
{
    Endpoint endpoint;
    endpoint.rotate("one", atLocal(9));
    BOOST_TEST((endpoint.signingSecrets(atLocal(9)) == std::vector<std::string>{"one"}));
    endpoint.rotate("two", atLocal(10));
    BOOST_TEST((endpoint.signingSecrets(atLocal(10)) == std::vector<std::string>{"two", "one"}));
    const auto nextDay = atLocal(10) + std::chrono::hours{24};
    BOOST_TEST((endpoint.signingSecrets(nextDay) == std::vector<std::string>{"two"}));
    endpoint.rotate("three", atLocal(11));
    BOOST_TEST((endpoint.signingSecrets(atLocal(11)) == std::vector<std::string>{"three", "two"}));
}

BOOST_AUTO_TEST_CASE(what_is_stored_is_read_again)
{
    Endpoint endpoint{"e1",      domain::SiteId{"leipzig"}, "https://example.org/", {"ticket.called"}, "door sign", {},
                      atLocal(9)};
    endpoint.rotate("one", atLocal(9));
    endpoint.rotate("two", atLocal(10));
    BOOST_TEST((endpointFrom(toText(endpoint)).value() == endpoint));
    const Progress progress{"e1", {Monday, 17}, atLocal(9), "because"};
    BOOST_TEST((progressFrom(toText(progress)).value() == progress));
    BOOST_TEST(!endpointFrom("{}"));
    BOOST_TEST(!progressFrom("[]"));
}

BOOST_AUTO_TEST_CASE(a_message_says_nothing_a_visitor_said_about_herself)
{
    domain::Ticket ticket{domain::TicketId{"t1"},
                          214,
                          domain::ServiceId{"general"},
                          domain::LanguageTag{"ti"},
                          {domain::Need::Wheelchair},
                          3,
                          domain::TopicId{"asylum"},
                          1,
                          atLocal(12)};
    const auto message =
        messageOf(domain::SiteId{"leipzig"}, Monday, {17, atLocal(12), domain::TicketIssued{ticket, {}}});
    BOOST_REQUIRE(message);
    BOOST_TEST(message->id == "leipzig-2026-11-23-17");
    BOOST_TEST(message->type == "ticket.issued");
    for (const auto *word : {"\"ti\"", "wheelchair", "asylum", "\"people\":3"})
        BOOST_TEST(message->body.find(word) == std::string::npos, word);
    BOOST_TEST(message->body.find(R"("timestamp":"2026-11-23T11:00:00.000Z")") != std::string::npos);
    const auto finished =
        messageOf(domain::SiteId{"leipzig"}, Monday,
                  {18, atLocal(12), domain::TicketFinished{ticket.id, {domain::TopicId{"asylum"}}, true}});
    BOOST_TEST(finished->body.find("asylum") == std::string::npos);
    BOOST_TEST(finished->body.find(R"("referred":true)") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(leases_and_desks_that_open_are_not_told)
{
    const domain::SiteId site{"leipzig"};
    BOOST_TEST(!messageOf(site, Monday, {1, atLocal(12), domain::DeskOpened{domain::DeskId{"1"}, {}, {}}}));
    BOOST_TEST(!messageOf(site, Monday, {1, atLocal(12), domain::RangeLeased{}}));
    const auto board = messageOf(site, Monday, {1, atLocal(12), domain::BoardChanged{}});
    BOOST_TEST(board->type == "site.state-changed");
    BOOST_TEST(messageTypes().size() == 13U);
}
