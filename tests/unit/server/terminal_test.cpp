// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/server/setup.h"
#include "kiosk/wire/snapshot.h"
#include "server_fixture.h"

using namespace kiosk;
using namespace kiosk::tests;
using server::Role;

namespace {

struct Enrolled : ServerFixture
{
    FakeSender terminal = enrolled();
    std::string own = "/v1/terminals/" + terminal.id;

    Enrolled() { becomes(Role::Manager, "max"); }
    std::string acknowledged(const server::Answer &answer) { return member(answer, "acknowledged_seq"); }
    domain::TicketRecord ticket(int number)
    {
        for (const auto &[id, record] : state(wire::View::Staff).tickets)
            if (record.ticket.number == number)
                return record;
        BOOST_FAIL("no ticket " << number);
        return {};
    }
};

std::string enrolBody(const std::string &code, const trust::SecretKey &key)
{
    return wire::toText(wire::toJson(wire::EnrolRequest{code, "Lobby", key.publicKey().base64()}));
}

} // namespace

BOOST_FIXTURE_TEST_CASE(a_code_enrols_one_terminal_once, ServerFixture)
{
    const auto code = newCode();
    const auto key = trust::SecretKey::generate(random);
    const auto first = post("/v1/terminals/enrol", enrolBody(code, key), "k1");
    BOOST_TEST(first.status == 200);
    BOOST_TEST(member(first, "number") == "1");
    BOOST_TEST(post("/v1/terminals/enrol", enrolBody(code, key), "k1").body == first.body); // the answer was lost
    BOOST_TEST(post("/v1/terminals/enrol", enrolBody(code, key), "k2").status == 403);
    BOOST_TEST(post("/v1/terminals/enrol", enrolBody("ABCDEFGH", key), "k3").status == 403);
    BOOST_TEST(post("/v1/terminals/enrol", R"({"code":"x","name":"y","public_key":"z"})", "k4").status == 400);
    auto late = newCode();
    executor.advance(std::chrono::minutes{16});
    BOOST_TEST(post("/v1/terminals/enrol", enrolBody(late, key), "k5").status == 403);
    // People type codes in small letters and in groups.
    late = newCode();
    for (auto &c : late)
        c = static_cast<char>(std::tolower(c));
    const auto typed = post("/v1/terminals/enrol", enrolBody(late.substr(0, 4) + "-" + late.substr(4), key), "k6");
    BOOST_TEST(member(typed, "number") == "2", typed.body);
    // A third one was not planned: it gets a number, but no reserve of its own.
    const auto third = enrolled();
    BOOST_TEST(third.number == 3);
    const auto site = store.sites().value().at(0);
    BOOST_TEST(site.version == 2);
    BOOST_TEST(site.terminals.back().reserve.empty());
}

BOOST_FIXTURE_TEST_CASE(guessing_codes_is_slowed_down, ServerFixture)
{
    const auto key = trust::SecretKey::generate(random);
    for (int i = 0; i < 30; ++i)
        BOOST_TEST(post("/v1/terminals/enrol", enrolBody("AAAAAAAA", key), "g" + std::to_string(i)).status == 403);
    const auto limited = post("/v1/terminals/enrol", enrolBody(newCode(), key), "g-last");
    BOOST_TEST(limited.status == 429);
    BOOST_TEST(!headerOf(limited, "Retry-After").empty());
}

BOOST_FIXTURE_TEST_CASE(a_request_must_be_signed_fresh_and_new, Enrolled)
{
    const auto health =
        wire::toText(wire::toJson(wire::HealthReport{"0.1.0", "leipzig", 4, "ok", 1000, 0, clock.wall()}));
    BOOST_TEST(postSigned(terminal, own + "/health", health).status == 204);
    BOOST_TEST(member(get("/v1/sites/leipzig/terminals"), "terminals").find("\"printer\":\"ok\"") != std::string::npos);

    BOOST_TEST(post(own + "/health", health).status == 401); // not signed, though somebody is logged in
    auto once = terminal.signedRequest(request("POST", own + "/health", health), clock.wall());
    BOOST_TEST(send(once).status == 204);
    BOOST_TEST(send(once).status == 401); // replayed
    auto changed = terminal.signedRequest(request("POST", own + "/health", health), clock.wall());
    changed.body.back() = ' ';
    BOOST_TEST(send(changed).status == 401);
    auto other = terminal.signedRequest(request("POST", own + "/journal", health), clock.wall());
    other.path = own + "/health";
    BOOST_TEST(send(other).status == 401);
    auto second = enrolled();
    BOOST_TEST(postSigned(second, own + "/health", health).status == 403); // somebody else's path

    for (const auto error : {std::chrono::minutes{-6}, std::chrono::minutes{6}, std::chrono::minutes{525600}}) {
        terminal.clockError = error;
        const auto refused = postSigned(terminal, own + "/health", health);
        BOOST_TEST(refused.status == 401);
        BOOST_TEST(headerOf(refused, "Date") == "Mon, 23 Nov 2026 11:00:00 GMT");
    }
    terminal.clockError = std::chrono::minutes{4};
    BOOST_TEST(postSigned(terminal, own + "/health", health).status == 204);
    terminal.clockError = {};

    BOOST_REQUIRE(server::revokeTerminal(store, terminal.number, {}, clock.wall()));
    executor.advance(std::chrono::seconds{6});
    BOOST_TEST(postSigned(terminal, own + "/health", health).status == 401);
}

