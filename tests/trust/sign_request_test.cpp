// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/authoring/root_file.h"
#include "kiosk/authoring/sign_request.h"
#include "kiosk/trust/encoding.h"
#include "tests/support/publication.h"
#include "tests/support/result_printing.h"
#include "tests/support/sample_pack.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk::authoring;
using kiosk::base::Code;
namespace content = kiosk::content;

BOOST_FIXTURE_TEST_SUITE(signing_on_another_machine, Publication)

BOOST_AUTO_TEST_CASE(a_request_for_each_kind_comes_back_and_its_answer_fits)
{
    const auto manifest = signedManifest(3);
    for (const auto &bytes : {manifest.bytes, signedRoot().bytes, signedTimestamp(manifest).bytes}) {
        const auto document = describe(bytes).value();
        const auto carried = readRequest(requestText(document)).value();
        BOOST_TEST(carried.bytes == bytes);
        BOOST_TEST(carried.domain == document.domain);
        const auto answer = readSignature(signatureText(carried, testKey(11))).value();
        const auto made = checkSignature(document, answer).value();
        BOOST_TEST(testKey(11).publicKey().verifies(document.domain, bytes, made.signature));
    }
}

BOOST_AUTO_TEST_CASE(a_request_that_says_something_else_than_its_bytes_is_refused)
{
    const auto good = requestText(describe(signedManifest(3).bytes).value());
    const auto evil = kiosk::trust::toBase64(signedManifest(4).bytes);
    const auto with = [&](const std::string &before, const std::string &after) {
        auto text = good;
        const auto at = text.find(before);
        BOOST_REQUIRE_MESSAGE(at != std::string::npos, before);
        return text.replace(at, before.size(), after);
    };
    for (const auto &text :
         {with("version 3", "version 2"), with("\"version\": 3", "\"version\": 2"), with("packs", "root"),
          with("\"pack\": \"example\"", "\"pack\": \"dresden\""),
          with(kiosk::trust::toBase64(signedManifest(3).bytes), evil), with("\"length\": ", "\"length\": 1"),
          with("{\n", "{\n \"note\": \"fine\",\n"), good.substr(0, good.size() - 3), std::string("{}"), std::string()})
        BOOST_TEST(readRequest(text).error().code == Code::Invalid, text);
    // Only what is one of our three documents is signed, so that nobody gets a signature on anything else.
    Document anything;
    anything.bytes = "pay 1000 euros";
    BOOST_TEST(!readRequest(requestText(anything)));
}

BOOST_AUTO_TEST_CASE(an_answer_for_something_else_or_that_is_wrong_is_not_added)
{
    const auto three = describe(signedManifest(3).bytes).value(), four = describe(signedManifest(4).bytes).value();
    const auto answer = signatureText(three, testKey(11));
    BOOST_TEST(checkSignature(four, readSignature(answer).value()).error().code == Code::Denied);
    auto wrong = readSignature(answer).value();
    wrong.signature[5] ^= 1;
    BOOST_TEST(checkSignature(three, wrong).error().code == Code::Denied);
    auto borrowed = readSignature(answer).value();
    borrowed.key = testKey(12).publicKey();
    BOOST_TEST(checkSignature(three, borrowed).error().code == Code::Denied);
    for (const char *bad : {"", "{}", "[]", "x"})
        BOOST_TEST(readSignature(bad).error().code == Code::Invalid, bad);
}

BOOST_AUTO_TEST_CASE(a_signature_is_not_put_beside_a_document_that_has_changed_since)
{
    const ScratchFolder folder;
    const auto file = folder.path / "1.json";
    writeAll(file, signedRoot().bytes);
    const auto document = readDocument(file).value();
    const auto made = signDocument(document, testKey(1));
    BOOST_REQUIRE(addSignature(file, document, made));
    BOOST_REQUIRE(addSignature(file, document, signDocument(document, testKey(2))));
    BOOST_REQUIRE(addSignature(file, document, made)); // again: once
    BOOST_TEST(content::firstRoot(content::readSigned(file, content::LongestRoot).value()).has_value());
    auto other = *this;
    other.pack = "dresden";
    writeAll(file, other.signedRoot().bytes);
    BOOST_TEST(addSignature(file, document, made).error().code == Code::Conflict);
}

BOOST_AUTO_TEST_CASE(the_next_root_is_the_present_one_with_what_was_asked_for)
{
    RootChange change;
    change.expires = "2030-01-31T00:00:00Z";
    change.root.remove = {testKey(2).publicKey()};
    change.root.add = {testKey(4).publicKey(), testKey(4).publicKey()};
    const auto next = rootAfter(root(), change).value();
    BOOST_TEST(next.version == 2);
    BOOST_TEST(next.root.keys.size() == 3U);
    BOOST_TEST((next.packs == root().packs));
    BOOST_TEST(rootAfter(next, change).error().code == Code::NotFound); // key 2 is gone already
    change.root = {};
    change.root.threshold = 4;
    BOOST_TEST(rootAfter(root(), change).error().code == Code::Invalid);
    change.root = {};
    change.timestamp.add = {testKey(11).publicKey()};
    BOOST_TEST(rootAfter(root(), change).error().code == Code::Invalid);
}

BOOST_AUTO_TEST_SUITE_END()
