// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/base/result.h"
#include "kiosk/importing/folder_change.h"
#include "kiosk/importing/import_state.h"
#include "kiosk/importing/report.h"

namespace kiosk::importing {

/** Decides on files in three ways: what the last import gave, what lies here, what comes now. */
class FileMerger
{
public:
    /** All lasts as long as this; nothing is on the disk before @p change is carried out. */
    FileMerger(FolderChange &change, ImportState &state, Report &report)
        : m_change(change)
        , m_state(state)
        , m_report(report)
    {
    }
    /** @p key names the file in the state, also when its folder is renamed; @p path is where it lies (relative). */
    [[nodiscard]] base::Result<void> put(const std::string &key, const std::filesystem::path &path, std::string bytes);
    /** Moves @p path to .import/gone/, unless it was changed here. True when it is no longer in its place. */
    bool setAside(const std::string &key, const std::filesystem::path &path);
    /** Whether the editor changed what the last import gave. */
    [[nodiscard]] bool changedHere(const std::string &key, const std::filesystem::path &path) const;

private:
    FolderChange &m_change;
    ImportState &m_state;
    Report &m_report;
};

} // namespace kiosk::importing
