// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/markdown.h"

#include <algorithm>
#include <functional>
#include <utility>

#include <md4c.h>

#include "kiosk/authoring/inline_text.h"

namespace kiosk::authoring {

using domain::Block;
using domain::BlockKind;
using domain::Line;
using domain::Span;

MarkdownText::MarkdownText(std::string body, std::string file, int firstLine, bool isGerman, Findings &findings)
    : m_body(std::move(body))
    , m_file(std::move(file))
    , m_firstLine(firstLine)
    , m_isGerman(isGerman)
    , m_findings(findings)
    , m_lastLine(firstLine)
{
    protectPlaceholders(m_body);
    m_last = m_body.data();
}

int MarkdownText::lineOf(const char *position) const
{
    const char *begin = m_body.data();
    // Compared as pointers into one object only after std::less has put them in order.
    if (std::less<>()(position, begin) || std::less<>()(begin + m_body.size(), position))
        return m_lastLine;
    const char *from = std::less<>()(position, m_last) ? begin : m_last;
    const int base = from == begin ? m_firstLine : m_lastLine;
    m_lastLine = base + static_cast<int>(std::count(from, position, '\n'));
    m_last = position;
    return m_lastLine;
}

namespace {

constexpr auto NoHtml = "HTML never reaches the screen; take it out";

std::string_view view(const MD_ATTRIBUTE &attribute)
{
    return {attribute.text ? attribute.text : "", attribute.size};
}

/** Follows md4c through a text and builds the blocks. */
class Walker
{
public:
    explicit Walker(const MarkdownText &text)
        : m_text(text)
        , m_line(text.lineOf(text.body().data()))
    {
    }
    std::vector<SourceBlock> walk(std::string_view part);

private:
    void enterBlock(MD_BLOCKTYPE type, void *detail);
    void leaveBlock(MD_BLOCKTYPE type);
    void enterSpan(MD_SPANTYPE type, void *detail);
    void leaveSpan(MD_SPANTYPE type);
    void text(MD_TEXTTYPE type, std::string_view part);
    void entity(std::string_view part);

    void enterLink(const MD_SPAN_A_DETAIL &detail);
    void begin(BlockKind kind);
    void finishParagraph();
    void finishFence();
    [[nodiscard]] Line takeLine();
    void refuse(const char *what) { m_text.error(m_line, what); }
    /** The line of the next --- after what was read so far. */
    [[nodiscard]] int lineOfRule() const;

