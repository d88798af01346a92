// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

#include "kiosk/base/result.h"

namespace kiosk::update {

/** How full a file system is, in bytes. */
struct DiskSpace
{
    std::uint64_t free = 0;
    std::uint64_t all = 0;
};

/**
 * Every change that the pack store makes to the disk, one system call a function, so that a test can let each of them
 * fail or be the last. Nothing is durable before sync(): of a file for its bytes, of a folder for its names. Failures:
 * NotFound, Denied, else Device (a full disk is Device). Reading is not here: what was read is verified anyway.
 */
class Disk
{
public:
    virtual ~Disk() = default;
    /** A folder below one that is there; nothing happens when it is there already. */
    [[nodiscard]] virtual base::Result<void> makeFolder(const std::filesystem::path &folder) = 0;
    /** A new file, or one emptied, with @p bytes. */
    [[nodiscard]] virtual base::Result<void> write(const std::filesystem::path &file, std::string_view bytes) = 0;
    /** Adds to the end; makes the file when it is not there. */
    [[nodiscard]] virtual base::Result<void> append(const std::filesystem::path &file, std::string_view bytes) = 0;
    [[nodiscard]] virtual base::Result<void> sync(const std::filesystem::path &fileOrFolder) = 0;
    /** Takes the place of @p to, whole or not at all. */
    [[nodiscard]] virtual base::Result<void> rename(const std::filesystem::path &from,
                                                    const std::filesystem::path &to) = 0;
    /** A second name for the same bytes. */
    [[nodiscard]] virtual base::Result<void> link(const std::filesystem::path &from,
                                                  const std::filesystem::path &to) = 0;
    /** A file or an empty folder; nothing happens when it is not there. */
    [[nodiscard]] virtual base::Result<void> remove(const std::filesystem::path &fileOrFolder) = 0;
    [[nodiscard]] virtual base::Result<DiskSpace> space(const std::filesystem::path &folder) = 0;
};

/** The real one. Symbolic links at the end of a path are never followed when writing. */
class SystemDisk final : public Disk
{
public:
    [[nodiscard]] base::Result<void> makeFolder(const std::filesystem::path &folder) override;
    [[nodiscard]] base::Result<void> write(const std::filesystem::path &file, std::string_view bytes) override;
    [[nodiscard]] base::Result<void> append(const std::filesystem::path &file, std::string_view bytes) override;
    [[nodiscard]] base::Result<void> sync(const std::filesystem::path &fileOrFolder) override;
    [[nodiscard]] base::Result<void> rename(const std::filesystem::path &from,
                                            const std::filesystem::path &to) override;
    [[nodiscard]] base::Result<void> link(const std::filesystem::path &from, const std::filesystem::path &to) override;
    [[nodiscard]] base::Result<void> remove(const std::filesystem::path &fileOrFolder) override;
    [[nodiscard]] base::Result<DiskSpace> space(const std::filesystem::path &folder) override;
};

/** @p bytes beside @p file, synced, then in its place, then the folder synced: the old file or the new one. */
[[nodiscard]] base::Result<void> replaceFile(Disk &disk, const std::filesystem::path &file, std::string_view bytes);
/** @p folder with all that is in it. Links are removed, not followed. */
[[nodiscard]] base::Result<void> removeFolder(Disk &disk, const std::filesystem::path &folder);

} // namespace kiosk::update
