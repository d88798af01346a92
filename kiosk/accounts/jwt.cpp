// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/accounts/jwt.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <boost/json/value.hpp>

#include "kiosk/trust/encoding.h"
#include "kiosk/wire/json.h"

namespace kiosk::accounts {

using base::Code;
using base::failure;
using base::Result;
namespace bj = boost::json;

namespace {

constexpr std::size_t LongestToken = 32768;
constexpr std::size_t MostKeys = 64;

template<class T, void (*Free)(T *)>
struct FreedBy
{
    void operator()(T *pointer) const { Free(pointer); }
};
template<class T, void (*Free)(T *)>
using Owned = std::unique_ptr<T, FreedBy<T, Free>>;
using Number = Owned<BIGNUM, BN_free>;
using ParamBuild = Owned<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>;
using Params = Owned<OSSL_PARAM, OSSL_PARAM_free>;
using KeyContext = Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using DigestContext = Owned<EVP_MD_CTX, EVP_MD_CTX_free>;
using EcSignature = Owned<ECDSA_SIG, ECDSA_SIG_free>;

const unsigned char *octets(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

std::string textOf(const bj::object &object, std::string_view name)
{
    const auto *value = object.if_contains(name);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

Number numberOf(std::string_view bytes)
{
    return Number(BN_bin2bn(octets(bytes), static_cast<int>(bytes.size()), nullptr));
}

std::shared_ptr<void> keyFrom(const char *kind, OSSL_PARAM_BLD *build)
{
    const Params params(OSSL_PARAM_BLD_to_param(build));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr));
    EVP_PKEY *key = nullptr;
    if (!params || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params.get()) != 1)
        return {};
    std::shared_ptr<void> owned(key, [](void *old) { EVP_PKEY_free(static_cast<EVP_PKEY *>(old)); });
    const KeyContext check(EVP_PKEY_CTX_new(key, nullptr));
    return check && EVP_PKEY_public_check(check.get()) == 1 ? owned : std::shared_ptr<void>();
}

std::shared_ptr<void> rsaKey(const bj::object &jwk)
{
    const auto n = fromBase64Url(textOf(jwk, "n"));
    const auto e = fromBase64Url(textOf(jwk, "e"));
    if (!n || !e || n.assume_value().size() < 256 || n.assume_value().size() > 1024 || e.assume_value().size() > 8)
        return {};
    const auto modulus = numberOf(n.assume_value());
    const auto exponent = numberOf(e.assume_value());
    const ParamBuild build(OSSL_PARAM_BLD_new());
    if (!build || !modulus || !exponent || BN_num_bits(modulus.get()) < 2048 ||
        OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get()) != 1 ||
        OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get()) != 1)
        return {};
    return keyFrom("RSA", build.get());
}

std::shared_ptr<void> p256Key(const bj::object &jwk)
{
    const auto x = fromBase64Url(textOf(jwk, "x"));
    const auto y = fromBase64Url(textOf(jwk, "y"));
    if (textOf(jwk, "crv") != "P-256" || !x || !y || x.assume_value().size() != 32 || y.assume_value().size() != 32)
        return {};
    const auto point = "\x04" + x.assume_value() + y.assume_value();
    const ParamBuild build(OSSL_PARAM_BLD_new());
    if (!build || OSSL_PARAM_BLD_push_utf8_string(build.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0) != 1 ||
        OSSL_PARAM_BLD_push_octet_string(build.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()) != 1)
        return {};
    return keyFrom("EC", build.get());
}

/** JWS has the two numbers side by side, OpenSSL wants them as DER. */
std::string derSignature(std::string_view raw)
{
    if (raw.size() != 64)
        return {};
    const EcSignature signature(ECDSA_SIG_new());
    auto r = numberOf(raw.substr(0, 32));
    auto s = numberOf(raw.substr(32));
    if (!signature || !r || !s || ECDSA_SIG_set0(signature.get(), r.get(), s.get()) != 1)
        return {};
    (void)r.release(); // the signature has them now
    (void)s.release();
    unsigned char *bytes = nullptr;
    const int size = i2d_ECDSA_SIG(signature.get(), &bytes);
    std::string der(reinterpret_cast<const char *>(bytes), size > 0 ? static_cast<std::size_t>(size) : 0);
    OPENSSL_free(bytes);
    return der;
}

