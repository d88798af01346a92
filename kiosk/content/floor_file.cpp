// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/floor_file.h"

#include "kiosk/base/files.h"
#include "kiosk/content/json_text.h"
#include "kiosk/trust/stored_file.h"

namespace kiosk::content {

using base::Code;
using base::Result;

namespace {

constexpr std::string_view Format = "wegweiser-floor-v1";
constexpr std::size_t LongestFloor = 4096;

} // namespace

std::string toText(const TrustFloor &floor)
{
    return "{\n \"format\": " + inQuotes(Format) + ",\n \"root\": " + std::to_string(floor.rootVersion) +
           ",\n \"pack\": " + std::to_string(floor.packVersion) +
           ",\n \"manifest_sha256\": " + inQuotes(floor.manifestSha256) +
           ",\n \"time\": " + inQuotes(floor.latestTime) + ",\n \"reset_by\": " + std::to_string(floor.resetBy) +
           "\n}\n";
}

Result<TrustFloor> parseFloor(std::string_view bytes)
{
    const auto corrupt = [] { return base::failure(Code::Corrupt, "not the floor of a terminal; take it away"); };
    auto json = JsonText::read(bytes);
    if (!json)
        return corrupt();
    TrustFloor floor;
    constexpr auto Sql = "SELECT ?1 ->> '$.root', ?1 ->> '$.pack', ?1 ->> '$.manifest_sha256', ?1 ->> '$.time', "
                         "?1 ->> '$.reset_by'";
    BOOST_OUTCOME_TRY(json.value().each(Sql, [&](const sqlite::Statement &row) -> Result<void> {
        floor = {row.integer(0), row.integer(1), std::string(row.text(2)), std::string(row.text(3)), row.integer(4)};
        return boost::outcome_v2::success();
    }));
    const bool sound = floor.rootVersion >= 0 && floor.packVersion >= 0 && floor.resetBy >= 0 &&
                       (floor.manifestSha256.empty() || isHex256(floor.manifestSha256)) &&
                       (floor.latestTime.empty() || isUtcTime(floor.latestTime));
    if (!sound || toText(floor) != bytes)
        return corrupt();
    return floor;
}

Result<TrustFloor> FloorFile::load()
{
    const auto bytes = trust::readStoredFile(m_file, LongestFloor);
    if (!bytes && bytes.error().code == Code::NotFound)
        return TrustFloor{};
    if (!bytes)
        return bytes.error();
    auto floor = parseFloor(bytes.value());
    if (!floor)
        return base::failure(floor.error().code, m_file.string() + ": " + floor.error().text);
    return floor;
}

Result<void> FloorFile::store(const TrustFloor &floor)
{
    BOOST_OUTCOME_TRY(const auto before, load());
    if (!trust::mayFollow(before, floor))
        return base::failure(Code::Conflict, m_file.string() + ": cannot be lowered from version " +
                                                 std::to_string(before.packVersion) + " to " +
                                                 std::to_string(floor.packVersion));
    return base::writeFileAtomically(m_file, toText(floor));
}

} // namespace kiosk::content
