// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/trust/digest.h"
#include "kiosk/wire/signature.h"

using namespace kiosk;

namespace {

std::string fakeSigner(std::string_view base)
{
    // 64 bytes that depend on every byte of the base.
    return trust::blake2bHex(base);
}

const wire::SignedRequest post{"POST", "/v1/terminals/7/journal", "", R"({"hello": "world"})", "key-1"};
const wire::SignedRequest get{"GET", "/v1/sites/leipzig/stream", "view=terminal", "", ""};
const wire::SignatureClaims claims{"terminal-7", 1795341600, "nonce-1"};

bool holds(const wire::SignedRequest &request, const wire::SignatureHeaders &headers)
{
    const auto read = wire::readSignature(request, headers);
    return read && read.value().signature == fakeSigner(read.value().base);
}

} // namespace

BOOST_AUTO_TEST_CASE(the_base_is_what_rfc_9421_says)
{
    const auto headers = wire::signRequest(post, claims, fakeSigner);
    BOOST_TEST(headers.digest == "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:"); // RFC 9530, appendix B
    BOOST_TEST(headers.input ==
               R"(sig1=("@method" "@path" "@query" "content-digest" "idempotency-key");created=1795341600;)"
               R"(keyid="terminal-7";alg="ed25519";nonce="nonce-1")");
    const auto read = wire::readSignature(post, headers);
    BOOST_REQUIRE(read);
    BOOST_TEST(read.value().claims.keyId == claims.keyId);
    BOOST_TEST(read.value().claims.created == claims.created);
    BOOST_TEST(read.value().claims.nonce == claims.nonce);
    BOOST_TEST(read.value().base == "\"@method\": POST\n"
                                    "\"@path\": /v1/terminals/7/journal\n"
                                    "\"@query\": ?\n"
                                    "\"content-digest\": sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:\n"
                                    "\"idempotency-key\": key-1\n"
                                    "\"@signature-params\": (\"@method\" \"@path\" \"@query\" \"content-digest\" "
                                    "\"idempotency-key\");created=1795341600;keyid=\"terminal-7\";alg=\"ed25519\";"
                                    "nonce=\"nonce-1\"");
}

BOOST_AUTO_TEST_CASE(a_signature_holds_for_its_own_request_only)
{
    for (const auto &request : {post, get})
        BOOST_CHECK(holds(request, wire::signRequest(request, claims, fakeSigner)));
    const auto headers = wire::signRequest(post, claims, fakeSigner);
    for (auto member : {&wire::SignedRequest::method, &wire::SignedRequest::path, &wire::SignedRequest::query,
                        &wire::SignedRequest::body, &wire::SignedRequest::idempotencyKey}) {
        auto changed = post;
        changed.*member += "x";
        BOOST_CHECK(!holds(changed, headers));
        changed.*member = "";
        BOOST_CHECK(changed.*member == post.*member || !holds(changed, headers));
    }
    for (auto member :
         {&wire::SignatureHeaders::input, &wire::SignatureHeaders::signature, &wire::SignatureHeaders::digest}) {
        for (std::size_t cut = 0; cut < (headers.*member).size(); ++cut) {
            auto shorter = headers;
            (shorter.*member).resize(cut);
            BOOST_CHECK(!holds(post, shorter));
            auto flipped = headers;
            (flipped.*member)[cut] = static_cast<char>((flipped.*member)[cut] ^ 1);
            BOOST_CHECK(!holds(post, flipped));
        }
    }
}

BOOST_AUTO_TEST_CASE(parameters_are_known_and_come_once)
{
    const auto headers = wire::signRequest(get, claims, fakeSigner);
    const std::string covered = R"(sig1=("@method" "@path" "@query"))";
    const auto reads = [&](const std::string &parameters) {
        auto other = headers;
        other.input = covered + parameters;
        return wire::readSignature(get, other).has_value();
    };
    BOOST_CHECK(reads(R"(;nonce="n";created=5;alg="ed25519";keyid="k")"));
    for (const auto *wrong :
         {"", R"(;created=5;keyid="k";alg="ed25519")", R"(;created=5;nonce="n";alg="ed25519")",
          R"(;keyid="k";nonce="n";alg="ed25519")", R"(;created=5;keyid="k";nonce="n")",
          R"(;created=5;keyid="k";nonce="n";alg="hmac-sha256")",
          R"(;created=5;created=6;keyid="k";nonce="n";alg="ed25519")",
          R"(;created=5;keyid="k";nonce="n";alg="ed25519";tag="x")",
          R"(;created="5";keyid="k";nonce="n";alg="ed25519")", R"(;created=5;keyid="";nonce="n";alg="ed25519")",
          R"(;created=5;keyid="k";nonce="n";alg="ed25519)", R"(;created=-5;keyid="k";nonce="n";alg="ed25519")"})
        BOOST_CHECK_MESSAGE(!reads(wrong), wrong);
}
