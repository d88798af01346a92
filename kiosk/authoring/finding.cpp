// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/finding.h"

#include <algorithm>
#include <tuple>

namespace kiosk::authoring {

void Findings::error(std::string file, int line, std::string message)
{
    Finding finding{Severity::Error, std::move(file), line, std::move(message)};
    if (std::find(m_all.begin(), m_all.end(), finding) != m_all.end())
        return; // the same thing twice in one line
    m_all.push_back(std::move(finding));
    ++m_errors;
}

void Findings::warning(std::string file, int line, std::string message)
{
    m_all.push_back({Severity::Warning, std::move(file), line, std::move(message)});
}

std::vector<Finding> Findings::sorted() const
{
    auto all = m_all;
    std::stable_sort(all.begin(), all.end(), [](const Finding &left, const Finding &right) {
        return std::tie(left.file, left.line) < std::tie(right.file, right.line);
    });
    return all;
}

Findings onlyErrors(const Findings &findings)
{
    Findings errors;
    for (const auto &one : findings.sorted())
        if (one.severity == Severity::Error)
            errors.error(one.file, one.line, one.message);
    return errors;
}

} // namespace kiosk::authoring
