// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/finding.h"

#include <algorithm>
#include <tuple>

namespace kiosk::authoring {

void Findings::error(std::string file, int line, std::string message, std::string_view code)
{
    add({Severity::Error, std::move(file), line, std::move(message), std::string(code)});
}

void Findings::warning(std::string file, int line, std::string message, std::string_view code)
{
    add({Severity::Warning, std::move(file), line, std::move(message), std::string(code)});
}

void Findings::add(Finding finding)
{
    const auto severity = finding.severity == Severity::Error ? 'e' : 'w';
    if (!m_told.insert(severity + finding.file + "\n" + std::to_string(finding.line) + "\n" + finding.message).second)
        return;
    if (finding.severity == Severity::Error)
        ++m_errors;
    m_all.push_back(std::move(finding));
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
            errors.add(one);
    return errors;
}

} // namespace kiosk::authoring
