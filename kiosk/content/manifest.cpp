// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/manifest.h"

#include <algorithm>

#include "kiosk/base/must.h"
#include "kiosk/content/json_text.h"
#include "kiosk/content/trust_root.h"
#include "kiosk/trust/encoding.h"

namespace kiosk::content {

using base::Code;
using base::Result;

namespace {

base::Error invalid(const std::string &what)
{
    return base::failure(Code::Invalid, std::string(ManifestName) + ": " + what + "; build the pack again");
}

Result<void> readHead(JsonText &json, Manifest &out)
{
    constexpr auto Sql =
        "SELECT ?1 ->> '$.format', ?1 ->> '$.schema', ?1 ->> '$.id', ?1 ->> '$.version', "
        "?1 ->> '$.created', ?1 ->> '$.expires', typeof(?1 ->> '$.version'), typeof(?1 ->> '$.schema'), "
        "?1 ->> '$.rollback_to'";
    return json.each(Sql, [&](const sqlite::Statement &row) -> Result<void> {
        if (row.text(0) != ManifestDomain || row.text(7) != "integer")
            return invalid("not the manifest of a pack");
        out.schema = row.integer(1);
        if (out.schema > SchemaVersion)
            return base::failure(Code::Invalid, "the pack was made for a newer terminal; update this one first");
        out.identity.id = row.text(2);
        out.identity.version = row.integer(3);
        out.identity.created = row.text(4);
        out.identity.expires = row.text(5);
        out.rollbackTo = row.integer(8);
        if (out.schema < 1 || !isPackId(out.identity.id) || row.text(6) != "integer" || out.identity.version < 1 ||
            out.identity.version > HighestVersion || !isUtcTime(out.identity.created) ||
            !isUtcTime(out.identity.expires))
            return invalid("id, version, created or expires is missing or is not what it must be");
        if (out.rollbackTo < 0 || out.rollbackTo >= out.identity.version)
            return invalid("it brings back a version that is not older");
        return boost::outcome_v2::success();
    });
}

Result<void> readEntry(const sqlite::Statement &row, Manifest &out)
{
    ManifestFile file;
    file.name = row.text(0);
    file.role = row.text(1);
    const auto ending =
        file.name.find('.') == std::string::npos ? std::string() : file.name.substr(file.name.find('.'));
    const bool plain = ending.size() > 1 && ending.size() <= 6 &&
                       std::all_of(ending.begin() + 1, ending.end(),
                                   [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
    if (!trust::fromHex(row.text(2), file.digest.sha256) || row.text(4) != "integer" || row.integer(3) < 0)
        return invalid("a file without digest or length");
    file.digest.length = static_cast<std::uint64_t>(row.integer(3));
    if (file.digest.length > LargestFile)
        return invalid("larger than a pack may be");
    if (!plain || file.name != fileName(file.digest, ending))
        return invalid("a file whose name is not its digest");
    if (file.role != "content" && file.role != "media")
        return invalid("a file with an unknown role");
    if (out.files.size() >= MostFiles || (!out.files.empty() && out.files.back().name >= file.name))
        return invalid("too many files, or not in order");
    out.files.push_back(std::move(file));
    return boost::outcome_v2::success();
}

} // namespace

const ManifestFile &Manifest::content() const
{
    const auto found =
        std::find_if(files.begin(), files.end(), [](const auto &file) { return file.role == "content"; });
    MUST(found != files.end());
    return *found;
}

std::uint64_t Manifest::length() const
{
    std::uint64_t all = 0;
    for (const auto &file : files)
        all += file.digest.length;
    return all;
}

std::string fileName(const trust::FileDigest &digest, std::string_view ending)
{
    return "files/" + trust::toHex(digest.sha256) + std::string(ending);
}

std::string toText(const Manifest &manifest)
{
    const auto &identity = manifest.identity;
    std::string text =
        "{\n \"format\": " + inQuotes(ManifestDomain) + ",\n \"schema\": " + std::to_string(manifest.schema) +
        ",\n \"id\": " + inQuotes(identity.id) + ",\n \"version\": " + std::to_string(identity.version) +
        ",\n \"created\": " + inQuotes(identity.created) + ",\n \"expires\": " + inQuotes(identity.expires);
    if (manifest.rollbackTo != 0)
        text += ",\n \"rollback_to\": " + std::to_string(manifest.rollbackTo);
    text += ",\n \"tools\": {";
    const char *between = "";
    for (const auto &[name, version] : manifest.tools) {
        text += between + inQuotes(name) + ": " + inQuotes(version);
        between = ", ";
    }
    text += "},\n \"files\": [";
    between = "\n";
    for (const auto &file : manifest.files) {
        text += between;
        text += "  {\"name\": " + inQuotes(file.name) + ", \"role\": " + inQuotes(file.role) +
                ", \"sha256\": " + inQuotes(trust::toHex(file.digest.sha256)) +
                ", \"length\": " + std::to_string(file.digest.length) + "}";
        between = ",\n";
    }
    return text + "\n ]\n}\n";
}

Result<Manifest> parseManifest(std::string_view bytes)
{
    if (bytes.size() > LongestManifest)
        return invalid("too long");
    auto json = JsonText::read(bytes);
    if (!json)
        return invalid(json.error().text);
    Manifest manifest;
    BOOST_OUTCOME_TRY(readHead(json.value(), manifest));
    BOOST_OUTCOME_TRY(json.value().each("SELECT key, atom FROM json_each(?1, '$.tools')",
                                        [&](const sqlite::Statement &row) -> Result<void> {
                                            if (!isPlain(row.text(0)) || !isPlain(row.text(1)))
                                                return invalid("a tool without name or version");
                                            manifest.tools.emplace(row.text(0), row.text(1));
                                            return boost::outcome_v2::success();
                                        }));
    constexpr auto Files = "SELECT value ->> 'name', value ->> 'role', value ->> 'sha256', value ->> 'length', "
                           "typeof(value ->> 'length') FROM json_each(?1, '$.files')";
    BOOST_OUTCOME_TRY(json.value().each(Files, [&](const sqlite::Statement &row) { return readEntry(row, manifest); }));
    const auto contents = std::count_if(manifest.files.begin(), manifest.files.end(),
                                        [](const auto &file) { return file.role == "content"; });
    if (contents != 1)
        return invalid("not exactly one file of the role content");
    if (manifest.length() > LargestPack)
        return invalid("larger than a pack may be");
    // One form only: a member twice, one we do not know, or other white space would let two readers see two things.
    if (toText(manifest) != bytes)
        return invalid("not in the form we write");
    return manifest;
}

std::string toText(const std::vector<trust::KeyedSignature> &signatures)
{
    std::string text = "[";
    const char *between = "\n";
    for (const auto &one : signatures) {
        text += between;
        text += " {\"keyid\": " + inQuotes(one.keyId) + ", \"sig\": " + inQuotes(trust::toBase64(one.signature)) + "}";
        between = ",\n";
    }
    return text + "\n]\n";
}

Result<std::vector<trust::KeyedSignature>> parseSignatures(std::string_view bytes)
{
    const auto bad = [](const char *what) {
        return base::failure(Code::Denied, std::string("signatures: ") + what + "; sign again");
    };
    auto json = JsonText::read(bytes);
    if (!json)
        return bad("not JSON");
    std::vector<trust::KeyedSignature> signatures;
    const auto row = [&](const sqlite::Statement &found) -> Result<void> {
        const auto raw = trust::fromBase64(found.text(1), sizeof(trust::Signature));
        trust::KeyedSignature signature;
        if (!raw || raw->size() != signature.signature.size() || !isPlain(found.text(0)))
            return bad("not a list of key ids and signatures");
        signature.keyId = found.text(0);
        std::copy(raw->begin(), raw->end(), signature.signature.begin());
        signatures.push_back(std::move(signature));
        return boost::outcome_v2::success();
    };
    BOOST_OUTCOME_TRY(json.value().each("SELECT CASE type WHEN 'object' THEN value ->> 'keyid' END, "
                                        "CASE type WHEN 'object' THEN value ->> 'sig' END FROM json_each(?1)",
                                        row));
    if (toText(signatures) != bytes)
        return bad("not in the form we write");
    return signatures;
}

} // namespace kiosk::content
