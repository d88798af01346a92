// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include <CLI/CLI.hpp>

#include "kiosk/apps/progress_bar.h"
#include "kiosk/authoring/finding.h"
#include "kiosk/base/result.h"
#include "kiosk/base/system_clock.h"

/** The commands of wegweiser-pack, one file a group. */
namespace kiosk::apps {

/** What to do once the command line is read; answers the exit code: 0 done, 1 something was found or failed. */
using Work = std::function<int()>;

/** Each adds its commands to @p app; the one that stands on the command line puts itself into @p work. */
void addSourceCommands(CLI::App &app, Work &work);   ///< new, stamp, build
void addCheckCommands(CLI::App &app, Work &work);    ///< check
void addReportCommand(CLI::App &app, Work &work);    ///< report
void addPreviewCommand(CLI::App &app, Work &work);   ///< preview
void addSearchCommand(CLI::App &app, Work &work);    ///< search
void addImportCommands(CLI::App &app, Work &work);   ///< import
void addExchangeCommands(CLI::App &app, Work &work); ///< export and import xliff, ods, csv
void addExportCommands(CLI::App &app, Work &work);   ///< export html, export pdf
void addKeyCommands(CLI::App &app, Work &work);      ///< keygen, sign, verify
void addTrustCommands(CLI::App &app, Work &work);    ///< root, timestamp
void addPublishCommand(CLI::App &app, Work &work);   ///< publish

/**
 * The subcommand @p name of @p app that only groups others ("export"), made on first asking with @p about as its line
 * of help: so several files add commands to one group.
 */
[[nodiscard]] CLI::App &group(CLI::App &app, const std::string &name, const std::string &about);

/** Takes dates like 2026-11-22 only. */
[[nodiscard]] CLI::Validator calendarDate();
/** Writes @p text to stdout. */
void print(const std::string &text);
/** One line on stderr; answers 1. */
int complain(const base::Error &error);
/** "1 page", "2 pages". */
[[nodiscard]] std::string counted(int number, const char *one, const char *many);
/** Shows the errors among @p findings and answers false when there are any; @p outcome: "not built". */
[[nodiscard]] bool withoutErrors(const authoring::Findings &findings, const std::filesystem::path &folder,
                                 const char *outcome);

} // namespace kiosk::apps
