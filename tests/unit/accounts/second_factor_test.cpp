// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>
#include <set>

#include <boost/test/unit_test.hpp>
#include <sys/stat.h>

#include "kiosk/accounts/device.h"
#include "kiosk/accounts/recovery_codes.h"
#include "kiosk/accounts/totp.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk;
using namespace kiosk::accounts;
using namespace std::chrono_literals;

namespace {
base::WallTime at(std::int64_t seconds)
{
    return base::WallTime{std::chrono::seconds{seconds}};
}
const std::string RfcSecret = "12345678901234567890";
} // namespace

BOOST_AUTO_TEST_CASE(the_examples_of_rfc_6238_come_out)
{
    const std::pair<std::int64_t, const char *> examples[] = {{59, "94287082"},         {1111111109, "07081804"},
                                                              {1111111111, "14050471"}, {1234567890, "89005924"},
                                                              {2000000000, "69279037"}, {20000000000, "65353130"}};
    for (const auto &[seconds, code] : examples)
        BOOST_TEST(totpCode(RfcSecret, totpStepAt(at(seconds)), 8) == code);
    // RFC 4226, appendix D: the first counters, six digits.
    const char *counted[] = {"755224", "287082", "359152", "969429", "338314",
                             "254676", "287922", "162583", "399871", "520489"};
    for (std::uint64_t step = 0; step < 10; ++step)
        BOOST_TEST(totpCode(RfcSecret, step) == counted[step]);
}

BOOST_AUTO_TEST_CASE(a_code_counts_one_step_around_now_and_once)
{
    const auto now = at(1111111111);
    const auto step = totpStepAt(now);
    for (const std::uint64_t good : {step - 1, step, step + 1})
        BOOST_TEST(matchTotp(RfcSecret, totpCode(RfcSecret, good), now, 0).value_or(0) == good);
    BOOST_TEST(!matchTotp(RfcSecret, totpCode(RfcSecret, step - 2), now, 0));
    BOOST_TEST(!matchTotp(RfcSecret, totpCode(RfcSecret, step + 2), now, 0));
    BOOST_TEST(!matchTotp(RfcSecret, totpCode(RfcSecret, step), now, step));     // used
    BOOST_TEST(!matchTotp(RfcSecret, totpCode(RfcSecret, step - 1), now, step)); // older than the used one
    BOOST_TEST(matchTotp(RfcSecret, totpCode(RfcSecret, step + 1), now, step).value_or(0) == step + 1);
    auto spaced = totpCode(RfcSecret, step);
    spaced.insert(3, " ");
    BOOST_TEST(matchTotp(RfcSecret, spaced, now, 0).has_value());
    for (const auto *wrong : {"", "000000000000", "abcdef", "12345"})
        BOOST_TEST(!matchTotp(RfcSecret, wrong, now, 0), wrong);
    BOOST_TEST(totpStepAt(at(-5)) == 0U);
}

BOOST_AUTO_TEST_CASE(an_app_can_read_the_secret)
{
    BOOST_TEST(toBase32("") == "");
    BOOST_TEST(toBase32("f") == "MY"); // RFC 4648, section 10
    BOOST_TEST(toBase32("foobar") == "MZXW6YTBOI");
    BOOST_TEST(otpauthUri("Willkommenszentrum Leipzig", "ada", RfcSecret) ==
               "otpauth://totp/Willkommenszentrum%20Leipzig:ada?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
               "&issuer=Willkommenszentrum%20Leipzig&algorithm=SHA1&digits=6&period=30");
    const auto rows = qrRows(otpauthUri("Wegweiser", "ada", RfcSecret));
    BOOST_REQUIRE(rows.size() >= 21U);
    BOOST_TEST(rows.front().size() == rows.size());
    BOOST_TEST(rows.front().substr(0, 8) == "11111110"); // the finder pattern
    BOOST_TEST(qrLines(rows).size() > rows.size() * rows.size() / 2);
    BOOST_TEST(qrRows(std::string(5000, 'x')).empty());
}

