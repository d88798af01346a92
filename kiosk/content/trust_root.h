// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/content/signed_bytes.h"
#include "kiosk/content/trust_time.h"
#include "kiosk/trust/keys.h"

namespace kiosk::content {

/** What is signed is this, a zero byte and the stored bytes of the root. */
inline constexpr std::string_view RootDomain = "wegweiser-root-v1";
/** Longer ones are refused before they are read. */
inline constexpr std::size_t LongestRoot = 64U << 10U;
inline constexpr std::size_t MostKeys = 16; ///< of one role
/** A version beyond it is refused everywhere; room enough for versions like 20261124. */
inline constexpr std::int64_t HighestVersion = 1'000'000'000;

/** Whose signatures count, and how many different ones it takes. */
struct TrustRole
{
    std::vector<std::string> keys; ///< public keys, lower-case hex, in order, each once
    int threshold = 1;
    bool operator==(const TrustRole &) const = default;
};

/** A root may set the floor of all terminals anew: the way out when stolen keys have driven it up. */
struct FloorReset
{
    std::int64_t packVersion = 0; ///< packs from this one on are taken again
    std::string time;             ///< the new lower bound of time
    bool operator==(const FloorReset &) const = default;
};

/**
 * Says which keys may sign what for one pack. Terminals are delivered with one and follow the chain from there: each
 * next root is signed by enough keys of the one before and by enough of its own.
 */
struct TrustRoot
{
    std::int64_t version = 0; ///< from 1, without gaps
    std::string pack;         ///< the id of the pack it speaks for; no other is taken
    std::string expires;      ///< from then on new packs want a newer root
    TrustRole root, packs, timestamp;
    std::optional<FloorReset> reset;
    bool operator==(const TrustRoot &) const = default;
};

/** The bytes to be stored: same root, same bytes. */
[[nodiscard]] std::string toText(const TrustRoot &root);
/**
 * Only what toText() writes is taken. Invalid for anything else, and for roles that make no sense: a threshold above
 * the number of keys, a key twice, a timestamp key (it lies on a server) that may also sign packs or roots.
 */
[[nodiscard]] base::Result<TrustRoot> parseTrustRoot(std::string_view bytes);
/** Names of the files of root @p version in the folder of roots: "3.json", "3.sig.json". */
[[nodiscard]] std::string rootName(std::int64_t version);

/** Whether enough different keys of @p role have signed; a signature by one of its keys that is wrong spoils all. */
[[nodiscard]] base::Result<void> checkRole(const TrustRole &role, std::string_view domain, const SignedBytes &document,
                                           const std::string &what);

/** The root a terminal is delivered with: signed by enough of its own keys. Denied when not. */
[[nodiscard]] base::Result<TrustRoot> firstRoot(const SignedBytes &stored);
/** @p next in place of @p present: version + 1, same pack, signed by enough of both. Denied when not. */
[[nodiscard]] base::Result<TrustRoot> nextRoot(const TrustRoot &present, const SignedBytes &next);

/** The newest root of a chain and what happened on the way. */
struct RootChain
{
    TrustRoot root;
    std::optional<FloorReset> reset; ///< the last one on the way
    std::int64_t resetBy = 0;        ///< the root that said so
};

/** Follows @p further, in order, from @p first; a wrong link is Denied. Expired links are followed: keys went on. */
[[nodiscard]] base::Result<RootChain> followRoots(const SignedBytes &first, const std::vector<SignedBytes> &further);
/**
 * @p floor after the terminal holds @p chain: the root's version rises, a reset that the floor has not seen is done.
 * Denied when the chain ends before the root that the floor knows.
 */
[[nodiscard]] base::Result<TrustFloor> withRoots(TrustFloor floor, const RootChain &chain);

} // namespace kiosk::content
