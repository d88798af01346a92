// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exchange/check_returned.h"

#include <algorithm>
#include <cstdio>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace kiosk::exchange {

namespace {

std::string codeOf(UChar32 c)
{
    char text[16];
    std::snprintf(text, sizeof text, "U+%04X", static_cast<unsigned>(c));
    return text;
}

/** What people call the mark. */
std::string described(const Tag &tag, std::size_t number)
{
    if (tag.kind == Tag::Kind::Fact)
        return "{fact:" + tag.target + "}";
    const auto name = "{" + std::to_string(number) + "}";
    switch (tag.kind) {
    case Tag::Kind::Term:
        return name + " (the glossary word " + tag.shown + ")";
    case Tag::Kind::Strong:
        return name + " (strong)";
    default:
        return name + " (the link to " + tag.target + ")";
    }
}

std::string problemOfMarks(const CodedText &coded, const Unit &unit)
{
    std::vector<int> opened(unit.tags.size());
    int open = 0;
    for (const auto &piece : coded) {
        if (piece.kind == Piece::Kind::Text)
            continue;
        const auto index = static_cast<std::size_t>(piece.tag) - 1;
        if (piece.tag < 1 || index >= unit.tags.size())
            return "mark " + std::to_string(piece.tag) + " does not belong to this text; take it out";
        const auto &tag = unit.tags[index];
        if (tag.isPair() != (piece.kind != Piece::Kind::Single))
            return described(tag, index + 1) + " is written in another way than it went out; put it in as it was";
        if (piece.kind != Piece::Kind::Close && ++opened[index] > 1)
            return described(tag, index + 1) + " stands twice; keep one";
        if (piece.kind != Piece::Kind::Close && open != 0)
            return described(tag, index + 1) + " lies within another mark; put it beside";
        if (piece.kind == Piece::Kind::Close && open != piece.tag)
            return described(tag, index + 1) + " is closed but not opened before; put both ends in";
        if (piece.kind != Piece::Kind::Single)
            open = piece.kind == Piece::Kind::Open ? piece.tag : 0;
    }
    if (open != 0)
        return described(unit.tags[static_cast<std::size_t>(open) - 1], static_cast<std::size_t>(open)) +
               " is not closed; put {/" + std::to_string(open) + "} behind its words";
    for (std::size_t i = 0; i < unit.germanTags; ++i)
        if (opened[i] == 0)
            return described(unit.tags[i], i + 1) + " is missing; put it in";
    return {};
}

/** Characters that nobody sees and nobody needs. */
std::string problemOfCharacters(const std::string &text)
{
    int isolates = 0;
    const auto *data = reinterpret_cast<const std::uint8_t *>(text.data());
    const auto size = static_cast<int32_t>(text.size());
    for (int32_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT(data, at, size, c);
        if (c < 0)
            return "is not valid UTF-8; save the file as UTF-8";
        if (c >= 0x2066 && c <= 0x2068)
            ++isolates;
        if (c == 0x2069 && --isolates < 0)
            return "an isolation mark (U+2069) closes what was not opened; take it out";
        const bool control = u_iscntrl(c) != 0 && !(c >= 0x2066 && c <= 0x2069) && c != 0x200c && c != 0x200d &&
                             c != 0x200e && c != 0x200f && c != 0x61c && c != 0xad;
        if (control || c == 0xfffd || c == 0xfeff || (c >= 0x202a && c <= 0x202e) || U_IS_UNICODE_NONCHAR(c))
            return "holds " + codeOf(c) + ", which nobody can see or which is damaged; take it out";
        if (c == '{' || c == '}')
            return "holds a { or } that is no mark of this text; take it out";
    }
    return isolates > 0 ? "an isolation mark (U+2066 … U+2068) is not closed; put U+2069 behind the words" : "";
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool hasHtml(const std::string &text)
{
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const char next = text[i + 1];
        if (text[i] == '<' && (isLetter(next) || next == '/' || next == '!') && text.find('>', i) != std::string::npos)
            return true;
        const auto end = text[i] == '&' ? text.find(';', i) : std::string::npos;
        if (end != std::string::npos && end - i > 2 && end - i < 10 &&
            std::all_of(text.begin() + static_cast<long>(i) + 1, text.begin() + static_cast<long>(end),
                        [](char c) { return isLetter(c) || c == '#' || (c >= '0' && c <= '9'); }))
            return true;
    }
    return false;
}

std::size_t characters(const std::string &text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

} // namespace

std::size_t longest(std::size_t german)
{
    return german * 5 / 2 + 20;
}

std::string problemOf(const CodedText &coded, const Unit &unit, bool anyLength)
{
    const auto words = wordsOf(coded);
    if (auto problem = problemOfCharacters(words); !problem.empty())
        return problem;
    if (auto problem = problemOfMarks(coded, unit); !problem.empty())
        return problem;
    if (hasHtml(words))
        return "holds HTML; write plain words, marks only as they went out";
    const auto shown = shownText(coded, unit.tags);
    if (shown.find_first_not_of(' ') == std::string::npos)
        return "is empty; translate it or leave the text out altogether";
    const auto german = characters(shownText(unit.german, unit.tags));
    if (const auto length = characters(shown); !anyLength && length > longest(german))
        return "is much longer than the German text (" + std::to_string(length) + " characters, German " +
               std::to_string(german) + "); shorten it, or import with --any-length if it is right";
    return {};
}

} // namespace kiosk::exchange
