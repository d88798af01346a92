// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who may do what at a desk, priorities, check-in and calls for help, as they travel.
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/wire/snapshot.h"
#include "kiosk/wire/values.h"
#include "server_fixture.h"

using namespace kiosk;
using namespace kiosk::tests;
using server::Role;

namespace {
const std::string site = "/v1/sites/leipzig/";

struct Desks : ServerFixture
{
    Desks()
    {
        becomes(Role::Adviser, "ada");
        BOOST_REQUIRE(post(site + "desks/1/open", R"({"skills":["woman"]})").status == 200);
        m_ada = cookie;
        becomes(Role::Adviser, "bob");
        BOOST_REQUIRE(post(site + "desks/2/open", "{}").status == 200);
        m_bob = cookie;
        becomes(Role::Manager, "mia");
        m_mia = cookie;
    }
    int as(const std::string &who, const std::string &target, const std::string &body = "{}")
    {
        cookie = who == "ada" ? m_ada : who == "bob" ? m_bob : m_mia;
        return post(site + target, body).status;
    }
    std::string holder(const char *desk)
    {
        return state(wire::View::Staff).desks.at(domain::DeskId{desk}).holder.value;
    }

private:
    std::string m_ada;
    std::string m_bob;
    std::string m_mia;
};
} // namespace

BOOST_FIXTURE_TEST_CASE(a_desk_obeys_its_holder_until_a_manager_takes_it_over, Desks)
{
    const auto ticket = issue();
    BOOST_TEST(holder("1") == "ada");
    BOOST_TEST(as("bob", "desks/1/call-next") == 403);
    BOOST_TEST(as("mia", "desks/1/call-next") == 403); // a manager too takes it over first
    BOOST_TEST(as("ada", "desks/1/call-next") == 200);
    for (const auto *action : {"serve", "recall", "no-show", "park", "return", "finish", "cancel", "undo"})
        BOOST_TEST(as("bob", "tickets/" + ticket + "/" + action) == 403, action);
    BOOST_TEST(as("bob", "desks/1/close") == 403);
    BOOST_TEST(as("bob", "desks/1/take-over") == 403);
    BOOST_TEST(holder("1") == "ada");
    BOOST_TEST(as("mia", "desks/3/take-over") == 404); // nobody is there
    BOOST_TEST(as("mia", "desks/1/take-over") == 200);
    BOOST_TEST(holder("1") == "mia");
    BOOST_TEST(as("ada", "tickets/" + ticket + "/serve") == 403);
    BOOST_TEST(as("mia", "tickets/" + ticket + "/serve") == 200);
}

BOOST_FIXTURE_TEST_CASE(who_holds_a_desk_and_what_she_can_is_for_staff, Desks)
{
    BOOST_TEST(holder("1") == "ada");
    const auto seen = state(wire::View::Display).desks.at(domain::DeskId{"1"});
    BOOST_TEST(seen.holder.value.empty());
    BOOST_TEST(seen.skills.empty());
    const auto text = get(site + "state?view=display").body;
    for (const auto *secret : {"ada", "bob", "woman"})
        BOOST_TEST(text.find(std::string{"\""} + secret) == std::string::npos, secret);
}

BOOST_FIXTURE_TEST_CASE(call_next_says_why, Desks)
{
    const auto first = issue();
    const auto second = issue();
    BOOST_TEST(as("ada", "tickets/" + second + "/priority", R"({"priority":"raised"})") == 200);
    BOOST_TEST(as("ada", "tickets/" + second + "/priority", R"({"priority":"highest"})") == 400);
    const auto order = get(site + "call-order?desk=1");
    BOOST_TEST(member(order, "tickets").starts_with("[\"" + second));
    BOOST_TEST(member(order, "next.reason") == "priority");
    BOOST_TEST(member(order, "next.instead_of") == "200");
    BOOST_TEST(as("ada", "desks/1/call", R"({"number":200})") == 200);
    BOOST_TEST(as("ada", "tickets/" + first + "/park") == 200);
    const auto answer = post(site + "desks/1/call-next", "{}");
    BOOST_TEST(member(answer, "ticket.ticket.id") == second);
    BOOST_TEST(member(answer, "reason") == "longest-wait");
    BOOST_TEST(member(answer, "grounds.reason") == "longest-wait");
    BOOST_TEST(member(answer, "grounds.instead_of") == "null");
    BOOST_TEST(member(get(site + "call-order?desk=1"), "next") == "null");
}

