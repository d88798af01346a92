// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/sign_request.h"

#include <algorithm>

#include "kiosk/authoring/report.h"
#include "kiosk/content/json_text.h"
#include "kiosk/content/manifest.h"
#include "kiosk/trust/digest.h"
#include "kiosk/trust/encoding.h"

namespace kiosk::authoring {

using base::Code;
using base::Result;
using boost::outcome_v2::success;

namespace {

constexpr std::string_view RequestFormat = "wegweiser-sign-request-v1";
constexpr std::string_view SignatureFormat = "wegweiser-signature-v1";

/** The members that request and signature have in common. */
std::string head(std::string_view format, const Document &document)
{
    return "{\n \"format\": " + jsonText(format) + ",\n \"role\": " + jsonText(document.role) +
           ",\n \"pack\": " + jsonText(document.pack) + ",\n \"version\": " + std::to_string(document.version) +
           ",\n \"sha256\": " + jsonText(trust::sha256Hex(document.bytes)) +
           ",\n \"length\": " + std::to_string(document.bytes.size());
}

base::Error notA(const char *what)
{
    return base::failure(Code::Invalid, std::string("is no ") + what + "; make it again with: wegweiser-pack sign");
}

} // namespace

std::string requestText(const Document &document)
{
    auto text = head(RequestFormat, document) + ",\n \"says\": [";
    const char *between = "\n";
    for (const auto &line : document.says) {
        text += between + ("  " + jsonText(line));
        between = ",\n";
    }
    return text + "\n ],\n \"bytes\": " + jsonText(trust::toBase64(document.bytes)) + "\n}\n";
}

Result<Document> readRequest(std::string_view text)
{
    if (text.size() > LongestRequest)
        return notA("request");
    auto json = content::JsonText::read(text);
    if (!json)
        return notA("request");
    std::optional<std::string> bytes;
    BOOST_OUTCOME_TRY(json.value().each("SELECT ?1 ->> '$.bytes'", [&](const auto &row) -> Result<void> {
        bytes = trust::fromBase64(row.text(0), content::LongestManifest);
        return success();
    }));
    if (!bytes)
        return notA("request");
    BOOST_OUTCOME_TRY(auto document, describe(std::move(*bytes)));
    if (requestText(document) != text)
        return base::failure(Code::Invalid, "says something else than the bytes that would be signed; do not sign it");
    return document;
}

std::string signatureText(const Document &document, const trust::SecretKey &key)
{
    const auto made = signDocument(document, key);
    return head(SignatureFormat, document) + ",\n \"key\": " + jsonText(key.publicKey().hex()) +
           ",\n \"sig\": " + jsonText(trust::toBase64(made.signature)) + "\n}\n";
}

Result<SignatureFile> readSignature(std::string_view text)
{
    auto json = content::JsonText::read(text);
    if (!json)
        return notA("signature");
    std::optional<SignatureFile> made;
    constexpr auto Sql = "SELECT ?1 ->> '$.format', ?1 ->> '$.role', ?1 ->> '$.pack', ?1 ->> '$.version', "
                         "?1 ->> '$.sha256', ?1 ->> '$.key', ?1 ->> '$.sig'";
    BOOST_OUTCOME_TRY(json.value().each(Sql, [&](const sqlite::Statement &row) -> Result<void> {
        const auto key = trust::PublicKey::fromHex(row.text(5));
        const auto raw = trust::fromBase64(row.text(6), sizeof(trust::Signature));
        if (row.text(0) != SignatureFormat || !key || !raw || raw->size() != sizeof(trust::Signature))
            return notA("signature");
        made = SignatureFile{
            std::string(row.text(1)), std::string(row.text(2)), row.integer(3), std::string(row.text(4)), *key, {}};
        std::copy(raw->begin(), raw->end(), made->signature.begin());
        return success();
    }));
    if (!made)
        return notA("signature");
    return *made;
}

Result<trust::KeyedSignature> checkSignature(const Document &document, const SignatureFile &made)
{
    if (made.role != document.role || made.pack != document.pack || made.version != document.version ||
        made.sha256 != trust::sha256Hex(document.bytes))
        return base::failure(Code::Denied, "was made for " + made.role + " " + made.pack + " version " +
                                               std::to_string(made.version) + ", not for what lies here");
    if (!made.key.verifies(document.domain, document.bytes, made.signature))
        return base::failure(Code::Denied, "the signature of key " + made.key.keyId() + " is wrong; sign again");
    return trust::KeyedSignature{made.key.keyId(), made.signature};
}

} // namespace kiosk::authoring
