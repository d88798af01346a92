// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <boost/test/unit_test.hpp>

#include "kiosk/wire/snapshot.h"
#include "server_fixture.h"

using namespace kiosk;
using namespace kiosk::tests;
using server::Role;

namespace {
const std::string site = "/v1/sites/leipzig/";

struct Desk : ServerFixture
{
    Desk()
    {
        becomes(Role::Adviser, "ada");
        BOOST_REQUIRE(post(site + "desks/1/open", "{}").status == 200);
    }
    server::Answer act(const std::string &ticket, const std::string &action, const std::string &body = "{}")
    {
        return post(site + "tickets/" + ticket + "/" + action, body);
    }
    std::string stateOf(const server::Answer &answer) { return member(answer, "ticket.state"); }
};
} // namespace

BOOST_FIXTURE_TEST_CASE(a_visit_goes_from_issue_to_finish, Desk)
{
    const auto ticket = issue();
    auto answer = post(site + "desks/1/call-next", "{}");
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(member(answer, "ticket.ticket.id") == ticket);
    BOOST_TEST(member(answer, "reason") == "longest-wait");
    BOOST_TEST(stateOf(answer) == "called");
    executor.advance(domain::RecallCoolDown);
    BOOST_TEST(stateOf(act(ticket, "recall")) == "called");
    BOOST_TEST(stateOf(act(ticket, "serve")) == "serving");
    answer = act(ticket, "finish", R"({"topics":["housing"],"referred":true})");
    BOOST_TEST(stateOf(answer) == "finished");
    BOOST_TEST(member(answer, "seq") == std::to_string(state(wire::View::Staff).seq));
    BOOST_TEST(post(site + "desks/1/call-next", "{}").status == 404);
}

BOOST_FIXTURE_TEST_CASE(every_other_action_is_reachable, Desk)
{
    const auto first = issue();
    const auto second = issue();
    const auto third = issue();
    BOOST_TEST(post(site + "desks/1/call", R"({"number":201})").status == 200);
    BOOST_TEST(stateOf(act(second, "park")) == "parked");
    BOOST_TEST(stateOf(act(second, "return")) == "waiting");
    BOOST_TEST(member(act(second, "transfer", R"({"service":"courses"})"), "ticket.ticket.service") == "courses");
    BOOST_TEST(post(site + "desks/1/call-next", "{}").status == 200);
    executor.advance(domain::RecallCoolDown);
    BOOST_TEST(act(first, "no-show").status == 200);
    BOOST_TEST(stateOf(act(third, "cancel")) == "cancelled");
    BOOST_TEST(stateOf(act(third, "undo")) == "waiting");
    BOOST_TEST(
        post(site + "board", R"({"state":"last-numbers","message":"Bis 16 Uhr","languages":["uk"],"partners":[]})")
            .status == 200);
    BOOST_TEST(state(wire::View::Staff).message == "Bis 16 Uhr");
    const auto order = get(site + "call-order?desk=1");
    BOOST_TEST(member(order, "tickets").find(third) != std::string::npos);
    BOOST_TEST(get(site + "call-order?desk=99").status == 404);
    // The third one, and the second, who waits for another service of the same desk.
    BOOST_TEST(member(get(site + "estimate?service=general"), "people") == "2");
    BOOST_TEST(get(site + "estimate?service=none").status == 404);
    BOOST_TEST(member(get(site + "subjects"), "services.general") == "{}");
    BOOST_TEST(post(site + "desks/1/close", "{}").status == 200);
}

BOOST_FIXTURE_TEST_CASE(a_desk_has_one_adviser_who_may_come_back, Desk)
{
    BOOST_TEST(post(site + "desks/1/open", R"({"services":["general"]})").status == 200);
    const auto mine = cookie;
    becomes(Role::Adviser, "bob");
    BOOST_TEST(post(site + "desks/1/open", "{}").status == 409);
    cookie = mine;
    const auto ticket = issue();
    BOOST_TEST(post(site + "desks/1/call-next", "{}").status == 200);
    BOOST_TEST(member(post(site + "desks/1/open", "{}"), "ticket.ticket.id") == ticket);
}

