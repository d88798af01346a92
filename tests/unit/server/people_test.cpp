// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts of others, partners, terminals, the audit log, and the city's accounts.
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/server/account_setup.h"
#include "kiosk/trust/fingerprint.h"
#include "server_fixture.h"

using namespace kiosk;
using namespace kiosk::tests;
using server::Role;
using namespace std::chrono_literals;

namespace {

const std::string Password = "correct horse";
const std::string site = "/v1/sites/leipzig/";

struct House : ServerFixture
{
    House() { becomes(Role::Operator, "olga"); }
    boost::json::array audit(const std::string &query = {})
    {
        const auto answer = get("/v1/audit" + query);
        BOOST_REQUIRE(answer.status == 200);
        next = member(answer, "next");
        return wire::parseJson(answer.body).value().at("entries").as_array();
    }
    /** Whether the log has an entry with these words. */
    bool has(std::string_view who, std::string_view what, std::string_view about, std::string_view result = "done")
    {
        for (const auto &entry : audit("?limit=500"))
            if (entry.at("who").as_string() == who && entry.at("what").as_string() == what &&
                entry.at("about").as_string() == about && entry.at("result").as_string() == result)
                return true;
        return false;
    }
    std::string next;
};

} // namespace

BOOST_FIXTURE_TEST_CASE(an_account_is_made_used_changed_and_closed, House)
{
    const auto made = post("/v1/accounts", R"({"account":"ada","role":"adviser"})");
    BOOST_TEST(made.status == 201);
    const auto first = member(made, "password");
    BOOST_TEST(first.size() == 19U);
    BOOST_TEST(post("/v1/accounts", R"({"account":"ada","role":"adviser"})").status == 409);
    BOOST_TEST(post("/v1/accounts", R"({"account":"a b","role":"adviser"})").status == 400);
    BOOST_TEST(post("/v1/accounts", R"({"account":"x","role":"partner"})").status == 400);
    const auto operators = cookie;
    takeCookies(logIn("ada", first));
    BOOST_TEST(member(get("/v1/session"), "stage") == "new-password");
    BOOST_TEST(get(site + "subjects").status == 401);
    BOOST_TEST(post("/v1/account/password", R"({"new":")" + first + R"("})").status == 400); // her own, not that one
    takeCookies(post("/v1/account/password", R"({"new":"vier rote Hosen"})"));
    BOOST_TEST(get(site + "subjects").status == 200);
    const auto adas = cookie;
    const auto ended = [&] {
        cookie = adas;
        const auto status = get("/v1/session").status;
        cookie = operators;
        return status == 401;
    };
    cookie = operators;
    BOOST_TEST(member(post("/v1/accounts/ada/role", R"({"role":"reception"})"), "role") == "reception");
    BOOST_TEST(ended()); // a session keeps no right that its account has lost
    cookie.clear();
    takeCookies(logIn("ada", "vier rote Hosen"));
    BOOST_TEST(member(get("/v1/session"), "role") == "reception");
    cookie = operators;
    BOOST_TEST(post("/v1/accounts/ada/disable", "{}").status == 200);
    cookie.clear();
    BOOST_TEST(logIn("ada", "vier rote Hosen").status == 403);
    BOOST_TEST(logIn("ada", "wrong").status == 401); // only who knows the password learns it
    cookie = operators;
    BOOST_TEST(post("/v1/accounts/ada/enable", "{}").status == 200);
    const auto again = member(post("/v1/accounts/ada/reset-password", "{}"), "password");
    BOOST_TEST(again != first);
    cookie.clear();
    BOOST_TEST(logIn("ada", "vier rote Hosen").status == 401);
    BOOST_TEST(logIn("ada", again).status == 200);
    cookie = operators;
    BOOST_TEST(post("/v1/accounts/nobody/disable", "{}").status == 404);
    BOOST_TEST(member(get("/v1/accounts"), "accounts").find("password_hash") == std::string::npos);
    for (const auto *what :
         {"account-added", "role-reception", "account-disabled", "account-enabled", "password-reset"})
        BOOST_TEST(has("olga", what, "ada"), what);
    BOOST_TEST(has("ada", "log-in", "", "account-closed"));
    BOOST_TEST(has("ada", "password-changed", ""));
}

