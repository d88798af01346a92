// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/trust/key_file.h"

#include <sodium.h>

#include "kiosk/base/files.h"
#include "kiosk/base/random.h"

namespace kiosk::trust {

using base::Code;
using base::Result;

namespace {

constexpr std::size_t LongestKeyFile = 4096;

std::filesystem::path publicName(std::filesystem::path file)
{
    file += ".pub";
    return file;
}

} // namespace

Result<void> writeKeyFiles(const SecretKey &key, const std::filesystem::path &file, const SecretText *passphrase,
                           const PasswordCost &cost)
{
    for (const auto &name : {file, publicName(file)})
        if (std::filesystem::exists(name))
            return base::failure(Code::Conflict,
                                 name.string() + ": exists already; a key is never overwritten, name another file");
    std::string secret;
    if (passphrase) {
        base::SystemRandom random;
        BOOST_OUTCOME_TRY(secret, sealKey(key, *passphrase, random, cost));
    } else {
        secret = key.secretHex() + '\n';
    }
    const auto written = base::writeFileAtomically(file, secret, 0600);
    sodium_memzero(secret.data(), secret.size());
    if (!written)
        return written;
    return base::writeFileAtomically(publicName(file), key.publicKey().hex() + '\n');
}

Result<SecretKey> readSecretKey(const std::filesystem::path &file, const AskPassphrase &ask)
{
    BOOST_OUTCOME_TRY(mustBePrivate(file));
    BOOST_OUTCOME_TRY(auto text, base::readFile(file, LongestKeyFile));
    if (isSealedKey(text)) {
        if (!ask)
            return base::failure(Code::Invalid, file.string() + ": is under a passphrase; give it in a file");
        BOOST_OUTCOME_TRY(const auto passphrase, ask(file));
        auto opened = unsealKey(text, passphrase);
        if (!opened)
            return base::failure(opened.error().code, file.string() + ": " + opened.error().text);
        return opened;
    }
    auto key = SecretKey::fromHex(text);
    sodium_memzero(text.data(), text.size());
    if (!key)
        return base::failure(Code::Invalid,
                             file.string() + ": holds no secret key; make one with: wegweiser-pack keygen");
    return std::move(*key);
}

Result<PublicKey> readPublicKey(const std::filesystem::path &file)
{
    BOOST_OUTCOME_TRY(const auto text, base::readFile(file, LongestKeyFile));
    const auto key = PublicKey::fromHex(text);
    if (!key)
        return base::failure(Code::Invalid,
                             file.string() + ": holds no public key (64 hex digits); it is the file that ends in .pub");
    return *key;
}

} // namespace kiosk::trust
