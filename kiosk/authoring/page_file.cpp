// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/page_file.h"

#include <algorithm>

#include "kiosk/authoring/markdown.h"
#include "kiosk/authoring/source_hash.h"
#include "kiosk/authoring/toml_section.h"

namespace kiosk::authoring {

using Need = TomlSection::Need;

namespace {

void readFrontMatter(const TomlValue &table, PageSource &page, Findings &findings)
{
    TomlSection section(table, page.file, findings);
    const bool isGerman = page.language == german();
    page.lines = linesOf(table);
    page.title = section.text("title", Need::Required);
    const auto method = section.word("method", {"machine", "reviewed", "human"}, Need::Required);
    if (method != "machine")
        page.method = method == "human" ? domain::TextMethod::Human : domain::TextMethod::Reviewed;
    page.reviewedOn = section.date("reviewed_on");
    if (!page.reviewedOn.empty() && method == "machine")
        section.error("reviewed_on",
                      "nobody has reviewed a machine text; set method = \"reviewed\" or take this line out");
    page.checkedOn = section.date("checked_on");
    if (!page.checkedOn.empty() && !isGerman)
        section.error("checked_on", "`checked_on` belongs to the German page only; take it out");
    page.origin = section.text("origin");
    page.stamped = section.value("source") != nullptr;
    page.sourceHashes = section.texts("source");
    if (page.stamped && isGerman)
        section.error("source", "the German page is the source itself; take this line out");
    section.finish();
}

void checkBlocks(const PageSource &page, Findings &findings)
{
    if (page.blocks.empty())
        findings.error(page.file, 1, "this page is empty; begin with a paragraph that is the page in short");
    else if (page.blocks.front().block.kind != domain::BlockKind::Paragraph)
        findings.error(page.file, page.blocks.front().line, "a page begins with a paragraph: the page in short");
}

} // namespace

bool splitPage(const std::string &text, PageParts &out)
{
    if (!text.starts_with("+++\n"))
        return false;
    const auto end = text.find("\n+++\n", 3);
    if (end == std::string::npos)
        return false;
    out.front = text.substr(4, end < 4 ? 0 : end - 3);
    out.body = text.substr(end + 5);
    out.bodyLine = 3 + static_cast<int>(std::count(out.front.begin(), out.front.end(), '\n'));
    return true;
}

PageSource parsePage(const std::string &text, const std::string &file, const domain::LanguageTag &language,
                     Findings &findings)
{
    PageSource page;
    page.file = file;
    page.language = language;
    PageParts parts;
    if (!splitPage(text, parts)) {
        findings.error(file, 1, "a page begins with its title and method between two lines +++");
        return page;
    }
    TomlValue front;
    if (parseToml(parts.front, file, 2, front, findings))
        readFrontMatter(front, page, findings);
    const auto control = std::find_if(parts.body.begin(), parts.body.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t';
    });
    if (control != parts.body.end()) {
        findings.error(file, parts.bodyLine + static_cast<int>(std::count(parts.body.begin(), control, '\n')),
                       "a control character that nobody can see; take it out");
        return page;
    }
    const MarkdownText markdown(parts.body, file, parts.bodyLine, language == german(), findings);
    page.blocks = parseMarkdown(markdown);
    checkBlocks(page, findings);
    return page;
}

} // namespace kiosk::authoring
