// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kiosk/authoring/finding.h"

namespace kiosk::authoring {

/** One value of a TOML file with the line it stands in: what the readers see instead of the TOML library. */
struct TomlValue
{
    enum class Kind { Text, Integer, Real, Boolean, Date, DateTime, List, Table };
    Kind kind = Kind::Table;
    int line = 1;
    std::string text; ///< of a text; of a date "2026-11-22"; of a date and time "2026-11-22T00:00:00Z"
    std::int64_t integer = 0;
    double real = 0;
    bool boolean = false;
    std::vector<TomlValue> items;
    std::vector<std::pair<std::string, TomlValue>> members; ///< in the order of the file

    [[nodiscard]] const TomlValue *find(std::string_view name) const;
};

/**
 * Reads TOML. A syntax error is a finding and answers false. @p firstLine is the line of @p file where @p text begins
 * (front matter begins at 2).
 */
[[nodiscard]] bool parseToml(std::string_view text, const std::string &file, int firstLine, TomlValue &out,
                             Findings &findings);

} // namespace kiosk::authoring
