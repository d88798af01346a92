// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "kiosk/base/result.h"

namespace kiosk::content {

/** What is signed is this, a zero byte and the stored bytes of the timestamp. */
inline constexpr std::string_view TimestampDomain = "wegweiser-timestamp-v1";
inline constexpr std::string_view TimestampName = "timestamp.json";
/** Longer ones are refused before they are read. */
inline constexpr std::size_t LongestTimestamp = 64U << 10U;
/**
 * The longest time a timestamp may be valid. A week is usual and signed by a server; a month is for houses that sign
 * by hand and close over the holidays.
 */
inline constexpr int MostDaysValid = 31;

/** "This is the newest pack, as of now": small, signed often, so that nobody can hold a terminal back unnoticed. */
struct Timestamp
{
    std::string pack;                 ///< id of the pack
    std::int64_t version = 0;         ///< of the newest pack
    std::string manifestSha256;       ///< hex, of its manifest's stored bytes
    std::uint64_t manifestLength = 0; ///< bytes; how much to fetch
    std::string issued;               ///< ISO 8601 UTC
    std::string expires;
    bool operator==(const Timestamp &) const = default;
};

/** The bytes to be stored: same timestamp, same bytes. */
[[nodiscard]] std::string toText(const Timestamp &timestamp);
/** Only what toText() writes is taken; Invalid for anything else. */
[[nodiscard]] base::Result<Timestamp> parseTimestamp(std::string_view bytes);

} // namespace kiosk::content