BOOST_AUTO_TEST_CASE(ten_recovery_codes_that_are_not_told_from_their_hashes)
{
    base::SystemRandom random;
    const SecretBox box{SecretBox::Key{1}};
    const auto codes = makeRecoveryCodes(random);
    BOOST_TEST(codes.size() == 10U);
    BOOST_TEST(std::set(codes.begin(), codes.end()).size() == 10U);
    for (const auto &code : codes) {
        BOOST_TEST(code.size() == 19U);
        BOOST_TEST(code.find_first_of("01IO") == std::string::npos, code);
        std::string small = code.substr(0, 4) + " " + code.substr(5);
        for (auto &c : small)
            c = static_cast<char>(std::tolower(c));
        BOOST_TEST(recoveryHash(box, "ada", small) == recoveryHash(box, "ada", code));
        BOOST_TEST(recoveryHash(box, "ada", code) != recoveryHash(box, "bob", code));
        BOOST_TEST(recoveryHash(box, "ada", code) != recoveryHash(SecretBox{SecretBox::Key{2}}, "ada", code));
    }
}

BOOST_AUTO_TEST_CASE(a_sealed_secret_opens_for_its_owner_and_key_only)
{
    base::SystemRandom random;
    const SecretBox box{SecretBox::Key{1}};
    const auto sealed = box.seal(RfcSecret, "ada", random);
    BOOST_TEST(box.unseal(sealed, "ada").value() == RfcSecret);
    BOOST_TEST(sealed.find("123456") == std::string::npos);
    BOOST_TEST(sealed != box.seal(RfcSecret, "ada", random)); // a fresh nonce each time
    BOOST_CHECK(box.unseal(sealed, "bob").error().code == base::Code::Corrupt);
    BOOST_CHECK(SecretBox{SecretBox::Key{2}}.unseal(sealed, "ada").error().code == base::Code::Corrupt);
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        auto changed = sealed;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        BOOST_TEST(!box.unseal(changed, "ada").has_value());
    }
    BOOST_TEST(!box.unseal("", "ada").has_value());
    BOOST_TEST(box.mark("a", "bc") != box.mark("ab", "c"));
}

BOOST_AUTO_TEST_CASE(the_key_file_is_made_once_and_must_be_private)
{
    base::SystemRandom random;
    ScratchFolder folder;
    const auto file = folder.path / "secrets.key";
    const auto sealed = SecretBox::open(file, random).value().seal("x", "ada", random);
    struct stat status = {};
    BOOST_REQUIRE(::stat(file.c_str(), &status) == 0);
    BOOST_TEST((status.st_mode & 0777U) == 0600U);
    BOOST_TEST(SecretBox::open(file, random).value().unseal(sealed, "ada").value() == "x");
    ::chmod(file.c_str(), 0644);
    BOOST_CHECK(SecretBox::open(file, random).error().code == base::Code::Denied);
    ::chmod(file.c_str(), 0600);
    std::ofstream(file) << "no key\n";
    BOOST_CHECK(SecretBox::open(file, random).error().code == base::Code::Invalid);
}

BOOST_AUTO_TEST_CASE(a_device_is_known_for_one_account_and_a_year)
{
    base::SystemRandom random;
    const SecretBox box{SecretBox::Key{1}};
    const auto now = at(1700000000);
    const auto mark = markDevice(box, "ada", now, random);
    const auto device = knownDevice(box, "ada", mark, now + 24h);
    BOOST_REQUIRE(device.has_value());
    BOOST_CHECK(device->marked == now);
    BOOST_TEST(!knownDevice(box, "bob", mark, now));
    BOOST_TEST(!knownDevice(SecretBox{SecretBox::Key{2}}, "ada", mark, now));
    BOOST_TEST(!knownDevice(box, "ada", mark, now + DeviceLifetime + 1h));
    BOOST_TEST(!knownDevice(box, "ada", mark, now - 1h));
    for (std::size_t i = 0; i < mark.size(); ++i) {
        auto changed = mark;
        changed[i] = changed[i] == '0' ? '1' : '0';
        BOOST_TEST(!knownDevice(box, "ada", changed, now));
    }
    for (const auto *odd : {"", ".", "..", "a.b.c", "00000000000000000000000000000000.."})
        BOOST_TEST(!knownDevice(box, "ada", odd, now));
}
