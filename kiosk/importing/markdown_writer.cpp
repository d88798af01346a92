// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/markdown_writer.h"

#include <algorithm>

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "kiosk/authoring/inline_text.h"
#include "kiosk/authoring/markdown.h"
#include "kiosk/importing/text.h"

namespace kiosk::importing {

using domain::Block;
using domain::BlockKind;
using domain::Line;
using domain::Span;

namespace {

bool isWord(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

/** Where letters and numbers begin and end in @p text: ** must touch one of them to count as bold. */
std::pair<std::size_t, std::size_t> core(const std::string &text)
{
    const auto all = icu::UnicodeString::fromUTF8(text);
    int32_t first = all.length();
    int32_t last = 0;
    for (int32_t i = 0; i < all.length(); i = all.moveIndex32(i, 1)) {
        const auto c = all.char32At(i);
        if (u_isalnum(c) == 0 && (U_GET_GC_MASK(c) & U_GC_M_MASK) == 0)
            continue;
        first = std::min(first, i);
        last = all.moveIndex32(i, 1);
    }
    const auto bytes = [&](int32_t end) {
        std::string part;
        all.tempSubString(0, end).toUTF8String(part);
        return part.size();
    };
    return {bytes(first), bytes(std::max(first, last))};
}

std::string strongText(const std::string &text, bool atStart)
{
    const auto [lead, tail] = core(text);
    if (lead == tail)
        return escaped(text, atStart);
    return escaped(text.substr(0, lead), atStart) + "**" + escaped(text.substr(lead, tail - lead), false) + "**" +
           escaped(text.substr(tail), false);
}

std::string spanText(const Span &span, bool atStart, bool rightToLeft)
{
    const auto text = rightToLeft ? isolated(span.text) : span.text;
    switch (span.kind) {
    case Span::Kind::Strong:
        return strongText(text, atStart);
    case Span::Kind::TopicLink:
        return "[" + escaped(text, false) + "](topic:" + span.target + ")";
    case Span::Kind::WebLink:
        return "[" + escaped(text, false) + "](" + span.target + ")";
    case Span::Kind::Fact:
        return "{fact:" + span.target + "}";
    case Span::Kind::Term:
        return "{term:" + span.target + "|" + span.text + "}";
    case Span::Kind::Text:
        break;
    }
    return escaped(text, atStart);
}

std::string tableText(const Block &block, bool rightToLeft)
{
    std::string text;
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
        text += "|";
        for (const auto &cell : block.rows[i])
            text += " " + lineText(cell, rightToLeft, true) + " |";
        text += "\n";
        if (i == 0) {
            text += "|";
            for (std::size_t k = 0; k < block.rows[i].size(); ++k)
                text += "---|";
            text += "\n";
        }
    }
    return text;
}

/** The lines of a fence: each its own paragraph. */
std::string paragraphs(const Block &block, bool rightToLeft, const char *between)
{
    std::string text;
    for (const auto &line : block.lines)
        text += (text.empty() ? "" : between) + lineText(line, rightToLeft) + "\n";
    return text;
}

std::string blockText(const Block &block, bool rightToLeft, char mark)
{
    const auto first = [&] { return block.lines.empty() ? std::string() : lineText(block.lines.front(), rightToLeft); };
    std::string text;
    switch (block.kind) {
    case BlockKind::Heading:
        return "## " + first() + "\n";
    case BlockKind::List:
        for (const auto &line : block.lines)
            text += std::string(1, mark) + " " + lineText(line, rightToLeft) + "\n";
        return text;
    case BlockKind::Table:
        return tableText(block, rightToLeft);
    case BlockKind::Image:
        return "![" + escaped(authoring::plainText(block.lines.front()), false) + "](" + block.media + ")\n";
    case BlockKind::Steps: {
        int number = 0;
        for (const auto &line : block.lines)
            text += std::to_string(++number) + ". " + lineText(line, rightToLeft) + "\n";
        return "```steps\n" + text + "```\n";
    }
    case BlockKind::Note:
        return "```note " + block.variant + "\n" + paragraphs(block, rightToLeft, "\n") + "```\n";
    case BlockKind::Question: {
        for (std::size_t i = 1; i < block.lines.size(); ++i)
            text += (i > 1 ? "\n" : "") + lineText(block.lines[i], rightToLeft) + "\n";
        return "```question\n" + first() + "\n" + text + "```\n";
    }
    case BlockKind::Contact:
    case BlockKind::Hours:
        return std::string("```") + authoring::wordOf(block.kind) + " " + block.target + "\n```\n";
    default:
        return first() + "\n";
    }
}

} // namespace

std::string escaped(const std::string &text, bool atStart)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const char before = i > 0 ? text[i - 1] : ' ';
        const char after = i + 1 < text.size() ? text[i + 1] : ' ';
        bool escape = std::string_view("\\*`[]<&~").find(c) != std::string_view::npos;
        escape = escape || (c == '_' && !(isWord(before) && isWord(after)));
        if (atStart && i == 0)
            escape = escape || std::string_view("#>+-=|:").find(c) != std::string_view::npos;
        // "1. " would begin a numbered list
        if (atStart && (c == '.' || c == ')') && i > 0 && i < 10 && text.find_first_not_of("0123456789") == i)
            escape = true;
        if (escape)
            out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

std::string lineText(const Line &line, bool rightToLeft, bool inCell)
{
    std::string text;
    for (const auto &span : line) {
        const bool link = span.kind == Span::Kind::TopicLink || span.kind == Span::Kind::WebLink;
        if (link && text.ends_with('!')) // ![ would begin a picture
            text.insert(text.size() - 1, "\\");
        text += spanText(span, text.empty(), rightToLeft);
    }
    return inCell ? replaced(text, "|", "\\|") : text;
}

std::string bodyText(const std::vector<Block> &blocks, bool rightToLeft)
{
    std::string text;
    char mark = '-';
    const Block *last = nullptr;
    for (const auto &block : blocks) {
        // Two lists one after the other are two only with different marks.
        const bool follows = last && last->kind == BlockKind::List && block.kind == BlockKind::List;
        mark = follows && mark == '-' ? '*' : '-';
        text += (text.empty() ? "" : "\n") + blockText(block, rightToLeft, mark);
        last = &block;
    }
    return text;
}

std::string tomlText(const std::string &text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += std::string("\\") + c;
        else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            out += ' ';
        else
            out += c;
    }
    return out + "\"";
}

} // namespace kiosk::importing
