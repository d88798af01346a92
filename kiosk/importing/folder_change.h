// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>

#include "kiosk/importing/folder_steps.h"

namespace kiosk::importing {

/**
 * What an import is going to change in a folder of sources. What is asked for is seen at once by read() and list(), but
 * the disk stays as it is until carryOut(). All paths are relative to the folder.
 */
class FolderChange
{
public:
    explicit FolderChange(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }
    struct Entry
    {
        std::filesystem::path name;
        bool isFolder = false;
    };
    /** NotFound when there is, or will be, no such file. */
    [[nodiscard]] base::Result<std::string> read(const std::filesystem::path &path) const;
    [[nodiscard]] bool exists(const std::filesystem::path &path) const;
    /** By name. */
    [[nodiscard]] std::vector<Entry> list(const std::filesystem::path &path) const;

    void write(const std::filesystem::path &path, std::string bytes);
    void remove(const std::filesystem::path &path);
    /** To .import/gone/. */
    void setAside(const std::filesystem::path &path);
    void removeFolder(const std::filesystem::path &path);
    /** Folders are moved before anything is written into them. */
    void moveFolder(const std::filesystem::path &from, const std::filesystem::path &to);

    /**
     * Does it, and writes @p state to @p stateFile with it. All new files are laid down beside the sources and the
     * steps are written into a plan; only then is a source touched. A failure or cut before that leaves the sources as
     * they were; one after it is brought to its end by the next import (finishSteps()).
     */
    [[nodiscard]] base::Result<void> carryOut(const std::filesystem::path &stateFile, std::string state,
                                              const GoesOn &goesOn);

private:
    [[nodiscard]] std::optional<std::filesystem::path> onDisk(std::filesystem::path path) const;
    [[nodiscard]] std::string hashAt(const std::filesystem::path &path) const;
    void forget(const std::filesystem::path &path);
    [[nodiscard]] base::Result<void> stage(const GoesOn &goesOn);
    std::filesystem::path m_folder;
    std::vector<FolderStep> m_steps;
    std::map<std::filesystem::path, std::string> m_written;
    std::set<std::filesystem::path> m_absent;
};

} // namespace kiosk::importing
