// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/pack_trust.h"

#include <algorithm>
#include <charconv>

#include "kiosk/content/json_text.h"

namespace kiosk::content {

using base::Code;
using base::Result;
using boost::outcome_v2::success;

namespace {

/** A timestamp further ahead of all that is known is a lie; a program that old is replaced before. */
constexpr int MostDaysAhead = 3653;

/** @p expires when it lies before @p now, else nothing. */
std::string since(const std::string &expires, const std::string &now)
{
    return !now.empty() && expires <= now ? expires : std::string();
}

/** Whether pack @p version with @p sha256 may come after what the floor knows. */
Result<void> checkFloor(const TrustFloor &floor, std::int64_t version, const std::string &sha256,
                        const std::string &what)
{
    const auto number = std::to_string(version);
    if (version < floor.packVersion)
        return base::failure(Code::Denied, what + ": version " + number + " is older than version " +
                                               std::to_string(floor.packVersion) +
                                               " that was here; publish it again "
                                               "under a higher version");
    if (version == floor.packVersion && !floor.manifestSha256.empty() && floor.manifestSha256 != sha256)
        return base::failure(Code::Denied,
                             what + ": version " + number + " was another pack before; publish under a higher version");
    // Before the first pack nothing is known to step from; HighestVersion holds.
    if (floor.packVersion > 0 && version > floor.packVersion + FurthestStep)
        return base::failure(Code::Denied, what + ": version " + number + " is too far above version " +
                                               std::to_string(floor.packVersion) + "; publish under a lower version");
    return success();
}

Result<void> checkPack(const TrustRoot &root, const std::string &pack, const std::string &what)
{
    if (pack == root.pack)
        return success();
    return base::failure(Code::Denied, what + ": is for the pack " + pack + ", not for " + root.pack);
}

bool readNumber(std::string_view &text, std::int64_t &out)
{
    const auto read = std::from_chars(text.data(), text.data() + text.size(), out);
    if (read.ec != std::errc() || out < 1 || out > HighestVersion)
        return false;
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    return true;
}

} // namespace

Result<JudgedTimestamp> judgeTimestamp(const TrustRoot &root, const SignedBytes &timestamp, const TrustFloor &floor,
                                       const KnownTime &time)
{
    // Nothing in it is read before the signature is known to be good.
    BOOST_OUTCOME_TRY(checkRole(root.timestamp, TimestampDomain, timestamp, "timestamp"));
    JudgedTimestamp judged;
    BOOST_OUTCOME_TRY(judged.timestamp, parseTimestamp(timestamp.bytes));
    const auto &stamp = judged.timestamp;
    BOOST_OUTCOME_TRY(checkPack(root, stamp.pack, "timestamp"));
    BOOST_OUTCOME_TRY(checkFloor(floor, stamp.version, stamp.manifestSha256, "timestamp"));
    const auto before = provenTime(time, floor);
    if (!before.empty() && stamp.issued > plusDays(before, MostDaysAhead))
        return base::failure(Code::Denied, "timestamp: made in " + stamp.issued.substr(0, 4) +
                                               ", which cannot be; look at the clock of whoever signs it");
    judged.floor = floor;
    judged.floor.rootVersion = std::max(floor.rootVersion, root.version);
    // Whoever holds the timestamp key says that it is at least this late.
    judged.floor.latestTime = std::max(before, stamp.issued);
    judged.isCurrent = stamp.version == floor.packVersion && stamp.manifestSha256 == floor.manifestSha256;
    const auto &proven = judged.floor.latestTime;
    judged.takesPacks = stamp.expires > proven && root.expires > proven;
    const auto likely = likelyTime(time, judged.floor);
    judged.alarms.staleSince = since(stamp.expires, likely);
    judged.alarms.rootExpiredSince = since(root.expires, likely);
    return judged;
}

Result<JudgedPack> judgePack(const TrustRoot &root, const JudgedTimestamp &timestamp, const SignedBytes &manifest,
                             const KnownTime &time)
{
    const auto &stamp = timestamp.timestamp;
    if (!timestamp.takesPacks && !timestamp.isCurrent)
        return base::failure(Code::Denied,
                             stamp.expires <= timestamp.floor.latestTime
                                 ? "the timestamp ran out on " + stamp.expires +
                                       "; get a new one (wegweiser-pack timestamp) before a new pack is taken"
                                 : "the root ran out on " + root.expires +
                                       "; sign the next one (wegweiser-pack root next) before a new pack is taken");
    JudgedPack judged;
    judged.manifestSha256 = trust::sha256Hex(manifest.bytes);
    if (manifest.bytes.size() != stamp.manifestLength || judged.manifestSha256 != stamp.manifestSha256)
        return base::failure(Code::Denied, "manifest: is not the one that the timestamp names; try again later");
    BOOST_OUTCOME_TRY(checkRole(root.packs, ManifestDomain, manifest, "manifest"));
    BOOST_OUTCOME_TRY(judged.manifest, parseManifest(manifest.bytes));
    const auto &identity = judged.manifest.identity;
    BOOST_OUTCOME_TRY(checkPack(root, identity.id, "manifest"));
    if (identity.version != stamp.version)
        return base::failure(Code::Denied, "manifest: is version " + std::to_string(identity.version) +
                                               ", the timestamp says " + std::to_string(stamp.version));
    BOOST_OUTCOME_TRY(checkFloor(timestamp.floor, identity.version, judged.manifestSha256, "manifest"));
    judged.alarms = timestamp.alarms;
    judged.alarms.packExpiredSince = since(identity.expires, likelyTime(time, timestamp.floor));
    judged.floor = timestamp.floor;
    judged.floor.packVersion = identity.version;
    judged.floor.manifestSha256 = judged.manifestSha256;
    return judged;
}

Result<JudgedPack> judgePresent(const TrustRoot &root, const SignedBytes &manifest,
                                const std::optional<Timestamp> &timestamp, const TrustFloor &floor,
                                const KnownTime &time, const std::string &accepted)
{
    JudgedPack judged;
    judged.manifestSha256 = trust::sha256Hex(manifest.bytes);
    const auto signedNow = checkRole(root.packs, ManifestDomain, manifest, "manifest");
    const bool known = judged.manifestSha256 == accepted || judged.manifestSha256 == floor.manifestSha256;
    if (!signedNow && !known)
        return signedNow.error();
    judged.alarms.signersGone = !signedNow;
    BOOST_OUTCOME_TRY(judged.manifest, parseManifest(manifest.bytes));
    BOOST_OUTCOME_TRY(checkPack(root, judged.manifest.identity.id, "manifest"));
    const auto likely = likelyTime(time, floor);
    judged.alarms.packExpiredSince = since(judged.manifest.identity.expires, likely);
    judged.alarms.rootExpiredSince = since(root.expires, likely);
    // Without a timestamp nobody has ever vouched for it: stale since it was made.
    judged.alarms.staleSince = timestamp ? since(timestamp->expires, likely) : judged.manifest.identity.created;
    judged.floor = floor;
    judged.floor.rootVersion = std::max(floor.rootVersion, root.version);
    if (judged.manifest.identity.version > floor.packVersion) {
        judged.floor.packVersion = judged.manifest.identity.version;
        judged.floor.manifestSha256 = judged.manifestSha256;
    }
    return judged;
}

std::string packFolderName(std::int64_t version, std::int64_t rootVersion, const std::string &manifestSha256)
{
    return "v" + std::to_string(version) + "-r" + std::to_string(rootVersion) + "-" + manifestSha256;
}

std::optional<TrustFloor> floorOfName(const std::string &name)
{
    TrustFloor floor;
    std::string_view rest = name;
    if (!rest.starts_with("v"))
        return std::nullopt;
    rest.remove_prefix(1);
    if (!readNumber(rest, floor.packVersion) || !rest.starts_with("-r"))
        return std::nullopt;
    rest.remove_prefix(2);
    if (!readNumber(rest, floor.rootVersion) || !rest.starts_with("-") || !isHex256(rest.substr(1)))
        return std::nullopt;
    floor.manifestSha256 = rest.substr(1);
    return floor;
}

TrustFloor raisedBy(TrustFloor floor, const TrustFloor &evidence)
{
    const bool heard = evidence.rootVersion >= floor.resetBy;
    floor.rootVersion = std::max(floor.rootVersion, evidence.rootVersion);
    if (!heard)
        return floor;
    floor.latestTime = std::max(floor.latestTime, evidence.latestTime);
    if (evidence.packVersion > floor.packVersion) {
        floor.packVersion = evidence.packVersion;
        floor.manifestSha256 = evidence.manifestSha256;
    } else if (evidence.packVersion == floor.packVersion && floor.manifestSha256.empty()) {
        floor.manifestSha256 = evidence.manifestSha256;
    }
    return floor;
}

TrustFloor raisedByFolders(TrustFloor floor, const std::filesystem::path &packs)
{
    std::error_code ignored;
    for (const auto &entry : std::filesystem::directory_iterator(packs, ignored))
        if (const auto evidence = floorOfName(entry.path().filename().string()))
            floor = raisedBy(std::move(floor), *evidence);
    return floor;
}

} // namespace kiosk::content
