// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/html_blocks.h"

#include <algorithm>
#include <utility>

#include "kiosk/authoring/inline_text.h"
#include "kiosk/importing/contact_lines.h"
#include "kiosk/importing/text.h"

namespace kiosk::importing {

using authoring::plainText;
using domain::BlockKind;
using domain::Line;
using domain::Span;

namespace {

/** Turns the lines of a page into blocks, in order. */
class PageBuilder
{
public:
    PageBuilder(std::string title, const HtmlContext &context)
        : m_title(std::move(title))
        , m_context(context)
    {
    }
    std::vector<ModelBlock> build(std::vector<HtmlBlock> parts)
    {
        for (auto &part : parts)
            add(part);
        closeGroup();
        if (m_blocks.empty() || m_blocks.front().block.kind != BlockKind::Paragraph) {
            ModelBlock lead;
            lead.block.lines.push_back({{Span::Kind::Text, m_title, {}, false}});
            lead.lead = true;
            m_blocks.insert(m_blocks.begin(), std::move(lead));
        }
        return std::move(m_blocks);
    }

private:
    void add(HtmlBlock &part);
    void addText(std::vector<HtmlLine> lines);
    void addIconLines(std::vector<HtmlLine> lines);
    void paragraph(Line line);
    void note(Line line);
    ModelBlock &begin(BlockKind kind)
    {
        m_blocks.emplace_back();
        m_blocks.back().block.kind = kind;
        return m_blocks.back();
    }
    void closeGroup();

    std::string m_title;
    const HtmlContext &m_context;
    std::vector<ModelBlock> m_blocks;
    std::string m_heading;
    ContactGroup m_group;
};

void PageBuilder::paragraph(Line line)
{
    if (isBlank(line))
        return;
    const bool link = line.size() == 1 && line.front().kind == Span::Kind::WebLink;
    auto &block = begin(link ? BlockKind::Link : BlockKind::Paragraph).block;
    if (link)
        block.target = line.front().target;
    block.lines.push_back(std::move(line));
}

void PageBuilder::note(Line line)
{
    auto &block = begin(BlockKind::Note).block;
    block.variant = "info";
    block.lines.push_back(std::move(line));
    m_context.report.count("notes");
}

void PageBuilder::closeGroup()
{
    if (m_group.empty())
        return;
    auto made = makeContact(std::exchange(m_group, {}), m_heading.empty() ? m_title : m_heading);
    for (auto &line : made.before)
        paragraph(std::move(line));
    if (made.card) {
        auto &block = begin(BlockKind::Contact);
        block.card = std::move(made.card);
        m_context.report.count("contacts read");
    }
    for (auto &line : made.after)
        paragraph(std::move(line));
}

void PageBuilder::addIconLines(std::vector<HtmlLine> lines)
{
    std::vector<Line> pending; // lines without an icon, before the next with one
    Icon last = Icon::None;
    bool inGroup = false; // a line of this paragraph went into the group
    for (auto &line : lines) {
        if (line.spans.empty())
            continue;
        if (line.icon == Icon::None) {
            // An address often goes on in the next line, hours do as well.
            const bool goesOn = pending.empty() && (last == Icon::Clock || (last == Icon::Pin && m_group.pinGoesOn()));
            if (goesOn)
                m_group.extend(std::move(line.spans));
            else
                pending.push_back(std::move(line.spans));
            continue;
        }
        if (!pending.empty() || (!m_group.empty() && m_group.clashes(line.icon, inGroup)))
            closeGroup();
        m_group.before(std::exchange(pending, {}));
        m_group.add(line.icon, std::move(line.spans));
        last = line.icon;
        inGroup = true;
    }
    if (!pending.empty()) {
        closeGroup();
        paragraph(joined(pending));
    }
}

void PageBuilder::addText(std::vector<HtmlLine> lines)
{
    // An idea makes a note of its line and what stands below it in the same paragraph.
    const auto idea =
        std::find_if(lines.begin(), lines.end(), [](const auto &line) { return line.icon == Icon::Idea; });
    if (idea != lines.end()) {
        std::vector<Line> rest;
        for (auto at = idea; at != lines.end(); ++at)
            rest.push_back(std::move(at->spans));
        lines.erase(idea, lines.end());
        if (!lines.empty())
            addText(std::move(lines));
        closeGroup();
        if (auto line = joined(rest); !isBlank(line))
            note(std::move(line));
        return;
    }
    if (std::any_of(lines.begin(), lines.end(), [](const auto &line) { return line.icon != Icon::None; }))
        return addIconLines(std::move(lines));
    closeGroup();
    std::vector<Line> run;
    for (auto &line : lines) { // an empty line is the end of a paragraph
        if (line.spans.empty())
            paragraph(joined(std::exchange(run, {})));
        else
            run.push_back(std::move(line.spans));
    }
    paragraph(joined(run));
}

void PageBuilder::add(HtmlBlock &part)
{
    if (part.kind == HtmlBlock::Kind::Text)
        return addText(std::move(part.lines));
    closeGroup();
    switch (part.kind) {
    case HtmlBlock::Kind::Heading: {
        auto &block = begin(BlockKind::Heading).block;
        m_heading = trimmed(plainText(part.lines.front().spans));
        block.lines.push_back(std::move(part.lines.front().spans));
        break;
    }
    case HtmlBlock::Kind::Table:
        begin(BlockKind::Table).block.rows = std::move(part.rows);
        break;
    case HtmlBlock::Kind::Picture: {
        auto &block = begin(BlockKind::Image).block;
        block.media = part.picture;
        block.lines.push_back({{Span::Kind::Text, part.alt, {}, false}});
        break;
    }
    default: {
        const auto kind = part.kind == HtmlBlock::Kind::List    ? BlockKind::List
                          : part.kind == HtmlBlock::Kind::Steps ? BlockKind::Steps
                                                                : BlockKind::Question;
        auto &block = begin(kind).block;
        for (auto &line : part.lines)
            block.lines.push_back(std::move(line.spans));
    }
    }
}

} // namespace

std::vector<ModelBlock> blocksOf(std::string_view html, const std::string &title, const HtmlContext &context)
{
    return PageBuilder(trimmed(cleanText(title)), context).build(readHtml(html, context));
}

} // namespace kiosk::importing
