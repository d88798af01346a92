// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "kiosk/store/copy.h"

// A backup is a folder: the whole store as one SQLite file, whatever database it came from, and manifest.json, which
// says what must be in it.
namespace kiosk::store {

constexpr const char *ManifestFileName = "manifest.json";

struct BackupManifest
{
    std::string program; ///< and its version, that made it
    domain::WallTime at{};
    int steps = 0; ///< of the schema
    std::uint64_t bytes = 0;
    std::string sha256; ///< of the database file, hex
    Contents contents;
    bool operator==(const BackupManifest &) const = default;
};

/**
 * Writes all of @p from into the new folder @p folder, while others go on writing. It appears when it is whole and was
 * read again. Invalid when there is something of that name.
 */
[[nodiscard]] base::Result<BackupManifest> backUp(SqlStore &from, const std::filesystem::path &folder,
                                                  const std::string &program, domain::WallTime at,
                                                  const Progress &progress = {});
/** Reads the manifest and every byte of the database file. Corrupt when they do not agree. */
[[nodiscard]] base::Result<BackupManifest> checkBackup(const std::filesystem::path &folder);

/** Makes the data folder @p data of a backup. Invalid when there is something of that name, but an empty folder. */
[[nodiscard]] base::Result<BackupManifest>
restoreTo(const std::filesystem::path &data, const std::filesystem::path &folder, const Progress &progress = {});
/** The same into another store, which has to be empty. */
[[nodiscard]] base::Result<BackupManifest> restoreTo(SqlStore &to, const std::filesystem::path &folder,
                                                     const Progress &progress = {});

} // namespace kiosk::store
