// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>
#include <sys/stat.h>

#include "kiosk/base/files.h"
#include "kiosk/trust/encoding.h"
#include "kiosk/trust/key_file.h"
#include "kiosk/trust/password.h"
#include "kiosk/trust/signatures.h"
#include "tests/support/result_printing.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk::trust;
using kiosk::base::Code;

namespace {

SecretKey keyNumber(int number)
{
    SecretKey::Seed seed{};
    seed[0] = static_cast<std::uint8_t>(number);
    return SecretKey(seed);
}

KeyedSignature signedBy(const SecretKey &key, std::string_view domain, std::string_view message)
{
    return {key.publicKey().keyId(), key.sign(domain, message)};
}

} // namespace

BOOST_AUTO_TEST_SUITE(trust_keys)

BOOST_AUTO_TEST_CASE(signatures_agree_with_rfc_8032)
{
    // Section 7.1, tests 1 (empty message) and 3.
    const auto first = SecretKey::fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60").value();
    BOOST_TEST(first.publicKey().hex() == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    BOOST_TEST(toHex(first.sign("", "")) ==
               "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
               "c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    const auto third = SecretKey::fromHex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7").value();
    BOOST_TEST(toHex(third.sign("", "\xaf\x82")) == "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                                                    "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
}

BOOST_AUTO_TEST_CASE(a_signature_counts_for_its_message_its_domain_and_its_key_only)
{
    const auto key = keyNumber(1);
    const auto signature = key.sign("pack", "message");
    BOOST_TEST(key.publicKey().verifies("pack", "message", signature));
    BOOST_TEST(!key.publicKey().verifies("pack", "massage", signature));
    BOOST_TEST(!key.publicKey().verifies("root", "message", signature));
    BOOST_TEST(!key.publicKey().verifies("packm", "essage", signature));
    BOOST_TEST(!keyNumber(2).publicKey().verifies("pack", "message", signature));
    for (std::size_t i = 0; i < signature.size(); ++i) {
        auto changed = signature;
        changed[i] ^= 1;
        BOOST_TEST(!key.publicKey().verifies("pack", "message", changed));
    }
}

BOOST_AUTO_TEST_CASE(a_threshold_counts_each_key_once)
{
    const auto one = keyNumber(1);
    const auto two = keyNumber(2);
    const auto stranger = keyNumber(3);
    const std::vector trusted{one.publicKey(), two.publicKey(), one.publicKey()};
    const auto count = [&](const std::vector<KeyedSignature> &signatures) {
        return countSigners(trusted, signatures, "pack", "m");
    };
    const auto byOne = signedBy(one, "pack", "m");
    BOOST_TEST(count({}) == 0);
    BOOST_TEST(count({byOne, byOne}) == 1);
    BOOST_TEST(count({byOne, signedBy(stranger, "pack", "m")}) == 1);
    BOOST_TEST(count({byOne, signedBy(two, "pack", "m")}) == 2);
    BOOST_TEST(count({byOne, {two.publicKey().keyId(), byOne.signature}}) == 1);
    BOOST_TEST(count({byOne, signedBy(two, "other", "m")}) == 1);
}

BOOST_AUTO_TEST_CASE(a_key_survives_its_files_and_is_never_overwritten)
{
    const ScratchFolder folder;
    const auto file = folder.path / "demo.key";
    kiosk::base::SystemRandom random;
    const auto key = SecretKey::generate(random);
    BOOST_REQUIRE(writeKeyFiles(key, file));
    BOOST_TEST(readSecretKey(file).value().secretHex() == key.secretHex());
    BOOST_TEST(readPublicKey(folder.path / "demo.key.pub").value().hex() == key.publicKey().hex());
    struct stat status = {};
    BOOST_REQUIRE(::stat(file.c_str(), &status) == 0);
    BOOST_TEST((status.st_mode & 0777) == 0600U);
    BOOST_TEST(writeKeyFiles(keyNumber(1), file).error().code == Code::Conflict);
    ::chmod(file.c_str(), 0640);
    BOOST_TEST(readSecretKey(file).error().code == Code::Denied);
    BOOST_TEST(readPublicKey(folder.path / "none").error().code == Code::NotFound);
    BOOST_REQUIRE(kiosk::base::writeFileAtomically(folder.path / "bad", std::string(63, 'a')));
    BOOST_TEST(readPublicKey(folder.path / "bad").error().code == Code::Invalid);
}

BOOST_AUTO_TEST_CASE(passwords_are_hashed_with_argon2id_and_a_fresh_salt)
{
    const auto cost = PasswordCost::least();
    const auto hash = hashPassword("Straßenbahn 9", cost).value();
    BOOST_TEST(hash.starts_with("$argon2id$"));
    BOOST_TEST(hash != hashPassword("Straßenbahn 9", cost).value());
    BOOST_TEST(verifyPassword(hash, "Straßenbahn 9"));
    BOOST_TEST(!verifyPassword(hash, "Straßenbahn 8"));
    BOOST_TEST(!verifyPassword("", ""));
    BOOST_TEST(!verifyPassword(std::string(500, 'x'), "x"));
    BOOST_TEST(!needsNewHash(hash, cost));
    BOOST_TEST(needsNewHash(hash));
}

BOOST_AUTO_TEST_SUITE_END()
