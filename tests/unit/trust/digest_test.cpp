// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include <boost/test/unit_test.hpp>
#include <sys/stat.h>

#include "kiosk/trust/digest.h"
#include "kiosk/trust/encoding.h"
#include "kiosk/trust/keys.h"
#include "tests/support/result_printing.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk::trust;
using kiosk::base::Code;

BOOST_AUTO_TEST_SUITE(trust_digest)

BOOST_AUTO_TEST_CASE(digests_agree_with_published_values)
{
    BOOST_TEST(sha256Hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    BOOST_TEST(sha256Hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    BOOST_TEST(blake2bHex("") == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    BOOST_TEST(blake2bHex("abc") == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

BOOST_AUTO_TEST_CASE(a_file_has_the_digest_of_its_bytes)
{
    const ScratchFolder folder;
    const std::string bytes(700001, 'w');
    std::ofstream(folder.path / "f") << bytes;
    const auto found = digestFile(folder.path / "f", bytes.size()).value();
    BOOST_TEST(toHex(found.sha256) == sha256Hex(bytes));
    BOOST_TEST(found.length == bytes.size());
    BOOST_TEST(digestFile(folder.path / "f", bytes.size() - 1).error().code == Code::Invalid);
    BOOST_TEST(digestFile(folder.path / "g", 1).error().code == Code::NotFound);
}

BOOST_AUTO_TEST_CASE(links_folders_and_pipes_are_refused)
{
    const ScratchFolder folder;
    std::ofstream(folder.path / "f") << "x";
    std::filesystem::create_symlink("f", folder.path / "link");
    BOOST_REQUIRE(::mkfifo((folder.path / "pipe").c_str(), 0600) == 0);
    BOOST_TEST(digestFile(folder.path / "link", 10).error().code == Code::Denied);
    BOOST_TEST(digestFile(folder.path / "pipe", 10).error().code == Code::Denied);
    BOOST_TEST(digestFile(folder.path, 10).error().code == Code::Denied);
}

BOOST_AUTO_TEST_CASE(encodings_are_strict)
{
    BOOST_TEST(toBase64("any carnal pleas") == "YW55IGNhcm5hbCBwbGVhcw==");
    BOOST_TEST(fromBase64("YW55IGNhcm5hbCBwbGVhcw==").value() == "any carnal pleas");
    BOOST_TEST(fromBase64("").value() == "");
    for (const char *bad : {"YQ", "YQ=", "YR==", "Y Q=", "YQ==\n", "Y_==", "===="})
        BOOST_TEST(!fromBase64(bad).has_value(), bad);
    BOOST_TEST(!fromBase64("YW55IGNhcm5hbCBwbGVhcw==", 15).has_value());
    BOOST_TEST(fromBase64("YW55IGNhcm5hbCBwbGVhcw==", 16).has_value());
    const std::array<std::uint8_t, 3> bytes{0xfb, 0xff, 0x00};
    BOOST_TEST(toHex(bytes) == "fbff00");
    BOOST_TEST(toBase64Url(bytes) == "-_8A");
    std::array<std::uint8_t, 3> out{};
    BOOST_TEST(fromHex("FBff00", out));
    BOOST_TEST((out == bytes));
    for (const char *bad : {"fbff0", "fbff0g", "fbff0000", "", " fbff0"})
        BOOST_TEST(!fromHex(bad, out), bad);
    BOOST_TEST(PublicKey::fromHex(" " + std::string(64, 'a') + "\n").has_value());
    BOOST_TEST(!PublicKey::fromBase64(toBase64(std::string(31, 'x'))).has_value());
}

BOOST_AUTO_TEST_CASE(comparing_in_constant_time_still_compares)
{
    BOOST_TEST(equalInConstantTime("token", "token"));
    BOOST_TEST(!equalInConstantTime("token", "tokem"));
    BOOST_TEST(!equalInConstantTime("token", "toke"));
    BOOST_TEST(equalInConstantTime("", ""));
}

BOOST_AUTO_TEST_SUITE_END()
