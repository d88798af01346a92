// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/manifest.h"

#include <algorithm>
#include <set>

#include "kiosk/base/must.h"
#include "kiosk/sqlite/database.h"
#include "kiosk/trust/encoding.h"

namespace kiosk::content {

using base::Code;
using base::Result;

namespace {

constexpr std::size_t MostFiles = 50'000;

std::string inQuotes(const std::string &text)
{
    std::string out = "\"";
    for (const char c : text) {
        MUST(static_cast<unsigned char>(c) >= 0x20); // ids, versions and dates: nothing else gets here
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + "\"";
}

base::Error invalid(const std::string &what)
{
    return base::failure(Code::Invalid, std::string(ManifestName) + ": " + what + "; build the pack again");
}

/**
 * Answers questions about one JSON text by SQLite's strict reader, which every program with packs carries anyway.
 * A path that is not there answers an empty text.
 */
class JsonText
{
public:
    [[nodiscard]] static Result<JsonText> read(std::string_view json)
    {
        BOOST_OUTCOME_TRY(auto memory, sqlite::Database::open({}, sqlite::OpenMode::Memory));
        {
            BOOST_OUTCOME_TRY(auto valid, memory.prepare("SELECT json_valid(?1)"));
            valid.bindAll(json);
            BOOST_OUTCOME_TRY(valid.step());
            if (valid.integer(0) != 1)
                return base::failure(Code::Invalid, "not JSON");
        }
        return JsonText(std::move(memory), json);
    }
    /** Calls @p row with a statement of the answer for each row; ?1 is the text. */
    template<class Row>
    [[nodiscard]] Result<void> each(std::string_view sql, Row row)
    {
        BOOST_OUTCOME_TRY(auto query, m_memory.prepare(sql));
        query.bindAll(m_json);
        for (;;) {
            BOOST_OUTCOME_TRY(const bool more, query.step());
            if (!more)
                return boost::outcome_v2::success();
            BOOST_OUTCOME_TRY(row(query));
        }
    }

private:
    JsonText(sqlite::Database memory, std::string_view json)
        : m_memory(std::move(memory))
        , m_json(json)
    {
    }
    sqlite::Database m_memory;
    std::string_view m_json;
};

Result<void> readHead(JsonText &json, Manifest &out)
{
    constexpr auto Sql =
        "SELECT ?1 ->> '$.format', ?1 ->> '$.schema', ?1 ->> '$.id', ?1 ->> '$.version', "
        "?1 ->> '$.created', ?1 ->> '$.expires', typeof(?1 ->> '$.version'), typeof(?1 ->> '$.schema')";
    return json.each(Sql, [&](const sqlite::Statement &row) -> Result<void> {
        if (row.text(0) != ManifestDomain || row.text(7) != "integer")
            return invalid("not the manifest of a pack");
        if (row.integer(1) > SchemaVersion)
            return base::failure(Code::Invalid, "the pack was made for a newer terminal; update this one first");
        out.identity.id = row.text(2);
        out.identity.version = row.integer(3);
        out.identity.created = row.text(4);
        out.identity.expires = row.text(5);
        if (row.integer(1) < 1 || out.identity.id.empty() || row.text(6) != "integer" || out.identity.version < 1 ||
            out.identity.created.empty() || out.identity.expires.empty())
            return invalid("id, version, created or expires is missing");
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

std::string fileName(const trust::FileDigest &digest, std::string_view ending)
{
    return "files/" + trust::toHex(digest.sha256) + std::string(ending);
}

std::string toText(const Manifest &manifest)
{
    const auto &identity = manifest.identity;
    std::string text = "{\n \"format\": " + inQuotes(std::string(ManifestDomain)) +
                       ",\n \"schema\": " + std::to_string(SchemaVersion) + ",\n \"id\": " + inQuotes(identity.id) +
                       ",\n \"version\": " + std::to_string(identity.version) +
                       ",\n \"created\": " + inQuotes(identity.created) +
                       ",\n \"expires\": " + inQuotes(identity.expires) + ",\n \"tools\": {";
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
    auto json = JsonText::read(bytes);
    if (!json)
        return invalid(json.error().text);
    Manifest manifest;
    BOOST_OUTCOME_TRY(readHead(json.value(), manifest));
    BOOST_OUTCOME_TRY(json.value().each("SELECT key, atom FROM json_each(?1, '$.tools')",
                                        [&](const sqlite::Statement &row) -> Result<void> {
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
        return base::failure(Code::Denied, std::string(SignaturesName) + ": " + what + "; sign the pack again");
    };
    auto json = JsonText::read(bytes);
    if (!json)
        return bad("not JSON");
    std::vector<trust::KeyedSignature> signatures;
    const auto row = [&](const sqlite::Statement &found) -> Result<void> {
        const auto raw = trust::fromBase64(found.text(1), sizeof(trust::Signature));
        trust::KeyedSignature signature;
        if (!raw || raw->size() != signature.signature.size() || found.text(0).empty())
            return bad("not a list of key ids and signatures");
        signature.keyId = found.text(0);
        std::copy(raw->begin(), raw->end(), signature.signature.begin());
        signatures.push_back(std::move(signature));
        return boost::outcome_v2::success();
    };
    BOOST_OUTCOME_TRY(json.value().each("SELECT CASE type WHEN 'object' THEN value ->> 'keyid' END, "
                                        "CASE type WHEN 'object' THEN value ->> 'sig' END FROM json_each(?1)",
                                        row));
    return signatures;
}

} // namespace kiosk::content
