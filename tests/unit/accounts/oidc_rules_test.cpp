// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>
#include <sys/stat.h>

#include "kiosk/accounts/oidc_client.h"
#include "kiosk/trust/digest.h"
#include "kiosk/trust/encoding.h"
#include "kiosk/wire/json.h"
#include "tests/support/manual_executor.h"
#include "tests/support/scratch_folder.h"
#include "token_maker.h"

using namespace kiosk;
using namespace kiosk::accounts;
using namespace kiosk::tests;
using namespace std::chrono_literals;
namespace bj = boost::json;

namespace {

const base::WallTime Now{std::chrono::milliseconds{1795430000000}};
constexpr std::int64_t NowSeconds = 1795430000;

SignOnSettings settings()
{
    SignOnSettings out;
    out.issuer = "https://login.example";
    out.clientId = "wegweiser";
    out.redirectUri = "https://wzl.example/v1/sign-on/return";
    out.scopes = {"profile"};
    out.accountClaim = "preferred_username";
    out.roleClaim = "groups";
    out.roles = {{"wzl-leitung", "manager"}, {"wzl", "adviser"}};
    return out;
}

bj::object claims()
{
    return {{"iss", "https://login.example"}, {"sub", "17"},           {"aud", "wegweiser"},
            {"exp", NowSeconds + 300},        {"iat", NowSeconds},     {"nonce", "n"},
            {"preferred_username", "ada"},    {"groups", {"x", "wzl"}}};
}

/** The claims with one of them changed (null: taken out). */
bj::object with(const char *name, const bj::value &value)
{
    auto out = claims();
    out[name] = value;
    if (value.is_null())
        out.erase(name);
    return out;
}

/** Answers by address. */
class FakeProvider final : public http::HttpClient
{
public:
    http::RequestId send(http::HttpRequest request, Done done) override
    {
        const auto found = answers.find(request.url);
        ++asked[request.url];
        last = request;
        if (found == answers.end())
            done(base::failure(base::Code::Offline, "no connection"));
        else
            done(http::HttpAnswer{found->second.first, {}, found->second.second});
        return 1;
    }
    http::RequestId stream(http::HttpRequest, StreamEvents) override { return 0; }
    void cancel(http::RequestId) override {}
    void trustTime(base::WallTime) override {}

    std::map<std::string, std::pair<int, std::string>> answers;
    std::map<std::string, int> asked;
    http::HttpRequest last;
};

const std::string Base = "https://login.example";
std::string discovery(const std::string &issuer = Base)
{
    return wire::toText(bj::object{{"issuer", issuer},
                                   {"authorization_endpoint", Base + "/auth?x=1"},
                                   {"token_endpoint", Base + "/token"},
                                   {"jwks_uri", Base + "/keys"},
                                   {"end_session_endpoint", Base + "/end"}});
}

} // namespace

BOOST_AUTO_TEST_CASE(good_claims_name_account_and_role)
{
    const auto ada = judgeClaims(claims(), settings(), "n", Now).value();
    BOOST_TEST(ada.subject == "https://login.example 17");
    BOOST_TEST(ada.account == "ada");
    BOOST_TEST(ada.role == "adviser");
    BOOST_TEST(ada.hasSecondFactor);
    BOOST_TEST(judgeClaims(with("groups", {"wzl", "wzl-leitung"}), settings(), "n", Now).value().role == "manager");
    BOOST_TEST(judgeClaims(with("groups", "wzl"), settings(), "n", Now).value().role == "adviser");
    BOOST_TEST(judgeClaims(with("aud", {"wegweiser"}), settings(), "n", Now).has_value());
    auto two = with("aud", {"wegweiser", "other"});
    BOOST_TEST(!judgeClaims(two, settings(), "n", Now).has_value()); // given to whom?
    two["azp"] = "wegweiser";
    BOOST_TEST(judgeClaims(two, settings(), "n", Now).has_value());
    // Clocks may differ a little.
    BOOST_TEST(judgeClaims(with("iat", NowSeconds + 100), settings(), "n", Now).has_value());
    BOOST_TEST(judgeClaims(with("exp", NowSeconds - 100), settings(), "n", Now).has_value());
    auto byAmr = settings();
    byAmr.secondFactorClaim = "amr";
    byAmr.secondFactorValues = {"otp", "hwk"};
    BOOST_TEST(!judgeClaims(claims(), byAmr, "n", Now).value().hasSecondFactor);
    BOOST_TEST(judgeClaims(with("amr", {"pwd", "otp"}), byAmr, "n", Now).value().hasSecondFactor);
}