BOOST_FIXTURE_TEST_CASE(the_same_key_has_one_effect, Desk)
{
    issue();
    issue();
    const auto first = post(site + "desks/1/call-next", "{}", "k1");
    const auto again = post(site + "desks/1/call-next", "{}", "k1");
    BOOST_TEST(first.body == again.body);
    BOOST_TEST(headerOf(again, "Idempotent-Replayed") == "true");
    BOOST_TEST(headerOf(first, "Idempotent-Replayed").empty());
    BOOST_TEST(post(site + "desks/1/call-next", R"({"x":1})", "k1").status == 422);
    BOOST_TEST(post(site + "desks/2/call-next", "{}", "k1").status == 422);
    // A refusal is an answer as well: the retry of a refused call must not call somebody later.
    const auto refused = post(site + "desks/2/call-next", "{}", "k2");
    BOOST_TEST(refused.status == 404);
    BOOST_TEST(post(site + "desks/2/open", "{}").status == 200);
    BOOST_TEST(post(site + "desks/2/call-next", "{}", "k2").status == 404);
    // Another account's key is another key; a day later it is forgotten.
    const auto mine = cookie;
    becomes(Role::Adviser, "bob");
    BOOST_TEST(headerOf(post(site + "desks/2/call-next", "{}", "k1"), "Idempotent-Replayed").empty());
    cookie = mine;
    executor.advance(std::chrono::minutes{2});
    BOOST_TEST(store.answers({{"staff:ada", "k1"}}).value().contains({"staff:ada", "k1"}));
    executor.advance(std::chrono::hours{25});
    BOOST_TEST(!store.answers({{"staff:ada", "k1"}}).value().contains({"staff:ada", "k1"}));
}

BOOST_FIXTURE_TEST_CASE(a_command_without_key_or_with_a_wrong_body_is_refused, Desk)
{
    auto toSend = request("POST", site + "desks/1/call-next", "{}");
    toSend.headers.emplace_back("cookie", cookie);
    BOOST_TEST(send(toSend).status == 400);
    for (const auto *body : {"", "{", "[]", R"({"service":5})", R"({"service":"general","people":0})",
                             R"({"service":"general","needs":["sauna"]})"})
        BOOST_TEST(post(site + "tickets", body).status == 400, body);
    BOOST_TEST(post(site + "desks/1/call", R"({"number":"214"})").status == 400);
    BOOST_TEST(post(site + "board", R"({"state":"party"})").status == 400);
    BOOST_TEST(post(site + "desks/99/open", "{}").status == 404);
    BOOST_TEST(post(site + "tickets/none/serve", "{}").status == 404);
    BOOST_TEST(post("/v1/sites/halle/tickets", R"({"service":"general"})").status == 404);
    BOOST_TEST(post("/v1/nothing", "{}").status == 404);
    const auto wrongMethod = get(site + "tickets");
    BOOST_TEST(wrongMethod.status == 405);
    BOOST_TEST(headerOf(wrongMethod, "Allow") == "POST");
    BOOST_TEST(wrongMethod.type == "application/problem+json");
}

BOOST_FIXTURE_TEST_CASE(nobody_gets_in_without_a_session, ServerFixture)
{
    // Open to everybody, or to whoever has a code.
    const std::set<std::string> open{"config",           "estimate",          "slots",
                                     "appointments/own", "appointments/move", "appointments/cancel",
                                     "events",           "seats/give-back",   "calendar.ics"};
    const std::string start = "/v1/sites/{site}/";
    for (const auto &[method, pattern] : service->routes()) {
        if (pattern.find(start) != 0 || open.contains(pattern.substr(start.size())))
            continue;
        auto target = pattern;
        for (const auto &[name, value] : {std::pair{"{site}", "leipzig"}, {"{desk}", "1"}, {"{id}", "x"}})
            if (const auto at = target.find(name); at != std::string::npos)
                target.replace(at, std::string(name).size(), value);
        if (target.ends_with("/state") || target.ends_with("/stream"))
            target += "?view=staff";
        auto toSend = request(method, target, method == "POST" ? "{}" : "");
        toSend.headers.emplace_back("idempotency-key", "k");
        BOOST_TEST(send(toSend).status == 401, target);
        toSend.headers.emplace_back("cookie", "__Host-wegweiser=stolen");
        BOOST_TEST(send(toSend).status == 401, target);
    }
    BOOST_TEST(get("/v1/session").status == 401);
    BOOST_TEST(get(site + "state?view=display").status == 200);
    BOOST_TEST(get(site + "state?view=terminal").status == 401);
    BOOST_TEST(get(site + "state").status == 400);
    BOOST_TEST(get(site + "state?view=all").status == 400);
}

