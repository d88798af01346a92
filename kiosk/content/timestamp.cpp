// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/timestamp.h"

#include "kiosk/content/json_text.h"
#include "kiosk/content/trust_root.h"

namespace kiosk::content {

using base::Code;
using base::Result;

std::string toText(const Timestamp &timestamp)
{
    return "{\n \"format\": " + inQuotes(TimestampDomain) + ",\n \"pack\": " + inQuotes(timestamp.pack) +
           ",\n \"version\": " + std::to_string(timestamp.version) +
           ",\n \"manifest_sha256\": " + inQuotes(timestamp.manifestSha256) +
           ",\n \"manifest_length\": " + std::to_string(timestamp.manifestLength) +
           ",\n \"issued\": " + inQuotes(timestamp.issued) + ",\n \"expires\": " + inQuotes(timestamp.expires) +
           "\n}\n";
}

Result<Timestamp> parseTimestamp(std::string_view bytes)
{
    const auto invalid = [](const char *what) {
        return base::failure(Code::Invalid, std::string(TimestampName) + ": " + what +
                                                "; make it again with: wegweiser-pack timestamp");
    };
    if (bytes.size() > LongestTimestamp)
        return invalid("too long");
    auto json = JsonText::read(bytes);
    if (!json)
        return invalid("not JSON");
    Timestamp timestamp;
    constexpr auto Sql = "SELECT ?1 ->> '$.pack', ?1 ->> '$.version', ?1 ->> '$.manifest_sha256', "
                         "?1 ->> '$.manifest_length', ?1 ->> '$.issued', ?1 ->> '$.expires'";
    BOOST_OUTCOME_TRY(json.value().each(Sql, [&](const sqlite::Statement &row) -> Result<void> {
        timestamp.pack = row.text(0);
        timestamp.version = row.integer(1);
        timestamp.manifestSha256 = row.text(2);
        timestamp.manifestLength = static_cast<std::uint64_t>(row.integer(3));
        timestamp.issued = row.text(4);
        timestamp.expires = row.text(5);
        return boost::outcome_v2::success();
    }));
    if (!isPackId(timestamp.pack) || timestamp.version < 1 || timestamp.version > HighestVersion ||
        !isHex256(timestamp.manifestSha256) || timestamp.manifestLength < 1 || !isUtcTime(timestamp.issued) ||
        !isUtcTime(timestamp.expires))
        return invalid("a member is missing or is not what it must be");
    if (timestamp.expires <= timestamp.issued || timestamp.expires > plusDays(timestamp.issued, MostDaysValid))
        return invalid("must be valid for a time, and not for longer than 31 days");
    // One form only: a member twice, one we do not know, or other white space would let two readers see two things.
    if (toText(timestamp) != bytes)
        return invalid("not in the form we write");
    return timestamp;
}

} // namespace kiosk::content
