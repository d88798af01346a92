// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Logging in: guessing, the second factor, passwords, sessions.
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/accounts/totp.h"
#include "kiosk/server/setup.h"
#include "server_fixture.h"

using namespace kiosk;
using namespace kiosk::tests;
using server::Role;
using namespace std::chrono_literals;

namespace {

const std::string Password = "correct horse";

std::string codeBody(const std::string &code)
{
    return R"({"code":")" + code + R"("})";
}

/** A server where managers and operators need a second factor, as it is delivered. */
struct Strict : ServerFixture
{
    Strict()
        : ServerFixture({}, [](server::Settings &settings) {
            settings.logins.secondFactorFor = {Role::Manager, Role::Operator};
        })
    {
    }
    /** Sets a second factor up; its secret. */
    std::string setUp(const std::string &body = "{}")
    {
        const auto begun = post("/v1/account/second-factor", body);
        BOOST_REQUIRE(begun.status == 200);
        const auto secret = fromBase32(member(begun, "secret"));
        const auto confirmed = post("/v1/account/second-factor/confirm", codeBody(codeNow(secret)));
        BOOST_REQUIRE(confirmed.status == 200);
        takeCookies(confirmed);
        recovery.clear();
        const auto codes = wire::parseJson(member(confirmed, "recovery_codes")).value();
        for (const auto &code : codes.as_array())
            recovery.emplace_back(code.as_string());
        return secret;
    }
    std::string codeNow(const std::string &secret)
    {
        return accounts::totpCode(secret, accounts::totpStepAt(clock.wall()));
    }
    static std::string fromBase32(const std::string &text)
    {
        const std::string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        std::string out;
        std::uint32_t bits = 0;
        unsigned count = 0;
        for (const char c : text) {
            bits = bits << 5U | static_cast<std::uint32_t>(letters.find(c));
            count += 5;
            if (count >= 8) {
                count -= 8;
                out += static_cast<char>(bits >> count & 255U);
            }
            bits &= (1U << count) - 1;
        }
        return out;
    }
    std::string stage() { return member(get("/v1/session"), "stage"); }
    std::vector<std::string> recovery;
};

/** A manager who has set her second factor up and is logged in. */
struct Secured : Strict
{
    std::string secret;
    Secured()
    {
        becomes(Role::Manager, "max");
        secret = setUp();
    }
    /** Past the password, before the code; half a minute later, so that there is a fresh code. */
    void enterPassword()
    {
        executor.advance(30s);
        const auto answer = logIn("max", Password);
        BOOST_REQUIRE(answer.status == 200);
        BOOST_TEST(member(answer, "stage") == "second-factor");
        takeCookies(answer);
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(guessing_is_slowed_down_and_the_owner_gets_in_all_the_same, ServerFixture)
{
    becomes(Role::Adviser, "ada"); // her browser is known from now on
    BOOST_TEST(logIn("nobody", Password).status == 401);
    const auto hers = devices;
    devices.clear();
    cookie.clear();
    int wrong = 0;
    server::Answer limited;
    for (int i = 0; i < 100; ++i) {
        limited = logIn("ada", "wrong", "10.1.0." + std::to_string(i)); // a stranger with a hundred addresses
        wrong += limited.status == 401 ? 1 : 0;
    }
    BOOST_TEST(wrong == 20);
    BOOST_TEST(limited.status == 429);
    BOOST_TEST(std::stoi(headerOf(limited, "Retry-After")) > 200);
    BOOST_TEST(logIn("ada", Password, "10.2.0.1").status ==
               429); // also with the right password, from an unknown device
    // She, at her own device and in the middle of the attack, mistypes twice and is in.
    devices = hers;
    BOOST_TEST(logIn("ada", "corect horse").status == 401);
    BOOST_TEST(logIn("ada", "correct hores").status == 401);
    BOOST_TEST(logIn("ada", Password).status == 200);
    // A made-up mark of a device is a stranger's.
    devices = {{"x", hers.begin()->second.substr(0, hers.begin()->second.size() - 2) + "00"}};
    BOOST_TEST(logIn("ada", Password).status == 429);
    devices.clear();
    executor.advance(6min);
    BOOST_TEST(logIn("ada", Password, "10.2.0.2").status == 200);
}

BOOST_FIXTURE_TEST_CASE(one_address_waits_longer_each_time_and_cannot_try_every_name, ServerFixture)
{
    becomes(Role::Adviser, "ada");
    devices.clear();
    cookie.clear();
    for (int i = 0; i < 3; ++i)
        BOOST_TEST(logIn("ada", "wrong").status == 401);
    BOOST_TEST(headerOf(logIn("ada", "wrong"), "Retry-After") == "5");
    executor.advance(5s);
    BOOST_TEST(logIn("ada", "wrong").status == 401);
    BOOST_TEST(headerOf(logIn("ada", "wrong"), "Retry-After") == "10");
    BOOST_TEST(logIn("ada", Password, "10.0.0.10").status == 200); // others are not touched
    for (int i = 0; i < 30; ++i)
        BOOST_TEST(logIn("name-" + std::to_string(i), "x", "10.0.0.66").status == 401);
    BOOST_TEST(logIn("fresh", "x", "10.0.0.66").status == 429);
}

BOOST_FIXTURE_TEST_CASE(a_manager_has_to_set_a_second_factor_up_before_anything_else, Strict)
{
    becomes(Role::Manager, "max");
    BOOST_TEST(stage() == "set-up");
    BOOST_TEST(get("/v1/sites/leipzig/terminals").status == 401);
    BOOST_TEST(post("/v1/account/second-factor/confirm", codeBody("123456")).status == 409); // nothing was begun
    const auto begun = post("/v1/account/second-factor", "{}");
    BOOST_TEST(member(begun, "uri").starts_with("otpauth://totp/Wegweiser:max?secret="));
    BOOST_TEST(post("/v1/account/second-factor/confirm", codeBody("000000")).status == 403);
    BOOST_TEST(stage() == "set-up"); // it does not count before its owner has shown a code
    const auto before = cookie;
    const auto secret = setUp();
    BOOST_TEST(recovery.size() == 10U);
    BOOST_TEST(cookie != before);
    BOOST_TEST(stage() == "full");
    BOOST_TEST(get("/v1/sites/leipzig/terminals").status == 200);
    cookie = before; // the token from before is worth nothing
    BOOST_TEST(get("/v1/session").status == 401);
    // What is stored gives the secret away to nobody who has the database only.
    const auto stored = *store.account("max").value();
    BOOST_TEST(stored.secondFactor.secret.find(secret) == std::string::npos);
    BOOST_TEST(!stored.secondFactor.secret.empty());
    for (const auto &hash : stored.secondFactor.recovery)
        BOOST_TEST(hash.size() == 64U);
    becomes(Role::Adviser, "ada"); // advisers may do without
    BOOST_TEST(stage() == "full");
}

BOOST_FIXTURE_TEST_CASE(a_code_opens_once_and_never_again, Secured)
{
    enterPassword();
    BOOST_TEST(get("/v1/sites/leipzig/terminals").status == 401);
    const auto waiting = cookie;
    const auto code = codeNow(secret);
    BOOST_TEST(post("/v1/session/second-factor", codeBody("000000")).status == 403);
    const auto in = post("/v1/session/second-factor", codeBody(code));
    BOOST_TEST(in.status == 200);
    takeCookies(in);
    BOOST_TEST(cookie != waiting);
    BOOST_TEST(stage() == "full");
    BOOST_TEST(post("/v1/session/second-factor", codeBody(code)).status == 409); // nothing is asked
    takeCookies(logIn("max", Password));
    BOOST_TEST(post("/v1/session/second-factor", codeBody(code)).status == 403); // seen over the shoulder: used
    executor.advance(30s);
    BOOST_TEST(post("/v1/session/second-factor", codeBody(codeNow(secret))).status == 200);
}

BOOST_FIXTURE_TEST_CASE(each_recovery_code_opens_once, Secured)
{
    for (int i = 0; i < 2; ++i) {
        enterPassword();
        const auto in = post("/v1/session/second-factor", R"({"recovery_code":")" + recovery[0] + R"("})");
        BOOST_TEST(in.status == (i == 0 ? 200 : 403));
        if (i == 0)
            BOOST_TEST(member(in, "recovery_codes_left") == "9");
    }
    const auto in = post("/v1/session/second-factor", R"({"recovery_code":")" + recovery[1] + R"("})");
    BOOST_TEST(in.status == 200);
    takeCookies(in);
    for (const auto *odd : {"{}", R"({"code":"1","recovery_code":"2"})", R"({"code":5})", "[]"})
        BOOST_TEST(post("/v1/session/second-factor", odd).status == 400, odd);
    // New ones end the old ones.
    executor.advance(30s);
    const auto fresh = post("/v1/account/recovery-codes", codeBody(codeNow(secret)));
    BOOST_TEST(fresh.status == 200);
    enterPassword();
    BOOST_TEST(post("/v1/session/second-factor", R"({"recovery_code":")" + recovery[5] + R"("})").status == 403);
}

BOOST_FIXTURE_TEST_CASE(guessing_codes_of_the_app_is_slowed_down, Secured)
{
    enterPassword();
    int wrong = 0;
    for (int i = 0; i < 20; ++i)
        wrong += post("/v1/session/second-factor", codeBody("00000" + std::to_string(i % 10))).status == 403 ? 1 : 0;
    BOOST_TEST(wrong <= 5);
    BOOST_TEST(post("/v1/session/second-factor", codeBody(codeNow(secret))).status == 429);
    // Who knows her password cannot keep her out: her own device has tries of its own.
    devices.clear();
    const auto thief = logIn("max", Password, "10.6.6.6");
    BOOST_TEST(thief.status == 200);
}

BOOST_FIXTURE_TEST_CASE(an_unfinished_log_in_ends_after_ten_minutes, Secured)
{
    enterPassword();
    executor.advance(11min);
    BOOST_TEST(post("/v1/session/second-factor", codeBody(codeNow(secret))).status == 401);
}

BOOST_FIXTURE_TEST_CASE(a_new_password_ends_all_other_sessions_and_known_devices, ServerFixture)
{
    becomes(Role::Adviser, "ada");
    const auto mine = cookie;
    takeCookies(logIn("ada", Password));
    const auto elsewhere = cookie;
    BOOST_TEST(get("/v1/session").status == 200);
    cookie.clear();
    takeCookies(logIn("ada", Password));
    const auto old = devices;
    executor.advance(1s);
    const auto change = [&](const std::string &present, const std::string &fresh) {
        return post("/v1/account/password", wire::toText(boost::json::object{{"present", present}, {"new", fresh}}));
    };
    BOOST_TEST(change("wrong", "vier rote Hosen").status == 403);
    BOOST_TEST(change(Password, "kurz").status == 422);
    BOOST_TEST(change(Password, "passwort12345").status == 422);
    BOOST_TEST(change(Password, Password).status == 400);
    const auto changed = change(Password, "vier rote Hosen");
    BOOST_TEST(changed.status == 200);
    const auto before = cookie;
    takeCookies(changed);
    BOOST_TEST(cookie != before);
    BOOST_TEST(get("/v1/session").status == 200);
    for (const auto &ended : {before, mine, elsewhere}) {
        cookie = ended;
        BOOST_TEST(get("/v1/session").status == 401);
    }
    BOOST_TEST(store.sessions().value().size() == 1U);
    cookie.clear();
    BOOST_TEST(logIn("ada", Password).status == 401);
    BOOST_TEST(logIn("ada", "vier rote Hosen").status == 200);
    // A browser that was marked before (perhaps the thief's) is a stranger's now.
    devices = old;
    for (int i = 0; i < 4; ++i)
        (void)logIn("ada", "wrong");
    BOOST_TEST(logIn("ada", "vier rote Hosen").status == 429);
}

BOOST_FIXTURE_TEST_CASE(people_see_and_end_their_sessions, ServerFixture)
{
    becomes(Role::Adviser, "bob");
    const auto bobs = cookie;
    becomes(Role::Adviser, "ada");
    const auto first = cookie;
    cookie.clear();
    executor.advance(1s);
    takeCookies(logIn("ada", Password, "10.3.4.5"));
    const auto list = wire::parseJson(member(get("/v1/account/sessions"), "sessions")).value().as_array();
    BOOST_REQUIRE(list.size() == 2U);
    BOOST_TEST(list[0].at("from").as_string() == "10.3.4.0/24");
    BOOST_TEST(list[0].at("is_this").as_bool());
    BOOST_TEST(!list[1].at("is_this").as_bool());
    const std::string other(list[1].at("id").as_string());
    BOOST_TEST(post("/v1/account/sessions/" + other + "/end", "{}").status == 204);
    BOOST_TEST(post("/v1/account/sessions/" + other + "/end", "{}").status == 404);
    const auto second = cookie;
    cookie = first;
    BOOST_TEST(get("/v1/session").status == 401);
    cookie = bobs; // others cannot
    BOOST_TEST(get("/v1/session").status == 200);
    const std::string hers(list[0].at("id").as_string());
    BOOST_TEST(post("/v1/account/sessions/" + hers + "/end", "{}").status == 404);
    BOOST_TEST(post("/v1/account/sessions/end-others", "{}").status == 204);
    cookie = second;
    BOOST_TEST(get("/v1/session").status == 200);
}

BOOST_FIXTURE_TEST_CASE(what_the_command_line_ends_is_over_within_five_seconds, ServerFixture)
{
    becomes(Role::Adviser, "ada");
    auto watch = request("GET", "/v1/sites/leipzig/stream?view=staff");
    watch.headers.emplace_back("cookie", cookie);
    const auto reader = open(watch);
    BOOST_REQUIRE(
        server::keepAccount(store, "ada", Role::Adviser, "vier rote Hosen", true, trust::PasswordCost::least()));
    executor.advance(6s);
    BOOST_TEST(get("/v1/session").status == 401);
    BOOST_TEST(reader->isClosed);
    executor.advance(2min); // and what was used just before does not come back
    BOOST_TEST(store.sessions().value().empty());
}
