// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace kiosk::authoring {

/**
 * An error misleads visitors or cannot be read by them; a warning is about age, style and likely slips. Errors of
 * readPack() keep a pack from being built.
 */
enum class Severity { Error, Warning };

/** One thing that is not as it should be, and what to do about it. */
struct Finding
{
    Severity severity = Severity::Error;
    std::string file; ///< relative to the sources
    int line = 1;
    std::string message; ///< one line, for an editor
    std::string code;    ///< stable, for programs: "link-syntax"; content/schema/README.md lists them
    bool operator==(const Finding &) const = default;
};

/** What does not follow content/schema/README.md at all; every other code stands where it is found. */
inline constexpr std::string_view FormatCode = "format";

/** Collects findings on the way through the sources. */
class Findings
{
public:
    /** The same thing twice in one line is told once. */
    void error(std::string file, int line, std::string message, std::string_view code = FormatCode);
    void warning(std::string file, int line, std::string message, std::string_view code = FormatCode);
    void add(Finding finding);

    /** By file and line. */
    [[nodiscard]] std::vector<Finding> sorted() const;
    [[nodiscard]] int errors() const { return m_errors; }
    [[nodiscard]] int warnings() const { return static_cast<int>(m_all.size()) - m_errors; }

private:
    std::vector<Finding> m_all;
    std::unordered_set<std::string> m_told;
    int m_errors = 0;
};

[[nodiscard]] Findings onlyErrors(const Findings &findings);

} // namespace kiosk::authoring