BOOST_FIXTURE_TEST_CASE(leases_are_given_once_for_each_key, Enrolled)
{
    const std::string body = R"({"journal_id":"j1","service":"general","count":10})";
    const auto first = postSigned(terminal, own + "/leases", body, "k1");
    BOOST_TEST(first.status == 200);
    BOOST_TEST(member(first, "date") == "2026-11-23");
    BOOST_TEST(postSigned(terminal, own + "/leases", body, "k1").body == first.body);
    BOOST_TEST(postSigned(terminal, own + "/leases", body, "k2").body != first.body);
    BOOST_TEST(postSigned(terminal, own + "/leases", body).status == 400); // no key
    BOOST_TEST(
        postSigned(terminal, own + "/leases", R"({"journal_id":"j1","service":"none","count":10})", "k3").status ==
        404);
    BOOST_TEST(
        postSigned(terminal, own + "/leases", R"({"journal_id":"j1","service":"general","count":0})", "k4").status ==
        400);
}

BOOST_FIXTURE_TEST_CASE(journal_entries_arrive_once_and_in_order, Enrolled)
{
    const std::vector entries{issued(1, 281), issued(2, 282),
                              entry(3, wire::PrintBody{domain::TicketId{"ticket-281"}, wire::PaperState::Printed})};
    BOOST_TEST(acknowledged(sendJournal(terminal, entries)) == "3");
    const auto after = state(wire::View::Staff);
    BOOST_TEST(after.tickets.size() == 2U);
    BOOST_TEST(acknowledged(sendJournal(terminal, entries)) == "3"); // the answer was lost
    BOOST_CHECK(state(wire::View::Staff) == after);
    BOOST_TEST(acknowledged(sendJournal(terminal, {issued(5, 284)})) == "3"); // a gap: go on at 4
    BOOST_TEST(acknowledged(sendJournal(terminal, {entries[2], issued(4, 283)})) == "4");
    BOOST_TEST(state(wire::View::Staff).tickets.size() == 3U);
    BOOST_TEST(acknowledged(sendJournal(terminal, {})) == "4");
}

BOOST_FIXTURE_TEST_CASE(an_entry_that_changed_is_an_alarm, Enrolled)
{
    BOOST_TEST(sendJournal(terminal, {issued(1, 281)}).status == 200);
    const auto changed = sendJournal(terminal, {issued(1, 282)});
    BOOST_TEST(changed.status == 409);
    auto damaged = issued(2, 283);
    damaged.hash = std::string(64, '0');
    BOOST_TEST(sendJournal(terminal, {damaged}).status == 409);
    // What came before it in the same request stays, and is not taken twice.
    damaged.seq = 3;
    BOOST_TEST(sendJournal(terminal, {issued(2, 283), damaged}).status == 409);
    BOOST_TEST(state(wire::View::Staff).tickets.size() == 2U);
    BOOST_TEST(acknowledged(sendJournal(terminal, {issued(2, 283)})) == "2");
    auto other = enrolled();
    BOOST_TEST(sendJournal(other, {issued(1, 281)}).status == 409); // another terminal's journal
    auto local = request("GET", "/metrics");
    local.peer = "127.0.0.1";
    BOOST_TEST(send(local).body.find("wegweiser_journal_conflicts_total 4\n") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(facts_are_never_refused_because_of_the_queue, Enrolled)
{
    BOOST_TEST(post("/v1/sites/leipzig/board", R"({"state":"closed"})").status == 200);
    auto unknown = issued(2, 901);
    domain::Ticket odd;
    odd.id = domain::TicketId{"odd"};
    odd.number = 901;
    odd.service = domain::ServiceId{"gone"};
    unknown = entry(2, wire::IssuedBody{odd});
    auto newer = issued(3, 1);
    newer.body = R"({"type":"seat-given","seat":4})";
    newer.hash = wire::bodyHash(newer.body);
    const wire::RangeReturnedBody notHeld{{domain::ServiceId{"general"}, 230, 239}};
    BOOST_TEST(acknowledged(sendJournal(terminal, {issued(1, 281), unknown, newer, entry(4, notHeld)})) == "4");
    BOOST_TEST(ticket(281).ticket.terminal == terminal.number);
    const auto flags = ticket(901).flags;
    BOOST_TEST(std::count(flags.begin(), flags.end(), domain::TicketFlag::UnknownService) == 1);
}

BOOST_FIXTURE_TEST_CASE(the_server_fixes_the_time_of_issue, Enrolled)
{
    auto entries = std::vector{issued(1, 281), issued(2, 282), issued(3, 283)};
    const auto made = clock.wall();
    // The terminal's wall clock is an hour fast and then a year slow; its boot time is right.
    entries[0].wall += std::chrono::hours{1};
    entries[1].wall -= std::chrono::hours{8760};
    entries[1].date = domain::parseDate("2025-11-23").value();
    // The third one was made in another run of the machine: only its wall clock tells, within what is possible.
    entries[2].bootId = "another";
    entries[2].wall = made + std::chrono::minutes{30};
    executor.advance(std::chrono::minutes{10});
    BOOST_TEST(acknowledged(sendJournal(terminal, entries)) == "3");
    BOOST_CHECK(ticket(281).ticket.issued == made);
    BOOST_CHECK(ticket(282).ticket.issued == made);
    BOOST_CHECK(ticket(283).ticket.issued == clock.wall());
}

BOOST_FIXTURE_TEST_CASE(entries_of_an_old_day_are_acknowledged_and_counted_only, Enrolled)
{
    auto old = issued(1, 281);
    old.bootId = "yesterday";
    old.wall -= std::chrono::hours{24};
    old.date = domain::parseDate("2026-11-22").value();
    BOOST_TEST(acknowledged(sendJournal(terminal, {old, issued(2, 282)})) == "2");
    BOOST_TEST(state(wire::View::Staff).tickets.size() == 1U);
    auto local = request("GET", "/metrics");
    local.peer = "::1";
    BOOST_TEST(send(local).body.find("wegweiser_journal_old_day_total 1\n") != std::string::npos);
}
