// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/trust/keys.h"

#include <algorithm>

#include <sodium.h>

#include "kiosk/trust/digest.h"
#include "kiosk/trust/encoding.h"
#include "kiosk/trust/sodium.h"

namespace kiosk::trust {

namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view Space = " \t\r\n";
    const auto first = text.find_first_not_of(Space);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(Space) - first + 1);
}

std::string withDomain(std::string_view domain, std::string_view message)
{
    std::string all;
    all.reserve(domain.size() + 1 + message.size());
    if (!domain.empty()) {
        all += domain;
        all += '\0';
    }
    all += message;
    return all;
}

} // namespace

std::optional<PublicKey> PublicKey::fromHex(std::string_view text)
{
    Raw bytes;
    if (!trust::fromHex(trimmed(text), bytes))
        return std::nullopt;
    return PublicKey(bytes);
}

std::optional<PublicKey> PublicKey::fromBase64(std::string_view text)
{
    const auto decoded = trust::fromBase64(text, 32);
    Raw bytes;
    if (!decoded || decoded->size() != bytes.size())
        return std::nullopt;
    std::copy(decoded->begin(), decoded->end(), bytes.begin());
    return PublicKey(bytes);
}

std::string PublicKey::hex() const
{
    return toHex(m_bytes);
}

std::string PublicKey::base64() const
{
    return toBase64(m_bytes);
}

std::string PublicKey::keyId() const
{
    return blake2bHex({reinterpret_cast<const char *>(m_bytes.data()), m_bytes.size()}).substr(0, 16);
}

bool PublicKey::verifies(std::string_view domain, std::string_view message, const Signature &signature) const
{
    startSodium();
    const auto all = withDomain(domain, message);
    return crypto_sign_verify_detached(signature.data(), bytesOf(all), all.size(), m_bytes.data()) == 0;
}

SecretKey::SecretKey(const Seed &seed)
{
    startSodium();
    PublicKey::Raw unused;
    crypto_sign_seed_keypair(unused.data(), m_bytes.data(), seed.data());
}

SecretKey::SecretKey(SecretKey &&other) noexcept
    : m_bytes(other.m_bytes)
{
    sodium_memzero(other.m_bytes.data(), other.m_bytes.size());
}

SecretKey::~SecretKey()
{
    sodium_memzero(m_bytes.data(), m_bytes.size());
}

SecretKey SecretKey::generate(base::Random &random)
{
    Seed seed;
    random.fill(seed.data(), seed.size());
    SecretKey key(seed);
    sodium_memzero(seed.data(), seed.size());
    return key;
}

std::optional<SecretKey> SecretKey::fromHex(std::string_view seed)
{
    Seed bytes;
    if (!trust::fromHex(trimmed(seed), bytes))
        return std::nullopt;
    SecretKey key(bytes);
    sodium_memzero(bytes.data(), bytes.size());
    return key;
}

PublicKey SecretKey::publicKey() const
{
    PublicKey::Raw bytes;
    crypto_sign_ed25519_sk_to_pk(bytes.data(), m_bytes.data());
    return PublicKey(bytes);
}

Signature SecretKey::sign(std::string_view domain, std::string_view message) const
{
    const auto all = withDomain(domain, message);
    Signature signature;
    crypto_sign_detached(signature.data(), nullptr, bytesOf(all), all.size(), m_bytes.data());
    return signature;
}

std::string SecretKey::secretHex() const
{
    return toHex(Bytes(m_bytes.data(), 32));
}

} // namespace kiosk::trust