BOOST_FIXTURE_TEST_CASE(staff_give_tickets_to_groups_and_check_appointments_in, Desks)
{
    const auto noon = wire::toMillis(clock.wall());
    const auto checkIn = [&](long long at) {
        return post(site + "tickets",
                    R"({"service":"general","people":5,"appointment_ms":)" + std::to_string(at) + "}");
    };
    const auto early = checkIn(noon + 60'000);
    BOOST_TEST(early.status == 201);
    BOOST_TEST(member(early, "ticket.ticket.priority") == "raised");
    BOOST_TEST(member(early, "ticket.ticket.people") == "5");
    BOOST_TEST(member(early, "ticket.waiting_since_ms") == std::to_string(noon + 60'000));
    BOOST_TEST(checkIn(noon + 24 * 3'600'000).status == 400);
    BOOST_TEST(checkIn(-5).status == 400);
    BOOST_TEST(as("ada", "tickets", R"({"service":"general","people":100})") == 400);
    BOOST_TEST(as("ada", "tickets", R"({"service":"general","priority":"raised"})") == 201);
    // Neither its class nor what it is for is for the waiting room; its time is, because the order follows from it.
    const auto seen = state(wire::View::Display).tickets;
    for (const auto &[id, record] : seen) {
        BOOST_TEST(domain::name(record.ticket.priority) == "normal");
        BOOST_TEST(record.ticket.people == 1);
    }
}

BOOST_FIXTURE_TEST_CASE(help_is_called_answered_and_ended_and_only_staff_see_it, Desks)
{
    auto watcher = open(request("GET", site + "stream?view=display"));
    watcher->take();
    auto terminal = enrolled();
    BOOST_TEST(as("ada", "emergency", R"({"place":{"desk":"1"}})") == 200);
    BOOST_TEST(as("ada", "emergency", R"({"place":{"desk":"1"}})") == 200); // pressed twice
    BOOST_TEST(as("ada", "emergency", R"({"place":{"desk":"99"}})") == 404);
    BOOST_TEST(as("ada", "emergency", R"({"place":{}})") == 400);
    BOOST_TEST(postSigned(terminal, "/v1/terminals/" + terminal.id + "/emergency", "{}", "k1").status == 204);
    auto calls = state(wire::View::Staff).emergencies;
    BOOST_TEST(calls.size() == 2U);
    BOOST_TEST(calls.contains({{}, terminal.number}));
    BOOST_TEST(as("bob", "emergency/answer", R"({"place":{"desk":"1"},"desk":"1"})") == 403);
    BOOST_TEST(as("bob", "emergency/answer", R"({"place":{"desk":"1"},"desk":"2"})") == 200);
    BOOST_TEST(as("ada", "emergency/answer", R"({"place":{"desk":"1"},"desk":"1"})") == 409);
    calls = state(wire::View::Staff).emergencies;
    BOOST_TEST((calls.at({domain::DeskId{"1"}, 0}).answeredBy.value == "2"));
    BOOST_TEST(state(wire::View::Display).emergencies.empty());
    BOOST_TEST(as("bob", "emergency/end", R"({"place":{"desk":"1"}})") == 200);
    BOOST_TEST(as("bob", "emergency/end", R"({"place":{"desk":"1"}})") == 404);
    // The waiting room's stream has no gap and no word of it.
    std::uint64_t seq = 0;
    for (const auto &event : watcher->take()) {
        if (event.name != "queue")
            continue;
        BOOST_TEST(event.data.find("Withheld") != std::string::npos);
        BOOST_TEST(event.data.find("mergency") == std::string::npos);
        const auto read = wire::fromJson<domain::QueueEvent>(wire::parseJson(event.data).value()).value();
        BOOST_TEST((seq == 0 || read.seq == seq + 1));
        seq = read.seq;
    }
    BOOST_TEST(seq > 0U);
}