bool verifies(void *key, std::string_view signedPart, const std::string &signature)
{
    const DigestContext context(EVP_MD_CTX_new());
    return context && !signature.empty() &&
           EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, static_cast<EVP_PKEY *>(key)) == 1 &&
           EVP_DigestVerify(context.get(), octets(signature), signature.size(), octets(signedPart),
                            signedPart.size()) == 1;
}

Result<bj::object> objectOf(std::string_view encoded)
{
    BOOST_OUTCOME_TRY(const auto text, fromBase64Url(encoded));
    BOOST_OUTCOME_TRY(auto value, wire::parseJson(text));
    if (!value.is_object())
        return failure(Code::Invalid, "the token's parts are no JSON objects");
    return std::move(value.get_object());
}

} // namespace

Result<std::string> fromBase64Url(std::string_view text)
{
    std::string standard(text);
    if (text.find_first_of("+/=") != std::string_view::npos)
        return failure(Code::Invalid, "not base64url");
    for (auto &c : standard)
        c = c == '-' ? '+' : c == '_' ? '/' : c;
    standard.append((4 - standard.size() % 4) % 4, '=');
    auto bytes = trust::fromBase64(standard, LongestToken);
    if (!bytes)
        return failure(Code::Invalid, "not base64url");
    return std::move(*bytes);
}

Result<KeySet> KeySet::read(std::string_view json)
{
    BOOST_OUTCOME_TRY(const auto value, wire::parseJson(json));
    const auto *object = value.if_object();
    const auto *keys = object ? object->if_contains("keys") : nullptr;
    if (!keys || !keys->is_array() || keys->get_array().size() > MostKeys)
        return failure(Code::Invalid, "the provider's key set is none");
    KeySet set;
    for (const auto &item : keys->get_array()) {
        const auto *jwk = item.if_object();
        if (!jwk || (jwk->contains("use") && textOf(*jwk, "use") != "sig"))
            continue;
        const auto kind = textOf(*jwk, "kty");
        const std::string algorithm = kind == "RSA" ? "RS256" : "ES256";
        if (jwk->contains("alg") && textOf(*jwk, "alg") != algorithm)
            continue;
        auto key = kind == "RSA" ? rsaKey(*jwk) : kind == "EC" ? p256Key(*jwk) : std::shared_ptr<void>();
        if (key)
            set.m_keys.push_back({textOf(*jwk, "kid"), algorithm, std::move(key)});
    }
    return set;
}

Result<bj::object> verifiedClaims(const KeySet &keys, std::string_view token)
{
    const auto first = token.find('.');
    const auto last = token.rfind('.');
    if (token.size() > LongestToken || first == std::string_view::npos || first == last ||
        token.substr(first + 1, last - first - 1).find('.') != std::string_view::npos)
        return failure(Code::Invalid, "the token is no signed JWT");
    BOOST_OUTCOME_TRY(const auto header, objectOf(token.substr(0, first)));
    const auto algorithm = textOf(header, "alg");
    if (algorithm != "RS256" && algorithm != "ES256")
        return failure(Code::Denied, "the token is signed in a way that is not taken (RS256 and ES256 are)");
    if (header.contains("crit"))
        return failure(Code::Denied, "the token demands an extension that is not known here");
    const auto keyId = textOf(header, "kid");
    BOOST_OUTCOME_TRY(auto signature, fromBase64Url(token.substr(last + 1)));
    if (algorithm == "ES256")
        signature = derSignature(signature);
    bool isKnown = false;
    for (const auto &key : keys.m_keys) {
        if (key.algorithm != algorithm || (!keyId.empty() && key.id != keyId))
            continue;
        isKnown = true;
        if (verifies(key.key.get(), token.substr(0, last), signature))
            return objectOf(token.substr(first + 1, last - first - 1));
    }
    if (!isKnown)
        return failure(Code::NotFound, "the token's key is not one of the provider's");
    return failure(Code::Denied, "the token's signature is wrong");
}

} // namespace kiosk::accounts
