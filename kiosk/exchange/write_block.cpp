// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exchange/write_block.h"

#include <cctype>

#include "kiosk/authoring/markdown.h"

namespace kiosk::exchange {

using domain::Block;
using domain::BlockKind;
using domain::Line;
using domain::Span;

namespace {

bool isWordByte(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

std::string escaped(const std::string &text, bool inTable)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool inWord = i > 0 && i + 1 < text.size() && isWordByte(text[i - 1]) && isWordByte(text[i + 1]);
        const bool entity = c == '&' && i + 1 < text.size() && (isWordByte(text[i + 1]) || text[i + 1] == '#');
        if (c == '\\' || c == '*' || c == '`' || c == '[' || c == ']' || c == '<' || (c == '_' && !inWord) || entity ||
            (c == '|' && inTable))
            out += '\\';
        out += c;
    }
    return out;
}

/** What would make a heading, list, quotation or fence of a line. */
std::string withoutBlockMark(std::string line)
{
    const auto digits = line.find_first_not_of("0123456789");
    if (digits != 0 && digits != std::string::npos && (line[digits] == '.' || line[digits] == ')'))
        return line.insert(digits, "\\");
    if (!line.empty() && std::string_view("#+->=~").find(line.front()) != std::string_view::npos)
        return line.insert(0, "\\");
    return line;
}

std::string inlineText(const Line &line, bool inTable)
{
    std::string out;
    for (const auto &span : line) {
        const auto words = escaped(span.text, inTable);
        switch (span.kind) {
        case Span::Kind::Text:
            out += words;
            break;
        case Span::Kind::Strong:
            out += "**" + words + "**";
            break;
        case Span::Kind::Fact:
            out += "{fact:" + span.target + "}";
            break;
        case Span::Kind::Term:
            out += "{term:" + span.target + (span.text.empty() ? "" : "|" + escaped(span.text, false)) + "}";
            break;
        case Span::Kind::TopicLink:
            out += "[" + words + "](topic:" + span.target + ")";
            break;
        case Span::Kind::WebLink:
            out += "[" + words + "](" + span.target + ")";
            break;
        }
    }
    return inTable ? out : withoutBlockMark(out);
}

std::string row(const std::vector<Line> &cells)
{
    std::string text = "|";
    for (const auto &cell : cells)
        text += " " + inlineText(cell, true) + (cell.empty() ? "|" : " |");
    return text;
}

std::string table(const Block &block)
{
    std::string text;
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
        text += (i == 0 ? "" : "\n") + row(block.rows[i]);
        if (i > 0)
            continue;
        text += "\n|";
        for (std::size_t column = 0; column < block.rows[i].size(); ++column)
            text += "---|";
    }
    return text;
}

/** Lines of a list, each behind its mark; paragraphs apart by an empty line. */
std::string body(const Block &block)
{
    std::string text;
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
        const auto line = inlineText(block.lines[i], false);
        const bool first = i == 0;
        switch (block.kind) {
        case BlockKind::Steps:
            text += (first ? "" : "\n") + std::to_string(i + 1) + ". " + line;
            break;
        case BlockKind::List:
        case BlockKind::Documents:
        case BlockKind::Legal:
            text += (first ? "- " : "\n- ") + line;
            break;
        case BlockKind::Question:
            text += (first ? "" : i == 1 ? "\n" : "\n\n") + line;
            break;
        default:
            text += (first ? "" : "\n\n") + line;
            break;
        }
    }
    return text;
}

} // namespace

Line tidiedLine(const Line &line)
{
    Line out;
    const auto add = [&](const Span &span) {
        if (span.text.empty() && span.kind != Span::Kind::Fact && span.kind != Span::Kind::Term)
            return;
        if (span.kind == Span::Kind::Text && !out.empty() && out.back().kind == Span::Kind::Text)
            out.back().text += span.text;
        else
            out.push_back(span);
    };
    for (auto span : line) {
        const bool movable = span.kind != Span::Kind::Text && span.kind != Span::Kind::Fact;
        const bool before = movable && span.text.starts_with(' ');
        const bool behind = movable && span.text.size() > 1 && span.text.ends_with(' ');
        span.text = span.text.substr(before ? 1 : 0, span.text.size() - (before ? 1 : 0) - (behind ? 1 : 0));
        if (before)
            add({Span::Kind::Text, " ", {}, false});
        add(span);
        if (behind)
            add({Span::Kind::Text, " ", {}, false});
    }
    for (auto &span : out)
        for (auto at = span.text.find("  "); at != std::string::npos; at = span.text.find("  "))
            span.text.erase(at, 1);
    if (!out.empty() && out.front().kind == Span::Kind::Text && out.front().text.starts_with(' '))
        out.front().text.erase(0, 1);
    if (!out.empty() && out.back().kind == Span::Kind::Text && out.back().text.ends_with(' '))
        out.back().text.pop_back();
    std::erase_if(out, [](const Span &span) { return span.kind == Span::Kind::Text && span.text.empty(); });
    return out;
}

std::string writeBlock(const Block &block)
{
    switch (block.kind) {
    case BlockKind::Paragraph:
    case BlockKind::Link:
    case BlockKind::List:
        return body(block);
    case BlockKind::Heading:
        return "## " + inlineText(block.lines.front(), false);
    case BlockKind::Table:
        return table(block);
    case BlockKind::Image:
        return "![" + inlineText(block.lines.front(), false) + "](" + block.media + ")";
    case BlockKind::Say: {
        const auto meaning = body(block);
        return "```say\n" + block.german + (meaning.empty() ? "" : "\n= " + meaning) + "\n```";
    }
    default: {
        std::string head = std::string("```") + authoring::wordOf(block.kind);
        for (const auto &word : {block.variant, block.target, block.media})
            head += word.empty() ? "" : " " + word;
        const auto text = body(block);
        return head + "\n" + text + (text.empty() ? "" : "\n") + "```";
    }
    }
}

} // namespace kiosk::exchange
