// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "kiosk/base/result.h"

/** The steps that an import takes in a folder of sources, written down so that they can be taken again after a cut. */
namespace kiosk::importing {

/** Asked before each change on the disk; false ends the work there, as a power cut would. For tests. */
using GoesOn = std::function<bool()>;

struct FolderStep
{
    enum class Kind {
        MoveFolder,  ///< from -> path
        Write,       ///< the staged file `from` -> path; beside it when somebody has changed path since
        SetAside,    ///< path -> .import/gone/path, unless somebody has changed it since
        Remove,      ///< the file path
        RemoveFolder ///< path, when it is empty
    };
    Kind kind = Kind::Write;
    std::string path; ///< relative to the folder
    std::string from;
    std::string before; ///< SHA-256 of what lay at path when this was decided; empty: nothing did
    bool operator==(const FolderStep &) const = default;
};

inline constexpr auto PlanFile = ".import/plan.json";
inline constexpr auto StagingFolder = ".import/next";

[[nodiscard]] std::string planText(const std::vector<FolderStep> &steps);
/** Corrupt when it is not what planText() writes or a path leads out of the folder. */
[[nodiscard]] base::Result<std::vector<FolderStep>> readPlan(const std::string &bytes, const std::string &file);

/** Takes all @p steps in @p folder; those that were taken before are passed over. Durable when it answers. */
[[nodiscard]] base::Result<void> takeSteps(const std::filesystem::path &folder, const std::vector<FolderStep> &steps,
                                           const GoesOn &goesOn);
/**
 * After an import that was cut off: takes the rest of its steps when it had come so far that its plan was whole (then
 * true), and clears away what it left.
 */
[[nodiscard]] base::Result<bool> finishSteps(const std::filesystem::path &folder, const GoesOn &goesOn);

/** What interrupted work answers when a GoesOn said no. */
[[nodiscard]] base::Error cutOff();
/** All that was written to the disk of @p folder lies there for good. */
[[nodiscard]] base::Result<void> syncDiskOf(const std::filesystem::path &folder);

} // namespace kiosk::importing
