// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/sign_document.h"

#include <algorithm>

#include "kiosk/base/files.h"
#include "kiosk/content/json_text.h"
#include "kiosk/content/manifest.h"
#include "kiosk/content/timestamp.h"
#include "kiosk/content/trust_root.h"
#include "kiosk/trust/stored_file.h"

namespace kiosk::authoring {

using base::Code;
using base::Result;
namespace fs = std::filesystem;

namespace {

Result<Document> describeManifest(Document document)
{
    BOOST_OUTCOME_TRY(const auto manifest, content::parseManifest(document.bytes));
    const auto &identity = manifest.identity;
    document.role = "packs";
    document.pack = identity.id;
    document.version = identity.version;
    document.says = {"pack " + identity.id + ", version " + std::to_string(identity.version),
                     "made " + identity.created + ", valid until " + identity.expires,
                     std::to_string(manifest.files.size()) + " files, " + std::to_string(manifest.length()) + " bytes"};
    if (manifest.rollbackTo != 0)
        document.says.push_back("brings back the pages of version " + std::to_string(manifest.rollbackTo));
    return document;
}

std::string asLine(const std::string &name, const content::TrustRole &role)
{
    auto line = name + ": " + std::to_string(role.threshold) + " of " + std::to_string(role.keys.size()) + ":";
    for (const auto &hex : role.keys)
        if (const auto key = trust::PublicKey::fromHex(hex))
            line += " " + key->keyId();
    return line;
}

Result<Document> describeRoot(Document document)
{
    BOOST_OUTCOME_TRY(const auto root, content::parseTrustRoot(document.bytes));
    document.role = "root";
    document.pack = root.pack;
    document.version = root.version;
    document.says = {"root " + std::to_string(root.version) + " of the pack " + root.pack + ", valid until " +
                         root.expires,
                     asLine("root", root.root), asLine("packs", root.packs), asLine("timestamp", root.timestamp)};
    if (root.reset)
        document.says.push_back("sets every terminal back: packs from version " +
                                std::to_string(root.reset->packVersion) + " and times from " + root.reset->time +
                                " are taken again");
    return document;
}

Result<Document> describeTimestamp(Document document)
{
    BOOST_OUTCOME_TRY(const auto timestamp, content::parseTimestamp(document.bytes));
    document.role = "timestamp";
    document.pack = timestamp.pack;
    document.version = timestamp.version;
    document.says = {"the newest pack " + timestamp.pack + " is version " + std::to_string(timestamp.version),
                     "manifest " + timestamp.manifestSha256,
                     "issued " + timestamp.issued + ", valid until " + timestamp.expires};
    return document;
}

} // namespace

Result<Document> describe(std::string bytes)
{
    Document document;
    document.bytes = std::move(bytes);
    if (auto json = content::JsonText::read(document.bytes)) {
        BOOST_OUTCOME_TRY(json.value().each("SELECT ?1 ->> '$.format'", [&](const auto &row) -> Result<void> {
            document.domain = row.text(0);
            return boost::outcome_v2::success();
        }));
    }
    if (document.domain == content::ManifestDomain)
        return describeManifest(std::move(document));
    if (document.domain == content::RootDomain)
        return describeRoot(std::move(document));
    if (document.domain == content::TimestampDomain)
        return describeTimestamp(std::move(document));
    return base::failure(Code::Invalid, "is neither a manifest, a root nor a timestamp");
}

fs::path documentIn(const fs::path &file)
{
    return fs::is_directory(file) ? file / content::ManifestName : file;
}

Result<Document> readDocument(const fs::path &file)
{
    const auto path = documentIn(file);
    BOOST_OUTCOME_TRY(auto bytes, trust::readStoredFile(path, content::LongestManifest));
    auto document = describe(std::move(bytes));
    if (!document)
        return base::failure(document.error().code, path.string() + ": " + document.error().text);
    return document;
}

Result<void> addSignature(const fs::path &file, const Document &document, const trust::KeyedSignature &made)
{
    const auto path = documentIn(file);
    BOOST_OUTCOME_TRY(const auto stored, trust::readStoredFile(path, content::LongestManifest));
    if (stored != document.bytes)
        return base::failure(Code::Conflict, path.string() + ": is not what was signed; sign it again");
    std::vector<trust::KeyedSignature> signatures;
    const auto before = base::readFile(content::signaturesOf(path), content::LongestSignatures);
    if (before) {
        BOOST_OUTCOME_TRY(signatures, content::parseSignatures(before.value()));
    }
    std::erase_if(signatures, [&](const auto &one) { return one.keyId == made.keyId; });
    signatures.push_back(made);
    std::sort(signatures.begin(), signatures.end(),
              [](const auto &left, const auto &right) { return left.keyId < right.keyId; });
    return base::writeFileAtomically(content::signaturesOf(path), content::toText(signatures));
}

trust::KeyedSignature signDocument(const Document &document, const trust::SecretKey &key)
{
    return {key.publicKey().keyId(), key.sign(document.domain, document.bytes)};
}

} // namespace kiosk::authoring
