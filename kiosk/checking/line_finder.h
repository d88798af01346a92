// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::checking {

/** Finds the line of a word within a block: blocks know their first line only. Reads a file when it is asked about. */
class LineFinder
{
public:
    explicit LineFinder(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }
    /** The first line from @p from to @p to (excluded) of @p file that holds @p words; @p from when none does. */
    [[nodiscard]] int find(const std::string &file, int from, int to, std::string_view words);

private:
    void read(const std::string &file);

    std::filesystem::path m_folder;
    std::string m_file; ///< the one read last
    std::vector<std::string> m_lines;
};

} // namespace kiosk::checking