BOOST_AUTO_TEST_CASE(claims_that_are_not_for_us_or_not_now_are_refused)
{
    const std::pair<const char *, bj::value> wrong[] = {
        {"iss", "https://evil.example"},
        {"iss", nullptr},
        {"iss", "https://login.example/"},
        {"aud", "somebody-else"},
        {"aud", nullptr},
        {"aud", {"a", "b"}},
        {"aud", 5},
        {"azp", "somebody-else"},
        {"exp", NowSeconds - 121},
        {"exp", nullptr},
        {"exp", "tomorrow"},
        {"exp", -1},
        {"iat", NowSeconds + 121},
        {"iat", nullptr},
        {"nbf", NowSeconds + 121},
        {"nonce", "m"},
        {"nonce", nullptr},
        {"nonce", bj::array{"n"}},
        {"sub", nullptr},
        {"sub", ""},
        {"sub", bj::string(256, 'x')},
        {"preferred_username", nullptr},
        {"preferred_username", "a b"},
        {"preferred_username", "a\n"},
        {"groups", nullptr},
        {"groups", {"visitors"}},
        {"groups", {{"wzl"}}},
    };
    for (const auto &[name, value] : wrong) {
        const auto judged = judgeClaims(with(name, value), settings(), "n", Now);
        BOOST_REQUIRE_MESSAGE(!judged.has_value(), name << " = " << wire::toText(value));
        BOOST_CHECK(judged.error().code == base::Code::Denied);
    }
    BOOST_TEST(!judgeClaims(with("nonce", ""), settings(), "", Now).has_value());
}

BOOST_AUTO_TEST_CASE(a_step_is_bound_to_its_browser_and_its_time)
{
    base::SystemRandom random;
    const SecretBox box{SecretBox::Key{1}};
    const auto step = beginSignOn(random, Now);
    BOOST_TEST(step.state != step.nonce);
    BOOST_TEST(step.verifier.size() >= 43U);
    const auto sealed = sealStep(step, box, random);
    BOOST_TEST(sealed.find_first_of("+/=; ") == std::string::npos);
    BOOST_TEST(openStep(sealed, step.state, box, Now + 9min).value().verifier == step.verifier);
    BOOST_TEST(!openStep(sealed, "other", box, Now).has_value());
    BOOST_TEST(!openStep(sealed, step.state, box, Now + 11min).has_value());
    BOOST_TEST(!openStep(sealed, step.state, SecretBox{SecretBox::Key{2}}, Now).has_value());
    BOOST_TEST(!openStep("", "", box, Now).has_value());
    BOOST_TEST(!openStep(std::string(100000, 'A'), step.state, box, Now).has_value());

    const auto url = authorizationUrl(settings(), readDiscovery(discovery(), settings()).value(), step);
    BOOST_TEST(url.starts_with("https://login.example/auth?x=1&response_type=code&client_id=wegweiser&"));
    BOOST_TEST(url.find("code_challenge=" + trust::toBase64Url(trust::sha256(step.verifier))) != std::string::npos);
    BOOST_TEST(url.find("code_challenge_method=S256") != std::string::npos);
    BOOST_TEST(url.find("scope=openid%20profile") != std::string::npos);
    BOOST_TEST(url.find(step.verifier) == std::string::npos); // the secret stays here
}

BOOST_AUTO_TEST_CASE(a_provider_must_be_whom_it_says_and_use_tls)
{
    BOOST_TEST(readDiscovery(discovery(), settings()).has_value());
    BOOST_TEST(!readDiscovery(discovery("https://evil.example"), settings()).has_value());
    auto plain = discovery();
    plain.replace(plain.find("https://login.example/token"), 5, "http");
    BOOST_TEST(!readDiscovery(plain, settings()).has_value());
    BOOST_TEST(!readDiscovery("{}", settings()).has_value());
}

