// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>

#include <boost/test/unit_test.hpp>

#include "tests/support/publication.h"
#include "tests/support/result_printing.h"
#include "tests/support/sample_pack.h"

/** Attacks with stolen keys and borrowed signatures, and with documents that are written another way. */

using namespace kiosk::content;
using kiosk::base::Code;

namespace {

struct Keys : Publication
{
    Terminal terminal{root(), {}};
    SignedBytes good = signedManifest(1), stamp = signedTimestamp(good);

    [[nodiscard]] bool taken(const SignedBytes &manifest) const { return terminal.offer(stamp, manifest).has_value(); }
    [[nodiscard]] bool takenBy(const std::vector<int> &signers) const { return taken(signedManifest(1, signers)); }
};

std::string idOf(int key)
{
    return testKey(key).publicKey().keyId();
}

/** Each way to write what @p text says in another form; a lax reader would read the same or something else. */
std::vector<std::string> otherForms(const std::string &text)
{
    const auto with = [&](const std::string &before, const std::string &after) {
        auto changed = text;
        const auto at = changed.find(before);
        BOOST_REQUIRE_MESSAGE(at != std::string::npos, before);
        return changed.replace(at, before.size(), after);
    };
    return {text + "\n",
            " " + text,
            "\xEF\xBB\xBF" + text,
            text + std::string(1, '\0'),
            text.substr(0, text.size() - 1),
            with("\": ", "\":"),
            with("\n ", "\r\n "),
            with("{\n \"format\"", "{\n \"more\": 1,\n \"format\""),
            with("{\n \"format\"", "{\n \"version\": 9,\n \"format\""),
            with("\"version\": ", "\"version\": 0"),
            with("\"version\": ", "\"version\": +"),
            with("\"version\": ", "\"version\": 9, \"version\": "),
            with("\"version\": 1", "\"version\": 1.0"),
            with("\"version\": 1", "\"version\": 1e0"),
            with("\"version\": 1", "\"version\": \"1\""),
            with("wegweiser", "\\u0077egweiser"),
            with("wegweiser-", "wegweiser-\\u0000")};
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(attacks_with_keys, Keys)

BOOST_AUTO_TEST_CASE(one_stolen_key_of_the_two_that_are_needed_installs_nothing)
{
    BOOST_TEST(takenBy({11, 12}));
    BOOST_TEST(takenBy({11, 13}));
    BOOST_TEST(takenBy({11, 12, 13}));
    for (const int one : {11, 12, 13})
        BOOST_TEST(!takenBy({one}));
    BOOST_TEST(!takenBy({}));
}

BOOST_AUTO_TEST_CASE(one_key_that_signs_twice_counts_once)
{
    BOOST_TEST(!takenBy({11, 11}));
    BOOST_TEST(!takenBy({11, 11, 11}));
    // Under the name of another key the signature is wrong.
    const auto mine = testKey(11).sign(ManifestDomain, good.bytes);
    BOOST_TEST(
        !taken({good.bytes, toText(std::vector<kiosk::trust::KeyedSignature>{{idOf(11), mine}, {idOf(12), mine}})}));
}

BOOST_AUTO_TEST_CASE(a_key_that_a_root_lists_twice_does_not_count_twice)
{
    auto twice = root();
    twice.packs.keys[1] = twice.packs.keys[0];
    BOOST_TEST(!parseTrustRoot(toText(twice)));
    // Even if such a root came into memory some other way.
    BOOST_TEST(
        !checkRole({{twice.packs.keys[0], twice.packs.keys[0]}, 2}, ManifestDomain, signedManifest(1, {11}), "x"));
    BOOST_TEST(
        !checkRole({{twice.packs.keys[0], twice.packs.keys[0]}, 2}, ManifestDomain, signedManifest(1, {12}), "x"));
    BOOST_TEST(
        !checkRole({{twice.packs.keys[0], twice.packs.keys[0]}, 2}, ManifestDomain, signedManifest(1, {13}), "x"));
}

BOOST_AUTO_TEST_CASE(keys_of_one_role_do_not_sign_for_another)
{
    BOOST_TEST(!takenBy({21, 21}));
    BOOST_TEST(!takenBy({1, 2, 3}));
    BOOST_TEST(!takenBy({11, 21}));
    BOOST_TEST(!takenBy({31, 32, 33}));
    for (const int wrong : {1, 2, 11, 12, 31})
        BOOST_TEST(!judgeTimestamp(root(), signedTimestamp(good, {wrong}), {}, terminal.time), wrong);
    auto next = *this;
    next.rootVersion = 2;
    BOOST_TEST(nextRoot(root(), next.signedRoot({1, 3})).has_value());
    for (const auto &wrong : std::vector<std::vector<int>>{{11, 12}, {21}, {1}, {1, 1}, {1, 11}, {}})
        BOOST_TEST(!nextRoot(root(), next.signedRoot(wrong)));
}

BOOST_AUTO_TEST_CASE(a_root_needs_the_keys_before_it_and_its_own)
{
    auto next = *this;
    next.rootVersion = 2;
    next.rootKeys = {4, 5, 6};                              // nobody stays
    BOOST_TEST(!nextRoot(root(), next.signedRoot({4, 5}))); // the thieves alone
    BOOST_TEST(!nextRoot(root(), next.signedRoot({1, 2}))); // keys that nobody has shown to exist
    BOOST_TEST(!nextRoot(root(), next.signedRoot({1, 4})));
    BOOST_TEST(!nextRoot(root(), next.signedRoot({1, 2, 4})));
    BOOST_TEST(!nextRoot(root(), next.signedRoot({1, 4, 5})));
    BOOST_TEST(nextRoot(root(), next.signedRoot({1, 2, 4, 5})).has_value());
    next.rootVersion = 3;
    BOOST_TEST(!nextRoot(root(), next.signedRoot({1, 2, 4, 5})));
}

BOOST_AUTO_TEST_CASE(a_signature_made_for_another_purpose_does_not_count)
{
    for (const auto &domain : {std::string(), std::string(RootDomain), std::string(TimestampDomain),
                               std::string("wegweiser-pack-v2"), std::string("wegweiser-pack-v")}) {
        BOOST_TEST(!taken(signedBy({11, 12}, domain, good.bytes)), domain);
        if (domain != TimestampDomain) {
            BOOST_TEST(!judgeTimestamp(root(), signedBy({21}, domain, stamp.bytes), {}, terminal.time), domain);
        }
        if (domain != RootDomain) {
            BOOST_TEST(!firstRoot(signedBy({1, 2}, domain, signedRoot().bytes)), domain);
        }
    }
    // A manifest in place of a timestamp, and so on, signed as what it is offered for.
    BOOST_TEST(!judgeTimestamp(root(), signedBy({21}, TimestampDomain, good.bytes), {}, terminal.time));
    BOOST_TEST(!firstRoot(signedBy({1, 2}, RootDomain, good.bytes)));
}

BOOST_AUTO_TEST_CASE(every_changed_bit_of_every_document_and_of_its_signatures_is_refused)
{
    using Verdict = std::function<bool(const SignedBytes &)>;
    const std::vector<std::pair<SignedBytes, Verdict>> all{
        {signedRoot(), [](const auto &one) { return firstRoot(one).has_value(); }},
        {stamp, [&](const auto &one) { return judgeTimestamp(root(), one, {}, terminal.time).has_value(); }},
        {good, [&](const auto &one) { return taken(one); }}};
    for (const auto &[document, accepts] : all) {
        BOOST_REQUIRE(accepts(document));
        for (auto member : {&SignedBytes::bytes, &SignedBytes::signatures}) {
            auto spoiled = document;
            for (std::size_t i = 0; i < (document.*member).size(); ++i) {
                const char was = (document.*member)[i];
                (spoiled.*member)[i] = static_cast<char>(was ^ (1 << (i % 8)));
                BOOST_TEST_REQUIRE(!accepts(spoiled), "byte " << i);
                (spoiled.*member)[i] = was;
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(every_document_that_is_cut_short_is_refused)
{
    for (std::size_t length = 0; length < good.bytes.size(); ++length)
        BOOST_TEST_REQUIRE(!taken({good.bytes.substr(0, length), good.signatures}));
    for (std::size_t length = 0; length < good.signatures.size(); ++length)
        BOOST_TEST_REQUIRE(!taken({good.bytes, good.signatures.substr(0, length)}));
    for (std::size_t length = 0; length < stamp.bytes.size(); ++length) // also when it was signed like that
        BOOST_TEST_REQUIRE(!parseTimestamp(std::string_view(stamp.bytes).substr(0, length)));
    const auto first = signedRoot().bytes;
    for (std::size_t length = 0; length < first.size(); ++length)
        BOOST_TEST_REQUIRE(!parseTrustRoot(std::string_view(first).substr(0, length)));
    for (std::size_t length = 0; length < good.bytes.size(); ++length)
        BOOST_TEST_REQUIRE(!parseManifest(std::string_view(good.bytes).substr(0, length)));
}

BOOST_AUTO_TEST_CASE(a_document_in_any_other_form_is_refused_although_it_is_signed)
{
    for (const auto &text : otherForms(good.bytes))
        BOOST_TEST(parseManifest(text).error().code == Code::Invalid, text);
    for (const auto &text : otherForms(stamp.bytes)) {
        BOOST_TEST(parseTimestamp(text).error().code == Code::Invalid, text);
        BOOST_TEST(!judgeTimestamp(root(), signedBy({21}, TimestampDomain, text), {}, terminal.time), text);
    }
    for (const auto &text : otherForms(signedRoot().bytes))
        BOOST_TEST(parseTrustRoot(text).error().code == Code::Invalid, text);
    const std::string list = good.signatures;
    for (const auto &text : {list + " ", " " + list, list + list, list.substr(2), "[" + list + "]"})
        BOOST_TEST(parseSignatures(text).error().code == Code::Denied, text);
}

BOOST_AUTO_TEST_CASE(names_that_lead_elsewhere_are_refused_although_they_are_signed)
{
    const auto name = manifest(1).files[0].name;
    for (const auto &evil : std::vector<std::string>{"../" + name, "/" + name, "files/../" + name, name + "/../../x",
                                                     "files/..", "files/.", std::string("files/"), name.substr(6),
                                                     "files\\" + name.substr(6), name + "%2f.."}) {
        auto text = good.bytes;
        text.replace(text.find(name), name.size(), evil);
        BOOST_TEST(parseManifest(text).error().code == Code::Invalid, evil);
    }
    for (const char *evil : {"..", "../x", "a/b", ".hidden", "", "A", "a b"}) {
        auto elsewhere = *this;
        elsewhere.pack = evil;
        BOOST_TEST(!parseManifest(toText(elsewhere.manifest(1))), evil);
        BOOST_TEST(!parseTrustRoot(toText(elsewhere.root())), evil);
    }
}

BOOST_AUTO_TEST_CASE(a_pack_larger_than_any_may_be_is_refused_before_a_byte_of_it_is_fetched)
{
    auto huge = manifest(1);
    huge.files[0].digest.length = LargestFile + 1;
    BOOST_TEST(parseManifest(toText(huge)).error().code == Code::Invalid);
    huge.files[0].digest.length = LargestFile;
    BOOST_TEST(parseManifest(toText(huge)).has_value());
    auto many = manifest(1);
    many.files.clear();
    for (int i = 0; i < 5; ++i) {
        const kiosk::trust::FileDigest digest{kiosk::trust::sha256(std::to_string(i)), LargestFile};
        many.files.push_back({fileName(digest, i == 0 ? ".db" : ".mp4"), i == 0 ? "content" : "media", digest});
    }
    std::sort(many.files.begin(), many.files.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
    BOOST_TEST(parseManifest(toText(many)).error().code == Code::Invalid);
    BOOST_TEST(!parseManifest(std::string(LongestManifest + 1, ' ')));
    BOOST_TEST(!parseTimestamp(std::string(LongestTimestamp + 1, ' ')));
    BOOST_TEST(!parseTrustRoot(std::string(LongestRoot + 1, ' ')));
}

BOOST_AUTO_TEST_SUITE_END()
