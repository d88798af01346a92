// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/trust/sealed_key.h"

#include <cstdio>

#include <sodium.h>

#include "kiosk/trust/encoding.h"
#include "kiosk/trust/sodium.h"

namespace kiosk::trust {

using base::Code;
using base::Result;

namespace {

constexpr std::string_view FirstLine = "wegweiser-secret-key-v1\n";
constexpr std::size_t SealedSize = 32 + crypto_aead_xchacha20poly1305_ietf_ABYTES;

/** Everything in the file before the sealed seed. */
struct Head
{
    PublicKey::Raw publicKey{};
    PasswordCost cost;
    std::array<std::uint8_t, crypto_pwhash_SALTBYTES> salt{};
    std::array<std::uint8_t, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES> nonce{};

    [[nodiscard]] std::string text() const
    {
        return std::string(FirstLine) + "public " + toHex(publicKey) + "\nargon2id passes " +
               std::to_string(cost.passes) + " bytes " + std::to_string(cost.memoryBytes) + " salt " + toHex(salt) +
               "\nxchacha20-poly1305 nonce " + toHex(nonce) + "\n";
    }
};

/** Bytes on pages of their own, wiped when they go. */
template<std::size_t Size>
struct Wiped
{
    std::array<std::uint8_t, Size> bytes{};
    Wiped() { (void)sodium_mlock(bytes.data(), Size); } // not allowed to every user: then only wiped
    ~Wiped() { (void)sodium_munlock(bytes.data(), Size); }
    Wiped(const Wiped &) = delete;
    Wiped &operator=(const Wiped &) = delete;
};

Result<void> stretch(const SecretText &passphrase, const Head &head, Wiped<32> &key)
{
    const auto text = passphrase.view();
    if (crypto_pwhash(key.bytes.data(), key.bytes.size(), text.data(), text.size(), head.salt.data(), head.cost.passes,
                      head.cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return base::failure(Code::Device, "not enough memory for the key's passphrase; free " +
                                               std::to_string(head.cost.memoryBytes >> 20U) + " MiB");
    return boost::outcome_v2::success();
}

base::Error malformed()
{
    return base::failure(Code::Invalid, "a key under a passphrase that cannot be read; take another copy of it");
}

/** Reads what Head::text() writes and nothing else. */
Result<Head> readHead(std::string_view text)
{
    Head head;
    char publicKey[65] = {}, salt[33] = {}, nonce[49] = {};
    unsigned long long passes = 0, bytes = 0;
    const std::string copy(text);
    if (std::sscanf(copy.c_str(),
                    "wegweiser-secret-key-v1\npublic %64s\nargon2id passes %4llu bytes %12llu salt %32s\n"
                    "xchacha20-poly1305 nonce %48s\n",
                    publicKey, &passes, &bytes, salt, nonce) != 5 ||
        !fromHex(publicKey, head.publicKey) || !fromHex(salt, head.salt) || !fromHex(nonce, head.nonce))
        return malformed();
    head.cost = {passes, static_cast<std::size_t>(bytes)};
    constexpr unsigned long long MostBytes = 1ULL << 30U;
    if (passes < 1 || passes > 16 || bytes < crypto_pwhash_MEMLIMIT_MIN || bytes > MostBytes ||
        !text.starts_with(head.text()))
        return malformed();
    return head;
}

} // namespace

bool isSealedKey(std::string_view text)
{
    return text.starts_with(FirstLine);
}

Result<std::string> sealKey(const SecretKey &key, const SecretText &passphrase, base::Random &random,
                            const PasswordCost &cost)
{
    startSodium();
    Head head;
    head.publicKey = key.publicKey().bytes();
    head.cost = cost;
    random.fill(head.salt.data(), head.salt.size());
    random.fill(head.nonce.data(), head.nonce.size());
    Wiped<32> stretched, seed;
    BOOST_OUTCOME_TRY(stretch(passphrase, head, stretched));
    auto hex = key.secretHex();
    (void)fromHex(hex, seed.bytes);
    sodium_memzero(hex.data(), hex.size());
    const auto text = head.text();
    std::array<std::uint8_t, SealedSize> sealed{};
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data(), nullptr, seed.bytes.data(), seed.bytes.size(),
                                               bytesOf(text), text.size(), nullptr, head.nonce.data(),
                                               stretched.bytes.data());
    return text + "sealed " + toBase64(sealed) + "\n";
}

Result<SecretKey> unsealKey(std::string_view text, const SecretText &passphrase)
{
    startSodium();
    BOOST_OUTCOME_TRY(const auto head, readHead(text));
    const auto before = head.text();
    auto rest = text.substr(before.size());
    constexpr std::string_view Word = "sealed ";
    if (!rest.starts_with(Word) || !rest.ends_with('\n'))
        return malformed();
    const auto sealed = fromBase64(rest.substr(Word.size(), rest.size() - Word.size() - 1), SealedSize);
    if (!sealed || sealed->size() != SealedSize)
        return malformed();
    Wiped<32> stretched, seed;
    BOOST_OUTCOME_TRY(stretch(passphrase, head, stretched));
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(seed.bytes.data(), nullptr, nullptr, bytesOf(*sealed),
                                                   sealed->size(), bytesOf(before), before.size(), head.nonce.data(),
                                                   stretched.bytes.data()) != 0)
        return base::failure(Code::Denied, "wrong passphrase, or the key file was changed");
    return SecretKey(seed.bytes);
}

} // namespace kiosk::trust
