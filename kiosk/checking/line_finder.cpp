// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/checking/line_finder.h"

#include <algorithm>

#include "kiosk/base/files.h"

namespace kiosk::checking {

void LineFinder::read(const std::string &file)
{
    m_file = file;
    m_lines.clear();
    const auto text = base::readFile(m_folder / file, 4U << 20U);
    if (!text)
        return;
    std::string_view rest = text.value();
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        m_lines.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

int LineFinder::find(const std::string &file, int from, int to, std::string_view words)
{
    if (file != m_file)
        read(file);
    const auto last = std::min(static_cast<std::size_t>(std::max(to, 1)) - 1, m_lines.size());
    for (auto i = static_cast<std::size_t>(std::max(from, 1)) - 1; i < last; ++i)
        if (m_lines[i].find(words) != std::string::npos)
            return static_cast<int>(i) + 1;
    return from;
}

} // namespace kiosk::checking