    const MarkdownText &m_text;
    int m_line;
    std::vector<SourceBlock> m_blocks;
    InlineText m_inline;
    Span::Kind m_look = Span::Kind::Text;
    std::string m_target;
    std::string m_image; ///< source of the picture in this paragraph
    std::string m_imageText;
    bool m_inImage = false;
    bool m_linkHasWords = false;
    int m_pictures = 0;
    int m_listDepth = 0;
    const char *m_refusal = nullptr; ///< to be told at the line of the next text
    bool m_skip = false;             ///< within something that was refused
    bool m_positioned = true;        ///< the present block knows its line
    std::string m_fence;
    std::string_view m_fenceBody;
    bool m_inFence = false;
};

std::vector<SourceBlock> Walker::walk(std::string_view part)
{
    if (part.empty())
        return {};
    m_line = m_text.lineOf(part.data());
    MD_PARSER parser = {};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) {
        static_cast<Walker *>(self)->enterBlock(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *, void *self) {
        static_cast<Walker *>(self)->leaveBlock(type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *self) {
        static_cast<Walker *>(self)->enterSpan(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *self) {
        static_cast<Walker *>(self)->leaveSpan(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *bytes, MD_SIZE size, void *self) {
        static_cast<Walker *>(self)->text(type, {bytes, size});
        return 0;
    };
    md_parse(part.data(), static_cast<MD_SIZE>(part.size()), &parser, this);
    return std::move(m_blocks);
}

void Walker::begin(BlockKind kind)
{
    m_blocks.push_back({Block{}, m_line});
    m_blocks.back().block.kind = kind;
    m_positioned = false;
}

void Walker::enterBlock(MD_BLOCKTYPE type, void *detail)
{
    switch (type) {
    case MD_BLOCK_P:
        m_pictures = 0;
        m_image.clear();
        if (m_listDepth == 0)
            begin(BlockKind::Paragraph);
        else
            m_inline.append(Span::Kind::Text, " "); // paragraphs of one item are one line
        break;
    case MD_BLOCK_H:
        begin(BlockKind::Heading);
        if (static_cast<MD_BLOCK_H_DETAIL *>(detail)->level != 2)
            m_blocks.back().block.variant = "wrong level";
        break;
    case MD_BLOCK_UL:
        if (m_listDepth++ == 0)
            begin(BlockKind::List);
        else
            refuse("a list within a list; make it one flat list");
        break;
    case MD_BLOCK_OL:
        if (m_listDepth++ == 0) {
            begin(BlockKind::List);
            m_blocks.back().block.variant = "numbered";
        }
        break;
    case MD_BLOCK_TABLE:
        begin(BlockKind::Table);
        break;
    case MD_BLOCK_TR:
        m_blocks.back().block.rows.emplace_back();
        break;
    case MD_BLOCK_CODE: {
        const auto &info = static_cast<MD_BLOCK_CODE_DETAIL *>(detail)->info;
        m_inFence = true;
        m_fence = view(info);
        m_fenceBody = {};
        m_line = m_fence.empty() ? m_line : m_text.lineOf(info.text);
        begin(BlockKind::Note);
        m_positioned = true;
        break;
    }
    case MD_BLOCK_QUOTE:
        m_refusal = ("a quotation (>) has no place on a page; write a paragraph or a ```note");
        break;
    case MD_BLOCK_HR:
        m_text.error(lineOfRule(), "a rule (---) has no place on a page; write a ## heading");
        break;
    case MD_BLOCK_HTML:
        m_skip = true;
        m_refusal = NoHtml;
        break;
    default:
        break;
    }
}

int Walker::lineOfRule() const
{
    const auto body = m_text.body();
    int line = m_text.lineOf(body.data()); // moves the mark; found again below
    for (std::size_t at = 0; at < body.size(); ++line) {
        const auto end = std::min(body.find('\n', at), body.size());
        const auto mark = body.substr(at, end - at);
        if (line > m_line && mark.size() >= 3 && mark.find_first_not_of("-*_ ") == std::string_view::npos)
            return line;
        at = end + 1;
    }
    return m_line;
}

Line Walker::takeLine()
{
    std::string problem;
    auto line = m_inline.take(problem);
    if (!problem.empty())
        m_text.error(m_line, problem);
    return line;
}

void Walker::finishParagraph()
{
    auto line = takeLine();
    auto &block = m_blocks.back().block;
    if (m_pictures == 0) {
        const bool link = line.size() == 1 && line.front().kind == Span::Kind::WebLink;
        block.kind = link ? BlockKind::Link : BlockKind::Paragraph;
        block.target = link ? line.front().target : std::string();
        block.lines.push_back(std::move(line));
        return;
    }
    if (m_pictures > 1 || !line.empty())
        refuse("a picture must stand alone in its paragraph; put empty lines around it");
    block.kind = BlockKind::Image;
    block.media = m_image;
    if (m_imageText.empty())
        refuse("this picture has no text; write what is seen: ![what is seen](media/…)");
    else
        block.lines.push_back({{Span::Kind::Text, m_imageText, {}, false}});
}

void Walker::finishFence()
{
    m_inFence = false;
    auto &[block, line] = m_blocks.back();
    if (!parseFence(m_text, line, m_fence, m_fenceBody, block))
        m_blocks.pop_back();
}

void Walker::leaveBlock(MD_BLOCKTYPE type)
{
    switch (type) {
    case MD_BLOCK_P:
        if (m_listDepth == 0)
            finishParagraph();
        break;
    case MD_BLOCK_H:
        if (!m_blocks.back().block.variant.empty())
            refuse("headings are written with ## only");
        m_blocks.back().block.variant.clear();
        m_blocks.back().block.lines.push_back(takeLine());
        break;
    case MD_BLOCK_LI:
        if (std::exchange(m_pictures, 0) > 0)
            refuse("a picture within a list; put it into a paragraph of its own");
        if (auto line = takeLine(); !line.empty())
            m_blocks.back().block.lines.push_back(std::move(line));
        break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        if (--m_listDepth == 0 && type == MD_BLOCK_OL) {
            m_text.error(m_blocks.back().line,
                         "a numbered list stands outside of a block; put it between ```steps and ```");
            m_blocks.back().block.variant.clear();
        }
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        m_blocks.back().block.rows.back().push_back(takeLine());
        break;
    case MD_BLOCK_CODE:
        finishFence();
        break;
    case MD_BLOCK_HTML:
        m_skip = false;
        break;
    default:
        break;
    }
}

void Walker::enterLink(const MD_SPAN_A_DETAIL &detail)
{
    const auto href = std::string(view(detail.href));
    m_line = m_text.lineOf(detail.href.text);
    m_linkHasWords = false;
    if (href.starts_with("topic:")) {
        m_look = Span::Kind::TopicLink;
        m_target = href.substr(6);
        return;
    }
    m_look = Span::Kind::WebLink;
    m_target = href;
}

void Walker::enterSpan(MD_SPANTYPE type, void *detail)
{
    switch (type) {
    case MD_SPAN_STRONG:
        if (m_look == Span::Kind::Text)
            m_look = Span::Kind::Strong;
        break;
    case MD_SPAN_EM:
        refuse("italics (* or _) are hard to read in many scripts; use **strong** or none");
        break;
    case MD_SPAN_CODE:
        refuse("` has no place in a text; write plain words, or {fact:…} for a value");
        break;
    case MD_SPAN_A:
        enterLink(*static_cast<MD_SPAN_A_DETAIL *>(detail));
        break;
    case MD_SPAN_IMG:
        m_inImage = true;
        m_imageText.clear();
        m_image = view(static_cast<MD_SPAN_IMG_DETAIL *>(detail)->src);
        m_line = m_text.lineOf(static_cast<MD_SPAN_IMG_DETAIL *>(detail)->src.text);
        ++m_pictures;
        break;
    default:
        break;
    }
}

void Walker::leaveSpan(MD_SPANTYPE type)
{
    if (type == MD_SPAN_IMG)
        m_inImage = false;
    if (type == MD_SPAN_A && !m_linkHasWords)
        m_text.error(m_line, "this link has no words; write [words](…)", "link-empty");
    if (type == MD_SPAN_A && m_look == Span::Kind::WebLink && !m_target.starts_with("https://") &&
        !m_target.starts_with("http://"))
        m_text.error(m_line, "`" + m_target + "` is no link; write [text](topic:id) or [text](https://…)",
                     "link-syntax");
    if (type == MD_SPAN_A || (type == MD_SPAN_STRONG && m_look == Span::Kind::Strong)) {
        m_look = Span::Kind::Text;
        m_target.clear();
    }
}

void Walker::entity(std::string_view part)
{
    if (part == "&amp;")
        m_inline.append(m_look, "&", m_target);
    else if (part == "&nbsp;")
        m_inline.append(m_look, "\u00a0", m_target);
    else
        m_text.error(m_line, "write the character itself instead of " + std::string(part));
}

void Walker::text(MD_TEXTTYPE type, std::string_view part)
{
    if (type != MD_TEXT_BR && type != MD_TEXT_SOFTBR)
        m_line = m_text.lineOf(part.data());
    m_linkHasWords = m_linkHasWords || part.find_first_not_of(" \n") != std::string_view::npos;
    if (m_refusal)
        refuse(std::exchange(m_refusal, nullptr));
    if (!m_positioned && !m_blocks.empty()) {
        m_blocks.back().line = m_line;
        m_positioned = true;
    }
    if (m_inFence) {
        const auto body = m_text.body();
        const bool ours =
            !std::less<>()(part.data(), body.data()) && std::less<>()(part.data(), body.data() + body.size());
        if (ours && m_fenceBody.empty())
            m_fenceBody = part;
        else if (ours)
            m_fenceBody = {m_fenceBody.data(),
                           static_cast<std::size_t>(part.data() + part.size() - m_fenceBody.data())};
    } else if (m_inImage) {
        m_imageText += type == MD_TEXT_SOFTBR || type == MD_TEXT_BR ? " " : part;
    } else if (type == MD_TEXT_HTML) {
        if (!m_skip)
            refuse(NoHtml);
    } else if (type == MD_TEXT_NULLCHAR) {
        refuse("a zero byte; take it out");
    } else if (type == MD_TEXT_ENTITY) {
        entity(part);
    } else if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
        m_inline.append(m_look, " ", m_target);
    } else if (!m_skip) {
        m_inline.append(m_look, part, m_target);
    }
}

} // namespace

std::vector<SourceBlock> parseMarkdown(const MarkdownText &text)
{
    return Walker(text).walk(text.body());
}

std::vector<Line> parseParagraphs(const MarkdownText &text, std::string_view part)
{
    std::vector<Line> lines;
    for (auto &[block, line] : Walker(text).walk(part)) {
        if (block.kind != BlockKind::Paragraph && block.kind != BlockKind::Link)
            text.error(line, std::string("a ") + wordOf(block.kind) + " cannot stand here; write plain text");
        else if (!block.lines.empty() && !block.lines.front().empty())
            lines.push_back(std::move(block.lines.front()));
    }
    return lines;
}

} // namespace kiosk::authoring
