// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/content/manifest.h"
#include "tests/support/result_printing.h"
#include "tests/support/sample_pack.h"

using namespace kiosk::content;
using kiosk::base::Code;

namespace {

ManifestFile fileOf(const std::string &bytes, const char *ending, const char *role)
{
    const kiosk::trust::FileDigest digest{kiosk::trust::sha256(bytes), bytes.size()};
    return {fileName(digest, ending), role, digest};
}

Manifest sample()
{
    Manifest manifest;
    manifest.identity = {"leipzig", 7, "2026-11-22T00:00:00Z", "2027-05-31T00:00:00Z"};
    manifest.tools = {{"wegweiser-pack", "0.1.0"}};
    manifest.files = {fileOf("a", ".db", "content"), fileOf("b", ".png", "media")};
    if (manifest.files[1].name < manifest.files[0].name)
        std::swap(manifest.files[0], manifest.files[1]);
    return manifest;
}

std::string with(std::string text, const std::string &before, const std::string &after)
{
    const auto at = text.find(before);
    BOOST_REQUIRE_MESSAGE(at != std::string::npos, before);
    return text.replace(at, before.size(), after);
}

} // namespace

BOOST_AUTO_TEST_SUITE(manifests)

BOOST_AUTO_TEST_CASE(a_manifest_comes_back_and_is_written_the_same_again)
{
    const auto text = toText(sample());
    const auto read = parseManifest(text).value();
    BOOST_TEST(read.identity.id == "leipzig");
    BOOST_TEST(read.identity.version == 7);
    BOOST_TEST((read.files == sample().files));
    BOOST_TEST(read.content().role == "content");
    BOOST_TEST(toText(read) == text);
}

BOOST_AUTO_TEST_CASE(whatever_is_wrong_in_a_manifest_is_refused)
{
    const auto good = toText(sample());
    const auto name = sample().content().name;
    const std::vector<std::string> bad{
        "",
        "[]",
        "null",
        good + "x",
        good.substr(0, good.size() - 3),
        with(good, "wegweiser-pack-v1", "wegweiser-pack-v2"),
        with(good, "\"schema\": 1", "\"schema\": 2"),
        with(good, "\"schema\": 1", "\"schema\": \"1\""),
        with(good, "\"version\": 7", "\"version\": 7.5"),
        with(good, "\"version\": 7", "\"version\": 0"),
        with(good, "\"version\": 7", "\"version\": 99999999999999999999"),
        with(good, "\"id\": \"leipzig\"", "\"id\": \"\""),
        with(good, "\"created\"", "\"creation\""),
        with(good, "\"" + name, "\"../" + name),
        with(good, "\"" + name, "\"/" + name),
        with(good, "\"" + name, "\"files/../" + name),
        with(good, name, name + "/../x"),
        with(good, name, name + ".."),
        with(good, ".db\"", "\""),
        with(good, ".db\"", ".DB\""),
        with(good, "\"length\": 1", "\"length\": -1"),
        with(good, "\"length\": 1", "\"length\": \"1\""),
        with(good, "\"role\": \"content\"", "\"role\": \"media\""),
        with(good, "\"role\": \"media\"", "\"role\": \"content\""),
        with(good, "\"role\": \"media\"", "\"role\": \"script\""),
        with(good, "\"files\": [", "\"files\": [1, "),
        with(good, "\"sha256\": \"", "\"sha256\": \"0"),
    };
    for (const auto &text : bad) {
        const auto outcome = parseManifest(text);
        BOOST_TEST(!outcome, text);
        BOOST_TEST((!outcome && outcome.error().code == Code::Invalid), text);
    }
    auto twice = sample();
    twice.files.push_back(twice.files.back());
    BOOST_TEST(!parseManifest(toText(twice)));
    auto unordered = sample();
    std::swap(unordered.files[0], unordered.files[1]);
    BOOST_TEST(!parseManifest(toText(unordered)));
}

BOOST_AUTO_TEST_CASE(signatures_come_back_and_bad_ones_are_denied)
{
    const auto key = testKey(1);
    const std::vector<kiosk::trust::KeyedSignature> all{{key.publicKey().keyId(), key.sign(ManifestDomain, "m")}};
    BOOST_TEST((parseSignatures(toText(all)).value() == all));
    BOOST_TEST(parseSignatures("[\n]\n").value().empty());
    for (const char *bad : {"", "x", "[1]", "[{}]", R"([{"keyid":"a","sig":"AA=="}])", R"([{"keyid":"a"}])",
                            R"([["a","b"]])", R"(["{"])"})
        BOOST_TEST(parseSignatures(bad).error().code == Code::Denied, bad);
}

BOOST_AUTO_TEST_SUITE_END()
