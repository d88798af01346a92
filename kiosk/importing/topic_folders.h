// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "kiosk/importing/folder_change.h"

namespace kiosk::importing {

/** Where each topic lies. A folder that is there stays, whatever it is called; a new one gets the next number. */
class TopicFolders
{
public:
    void known(const std::string &id, const std::filesystem::path &folder) { m_folders[id] = folder; }
    /** A new folder below that of @p parent (empty: at the top). */
    void add(const std::string &id, const std::string &parent);
    /** Has @p change move the folder below that of @p parent, and with it all that lies in it. */
    void move(FolderChange &change, const std::string &id, const std::string &parent);
    [[nodiscard]] bool has(const std::string &id) const { return m_folders.contains(id); }
    /** Relative to the sources. Empty when not known. */
    [[nodiscard]] std::filesystem::path of(const std::string &id) const;
    /** Id of the topic that @p id lies in; empty: at the top. */
    [[nodiscard]] std::string parentOf(const std::string &id) const;
    [[nodiscard]] const std::map<std::string, std::filesystem::path> &all() const { return m_folders; }

private:
    [[nodiscard]] std::filesystem::path next(const std::string &id, const std::string &parent) const;
    std::map<std::string, std::filesystem::path> m_folders;
};

} // namespace kiosk::importing