BOOST_AUTO_TEST_CASE(keys_are_fetched_when_a_token_needs_them_and_not_more_often)
{
    const TokenMaker first(TokenMaker::Kind::Rsa, "k1");
    const TokenMaker second(TokenMaker::Kind::P256, "k2");
    FakeClock clock{Now};
    FakeProvider provider;
    OidcClient client(settings(), provider, clock);
    base::SystemRandom random;
    auto step = beginSignOn(random, Now);
    step.nonce = "n";
    base::Result<SignedOn> got = base::failure(base::Code::Busy, "not called");
    const auto finish = [&](const TokenMaker &maker) {
        provider.answers[Base + "/token"] = {200, wire::toText(bj::object{{"id_token", maker.sign(claims())}})};
        client.finish("code", step, [&](base::Result<SignedOn> done) { got = std::move(done); });
        return got.has_value();
    };
    BOOST_TEST(!finish(first)); // nobody answers
    BOOST_CHECK(got.error().code == base::Code::Offline);
    provider.answers[Base + "/.well-known/openid-configuration"] = {200, discovery()};
    BOOST_TEST(!finish(first)); // the keys are not there
    provider.answers[Base + "/keys"] = {200, keySetOf({&first})};
    BOOST_TEST(finish(first));
    BOOST_TEST(got.value().account == "ada");
    BOOST_TEST(provider.asked[Base + "/keys"] == 2);
    BOOST_TEST(finish(first));
    BOOST_TEST(provider.asked[Base + "/keys"] == 2);
    BOOST_TEST(provider.asked[Base + "/.well-known/openid-configuration"] == 2);
    // The provider changes its key. Soon after the last look nothing is fetched, a minute later it is.
    provider.answers[Base + "/keys"] = {200, keySetOf({&second})};
    BOOST_TEST(!finish(second));
    BOOST_TEST(provider.asked[Base + "/keys"] == 2);
    clock.pass(61s);
    BOOST_TEST(finish(second));
    BOOST_TEST(provider.asked[Base + "/keys"] == 3);
    clock.pass(61s);
    BOOST_TEST(!finish(first)); // taken back
    // The description is read again after an hour; a refused code is no log-in.
    clock.pass(61min);
    BOOST_TEST(finish(second) == false); // the token is over by now
    provider.answers[Base + "/token"] = {400, R"({"error":"invalid_grant"})"};
    client.finish("code", step, [&](base::Result<SignedOn> done) { got = std::move(done); });
    BOOST_CHECK(got.error().code == base::Code::Denied);
    BOOST_TEST(provider.asked[Base + "/.well-known/openid-configuration"] == 3);
    BOOST_TEST(provider.last.body.find("code_verifier=" + step.verifier) != std::string::npos);
    BOOST_TEST(client.endSession("https://wzl.example/staff/").starts_with(Base + "/end?client_id=wegweiser&"));
}

BOOST_AUTO_TEST_CASE(the_file_of_the_operator_is_read_and_its_faults_are_named)
{
    ScratchFolder folder;
    const auto file = folder.path / "sign-on.toml";
    const auto read = [&](const std::string &text) {
        std::ofstream(file) << text;
        return readSignOnFile(file);
    };
    std::ofstream(folder.path / "secret") << "s3cret\n";
    ::chmod((folder.path / "secret").c_str(), 0600);
    const std::string good = "issuer = \"https://login.example\"\n"
                             "client_id = \"wegweiser\"\n"
                             "client_secret_file = \"secret\"\n"
                             "redirect_uri = \"https://wzl.example/v1/sign-on/return\"\n"
                             "account_claim = \"preferred_username\"\n"
                             "role_claim = \"groups\"\n"
                             "names = { de = \"Stadt Leipzig\" }\n"
                             "[[role]]\nvalue = \"wzl\"\nrole = \"adviser\"\n";
    const auto settings = read(good).value();
    BOOST_TEST(settings.clientSecret == "s3cret");
    BOOST_TEST(settings.names.at("de") == "Stadt Leipzig");
    BOOST_TEST(settings.roles.front().second == "adviser");
    const auto fault = [&](std::string_view from, std::string_view to) {
        auto text = good;
        text.replace(text.find(from), from.size(), to);
        const auto bad = read(text);
        BOOST_REQUIRE(!bad.has_value());
        return bad.error().text;
    };
    BOOST_TEST(fault("https://login", "http://login").find("sign-on.toml:1: issuer must begin with https://") !=
               std::string::npos);
    BOOST_TEST(fault("\"adviser\"", "\"partner\"").find(":8:") != std::string::npos);
    BOOST_TEST(fault("client_id", "client").find("client is not known") != std::string::npos);
    BOOST_TEST(fault("[[role]]\nvalue = \"wzl\"\nrole = \"adviser\"\n", "").find("nobody could log in") !=
               std::string::npos);
    BOOST_TEST(fault("= \"wegweiser\"", "= ").find(":2:") != std::string::npos);
    ::chmod((folder.path / "secret").c_str(), 0644);
    BOOST_CHECK(read(good).error().code == base::Code::Denied);
}
