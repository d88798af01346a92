// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/inline_text.h"

#include "kiosk/authoring/toml_section.h"

namespace kiosk::authoring {

using domain::Line;
using domain::Span;

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

/** White space folded to single spaces, also across the border to what came before. */
void appendFolded(std::string &out, std::string_view text)
{
    for (const char c : text) {
        if (!isSpace(c))
            out += c;
        else if (out.empty() || out.back() != ' ')
            out += ' ';
    }
}

/** {fact:id}, {term:id} or {term:id SHOWN words}; false when it is none of them. */
bool placeholder(std::string_view inner, Span &out)
{
    const auto colon = inner.find(':');
    if (colon == std::string_view::npos)
        return false;
    const auto word = inner.substr(0, colon);
    auto id = inner.substr(colon + 1);
    if (word == "term") {
        out.kind = Span::Kind::Term;
        if (const auto mark = id.find(ShownMark); mark != std::string_view::npos) {
            out.text = id.substr(mark + 1);
            id = id.substr(0, mark);
        }
    } else if (word == "fact") {
        out.kind = Span::Kind::Fact;
    } else {
        return false;
    }
    out.target = id;
    return isId(id);
}

void split(const Span &span, Line &out, std::string &problem)
{
    std::string_view rest = span.text;
    while (!rest.empty()) {
        const auto open = rest.find('{');
        if (open != 0) {
            out.push_back({span.kind, std::string(rest.substr(0, open)), span.target, false});
            rest = open == std::string_view::npos ? std::string_view() : rest.substr(open);
            continue;
        }
        const auto close = rest.find('}');
        Span found;
        if (close == std::string_view::npos || !placeholder(rest.substr(1, close - 1), found)) {
            problem = "`" + std::string(rest.substr(0, close == std::string_view::npos ? 20 : close + 1)) +
                      "` is no placeholder; write {fact:id}, {term:id} or {term:id|shown words}";
            return;
        }
        out.push_back(std::move(found));
        rest = rest.substr(close + 1);
    }
}

void trimEnds(Line &line)
{
    while (!line.empty() && line.front().text == " ")
        line.erase(line.begin());
    while (!line.empty() && line.back().text == " ")
        line.pop_back();
    if (line.empty())
        return;
    if (line.front().text.starts_with(' '))
        line.front().text.erase(0, 1);
    if (line.back().text.ends_with(' '))
        line.back().text.pop_back();
}

} // namespace

void protectPlaceholders(std::string &text)
{
    bool inside = false;
    for (char &c : text) {
        if (c == '{')
            inside = true;
        else if (c == '}' || c == '\n')
            inside = false;
        else if (c == '|' && inside)
            c = ShownMark;
    }
}

void InlineText::append(Span::Kind kind, std::string_view text, std::string_view target)
{
    const bool same = !m_spans.empty() && m_spans.back().kind == kind && m_spans.back().target == target;
    if (!same)
        m_spans.push_back({kind, {}, std::string(target), false});
    if (m_spans.size() > 1 && !same && !text.empty() && isSpace(text.front()) &&
        m_spans[m_spans.size() - 2].text.ends_with(' '))
        text.remove_prefix(1);
    appendFolded(m_spans.back().text, text);
    if (m_spans.back().text.empty())
        m_spans.pop_back();
}

Line InlineText::take(std::string &problem)
{
    Line line;
    for (const auto &span : m_spans) {
        if (span.kind == Span::Kind::Text || span.kind == Span::Kind::Strong)
            split(span, line, problem);
        else if (span.text.find('{') != std::string::npos)
            problem = "a link holds a placeholder; write the words of the link as plain text";
        else
            line.push_back(span);
    }
    m_spans.clear();
    trimEnds(line);
    return line;
}

std::string plainText(const Line &line)
{
    std::string text;
    for (const auto &span : line)
        text += span.text;
    return text;
}

} // namespace kiosk::authoring
