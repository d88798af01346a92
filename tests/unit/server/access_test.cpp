// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who may use which route: each role sends to each route, and what comes is compared with a table that people read.
#include <cstdlib>
#include <fstream>

#include <boost/test/unit_test.hpp>

#include "kiosk/accounts/roles.h"
#include "kiosk/base/files.h"
#include "server_fixture.h"

using namespace kiosk;
using namespace kiosk::tests;
using server::Role;

namespace {

const std::filesystem::path Golden = WEGWEISER_SOURCE_DIR "/tests/golden/accounts/who_may_what.txt";

/** A pattern with something in each brace that nothing is called. */
std::string filled(std::string pattern)
{
    const std::pair<const char *, const char *> parts[] = {{"{site}", "leipzig"}, {"{desk}", "1"}, {"{file}*", "none"}};
    for (const auto &[part, value] : parts)
        if (const auto at = pattern.find(part); at != std::string::npos)
            pattern.replace(at, std::string(part).size(), value);
    for (auto at = pattern.find('{'); at != std::string::npos; at = pattern.find('{'))
        pattern.replace(at, pattern.find('}', at) + 1 - at, "none");
    return pattern;
}

struct Everybody : ServerFixture
{
    std::map<Role, std::string> cookies;

    Everybody()
    {
        for (const auto role : accounts::AllRoles) {
            if (role == Role::Partner)
                continue;
            becomes(role, store::name(role));
            cookies[role] = cookie;
        }
        cookie = cookies[Role::Manager];
        const auto code = member(post("/v1/sites/leipzig/day-access", R"({"name":"Lotsen","desk":"1"})"), "code");
        cookie.clear(); // a log-in takes the place of the session that the browser had
        takeCookies(post("/v1/session/day-access", R"({"code":")" + code + R"("})"));
        cookies[Role::Partner] = cookie;
    }
    /** "+" when the gate lets it through, "-" when the role may not, "." when a session is no way in. */
    char tried(const std::string &method, const std::string &pattern, const std::string &own)
    {
        auto target = filled(pattern);
        if (pattern.ends_with("/state") || pattern.ends_with("/stream"))
            target += "?view=staff";
        auto toSend = request(method, target, method == "POST" ? "[]" : "");
        toSend.headers.emplace_back("cookie", own);
        const auto answer = send(std::move(toSend));
        if (answer.status == 401)
            return '.';
        return answer.status == 403 ? '-' : '+';
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(each_role_reaches_its_routes_and_no_others, Everybody)
{
    std::string text =
        "# Routes and who may use them. Letters: adviser, reception, manager, editor, operator, partner.\n"
        "# Written by WEGWEISER_GOLDEN=write server_test; read every line that changes.\n";
    std::map<std::string, std::string> lines;
    const auto routes = service->routes();
    const auto access = service->access();
    BOOST_REQUIRE(routes.size() == access.size());
    for (std::size_t i = 0; i < routes.size(); ++i) {
        const auto &[method, pattern] = routes[i];
        std::string reached;
        // Logging out would end the session that the next lines need.
        const bool isEnd = pattern == "/v1/session/end" || pattern.ends_with("/end-others");
        for (const auto role : accounts::AllRoles)
            reached += isEnd ? '+' : tried(method, pattern, cookies[role]);
        lines[pattern + " " + method] = access[i] + std::string(24 - std::min<std::size_t>(access[i].size(), 23), ' ') +
                                        reached + "  " + method + " " + pattern + "\n";
        // What the gate did is what the table of capabilities says.
        for (std::size_t r = 0; r < accounts::Roles; ++r)
            for (std::size_t c = 0; c < accounts::Capabilities; ++c)
                if (const auto one = static_cast<accounts::Capability>(c); access[i] == accounts::name(one))
                    BOOST_TEST((reached[r] == '+') == accounts::may(accounts::AllRoles.at(r), one),
                               pattern << " as " << store::name(accounts::AllRoles.at(r)));
    }
    for (const auto &[key, line] : lines)
        text += line;
    if (const char *mode = std::getenv("WEGWEISER_GOLDEN"); mode && std::string(mode) == "write") {
        std::filesystem::create_directories(Golden.parent_path());
        std::ofstream(Golden) << text;
    }
    BOOST_TEST(text == base::readFile(Golden, 1U << 20U).value());
}

BOOST_FIXTURE_TEST_CASE(a_log_in_that_is_not_finished_reaches_nothing_but_itself, ServerFixture)
{
    becomes(Role::Manager, "max");
    auto account = *store.account("max").value();
    account.mustChangePassword = true;
    BOOST_REQUIRE(store.begin() && store.keepAccount(account) && store.commit());
    takeCookies(logIn("max", "correct horse"));
    BOOST_TEST(member(get("/v1/session"), "stage") == "new-password");
    const auto routes = service->routes();
    const auto access = service->access();
    for (std::size_t i = 0; i < routes.size(); ++i) {
        const auto &[method, pattern] = routes[i];
        if (pattern.find("/v1/") != 0 || access[i] == "everybody" || access[i] == "own-login" ||
            access[i] == "this-machine")
            continue;
        auto target = filled(pattern);
        if (pattern.ends_with("/state") || pattern.ends_with("/stream"))
            target += "?view=staff";
        auto toSend = request(method, target, method == "POST" ? "{}" : "");
        toSend.headers.emplace_back("cookie", cookie);
        BOOST_TEST(send(std::move(toSend)).status == 401, pattern);
    }
}

BOOST_AUTO_TEST_CASE(one_account_and_one_address_cannot_take_the_server_for_themselves)
{
    ServerFixture fixture({}, [](server::Settings &settings) { settings.requestsPerSecond = 2; });
    fixture.becomes(Role::Adviser, "ada");
    int answered = 0;
    server::Answer last;
    for (int i = 0; i < 60; ++i) {
        last = fixture.get("/v1/session");
        answered += last.status == 200 ? 1 : 0;
    }
    BOOST_TEST(answered == 20);
    BOOST_TEST(last.status == 429);
    BOOST_TEST(!headerOf(last, "Retry-After").empty());
    const auto mine = fixture.cookie;
    auto other = request("GET", "/v1/sites/leipzig/config");
    other.peer = "10.9.9.9";
    int strangers = 0;
    for (int i = 0; i < 60; ++i)
        strangers += fixture.send(other).status == 200 ? 1 : 0;
    BOOST_TEST(strangers == 20);
    other.peer = "10.9.9.10"; // somebody else is not touched
    BOOST_TEST(fixture.send(other).status == 200);
    auto alive = request("GET", "/metrics");
    alive.peer = "127.0.0.1"; // nor is who watches the machine
    for (int i = 0; i < 60; ++i)
        BOOST_TEST(fixture.send(alive).status == 200);
    fixture.executor.advance(std::chrono::seconds{11});
    BOOST_TEST(fixture.get("/v1/session").status == 200);
}

BOOST_AUTO_TEST_CASE(a_proxy_on_this_machine_says_who_asks_where_it_is_believed)
{
    const auto guesses = [](bool isBehindProxy, const std::string &peer) {
        ServerFixture fixture({}, [&](server::Settings &settings) { settings.isBehindProxy = isBehindProxy; });
        int through = 0;
        for (int i = 0; i < 60; ++i) {
            auto toSend =
                request("POST", "/v1/session", R"({"account":"name-)" + std::to_string(i) + R"(","password":"x"})");
            toSend.peer = peer;
            toSend.headers.emplace_back("x-forwarded-for", "1.2.3.4, 10.0.0." + std::to_string(i));
            through += fixture.send(std::move(toSend)).status == 401 ? 1 : 0;
        }
        return through;
    };
    BOOST_TEST(guesses(true, "127.0.0.1") == 60); // sixty addresses
    BOOST_TEST(guesses(false, "127.0.0.1") == 30);
    BOOST_TEST(guesses(true, "10.7.7.7") == 30); // a stranger's header counts for nothing
}
