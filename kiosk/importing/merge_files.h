// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/base/result.h"
#include "kiosk/importing/import_state.h"
#include "kiosk/importing/report.h"

namespace kiosk::importing {

/** Writes files in three ways: what the last import gave, what lies here, what comes now. */
class FileMerger
{
public:
    FileMerger(std::filesystem::path folder, ImportState &state, Report &report)
        : m_folder(std::move(folder))
        , m_state(state)
        , m_report(report)
    {
    }
    /** @p key names the file in the state, also when its folder is renamed; @p path is where it lies (relative). */
    [[nodiscard]] base::Result<void> put(const std::string &key, const std::filesystem::path &path,
                                         const std::string &bytes);
    /** Moves @p path to .import/gone/, unless it was changed here. True when it is no longer in its place. */
    [[nodiscard]] base::Result<bool> setAside(const std::string &key, const std::filesystem::path &path);
    /** Whether the editor changed what the last import gave. */
    [[nodiscard]] bool changedHere(const std::string &key, const std::filesystem::path &path) const;

private:
    [[nodiscard]] base::Result<void> write(const std::filesystem::path &path, const std::string &bytes) const;
    std::filesystem::path m_folder;
    ImportState &m_state;
    Report &m_report;
};

} // namespace kiosk::importing
