// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "kiosk/authoring/finding.h"

namespace kiosk::authoring {

/** One line a finding, `file:line: message [code]`, with @p folder before each file so that an editor finds it. */
[[nodiscard]] std::string findingsAsText(const Findings &findings, const std::filesystem::path &folder);
/**
 * {"errors":n,"warnings":n,"findings":[{"severity","code","file","line","message"}]} and a line end; @p more: further
 * members of the object.
 */
[[nodiscard]] std::string findingsAsJson(const Findings &findings, std::string_view more = {});
/** @p text with line ends and other control characters but tabs as escapes, for names of files can hold them. */
[[nodiscard]] std::string inOneLine(std::string_view text);
/** @p text as a JSON string with its quotes. */
[[nodiscard]] std::string jsonText(std::string_view text);

} // namespace kiosk::authoring
