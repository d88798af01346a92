// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/accounts/secret_box.h"

#include <sodium.h>

#include "kiosk/base/files.h"
#include "kiosk/base/must.h"
#include "kiosk/trust/encoding.h"
#include "kiosk/trust/secret_text.h"
#include "kiosk/trust/sodium.h"

namespace kiosk::accounts {

using base::Code;
using base::failure;

namespace {

constexpr std::size_t NonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t TagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char *raw(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

} // namespace

SecretBox::SecretBox(const Key &key)
{
    trust::startSodium();
    static_assert(crypto_kdf_KEYBYTES == sizeof(Key));
    MUST(crypto_kdf_derive_from_key(m_seal.data(), m_seal.size(), 1, "wwsecret", key.data()) == 0);
    MUST(crypto_kdf_derive_from_key(m_mark.data(), m_mark.size(), 2, "wwsecret", key.data()) == 0);
}

SecretBox::~SecretBox()
{
    sodium_memzero(m_seal.data(), m_seal.size());
    sodium_memzero(m_mark.data(), m_mark.size());
}

base::Result<SecretBox> SecretBox::open(const std::filesystem::path &file, base::Random &random)
{
    Key key{};
    std::error_code error;
    if (!std::filesystem::exists(file, error)) {
        random.fill(key.data(), key.size());
        BOOST_OUTCOME_TRY(base::writeFileAtomically(file, trust::toHex(key) + "\n", 0600));
    } else {
        BOOST_OUTCOME_TRY(const auto line, trust::readSecretLine(file));
        if (!trust::fromHex(line.view(), key))
            return failure(Code::Invalid, file.string() + ": the first line must hold the secrets key, 64 hex digits");
    }
    SecretBox box(key);
    sodium_memzero(key.data(), key.size());
    return box;
}

std::string SecretBox::seal(std::string_view secret, std::string_view owner, base::Random &random) const
{
    std::string out(NonceBytes + secret.size() + TagBytes, '\0');
    auto *bytes = reinterpret_cast<unsigned char *>(out.data());
    random.fill(bytes, NonceBytes);
    unsigned long long size = 0;
    MUST(crypto_aead_xchacha20poly1305_ietf_encrypt(bytes + NonceBytes, &size, raw(secret), secret.size(), raw(owner),
                                                    owner.size(), nullptr, bytes, m_seal.data()) == 0);
    return trust::toBase64(out);
}

base::Result<std::string> SecretBox::unseal(std::string_view sealed, std::string_view owner) const
{
    const auto bytes = trust::fromBase64(sealed, 16384);
    if (bytes && bytes->size() >= NonceBytes + TagBytes) {
        std::string out(bytes->size() - NonceBytes - TagBytes, '\0');
        unsigned long long size = 0;
        if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char *>(out.data()), &size, nullptr,
                                                       raw(*bytes) + NonceBytes, bytes->size() - NonceBytes, raw(owner),
                                                       owner.size(), raw(*bytes), m_seal.data()) == 0)
            return out;
    }
    return failure(Code::Corrupt, "a stored secret does not open: was the secrets key file exchanged?");
}

std::string SecretBox::mark(std::string_view purpose, std::string_view text) const
{
    Key out{};
    crypto_generichash_state state;
    MUST(crypto_generichash_init(&state, m_mark.data(), m_mark.size(), out.size()) == 0);
    // The purpose's length goes first: no two pairs give the same bytes.
    const std::uint64_t length = purpose.size();
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char *>(&length), sizeof length);
    crypto_generichash_update(&state, raw(purpose), purpose.size());
    crypto_generichash_update(&state, raw(text), text.size());
    crypto_generichash_final(&state, out.data(), out.size());
    return trust::toHex(out);
}

} // namespace kiosk::accounts
