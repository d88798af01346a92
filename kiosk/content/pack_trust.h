// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "kiosk/content/manifest.h"
#include "kiosk/content/timestamp.h"
#include "kiosk/content/trust_root.h"

/**
 * The verdicts about what is offered to a terminal: no files, no network, no clock; times and floor are handed in.
 * Denied: not signed as it must be, or an attempt to lead the terminal back. Invalid: not in the form we write.
 */
namespace kiosk::content {

/** A pack whose version is further than this above the newest one is refused (fast-forward). */
inline constexpr std::int64_t FurthestStep = 1'000'000;

/** Why staff and fleet should look, each with the moment since when; empty: no reason. Nothing goes dark for these. */
struct TrustAlarms
{
    std::string staleSince;       ///< nobody has vouched for this being the newest pack since then
    std::string packExpiredSince; ///< its pages are past their date
    std::string rootExpiredSince; ///< the keys need a new root
    bool signersGone = false;     ///< the keys that signed it no longer count; only judgePresent() says so
    [[nodiscard]] bool none() const { return *this == TrustAlarms{}; }
    bool operator==(const TrustAlarms &) const = default;
};

struct JudgedTimestamp
{
    Timestamp timestamp;
    bool isCurrent = false;  ///< it names the pack of the floor: nothing to fetch
    bool takesPacks = false; ///< false: proven to be out of date, or the root is; the present pack stays, no new one
    TrustAlarms alarms;      ///< of timestamp and root
    TrustFloor floor;        ///< with what is proven now: to be stored at once
};

/**
 * Refused: not signed by the timestamp role, for another pack, naming an older pack than the floor or another one of
 * the same version, a step too far, or made more than ten years after all that is known. An expired one is no error.
 */
[[nodiscard]] base::Result<JudgedTimestamp> judgeTimestamp(const TrustRoot &root, const SignedBytes &timestamp,
                                                           const TrustFloor &floor, const KnownTime &time);

struct JudgedPack
{
    Manifest manifest;
    std::string manifestSha256;
    TrustAlarms alarms; ///< of timestamp, root and pack
    TrustFloor floor;   ///< to be stored before the terminal switches to this pack
};

/**
 * The manifest that @p timestamp named: length and digest as it says, signed by the packs role, this pack and version,
 * not below the floor. The files are still to be compared (verifyFiles()). An expired pack is taken, with an alarm.
 */
[[nodiscard]] base::Result<JudgedPack> judgePack(const TrustRoot &root, const JudgedTimestamp &timestamp,
                                                 const SignedBytes &manifest, const KnownTime &time);
/**
 * The pack that a terminal already has, when it starts: signature and pack id, but neither the time nor the floor, for
 * a terminal never goes dark. @p timestamp is the last one that was accepted. @p accepted is the digest under which the
 * terminal once took this pack, kept where only it may write (VerifiedPack): with it, or with the floor's, a pack whose
 * signers have meanwhile been rotated out stays, with an alarm, until a new one comes.
 */
[[nodiscard]] base::Result<JudgedPack> judgePresent(const TrustRoot &root, const SignedBytes &manifest,
                                                    const std::optional<Timestamp> &timestamp, const TrustFloor &floor,
                                                    const KnownTime &time, const std::string &accepted = {});

/** The name of a pack's folder on a terminal; it keeps the floor when the journal is lost: "v12-r3-<64 hex digits>". */
[[nodiscard]] std::string packFolderName(std::int64_t version, std::int64_t rootVersion,
                                         const std::string &manifestSha256);
/** What @p name, if packFolderName() made it, says about the floor. */
[[nodiscard]] std::optional<TrustFloor> floorOfName(const std::string &name);
/** The higher of both in everything. @p evidence of packs older than the last reset is not heard. */
[[nodiscard]] TrustFloor raisedBy(TrustFloor floor, const TrustFloor &evidence);
/** @p floor raised by the names of all folders in @p packs; a name that is none of ours says nothing. */
[[nodiscard]] TrustFloor raisedByFolders(TrustFloor floor, const std::filesystem::path &packs);

} // namespace kiosk::content
