// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Signatures as somebody else's program checks them.
#include <cstdio>
#include <fstream>

#include <boost/test/unit_test.hpp>

#include "kiosk/base/must.h"
#include "kiosk/trust/digest.h"
#include "kiosk/trust/encoding.h"
#include "kiosk/webhook/signing.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk;
using namespace kiosk::webhook;

namespace {

std::string output(const std::string &command)
{
    std::string out;
    auto *pipe = popen(command.c_str(), "r");
    MUST(pipe);
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe))
        out += static_cast<char>(c);
    pclose(pipe);
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(hmac_is_that_of_rfc_4231)
{
    BOOST_TEST(trust::toHex(trust::hmacSha256("Jefe", "what do ya want for nothing?")) ==
               "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    BOOST_TEST(trust::toHex(trust::hmacSha256(std::string(131, '\xaa'),
                                              "Test Using Larger Than Block-Size Key - Hash Key First")) ==
               "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

BOOST_AUTO_TEST_CASE(the_example_of_the_specification_gives_its_signature)
{
    const auto headers = signedHeaders({"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}, "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                       base::WallTime{std::chrono::seconds{1614265330}}, R"({"test": 2432232314})");
    BOOST_TEST(headers.timestamp == "1614265330");
    BOOST_TEST(headers.signature == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
}

BOOST_AUTO_TEST_CASE(openssl_makes_the_same_signature)
{
    const ScratchFolder folder;
    base::SystemRandom random;
    const auto secret = newSecret(random);
    const auto headers =
        signedHeaders({secret}, "leipzig-2026-11-23-1", base::WallTime{std::chrono::seconds{1700000000}}, "{\"ü\":1}");
    const auto key = trust::fromBase64(secret.substr(6)).value();
    BOOST_TEST(key.size() == 32U);
    std::ofstream(folder.path / "content") << "leipzig-2026-11-23-1.1700000000.{\"ü\":1}";
    const auto hex = trust::toHex(trust::Bytes(reinterpret_cast<const std::uint8_t *>(key.data()), key.size()));
    const auto made = output("openssl dgst -sha256 -mac HMAC -macopt hexkey:" + hex + " -binary " +
                             (folder.path / "content").string() + " | base64 -w0");
    BOOST_TEST(headers.signature == "v1," + made);
}

BOOST_AUTO_TEST_CASE(two_secrets_give_two_signatures_newest_first)
{
    base::SystemRandom random;
    const auto first = newSecret(random);
    const auto second = newSecret(random);
    BOOST_TEST(first != second);
    const base::WallTime now{std::chrono::seconds{1700000000}};
    const auto both = signedHeaders({second, first}, "a", now, "b").signature;
    BOOST_TEST(both == signedHeaders({second}, "a", now, "b").signature + " " +
                           signedHeaders({first}, "a", now, "b").signature);
}