BOOST_FIXTURE_TEST_CASE(nobody_reaches_above_her_role_or_at_herself, House)
{
    BOOST_TEST(post("/v1/accounts/olga/disable", "{}").status == 403);
    BOOST_TEST(post("/v1/accounts/olga/role", R"({"role":"adviser"})").status == 403);
    becomes(Role::Manager, "max");
    BOOST_TEST(post("/v1/accounts", R"({"account":"eve","role":"operator"})").status == 403);
    BOOST_TEST(post("/v1/accounts", R"({"account":"eve","role":"manager"})").status == 403);
    BOOST_TEST(post("/v1/accounts", R"({"account":"ada","role":"adviser"})").status == 201);
    BOOST_TEST(post("/v1/accounts/ada/role", R"({"role":"manager"})").status == 403);
    BOOST_TEST(post("/v1/accounts/olga/reset-password", "{}").status == 403);
    BOOST_TEST(post("/v1/accounts/ada/reset-second-factor", "{}").status == 403);
    BOOST_TEST(get("/v1/audit").status == 403);
}

BOOST_FIXTURE_TEST_CASE(the_log_says_who_did_what_and_holds_no_secret, House)
{
    becomes(Role::Adviser, "ada");
    devices.clear();
    const auto adas = cookie;
    cookie.clear();
    (void)logIn("ada", "wrong password typed", "10.4.5.6");
    (void)logIn("my secret password", "x", "10.4.5.6"); // typed into the wrong field
    cookie = adas;
    (void)post(site + "tickets", R"({"service":"general","language":"ckb"})");
    (void)post("/v1/session/end", "{}");
    becomes(Role::Operator, "otto");
    BOOST_TEST(has("ada", "log-in", ""));
    BOOST_TEST(has("ada", "log-in", "", "wrong-password"));
    BOOST_TEST(has("", "log-in", "", "wrong-password"));
    BOOST_TEST(has("ada", "log-out", ""));
    const auto all = wire::toText(audit("?limit=500"));
    for (const auto *secret : {"typed", "secret", "horse", "ckb", "10.4.5.6", "argon2"})
        BOOST_TEST(all.find(secret) == std::string::npos, secret);
    BOOST_TEST(all.find("10.4.5.0/24") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(the_log_is_read_in_pages_and_forgotten_after_its_time, House)
{
    for (int day = 0; day < 3; ++day) {
        for (int i = 0; i < 4; ++i)
            (void)post("/v1/accounts", R"({"account":"n)" + std::to_string(day * 10 + i) + R"(","role":"adviser"})");
        clock.setWall(clock.wall() + 24h);
        executor.advance(6s);
        cookie.clear();
        takeCookies(logIn("olga", Password));
    }
    const auto whole = audit("?limit=500");
    BOOST_TEST(next == "null");
    BOOST_TEST(whole.size() >= 16U);
    boost::json::array paged;
    std::string from;
    do {
        for (auto &entry : audit("?limit=3" + (from.empty() ? "" : "&from=" + from)))
            paged.push_back(entry);
        from = next;
    } while (from != "null");
    BOOST_TEST(wire::toText(paged) == wire::toText(whole)); // none twice, none left out
    for (const auto *odd : {"?limit=0", "?limit=501", "?limit=x", "?from=2026", "?from=2026-11-24:x", "?from=:"})
        BOOST_TEST(get(std::string("/v1/audit") + odd).status == 400, odd);
    // What the command line writes between is in it, once.
    BOOST_REQUIRE(server::setRole({store, random, clock.wall(), trust::PasswordCost::least()}, "n0", Role::Reception));
    (void)post("/v1/accounts/n1/disable", "{}");
    BOOST_TEST(has("command-line", "role-reception", "n0"));
    BOOST_TEST(has("olga", "account-disabled", "n1"));
    clock.setWall(clock.wall() + 24h * 91);
    executor.advance(61min); // old days are looked for once an hour
    cookie.clear();
    takeCookies(logIn("olga", Password));
    BOOST_TEST(!has("olga", "account-disabled", "n1"));
    BOOST_TEST(audit("?limit=500").size() <= 3U);
}

BOOST_FIXTURE_TEST_CASE(when_the_store_fails_the_log_goes_on_where_it_was, House)
{
    (void)post("/v1/accounts", R"({"account":"a","role":"adviser"})");
    store.failNextCommit(base::Code::Device);
    BOOST_TEST(post("/v1/accounts", R"({"account":"b","role":"adviser"})").status == 503);
    BOOST_TEST(post("/v1/accounts", R"({"account":"b","role":"adviser"})").status == 201);
    BOOST_TEST(has("olga", "account-added", "b"));
    std::uint64_t seq = 0;
    for (const auto &entry : audit("?limit=500"))
        seq += entry.at("seq").to_number<std::uint64_t>();
    const auto count = audit("?limit=500").size();
    BOOST_TEST(seq == count * (count + 1) / 2); // dense
}

BOOST_FIXTURE_TEST_CASE(a_partner_works_at_one_desk_until_closing, ServerFixture)
{
    becomes(Role::Manager, "max");
    BOOST_TEST(post(site + "day-access", R"({"name":"Lotsen","desk":"99"})").status == 404);
    BOOST_TEST(post(site + "day-access", R"({"name":"","desk":"1"})").status == 400);
    const auto given = post(site + "day-access", R"({"name":"Lotsen e.V.","desk":"1"})");
    BOOST_TEST(given.status == 201);
    const auto code = member(given, "code");
    const domain::WallTime ends{std::chrono::milliseconds{std::stoll(member(given, "ends_ms"))}};
    BOOST_CHECK(ends > clock.wall());
    BOOST_CHECK(ends < clock.wall() + 13h);
    const auto first = issue();
    const auto second = issue();
    cookie.clear();
    BOOST_TEST(post("/v1/session/day-access", R"({"code":"ABCD-EFGH"})").status == 401);
    takeCookies(post("/v1/session/day-access", R"({"code":")" + code + R"("})"));
    BOOST_TEST(member(get("/v1/session"), "role") == "partner");
    BOOST_TEST(member(get("/v1/session"), "desk") == "1");
    BOOST_TEST(devices.size() == 1U); // the manager's: a partner's browser is not marked
    BOOST_TEST(post(site + "desks/2/open", "{}").status == 403);
    BOOST_TEST(post(site + "desks/1/open", "{}").status == 200);
    BOOST_TEST(post(site + "tickets", R"({"service":"general"})").status == 403);
    BOOST_TEST(post(site + "tickets/" + second + "/cancel", "{}").status == 403); // not hers
    BOOST_TEST(post(site + "desks/1/call-next", "{}").status == 200);
    BOOST_TEST(post(site + "tickets/" + first + "/serve", "{}").status == 200);
    BOOST_TEST(post(site + "tickets/" + first + "/finish", "{}").status == 200);
    BOOST_TEST(post("/v1/account/second-factor", "{}").status == 409);
    BOOST_TEST(get("/v1/account").status == 404);
    const auto before = cookie;
    cookie.clear();
    takeCookies(post("/v1/session/day-access", R"({"code":")" + code + R"("})")); // on another machine
    const auto now = cookie;
    cookie = before;
    BOOST_TEST(get("/v1/session").status == 401);
    cookie = now;
    clock.setWall(ends);
    BOOST_TEST(get("/v1/session").status == 401);
    cookie.clear();
    BOOST_TEST(post("/v1/session/day-access", R"({"code":")" + code + R"("})").status == 401);
}

BOOST_FIXTURE_TEST_CASE(a_terminal_issues_only_after_somebody_compared_its_fingerprint, ServerFixture)
{
    auto terminal = enrolledAt("leipzig", false);
    const auto own = "/v1/terminals/" + terminal.id;
    becomes(Role::Manager, "max");
    const std::string lease = R"({"journal_id":"j1","service":"general","count":10})";
    const auto health =
        wire::toText(wire::toJson(wire::HealthReport{"0.1.0", "leipzig", 4, "ok", 1000, 0, clock.wall()}));
    BOOST_TEST(postSigned(terminal, own + "/leases", lease, "k1").status == 403);
    BOOST_TEST(sendJournal(terminal, {issued(1, 281)}).status == 403);
    BOOST_TEST(postSigned(terminal, own + "/health", health).status == 204); // staff see that it is there
    auto stream = request("GET", site + "stream?view=terminal");
    BOOST_TEST(send(terminal.signedRequest(stream, clock.wall())).status == 403);

    const auto shown = trust::fingerprintOf(terminal.key.publicKey());
    BOOST_TEST(get(site + "terminals").body.find(shown) != std::string::npos); // what staff see is what it shows
    const auto confirm = [&](const std::string &fingerprint) {
        return post(site + "terminals/" + terminal.id + "/confirm", R"({"fingerprint":")" + fingerprint + R"("})")
            .status;
    };
    BOOST_TEST(confirm("2222 3333 4444 5555") == 403);
    BOOST_TEST(confirm("") == 403);
    BOOST_TEST(postSigned(terminal, own + "/leases", lease, "k2").status == 403);
    std::string small;
    for (const char c : shown)
        small += static_cast<char>(std::tolower(c));
    BOOST_TEST(confirm(small) == 204);
    BOOST_TEST(postSigned(terminal, own + "/leases", lease, "k3").status == 200);
    BOOST_TEST(sendJournal(terminal, {issued(1, 281)}).status == 200);

    // Shut out: at once, and what it has open ends at once.
    const auto reader = open(terminal.signedRequest(stream, clock.wall()));
    BOOST_TEST(!reader->isClosed);
    BOOST_TEST(post(site + "terminals/" + terminal.id + "/revoke", "{}").status == 204);
    BOOST_TEST(reader->isClosed);
    BOOST_TEST(postSigned(terminal, own + "/leases", lease, "k4").status == 401);
    BOOST_TEST(confirm(shown) == 409);
    BOOST_TEST(post(site + "terminals/none/revoke", "{}").status == 404);
    const auto code = post(site + "terminals/code", "{}");
    BOOST_TEST(code.status == 201);
    BOOST_TEST(member(code, "code").size() == 8U);
}

BOOST_FIXTURE_TEST_CASE(what_was_signed_before_the_server_started_is_refused, ServerFixture)
{
    auto terminal = enrolled();
    const auto health =
        wire::toText(wire::toJson(wire::HealthReport{"0.1.0", "leipzig", 4, "ok", 1000, 0, clock.wall()}));
    executor.advance(1min);
    auto heard =
        terminal.signedRequest(request("POST", "/v1/terminals/" + terminal.id + "/health", health), clock.wall());
    BOOST_TEST(send(heard).status == 204);
    executor.advance(1min);
    service->stop();
    server::Settings settings;
    settings.passwordCost = trust::PasswordCost::least();
    service =
        std::make_unique<server::Server>(store, clock, random, server::Threads{executor, executor, executor}, settings);
    service->start([](const base::Result<void> &) {});
    executor.run();
    BOOST_TEST(send(heard).status == 401); // its nonce is forgotten, but it is older than the server
    terminal.clockError = -10s;            // a clock that is slow: the answer's Date tells, and it signs anew
    const auto slow =
        terminal.signedRequest(request("POST", "/v1/terminals/" + terminal.id + "/health", health), clock.wall());
    BOOST_TEST(send(slow).status == 401);
    terminal.clockError = 0s;
    BOOST_TEST(postSigned(terminal, "/v1/terminals/" + terminal.id + "/health", health).status == 204);
}
