// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/authoring/finding.h"
#include "kiosk/authoring/pack_source.h"

namespace kiosk::authoring {

/** The text of one Markdown file, and where its lines are. Outlives everything that is parsed from it. */
class MarkdownText
{
public:
    /** @p body begins at line @p firstLine of @p file. */
    MarkdownText(std::string body, std::string file, int firstLine, bool isGerman, Findings &findings);
    MarkdownText(const MarkdownText &) = delete;
    MarkdownText &operator=(const MarkdownText &) = delete;

    [[nodiscard]] std::string_view body() const { return m_body; }
    [[nodiscard]] bool isGerman() const { return m_isGerman; }
    /** Line of @p position; of the last known position when it points elsewhere. */
    [[nodiscard]] int lineOf(const char *position) const;
    void error(int line, std::string message, std::string_view code = FormatCode) const
    {
        m_findings.error(m_file, line, std::move(message), code);
    }

private:
    std::string m_body;
    std::string m_file;
    int m_firstLine;
    bool m_isGerman;
    Findings &m_findings;
    mutable const char *m_last = nullptr;
    mutable int m_lastLine = 1;
};

/** All blocks of @p text. What does not belong on a page is a finding and left out. */
[[nodiscard]] std::vector<SourceBlock> parseMarkdown(const MarkdownText &text);
/** The paragraphs of @p part, which lies within @p text; anything but paragraphs is a finding. */
[[nodiscard]] std::vector<domain::Line> parseParagraphs(const MarkdownText &text, std::string_view part);
/**
 * A fenced block: @p heading are the words after the three backticks, @p body what stands between.
 * False when it has no place on a page.
 */
[[nodiscard]] bool parseFence(const MarkdownText &text, int line, std::string_view heading, std::string_view body,
                              domain::Block &out);

/** The word of @p kind as it stands in sources and findings. */
[[nodiscard]] const char *wordOf(domain::BlockKind kind);

} // namespace kiosk::authoring
