// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "token_maker.h"

#include <array>
#include <vector>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>

#include "kiosk/base/must.h"
#include "kiosk/trust/encoding.h"
#include "kiosk/wire/json.h"

namespace kiosk::tests {

namespace {

std::string base64Url(const std::string &bytes)
{
    return trust::toBase64Url({reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size()});
}

std::string numberText(EVP_PKEY *key, const char *name, int size = 0)
{
    BIGNUM *number = nullptr;
    MUST(EVP_PKEY_get_bn_param(key, name, &number) == 1);
    std::string bytes(static_cast<std::size_t>(size > 0 ? size : BN_num_bytes(number)), '\0');
    BN_bn2binpad(number, reinterpret_cast<unsigned char *>(bytes.data()), static_cast<int>(bytes.size()));
    BN_free(number);
    return base64Url(bytes);
}

EVP_PKEY *as(const std::shared_ptr<void> &key)
{
    return static_cast<EVP_PKEY *>(key.get());
}

} // namespace

std::string encoded(const boost::json::object &object)
{
    return base64Url(wire::toText(object));
}

TokenMaker::TokenMaker(Kind kind, std::string keyId)
    : m_kind(kind)
    , m_keyId(std::move(keyId))
{
    auto *key = kind == Kind::P256 ? EVP_EC_gen("P-256")
                                   : EVP_RSA_gen(static_cast<unsigned int>(kind == Kind::Rsa ? 2048 : 1024));
    MUST(key != nullptr);
    m_key = std::shared_ptr<void>(key, [](void *old) { EVP_PKEY_free(static_cast<EVP_PKEY *>(old)); });
}

boost::json::object TokenMaker::jwk() const
{
    if (m_kind != Kind::P256)
        return {{"kty", "RSA"},
                {"kid", m_keyId},
                {"use", "sig"},
                {"alg", "RS256"},
                {"n", numberText(as(m_key), OSSL_PKEY_PARAM_RSA_N)},
                {"e", numberText(as(m_key), OSSL_PKEY_PARAM_RSA_E)}};
    return {{"kty", "EC"},
            {"kid", m_keyId},
            {"crv", "P-256"},
            {"x", numberText(as(m_key), OSSL_PKEY_PARAM_EC_PUB_X, 32)},
            {"y", numberText(as(m_key), OSSL_PKEY_PARAM_EC_PUB_Y, 32)}};
}

std::string TokenMaker::sign(const boost::json::object &claims, boost::json::object header) const
{
    if (!header.contains("alg"))
        header["alg"] = m_kind == Kind::P256 ? "ES256" : "RS256";
    if (!header.contains("kid"))
        header["kid"] = m_keyId;
    const auto signedPart = encoded(header) + "." + encoded(claims);
    auto *context = EVP_MD_CTX_new();
    std::size_t size = 0;
    const auto *bytes = reinterpret_cast<const unsigned char *>(signedPart.data());
    MUST(EVP_DigestSignInit(context, nullptr, EVP_sha256(), nullptr, as(m_key)) == 1);
    MUST(EVP_DigestSign(context, nullptr, &size, bytes, signedPart.size()) == 1);
    std::string signature(size, '\0');
    auto *out = reinterpret_cast<unsigned char *>(signature.data());
    MUST(EVP_DigestSign(context, out, &size, bytes, signedPart.size()) == 1);
    EVP_MD_CTX_free(context);
    signature.resize(size);
    if (m_kind == Kind::P256) {
        const auto *der = reinterpret_cast<const unsigned char *>(signature.data());
        auto *parts = d2i_ECDSA_SIG(nullptr, &der, static_cast<long>(signature.size()));
        std::string raw(64, '\0');
        auto *at = reinterpret_cast<unsigned char *>(raw.data());
        BN_bn2binpad(ECDSA_SIG_get0_r(parts), at, 32);
        BN_bn2binpad(ECDSA_SIG_get0_s(parts), at + 32, 32);
        ECDSA_SIG_free(parts);
        signature = raw;
    }
    return signedPart + "." + base64Url(signature);
}

std::string TokenMaker::publicPem() const
{
    auto *bio = BIO_new(BIO_s_mem());
    MUST(PEM_write_bio_PUBKEY(bio, as(m_key)) == 1);
    char *text = nullptr;
    const auto size = BIO_get_mem_data(bio, &text);
    std::string pem(text, static_cast<std::size_t>(size));
    BIO_free(bio);
    return pem;
}

std::string hmacSigned(const std::string &signedPart, const std::string &key)
{
    std::array<unsigned char, 32> mac{};
    unsigned int size = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
         reinterpret_cast<const unsigned char *>(signedPart.data()), signedPart.size(), mac.data(), &size);
    return signedPart + "." + trust::toBase64Url(mac);
}

std::string keySetOf(std::initializer_list<const TokenMaker *> makers)
{
    boost::json::array keys;
    for (const auto *maker : makers)
        keys.emplace_back(maker->jwk());
    return wire::toText(boost::json::object{{"keys", std::move(keys)}});
}

} // namespace kiosk::tests
