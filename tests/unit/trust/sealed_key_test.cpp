// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>
#include <sys/stat.h>

#include "kiosk/base/files.h"
#include "kiosk/trust/key_file.h"
#include "tests/support/result_printing.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk::trust;
using kiosk::base::Code;

namespace {

struct Sealed
{
    kiosk::base::SystemRandom random;
    SecretKey key = SecretKey::generate(random);
    SecretText passphrase = SecretText::of("four words make phrases");
    std::string text = sealKey(key, passphrase, random, PasswordCost::least()).value();
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(keys_under_a_passphrase, Sealed)

BOOST_AUTO_TEST_CASE(a_key_comes_back_by_its_passphrase_and_by_no_other)
{
    BOOST_TEST(isSealedKey(text));
    BOOST_TEST(unsealKey(text, passphrase).value().secretHex() == key.secretHex());
    for (const char *wrong : {"", "four words make phrase", "four words make phrases ", "Four words make phrases"})
        BOOST_TEST(unsealKey(text, SecretText::of(wrong)).error().code == Code::Denied, wrong);
    BOOST_TEST(text.find(key.secretHex()) == std::string::npos);
    BOOST_TEST(sealKey(key, passphrase, random, PasswordCost::least()).value() != text); // other salt, other nonce
}

BOOST_AUTO_TEST_CASE(every_changed_bit_of_the_file_is_refused)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto bad = text;
        bad[i] = static_cast<char>(bad[i] ^ (1 << (i % 7)));
        BOOST_TEST_REQUIRE(!unsealKey(bad, passphrase), "byte " << i);
    }
    for (std::size_t length = 0; length < text.size(); ++length)
        BOOST_TEST_REQUIRE(!unsealKey(std::string_view(text).substr(0, length), passphrase));
}

BOOST_AUTO_TEST_CASE(a_file_that_asks_for_all_memory_is_refused_at_once)
{
    for (const char *bytes : {"1073741825", "99999999999", "1", "18446744073709551615"}) {
        auto greedy = text;
        greedy.replace(greedy.find("8192"), 4, bytes);
        BOOST_TEST(unsealKey(greedy, passphrase).error().code == Code::Invalid, bytes);
    }
    auto slow = text;
    slow.replace(slow.find("passes 1"), 8, "passes 4000");
    BOOST_TEST(unsealKey(slow, passphrase).error().code == Code::Invalid);
}

BOOST_AUTO_TEST_CASE(a_key_file_asks_only_when_it_must_and_says_which_file_was_wrong)
{
    const ScratchFolder folder;
    const auto file = folder.path / "anna";
    BOOST_REQUIRE(writeKeyFiles(key, file, &passphrase, PasswordCost::least()));
    struct stat status = {};
    BOOST_REQUIRE(::stat(file.c_str(), &status) == 0);
    BOOST_TEST((status.st_mode & 0777) == 0600U);
    BOOST_TEST(readPublicKey(folder.path / "anna.pub").value().hex() == key.publicKey().hex());
    int asked = 0;
    const auto ask = [&](const std::filesystem::path &) -> kiosk::base::Result<SecretText> {
        return SecretText::of(++asked == 1 ? "four words make phrases" : "wrong");
    };
    BOOST_TEST(readSecretKey(file, ask).value().secretHex() == key.secretHex());
    const auto refused = readSecretKey(file, ask);
    BOOST_TEST(refused.error().code == Code::Denied);
    BOOST_TEST(refused.error().text.starts_with(file.string()));
    BOOST_TEST(readSecretKey(file).error().code == Code::Invalid);
    BOOST_REQUIRE(writeKeyFiles(key, folder.path / "plain"));
    BOOST_TEST(readSecretKey(folder.path / "plain", ask).value().secretHex() == key.secretHex());
    BOOST_TEST(asked == 2);
}

BOOST_AUTO_TEST_CASE(a_passphrase_file_gives_its_first_line_to_its_owner_only)
{
    const ScratchFolder folder;
    const auto file = folder.path / "passphrase";
    BOOST_REQUIRE(kiosk::base::writeFileAtomically(file, "four words make phrases\r\nand more\n", 0600));
    BOOST_TEST(readSecretLine(file).value().view() == "four words make phrases");
    ::chmod(file.c_str(), 0644);
    BOOST_TEST(readSecretLine(file).error().code == Code::Denied);
    BOOST_REQUIRE(kiosk::base::writeFileAtomically(file, "\n", 0600));
    BOOST_TEST(readSecretLine(file).error().code == Code::Invalid);
    BOOST_REQUIRE(kiosk::base::writeFileAtomically(file, std::string(SecretText::Most + 1, 'x'), 0600));
    BOOST_TEST(readSecretLine(file).error().code == Code::Invalid);
    BOOST_TEST(readSecretLine(folder.path / "none").error().code == Code::NotFound);
}

BOOST_AUTO_TEST_CASE(a_secret_text_moves_and_takes_back_what_was_typed)
{
    SecretText typed;
    for (const char c : std::string_view("abc"))
        BOOST_TEST(typed.add(c));
    typed.removeLast();
    const auto moved = std::move(typed);
    BOOST_TEST(moved.view() == "ab");
    SecretText full = SecretText::of(std::string(SecretText::Most, 'x'));
    BOOST_TEST(!full.add('y'));
    BOOST_TEST(full.view().size() == SecretText::Most);
}

BOOST_AUTO_TEST_SUITE_END()
