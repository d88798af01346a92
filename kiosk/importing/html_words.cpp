// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/html_words.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "kiosk/authoring/inline_text.h"
#include "kiosk/importing/html_lines.h"
#include "kiosk/importing/text.h"

namespace kiosk::importing {

using domain::Line;
using domain::Span;

int depthOf(std::string_view html)
{
    int depth = 0;
    int deepest = 0;
    for (std::size_t i = 0; i + 1 < html.size(); ++i) {
        if (html[i] != '<')
            continue;
        if (html[i + 1] == '/')
            depth = std::max(0, depth - 1);
        else if (std::isalpha(static_cast<unsigned char>(html[i + 1])) != 0 && html.substr(i, 3) != "<br" &&
                 html.substr(i, 4) != "<img" && html.substr(i, 3) != "<hr")
            deepest = std::max(deepest, ++depth);
    }
    return deepest;
}

std::string withoutTags(std::string_view html)
{
    std::string out;
    bool inside = false;
    for (const char c : html) {
        if (c == '<')
            inside = true;
        if (!inside)
            out += c;
        if (c == '>' && std::exchange(inside, false))
            out += ' ';
    }
    return out;
}

bool isInline(GumboTag tag)
{
    static constexpr GumboTag Inline[] = {
        GUMBO_TAG_EM,  GUMBO_TAG_I,    GUMBO_TAG_U,     GUMBO_TAG_SPAN, GUMBO_TAG_FONT, GUMBO_TAG_SMALL, GUMBO_TAG_SUP,
        GUMBO_TAG_SUB, GUMBO_TAG_ABBR, GUMBO_TAG_LABEL, GUMBO_TAG_S,    GUMBO_TAG_CODE, GUMBO_TAG_MARK,  GUMBO_TAG_BDI,
        GUMBO_TAG_BDO, GUMBO_TAG_Q,    GUMBO_TAG_CITE,  GUMBO_TAG_TIME, GUMBO_TAG_BIG};
    return std::find(std::begin(Inline), std::end(Inline), tag) != std::end(Inline);
}

void appendWords(const GumboNode &node, std::string &out)
{
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA) {
        out += node.v.text.text;
    } else if (node.type == GUMBO_NODE_ELEMENT) {
        const auto tag = node.v.element.tag;
        if (tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_HEAD)
            return;
        const bool within = tag == GUMBO_TAG_STRONG || tag == GUMBO_TAG_B || tag == GUMBO_TAG_EM ||
                            tag == GUMBO_TAG_I || tag == GUMBO_TAG_SPAN || tag == GUMBO_TAG_A || tag == GUMBO_TAG_U;
        out += within ? "" : " ";
        for (unsigned i = 0; i < node.v.element.children.length; ++i)
            appendWords(*static_cast<const GumboNode *>(node.v.element.children.data[i]), out);
        out += within ? "" : " ";
    }
}

Line joined(const std::vector<Line> &lines)
{
    authoring::InlineText out;
    std::string last;
    bool strong = false;
    for (const auto &line : lines) {
        if (isBlank(line))
            continue;
        if (!last.empty()) {
            const bool ended = std::string_view(".,:;!?-").find(last.back()) != std::string_view::npos ||
                               last.ends_with("–") || last.ends_with("…");
            out.append(Span::Kind::Text, ended ? " " : strong ? ": " : ", ");
        }
        for (const auto &span : line)
            out.append(span.kind, span.text, span.target);
        last = trimmed(authoring::plainText(line));
        strong =
            std::all_of(line.begin(), line.end(), [](const auto &span) { return span.kind == Span::Kind::Strong; });
    }
    std::string problem;
    return out.take(problem);
}

std::string visibleText(std::string_view html)
{
    if (depthOf(html) > DeepestHtml)
        return cleanText(withoutTags(html));
    const GumboTree tree(html);
    std::string out;
    appendWords(*tree.output->root, out);
    return cleanText(out);
}

} // namespace kiosk::importing
