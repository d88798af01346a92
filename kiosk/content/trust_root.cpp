// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/trust_root.h"

#include <algorithm>
#include <functional>
#include <set>

#include "kiosk/content/json_text.h"
#include "kiosk/content/manifest.h"

namespace kiosk::content {

using base::Code;
using base::Result;
using boost::outcome_v2::success;

namespace {

base::Error badRoot(const std::string &what)
{
    return base::failure(Code::Invalid, "root: " + what + "; make it again with: wegweiser-pack root");
}

std::string asText(const char *name, const TrustRole &role)
{
    std::string text =
        ",\n " + inQuotes(name) + ": {\"threshold\": " + std::to_string(role.threshold) + ", \"keys\": [";
    const char *between = "\n";
    for (const auto &key : role.keys) {
        text += between + ("  " + inQuotes(key));
        between = ",\n";
    }
    return text + "\n ]}";
}

Result<void> readRole(JsonText &json, const std::string &name, TrustRole &out)
{
    const auto path = "'$." + name;
    BOOST_OUTCOME_TRY(json.each("SELECT ?1 ->> " + path + ".threshold'", [&](const auto &row) -> Result<void> {
        out.threshold = static_cast<int>(std::clamp<std::int64_t>(row.integer(0), 0, MostKeys + 1));
        return success();
    }));
    BOOST_OUTCOME_TRY(
        json.each("SELECT atom FROM json_each(?1, " + path + ".keys') LIMIT 17", [&](const auto &row) -> Result<void> {
            out.keys.emplace_back(row.text(0));
            return success();
        }));
    if (out.keys.empty() || out.keys.size() > MostKeys || !std::all_of(out.keys.begin(), out.keys.end(), isHex256))
        return badRoot("the role " + name + " needs 1 to 16 public keys");
    if (std::adjacent_find(out.keys.begin(), out.keys.end(), std::greater_equal<>()) != out.keys.end())
        return badRoot("the keys of " + name + " must be in order, each once");
    if (out.threshold < 1 || out.threshold > static_cast<int>(out.keys.size()))
        return badRoot("the threshold of " + name + " must be between 1 and the number of its keys");
    return success();
}

/** Who holds the server must not be able to sign pages or keys. */
Result<void> checkOnlineKeys(const TrustRoot &root)
{
    for (const auto &key : root.timestamp.keys)
        for (const auto *other : {&root.root, &root.packs})
            if (std::find(other->keys.begin(), other->keys.end(), key) != other->keys.end())
                return badRoot("a key for timestamps must not be a key for packs or roots, too");
    return success();
}

std::vector<trust::PublicKey> publicKeys(const TrustRole &role)
{
    std::vector<trust::PublicKey> keys;
    for (const auto &text : role.keys)
        if (const auto key = trust::PublicKey::fromHex(text))
            keys.push_back(*key);
    return keys;
}

} // namespace

std::string toText(const TrustRoot &root)
{
    auto text = "{\n \"format\": " + inQuotes(RootDomain) + ",\n \"version\": " + std::to_string(root.version) +
                ",\n \"pack\": " + inQuotes(root.pack) + ",\n \"expires\": " + inQuotes(root.expires) +
                asText("root", root.root) + asText("packs", root.packs) + asText("timestamp", root.timestamp);
    if (root.reset)
        text += ",\n \"reset\": {\"pack_version\": " + std::to_string(root.reset->packVersion) +
                ", \"time\": " + inQuotes(root.reset->time) + "}";
    return text + "\n}\n";
}

Result<TrustRoot> parseTrustRoot(std::string_view bytes)
{
    if (bytes.size() > LongestRoot)
        return badRoot("too long");
    auto json = JsonText::read(bytes);
    if (!json)
        return badRoot("not JSON");
    TrustRoot root;
    constexpr auto Sql = "SELECT ?1 ->> '$.version', ?1 ->> '$.pack', ?1 ->> '$.expires', "
                         "?1 -> '$.reset' IS NOT NULL, ?1 ->> '$.reset.pack_version', ?1 ->> '$.reset.time'";
    BOOST_OUTCOME_TRY(json.value().each(Sql, [&](const sqlite::Statement &row) -> Result<void> {
        root.version = row.integer(0);
        root.pack = row.text(1);
        root.expires = row.text(2);
        if (row.integer(3) != 0)
            root.reset = FloorReset{row.integer(4), std::string(row.text(5))};
        return success();
    }));
    if (root.version < 1 || root.version > HighestVersion || !isPackId(root.pack) || !isUtcTime(root.expires))
        return badRoot("version, pack or expires is missing or is not what it must be");
    if (root.reset &&
        (root.reset->packVersion < 0 || root.reset->packVersion > HighestVersion || !isUtcTime(root.reset->time)))
        return badRoot("reset needs a version and a time");
    BOOST_OUTCOME_TRY(readRole(json.value(), "root", root.root));
    BOOST_OUTCOME_TRY(readRole(json.value(), "packs", root.packs));
    BOOST_OUTCOME_TRY(readRole(json.value(), "timestamp", root.timestamp));
    BOOST_OUTCOME_TRY(checkOnlineKeys(root));
    // One form only: a member twice, one we do not know, or other white space would let two readers see two things.
    if (toText(root) != bytes)
        return badRoot("not in the form we write");
    return root;
}

std::string rootName(std::int64_t version)
{
    return std::to_string(version) + ".json";
}

Result<void> checkRole(const TrustRole &role, std::string_view domain, const SignedBytes &document,
                       const std::string &what)
{
    BOOST_OUTCOME_TRY(const auto signatures, parseSignatures(document.signatures));
    std::set<trust::PublicKey::Raw> signers; // by the key's bytes: an id is short and could be made to collide
    for (const auto &key : publicKeys(role)) {
        const auto id = key.keyId();
        for (const auto &made : signatures) {
            if (made.keyId != id)
                continue;
            if (!key.verifies(domain, document.bytes, made.signature))
                return base::failure(Code::Denied, what + ": the signature of key " + id +
                                                       " is wrong; get it from its publisher again");
            signers.insert(key.bytes());
        }
    }
    const int found = static_cast<int>(signers.size());
    if (found < role.threshold)
        return base::failure(Code::Denied, what + ": signed by " + std::to_string(found) + " of " +
                                               std::to_string(role.threshold) +
                                               " keys that are needed; get it from its publisher again");
    return success();
}

Result<TrustRoot> firstRoot(const SignedBytes &stored)
{
    BOOST_OUTCOME_TRY(auto root, parseTrustRoot(stored.bytes));
    BOOST_OUTCOME_TRY(checkRole(root.root, RootDomain, stored, "root " + std::to_string(root.version)));
    return root;
}

Result<TrustRoot> nextRoot(const TrustRoot &present, const SignedBytes &next)
{
    BOOST_OUTCOME_TRY(auto root, parseTrustRoot(next.bytes));
    const auto what = "root " + std::to_string(root.version);
    if (root.pack != present.pack)
        return base::failure(Code::Denied, what + ": is for the pack " + root.pack + ", not for " + present.pack);
    if (root.version != present.version + 1)
        return base::failure(Code::Denied, what + ": does not follow root " + std::to_string(present.version));
    // The old keys say that the new ones may; the new ones show that they are there.
    BOOST_OUTCOME_TRY(checkRole(present.root, RootDomain, next, what + " by the keys before it"));
    BOOST_OUTCOME_TRY(checkRole(root.root, RootDomain, next, what + " by its own keys"));
    return root;
}

Result<RootChain> followRoots(const SignedBytes &first, const std::vector<SignedBytes> &further)
{
    RootChain chain;
    const auto note = [&] {
        if (chain.root.reset) {
            chain.reset = chain.root.reset;
            chain.resetBy = chain.root.version;
        }
    };
    BOOST_OUTCOME_TRY(chain.root, firstRoot(first));
    note();
    for (const auto &next : further) {
        BOOST_OUTCOME_TRY(chain.root, nextRoot(chain.root, next));
        note();
    }
    return chain;
}

Result<TrustFloor> withRoots(TrustFloor floor, const RootChain &chain)
{
    if (chain.root.version < floor.rootVersion)
        return base::failure(Code::Denied, "root " + std::to_string(floor.rootVersion) +
                                               " was known here, but the chain ends at root " +
                                               std::to_string(chain.root.version) + "; get all roots again");
    floor.rootVersion = chain.root.version;
    if (chain.reset && chain.resetBy > floor.resetBy) {
        floor.resetBy = chain.resetBy;
        floor.packVersion = chain.reset->packVersion;
        floor.manifestSha256.clear();
        floor.latestTime = chain.reset->time;
    }
    return floor;
}

} // namespace kiosk::content
