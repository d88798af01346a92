// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/journal/trust_floor.h"

#include "kiosk/journal/sqlite_journal.h"

namespace kiosk::journal {

using base::Code;
using base::failure;
using base::Result;
using boost::outcome_v2::success;

Result<trust::TrustFloor> readFloor(sqlite::Database &journal)
{
    trust::TrustFloor floor;
    BOOST_OUTCOME_TRY(auto find, journal.prepare("SELECT root_version, pack_version, manifest_sha256, latest_time, "
                                                 "reset_by FROM floor"));
    BOOST_OUTCOME_TRY(const bool found, find.step());
    if (found)
        floor = {find.integer(0), find.integer(1), std::string(find.text(2)), std::string(find.text(3)),
                 find.integer(4)};
    return floor;
}

std::optional<trust::TrustFloor> salvageFloor(const std::filesystem::path &file)
{
    auto damaged = sqlite::Database::open(file, sqlite::OpenMode::ReadOnly, std::chrono::milliseconds{500});
    if (!damaged)
        return std::nullopt;
    auto floor = readFloor(damaged.assume_value());
    // A floor out of a torn page could stand too high for ever; what no program of ours would write is not believed.
    const bool sound = floor && floor.assume_value().packVersion > 0 && floor.assume_value().rootVersion > 0 &&
                       floor.assume_value().manifestSha256.size() == 64 &&
                       floor.assume_value().resetBy <= floor.assume_value().rootVersion;
    return sound ? std::optional(std::move(floor).assume_value()) : std::nullopt;
}

Result<trust::TrustFloor> SqliteJournal::load()
{
    return readFloor(m_database);
}

Result<void> SqliteJournal::store(const trust::TrustFloor &floor)
{
    BOOST_OUTCOME_TRY(auto transaction, m_database.begin());
    BOOST_OUTCOME_TRY(const auto before, readFloor(m_database));
    if (!trust::mayFollow(before, floor))
        return failure(Code::Conflict, "the floor of pack version " + std::to_string(before.packVersion) +
                                           " cannot be lowered to " + std::to_string(floor.packVersion));
    BOOST_OUTCOME_TRY(auto keep, m_database.prepare("INSERT OR REPLACE INTO floor VALUES(1, ?1, ?2, ?3, ?4, ?5)"));
    keep.bindAll(floor.rootVersion, floor.packVersion, floor.manifestSha256, floor.latestTime, floor.resetBy);
    BOOST_OUTCOME_TRY(keep.run());
    return transaction.commit();
}

} // namespace kiosk::journal
