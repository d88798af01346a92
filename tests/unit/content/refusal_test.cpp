// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include <boost/test/unit_test.hpp>

#include "kiosk/content/verify.h"
#include "tests/support/result_printing.h"
#include "tests/support/sample_pack.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk::content;
using kiosk::base::Code;
namespace fs = std::filesystem;

namespace {

/** A signed pack to be damaged. */
struct SignedPack
{
    ScratchFolder folder;
    fs::path pack = folder.path / "pack";
    SignedPack() { makeSamplePack(pack); }

    [[nodiscard]] Code refusal(const TrustedKeys &keys = sampleKeys()) const
    {
        const auto opened = Pack::open(pack, keys);
        BOOST_REQUIRE(!opened);
        BOOST_TEST(opened.error().text.find('\n') == std::string::npos);
        return opened.error().code;
    }
    [[nodiscard]] bool opens(const TrustedKeys &keys = sampleKeys()) const { return bool(Pack::open(pack, keys)); }
    [[nodiscard]] std::vector<fs::path> files() const
    {
        std::vector<fs::path> all;
        for (const auto &entry : fs::directory_iterator(pack / "files"))
            all.push_back(entry.path());
        return all;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(refusals, SignedPack)

BOOST_AUTO_TEST_CASE(every_changed_byte_of_the_manifest_and_of_its_signatures_is_refused)
{
    for (const auto &name : {ManifestName, SignaturesName}) {
        const auto good = readAll(pack / name);
        for (std::size_t i = 0; i < good.size(); ++i) {
            auto bad = good;
            bad[i] = static_cast<char>(bad[i] ^ 1);
            writeAll(pack / name, bad);
            BOOST_TEST_REQUIRE(!Pack::open(pack, sampleKeys()), name << " byte " << i);
        }
        writeAll(pack / name, good);
        BOOST_TEST(opens());
    }
}

BOOST_AUTO_TEST_CASE(every_other_length_of_the_manifest_is_refused)
{
    const auto good = readAll(pack / ManifestName);
    for (std::size_t length = 0; length < good.size(); ++length) {
        writeAll(pack / ManifestName, good.substr(0, length));
        BOOST_TEST_REQUIRE(refusal() == Code::Denied);
    }
    writeAll(pack / ManifestName, good + "\n");
    BOOST_TEST(refusal() == Code::Denied);
}

BOOST_AUTO_TEST_CASE(changed_bytes_of_any_file_are_refused)
{
    std::mt19937 random(11);
    for (const auto &file : files()) {
        const auto good = readAll(file);
        for (int round = 0; round < 40; ++round) {
            auto bad = good;
            const auto at = round == 0 ? 0 : round == 1 ? good.size() - 1 : random() % good.size();
            bad[at] = static_cast<char>(bad[at] ^ (1U << random() % 8));
            writeAll(file, bad);
            BOOST_TEST_REQUIRE(refusal() == Code::Corrupt);
        }
        writeAll(file, good);
    }
    BOOST_TEST(opens());
}

BOOST_AUTO_TEST_CASE(shorter_longer_missing_and_linked_files_are_refused)
{
    for (const auto &file : files()) {
        const auto good = readAll(file);
        writeAll(file, good.substr(0, good.size() - 1));
        BOOST_TEST(refusal() == Code::Corrupt);
        writeAll(file, "");
        BOOST_TEST(refusal() == Code::Corrupt);
        writeAll(file, good + "x");
        BOOST_TEST(refusal() == Code::Corrupt);
        fs::remove(file);
        BOOST_TEST(refusal() == Code::Corrupt);
        const auto elsewhere = folder.path / "elsewhere";
        writeAll(elsewhere, good);
        fs::create_symlink(elsewhere, file);
        BOOST_TEST(refusal() == Code::Corrupt);
        fs::remove(file);
        fs::create_directory(file);
        BOOST_TEST(refusal() == Code::Corrupt);
        fs::remove(file);
        writeAll(file, good);
    }
    BOOST_TEST(opens());
}

BOOST_AUTO_TEST_CASE(a_file_of_another_pack_is_refused)
{
    const auto all = files();
    const auto one = readAll(all[0]);
    writeAll(all[0], readAll(all[1]));
    BOOST_TEST(refusal() == Code::Corrupt);
    writeAll(all[0], one);
    BOOST_TEST(opens());
}

BOOST_AUTO_TEST_CASE(only_enough_different_trusted_keys_count)
{
    const auto hex = [](int number) { return testKey(number).publicKey().hex(); };
    BOOST_TEST(refusal({{hex(2)}, 1}) == Code::Denied);
    BOOST_TEST(refusal({{}, 1}) == Code::Denied);
    BOOST_TEST(refusal({{hex(1), hex(2)}, 2}) == Code::Denied);
    BOOST_TEST(refusal({{hex(1), hex(1)}, 2}) == Code::Denied);
    BOOST_TEST(refusal({{hex(1)}, 0}) == Code::Invalid);
    BOOST_TEST(refusal({{"not a key"}, 1}) == Code::Invalid);

    const auto manifest = readAll(pack / ManifestName);
    const auto mine = testKey(1).sign(ManifestDomain, manifest);
    const auto id = testKey(1).publicKey().keyId();
    writeAll(pack / SignaturesName, toText(std::vector<kiosk::trust::KeyedSignature>{{id, mine}, {id, mine}}));
    BOOST_TEST(opens());
    BOOST_TEST(refusal({{hex(1), hex(2)}, 2}) == Code::Denied);

    BOOST_REQUIRE(kiosk::authoring::signPack(pack, testKey(2)));
    BOOST_TEST(opens({{hex(1), hex(2)}, 2}));
    BOOST_TEST(opens({{hex(2)}, 1}));
    BOOST_TEST(refusal({{hex(1), hex(2), hex(3)}, 3}) == Code::Denied);
}

BOOST_AUTO_TEST_CASE(a_signature_for_another_purpose_does_not_count)
{
    const auto manifest = readAll(pack / ManifestName);
    for (const auto *domain : {"", "wegweiser-root-v1"}) {
        const auto other = testKey(1).sign(domain, manifest);
        writeAll(pack / SignaturesName,
                 toText(std::vector<kiosk::trust::KeyedSignature>{{testKey(1).publicKey().keyId(), other}}));
        BOOST_TEST(refusal() == Code::Denied);
    }
}

BOOST_AUTO_TEST_CASE(a_signed_manifest_still_cannot_lead_out_of_the_pack)
{
    auto bytes = readAll(pack / ManifestName);
    const auto at = bytes.find("\"files/") + 1;
    bytes.replace(at, 6, "../../");
    writeAll(pack / ManifestName, bytes);
    const auto signature = testKey(1).sign(ManifestDomain, bytes);
    writeAll(pack / SignaturesName,
             toText(std::vector<kiosk::trust::KeyedSignature>{{testKey(1).publicKey().keyId(), signature}}));
    BOOST_TEST(refusal() == Code::Invalid);
}

BOOST_AUTO_TEST_CASE(no_pack_no_signatures_and_endless_ones_are_told_apart)
{
    BOOST_TEST(Pack::open(folder.path / "none", sampleKeys()).error().code == Code::NotFound);
    writeAll(pack / SignaturesName, std::string(LongestSignatures + 1, ' '));
    BOOST_TEST(refusal() == Code::Denied);
    fs::remove(pack / SignaturesName);
    BOOST_TEST(refusal() == Code::Denied);
    writeAll(pack / ManifestName, std::string(LongestManifest + 1, ' '));
    BOOST_TEST(refusal() == Code::Invalid);
}

BOOST_AUTO_TEST_CASE(signing_refuses_a_pack_that_is_not_whole)
{
    const auto file = files().front();
    writeAll(file, readAll(file) + "x");
    BOOST_TEST(kiosk::authoring::signPack(pack, testKey(2)).error().code == Code::Corrupt);
}

BOOST_AUTO_TEST_CASE(a_verified_pack_opens_again_but_no_other_in_its_place)
{
    const auto verified = Pack::verify(pack, sampleKeys()).value();
    BOOST_TEST(Pack::openVerified(pack, verified).value().identity().id == "example");
    const auto good = readAll(pack / ManifestName);
    writeAll(pack / ManifestName, good + " ");
    BOOST_TEST(Pack::openVerified(pack, verified).error().code == Code::Corrupt);
    writeAll(pack / ManifestName, good);
    writeAll(pack / verified.contentFile, "short");
    BOOST_TEST(Pack::openVerified(pack, verified).error().code == Code::Corrupt);
}

BOOST_AUTO_TEST_SUITE_END()
