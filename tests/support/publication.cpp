// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/publication.h"

#include <algorithm>

#include "kiosk/content/published.h"
#include "tests/support/sample_pack.h"

using namespace kiosk;
using content::SignedBytes;
namespace fs = std::filesystem;

namespace {

content::TrustRole roleOf(const std::vector<int> &keys, int threshold)
{
    content::TrustRole role;
    for (const int key : keys)
        role.keys.push_back(testKey(key).publicKey().hex());
    std::sort(role.keys.begin(), role.keys.end());
    role.threshold = threshold;
    return role;
}

} // namespace

SignedBytes signedBy(const std::vector<int> &signers, std::string_view domain, const std::string &bytes)
{
    std::vector<trust::KeyedSignature> signatures;
    for (const int signer : signers)
        signatures.push_back({testKey(signer).publicKey().keyId(), testKey(signer).sign(domain, bytes)});
    return {bytes, content::toText(signatures)};
}

void writeSigned(const fs::path &file, const SignedBytes &document)
{
    fs::create_directories(file.parent_path());
    writeAll(file, document.bytes);
    writeAll(content::signaturesOf(file), document.signatures);
}

content::TrustRoot Publication::root() const
{
    content::TrustRoot made;
    made.version = rootVersion;
    made.pack = pack;
    made.expires = "2028-01-31T00:00:00Z";
    made.root = roleOf(rootKeys, 2);
    made.packs = roleOf(packKeys, 2);
    made.timestamp = roleOf(timestampKeys, 1);
    return made;
}

SignedBytes Publication::signedRoot(const std::vector<int> &signers) const
{
    return signedBy(signers, content::RootDomain, content::toText(root()));
}

content::Manifest Publication::manifest(std::int64_t version) const
{
    content::Manifest made;
    made.identity = {pack, version, "2026-11-22T00:00:00Z", "2027-05-31T00:00:00Z"};
    made.tools = {{"wegweiser-pack", "0.1.0"}};
    for (const char *ending : {".db", ".png"}) {
        const auto bytes = std::to_string(version) + ending;
        const trust::FileDigest digest{trust::sha256(bytes), bytes.size()};
        made.files.push_back({content::fileName(digest, ending), ending[1] == 'd' ? "content" : "media", digest});
    }
    std::sort(made.files.begin(), made.files.end(),
              [](const auto &left, const auto &right) { return left.name < right.name; });
    return made;
}

SignedBytes Publication::signedManifest(std::int64_t version, const std::vector<int> &signers) const
{
    return signedBy(signers, content::ManifestDomain, content::toText(manifest(version)));
}

content::Timestamp Publication::timestamp(const SignedBytes &manifest) const
{
    const auto read = content::parseManifest(manifest.bytes).value();
    return {read.identity.id,
            read.identity.version,
            trust::sha256Hex(manifest.bytes),
            manifest.bytes.size(),
            issued,
            content::plusDays(issued, daysValid)};
}

SignedBytes Publication::signedTimestamp(const SignedBytes &manifest, const std::vector<int> &signers) const
{
    return signedBy(signers, content::TimestampDomain, content::toText(timestamp(manifest)));
}

void Publication::writeTo(const fs::path &folder) const
{
    const auto built = folder / "built";
    const auto read = buildSources(exampleSources(), built);
    const auto manifest = signedBy({11, 12}, content::ManifestDomain, content::toText(read));
    fs::rename(built / "files", folder / "files");
    fs::remove_all(built);
    writeSigned(folder / content::publishedManifest(read.identity.version), manifest);
    writeSigned(folder / content::TimestampName, signedTimestamp(manifest));
    writeSigned(folder / content::RootsFolder / content::rootName(rootVersion), signedRoot());
}

base::Result<content::JudgedPack> Terminal::offer(const SignedBytes &timestamp, const SignedBytes &manifest) const
{
    BOOST_OUTCOME_TRY(const auto named, content::judgeTimestamp(root, timestamp, floor, time));
    return content::judgePack(root, named, manifest, time);
}

bool Terminal::take(const SignedBytes &timestamp, const SignedBytes &manifest)
{
    const auto judged = offer(timestamp, manifest);
    if (judged)
        floor = judged.value().floor;
    return judged.has_value();
}

bool Terminal::take(const Publication &publication, std::int64_t version)
{
    const auto manifest = publication.signedManifest(version);
    return take(publication.signedTimestamp(manifest), manifest);
}