BOOST_FIXTURE_TEST_CASE(roles_are_checked, ServerFixture)
{
    becomes(Role::Adviser, "ada");
    BOOST_TEST(get(site + "terminals").status == 403);
    becomes(Role::Manager, "max");
    BOOST_TEST(get(site + "terminals").status == 200);
    BOOST_TEST(member(get("/v1/session"), "role") == "manager");
    BOOST_TEST(member(get("/v1/session"), "site") == "leipzig");
}

BOOST_FIXTURE_TEST_CASE(another_origin_or_form_is_refused, Desk)
{
    const auto sendWith = [&](const std::string &name, const std::string &value) {
        auto toSend = request("POST", site + "tickets", R"({"service":"general"})");
        std::erase_if(toSend.headers, [&](const auto &header) { return header.first == name; });
        toSend.headers.emplace_back("cookie", cookie);
        toSend.headers.emplace_back("idempotency-key", name + value.substr(0, 5));
        toSend.headers.emplace_back(name, value);
        return send(toSend).status;
    };
    BOOST_TEST(sendWith("origin", "https://wzl.example") == 201);
    BOOST_TEST(sendWith("origin", "https://evil.example") == 403);
    BOOST_TEST(sendWith("origin", "http://wzl.example") == 403);
    BOOST_TEST(sendWith("origin", "null") == 403);
    BOOST_TEST(sendWith("sec-fetch-site", "cross-site") == 403);
    BOOST_TEST(sendWith("content-type", "text/plain") == 415);
    BOOST_TEST(sendWith("content-type", "application/x-www-form-urlencoded") == 415);
}

BOOST_FIXTURE_TEST_CASE(sessions_end_by_log_out_by_idleness_and_in_any_case, ServerFixture)
{
    becomes(Role::Adviser, "ada");
    BOOST_TEST(cookie.starts_with("__Host-wegweiser="));
    BOOST_TEST(cookie.size() > 17 + 42); // 256 bits
    BOOST_TEST(store.sessions().value().front().tokenHash != cookie.substr(17));
    const auto out = post("/v1/session/end", "{}");
    BOOST_TEST(out.status == 200);
    BOOST_TEST(headerOf(out, "Set-Cookie").find("Max-Age=0") != std::string::npos);
    BOOST_TEST(get("/v1/session").status == 401);
    BOOST_TEST(store.sessions().value().empty());

    becomes(Role::Adviser, "bob");
    executor.advance(std::chrono::minutes{119});
    BOOST_TEST(get("/v1/session").status == 200);
    executor.advance(std::chrono::minutes{121});
    BOOST_TEST(get("/v1/session").status == 401);

    becomes(Role::Adviser, "eve");
    for (int hour = 0; hour < 12; ++hour) {
        BOOST_TEST(get("/v1/session").status == 200);
        executor.advance(std::chrono::hours{1});
    }
    executor.advance(std::chrono::minutes{1});
    BOOST_TEST(get("/v1/session").status == 401);
    executor.advance(std::chrono::minutes{2});
    BOOST_TEST(store.sessions().value().empty());
}

BOOST_FIXTURE_TEST_CASE(when_nothing_can_be_written_nothing_happened, Desk)
{
    issue();
    const auto before = state(wire::View::Staff);
    store.failNextCommit(base::Code::Device);
    const auto answer = post(site + "desks/1/call-next", "{}", "k1");
    BOOST_TEST(answer.status == 503);
    BOOST_TEST(member(answer, "code") == "busy");
    BOOST_CHECK(state(wire::View::Staff) == before);
    // The same key again does it, once.
    BOOST_TEST(post(site + "desks/1/call-next", "{}", "k1").status == 200);
    BOOST_TEST(state(wire::View::Staff).seq == before.seq + 1);
}

BOOST_FIXTURE_TEST_CASE(a_new_day_begins_empty_at_local_midnight, Desk)
{
    issue();
    BOOST_TEST(state(wire::View::Staff).tickets.size() == 1U);
    clock.setWall(atLocal(23, 59, 50));
    executor.advance(std::chrono::seconds{5});
    BOOST_TEST(state(wire::View::Display).tickets.size() == 1U);
    executor.advance(std::chrono::seconds{11});
    const auto next = state(wire::View::Display);
    BOOST_TEST(next.tickets.empty());
    BOOST_TEST(domain::toText(next.date) == "2026-11-24");
    // A clock that steps back does not bring yesterday back.
    clock.setWall(atLocal(23, 0));
    executor.advance(std::chrono::seconds{6});
    BOOST_TEST(domain::toText(state(wire::View::Display).date) == "2026-11-24");
}
