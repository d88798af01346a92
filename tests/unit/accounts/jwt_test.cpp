// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens that were forged in every way that has worked against somebody.
#include <boost/json/array.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/accounts/jwt.h"
#include "kiosk/wire/json.h"
#include "token_maker.h"

using namespace kiosk;
using namespace kiosk::accounts;
using namespace kiosk::tests;
using base::Code;

namespace {

const TokenMaker &rsa()
{
    static const TokenMaker maker(TokenMaker::Kind::Rsa, "r1");
    return maker;
}
const TokenMaker &p256()
{
    static const TokenMaker maker(TokenMaker::Kind::P256, "e1");
    return maker;
}
KeySet keys()
{
    return KeySet::read(keySetOf({&rsa(), &p256()})).value();
}
const boost::json::object Claims{{"iss", "https://login.example"}, {"sub", "17"}};

Code codeOf(const std::string &token)
{
    const auto claims = verifiedClaims(keys(), token);
    BOOST_REQUIRE(!claims.has_value());
    return claims.error().code;
}

std::string withoutSignature(const std::string &token)
{
    return token.substr(0, token.rfind('.'));
}

} // namespace

BOOST_AUTO_TEST_CASE(what_the_provider_signed_is_taken)
{
    BOOST_TEST(keys().size() == 2U);
    BOOST_CHECK(verifiedClaims(keys(), rsa().sign(Claims)).value() == Claims);
    BOOST_CHECK(verifiedClaims(keys(), p256().sign(Claims)).value() == Claims);
}

BOOST_AUTO_TEST_CASE(tokens_without_a_signature_or_with_a_shared_secret_are_refused)
{
    for (const auto *alg : {"none", "None", "NONE", "", "HS256", "HS512", "RS1", "PS256", "ES384", "EdDSA"}) {
        const auto part = encoded({{"alg", alg}, {"kid", "r1"}}) + "." + encoded(Claims);
        BOOST_CHECK(codeOf(part + ".") == Code::Denied);
        BOOST_CHECK(codeOf(hmacSigned(part, rsa().publicPem())) == Code::Denied);
    }
    // The public key as an HMAC key under an algorithm that is taken.
    for (const auto *alg : {"RS256", "ES256"}) {
        const auto part =
            encoded({{"alg", alg}, {"kid", alg == std::string("RS256") ? "r1" : "e1"}}) + "." + encoded(Claims);
        BOOST_CHECK(codeOf(hmacSigned(part, rsa().publicPem())) == Code::Denied);
        BOOST_CHECK(codeOf(part + ".") == Code::Denied);
    }
}

BOOST_AUTO_TEST_CASE(a_token_that_was_changed_is_refused)
{
    for (const auto *maker : {&rsa(), &p256()}) {
        const auto good = maker->sign(Claims);
        const auto first = good.find('.');
        const auto last = good.rfind('.');
        const auto other =
            good.substr(0, first) + "." + encoded({{"iss", "https://login.example"}, {"sub", "1"}}) + good.substr(last);
        BOOST_CHECK(codeOf(other) == Code::Denied);
        for (std::size_t i = last + 1; i + 2 < good.size(); i += 7) {
            auto changed = good;
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            BOOST_TEST(!verifiedClaims(keys(), changed).has_value());
        }
    }
    // Another key than the one it names; the other kind of key under its name.
    BOOST_CHECK(codeOf(rsa().sign(Claims, {{"kid", "e1"}})) == Code::NotFound);
    BOOST_CHECK(codeOf(p256().sign(Claims, {{"kid", "e1"}, {"alg", "RS256"}})) == Code::NotFound);
    const TokenMaker thief(TokenMaker::Kind::Rsa, "r1");
    BOOST_CHECK(codeOf(thief.sign(Claims)) == Code::Denied);
    const TokenMaker next(TokenMaker::Kind::Rsa, "r2");
    BOOST_CHECK(codeOf(next.sign(Claims)) == Code::NotFound); // perhaps a new key: the caller looks once more
}

BOOST_AUTO_TEST_CASE(keys_in_the_token_itself_count_for_nothing)
{
    const TokenMaker thief(TokenMaker::Kind::Rsa, "thief");
    for (boost::json::object header : {boost::json::object{{"jwk", thief.jwk()}, {"kid", "r1"}},
                                       boost::json::object{{"jku", "https://thief.example/keys"}, {"kid", "r1"}},
                                       boost::json::object{{"x5u", "https://thief.example/x"}, {"kid", "r1"}}})
        BOOST_CHECK(codeOf(thief.sign(Claims, std::move(header))) == Code::Denied);
    BOOST_CHECK(codeOf(rsa().sign(Claims, {{"crit", boost::json::array{"b64"}}, {"b64", false}})) == Code::Denied);
}

BOOST_AUTO_TEST_CASE(what_is_no_token_is_refused)
{
    const auto good = rsa().sign(Claims);
    for (const auto &odd : {std::string(), std::string("."), std::string(".."), std::string("a.b"),
                            std::string("a.b.c"), withoutSignature(good), good + ".x", good + "=", "%" + good,
                            std::string(40000, 'a') + "..", encoded({{"alg", 5}}) + ".e30.e30", good + "\n"})
        BOOST_TEST(!verifiedClaims(keys(), odd).has_value(), odd.substr(0, 40));
}

BOOST_AUTO_TEST_CASE(weak_and_foreign_keys_are_passed_over)
{
    const TokenMaker weak(TokenMaker::Kind::Rsa1024, "w");
    BOOST_TEST(KeySet::read(keySetOf({&weak})).value().size() == 0U);
    auto encryption = rsa().jwk();
    encryption["use"] = "enc";
    auto otherUse = rsa().jwk();
    otherUse["alg"] = "RS512";
    auto offCurve = p256().jwk();
    offCurve["y"] = offCurve["x"];
    boost::json::array list{encryption, otherUse, offCurve, boost::json::object{{"kty", "oct"}, {"k", "c2VjcmV0"}}, 5};
    BOOST_TEST(KeySet::read(wire::toText(boost::json::object{{"keys", list}})).value().size() == 0U);
    for (const auto *odd : {"", "[]", "{}", R"({"keys":{}})"})
        BOOST_TEST(!KeySet::read(odd).has_value(), odd);
}
