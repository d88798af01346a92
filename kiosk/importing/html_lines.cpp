// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/html_lines.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utility>

#include <gumbo.h>

#include "kiosk/authoring/inline_text.h"
#include "kiosk/importing/html_icon.h"
#include "kiosk/importing/html_words.h"
#include "kiosk/importing/text.h"

namespace kiosk::importing {

using domain::Line;
using domain::Span;

namespace {

const char *attribute(const GumboElement &element, const char *name)
{
    const auto *found = gumbo_get_attribute(&element.attributes, name);
    return found ? found->value : "";
}

/** Walks the tree of one page, list item or cell and gathers blocks of lines. */
class Gatherer
{
public:
    explicit Gatherer(const HtmlContext &context)
        : m_context(context)
    {
    }
    void children(const GumboElement &element)
    {
        for (unsigned i = 0; i < element.children.length; ++i)
            node(*static_cast<const GumboNode *>(element.children.data[i]));
    }
    std::vector<HtmlBlock> take()
    {
        endBlock(HtmlBlock::Kind::Text);
        return std::move(m_blocks);
    }

private:
    using Kind = HtmlBlock::Kind;

    void node(const GumboNode &one)
    {
        if (one.type == GUMBO_NODE_TEXT || one.type == GUMBO_NODE_WHITESPACE || one.type == GUMBO_NODE_CDATA)
            text(cleanText(one.v.text.text));
        else if (one.type == GUMBO_NODE_ELEMENT || one.type == GUMBO_NODE_TEMPLATE)
            element(one.v.element);
    }
    void element(const GumboElement &one);
    void image(const GumboElement &one);
    void link(const GumboElement &one);
    void heading(const GumboElement &one);
    void list(const GumboElement &one, bool numbered);
    void items(const GumboElement &one, const std::string &mark, HtmlBlock &out, std::vector<HtmlBlock> &after);
    void table(const GumboElement &one);
    void rows(const GumboElement &one, HtmlBlock &out, std::vector<HtmlBlock> &after);
    void details(const GumboElement &one);
    [[nodiscard]] std::vector<HtmlBlock> within(const GumboElement &one) const
    {
        Gatherer inner(m_context);
        inner.children(one);
        return inner.take();
    }
    /** Blocks as the lines of an item or a cell; pictures go to @p after. */
    static void flatten(std::vector<HtmlBlock> blocks, std::vector<Line> &lines, std::vector<HtmlBlock> &after);

    void text(std::string words)
    {
        words = replaced(replaced(std::move(words), "{", "("), "}", ")");
        if (!words.empty())
            m_inline.append(m_kind, words, m_target);
    }
    void endLine(bool keepEmpty = false)
    {
        std::string problem;
        HtmlLine line{m_inline.take(problem), m_icon};
        m_icon = Icon::None;
        if (!isBlank(line.spans) || keepEmpty)
            m_lines.push_back(std::move(line));
    }
    void endBlock(Kind kind)
    {
        endLine();
        while (!m_lines.empty() && m_lines.back().spans.empty())
            m_lines.pop_back();
        while (!m_lines.empty() && m_lines.front().spans.empty())
            m_lines.erase(m_lines.begin());
        if (!m_lines.empty()) {
            HtmlBlock block;
            block.kind = kind;
            block.lines = std::exchange(m_lines, {});
            m_blocks.push_back(std::move(block));
        }
    }
    void note(Note kind, std::string what, std::string why) const
    {
        m_context.report.add(kind, m_context.page, std::move(what), std::move(why));
    }

    const HtmlContext &m_context;
    std::vector<HtmlBlock> m_blocks;
    std::vector<HtmlLine> m_lines;
    authoring::InlineText m_inline;
    Icon m_icon = Icon::None;
    Span::Kind m_kind = Span::Kind::Text;
    std::string m_target;
    int m_strong = 0;
    bool m_inLink = false;
};

void Gatherer::element(const GumboElement &one)
{
    switch (one.tag) {
    case GUMBO_TAG_BR:
        endLine(true);
        return;
    case GUMBO_TAG_IMG:
        return image(one);
    case GUMBO_TAG_A:
        return link(one);
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_B:
        ++m_strong;
        if (!m_inLink)
            m_kind = Span::Kind::Strong;
        children(one);
        if (--m_strong == 0 && !m_inLink)
            m_kind = Span::Kind::Text;
        return;
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
        return heading(one);
    case GUMBO_TAG_UL:
    case GUMBO_TAG_MENU:
        return list(one, false);
    case GUMBO_TAG_OL:
        return list(one, true);
    case GUMBO_TAG_TABLE:
        return table(one);
    case GUMBO_TAG_DETAILS:
        return details(one);
    case GUMBO_TAG_HR:
        endBlock(Kind::Text);
        m_context.report.count("rules dropped");
        return;
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TEMPLATE:
        if (one.tag == GUMBO_TAG_SCRIPT)
            note(Note::Dropped, "script", "a page holds no programs");
        return;
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
        note(Note::Dropped, std::string(gumbo_normalized_tagname(one.tag)) + " " + attribute(one, "src"),
             "a film or sound of another site; get the file and use ```video or ```audio");
        return;
    default:
        if (isInline(one.tag))
            return children(one);
        endBlock(Kind::Text);
        children(one);
        endBlock(Kind::Text);
    }
}

void Gatherer::image(const GumboElement &one)
{
    const std::string source = attribute(one, "src");
    const auto size = imageSize(attribute(one, "width"), attribute(one, "style"));
    const auto icon = iconOf(source, size);
    if (icon != Icon::None) {
        endLine();
        m_icon = icon;
        m_context.report.count("icons read");
        return;
    }
    const auto alt = trimmed(cleanText(attribute(one, "alt")));
    if (isDecorative(source, size)) {
        m_context.report.count("decorative pictures dropped");
        note(Note::Dropped, source, "a small picture without meaning");
        return;
    }
    if (alt.empty() || !isDescription(alt, source)) {
        note(Note::Dropped, source,
             "a picture without words for those who cannot see it; add the file and ![what is seen](media/…)");
        m_context.report.count("pictures without words");
        return;
    }
    endBlock(Kind::Text);
    HtmlBlock block;
    block.kind = Kind::Picture;
    block.picture = source;
    block.alt = alt;
    m_blocks.push_back(std::move(block));
}

void Gatherer::link(const GumboElement &one)
{
    const std::string href = attribute(one, "href");
    std::string words;
    for (unsigned i = 0; i < one.children.length; ++i)
        appendWords(*static_cast<const GumboNode *>(one.children.data[i]), words);
    words = trimmed(cleanText(words));
    if (m_inLink || (href.empty() && !words.empty()))
        return children(one);
    m_context.report.count("links");
    const auto found = m_context.links.resolve(href, words);
    if (words.empty() && found.kind != Link::Kind::Dead) {
        if (one.children.length > 0)
            note(Note::Dropped, href, "a link without words");
        return children(one);
    }
    if (found.repaired) {
        note(Note::Repaired, href, "is the number or address `" + (found.added.empty() ? words : found.added) + "`");
        m_context.report.count("links repaired");
    }
    if (found.kind == Link::Kind::Dead) {
        note(Note::Dead, "`" + words + "` to " + href, found.why + "; the words stay");
        m_context.report.count("links dead");
    }
    if (found.kind == Link::Kind::Topic || found.kind == Link::Kind::Web) {
        m_context.report.count(found.kind == Link::Kind::Topic ? "links to topics" : "links to the web");
        m_inLink = true;
        m_kind = found.kind == Link::Kind::Topic ? Span::Kind::TopicLink : Span::Kind::WebLink;
        m_target = found.kind == Link::Kind::Topic ? std::to_string(found.topic) : found.url;
        children(one);
        m_inLink = false;
        m_kind = m_strong > 0 ? Span::Kind::Strong : Span::Kind::Text;
        m_target.clear();
        return;
    }
    children(one);
    if (!found.added.empty())
        text(" (" + cleanText(found.added) + ")");
}

void Gatherer::heading(const GumboElement &one)
{
    endBlock(Kind::Text);
    const auto before = m_kind;
    children(one);
    m_kind = before;
    endLine();
    std::erase_if(m_lines, [](const auto &line) { return line.spans.empty(); });
    if (m_lines.empty())
        return;
    // A heading is one line without bold words: it is bold as a whole.
    std::vector<Line> lines;
    for (auto &line : m_lines) {
        for (auto &span : line.spans)
            if (span.kind == Span::Kind::Strong)
                span.kind = Span::Kind::Text;
        lines.push_back(std::move(line.spans));
    }
    const auto icon = m_lines.front().icon;
    m_lines.assign(1, {joined(lines), icon});
    endBlock(Kind::Heading);
}

void Gatherer::flatten(std::vector<HtmlBlock> blocks, std::vector<Line> &lines, std::vector<HtmlBlock> &after)
{
    for (auto &block : blocks) {
        if (block.kind == Kind::Picture) {
            after.push_back(std::move(block));
            continue;
        }
        for (auto &line : block.lines)
            if (!line.spans.empty())
                lines.push_back(std::move(line.spans));
        for (auto &row : block.rows)
            for (auto &cell : row)
                if (!cell.empty())
                    lines.push_back(std::move(cell));
    }
}

void Gatherer::items(const GumboElement &one, const std::string &mark, HtmlBlock &out, std::vector<HtmlBlock> &after)
{
    for (unsigned i = 0; i < one.children.length; ++i) {
        const auto &child = *static_cast<const GumboNode *>(one.children.data[i]);
        if (child.type != GUMBO_NODE_ELEMENT)
            continue;
        const auto tag = child.v.element.tag;
        if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL) { // a list right within a list
            items(child.v.element, mark + "– ", out, after);
            continue;
        }
        std::vector<Line> lines;
        std::vector<Line> nested;
        for (auto &block : within(child.v.element)) {
            const bool list = block.kind == Kind::List || block.kind == Kind::Steps;
            std::vector<HtmlBlock> alone;
            alone.push_back(std::move(block));
            flatten(std::move(alone), list ? nested : lines, after);
        }
        if (auto line = joined(lines); !isBlank(line)) {
            if (!mark.empty())
                line.insert(line.begin(), {Span::Kind::Text, mark, {}, false});
            out.lines.push_back({std::move(line), Icon::None});
        }
        for (auto &line : nested) {
            line.insert(line.begin(), {Span::Kind::Text, "– " + mark, {}, false});
            out.lines.push_back({std::move(line), Icon::None});
        }
        if (!nested.empty())
            note(Note::Changed, authoring::plainText(nested.front()), "a list within a list; it is one flat list now");
    }
}

void Gatherer::list(const GumboElement &one, bool numbered)
{
    endBlock(Kind::Text);
    HtmlBlock block;
    block.kind = numbered ? Kind::Steps : Kind::List;
    std::vector<HtmlBlock> after;
    items(one, "", block, after);
    if (!block.lines.empty())
        m_blocks.push_back(std::move(block));
    std::move(after.begin(), after.end(), std::back_inserter(m_blocks));
}

void Gatherer::rows(const GumboElement &one, HtmlBlock &out, std::vector<HtmlBlock> &after)
{
    for (unsigned i = 0; i < one.children.length; ++i) {
        const auto &child = *static_cast<const GumboNode *>(one.children.data[i]);
        if (child.type != GUMBO_NODE_ELEMENT)
            continue;
        const auto tag = child.v.element.tag;
        if (tag == GUMBO_TAG_TR) {
            std::vector<Line> cells;
            for (unsigned k = 0; k < child.v.element.children.length; ++k) {
                const auto &cell = *static_cast<const GumboNode *>(child.v.element.children.data[k]);
                if (cell.type != GUMBO_NODE_ELEMENT)
                    continue;
                std::vector<Line> lines;
                flatten(within(cell.v.element), lines, after);
                cells.push_back(joined(lines));
            }
            if (std::any_of(cells.begin(), cells.end(), [](const auto &cell) { return !isBlank(cell); }))
                out.rows.push_back(std::move(cells));
        } else if (tag == GUMBO_TAG_CAPTION) {
            endBlock(Kind::Text);
            children(child.v.element);
            endBlock(Kind::Text);
        } else {
            rows(child.v.element, out, after);
        }
    }
}

void Gatherer::table(const GumboElement &one)
{
    endBlock(Kind::Text);
    HtmlBlock block;
    block.kind = Kind::Table;
    std::vector<HtmlBlock> after;
    rows(one, block, after);
    std::size_t width = 0;
    for (const auto &row : block.rows)
        width = std::max(width, row.size());
    for (auto &row : block.rows)
        row.resize(width);
    if (block.rows.size() == 1 || width == 1) { // no table, only a frame
        std::vector<Line> lines;
        for (auto &row : block.rows)
            for (auto &cell : row)
                lines.push_back(std::move(cell));
        for (auto &line : lines)
            if (!isBlank(line)) {
                m_lines.push_back({std::move(line), Icon::None});
                endBlock(Kind::Text);
            }
    } else if (!block.rows.empty()) {
        m_blocks.push_back(std::move(block));
    }
    std::move(after.begin(), after.end(), std::back_inserter(m_blocks));
}

void Gatherer::details(const GumboElement &one)
{
    endBlock(Kind::Text);
    HtmlBlock block;
    block.kind = Kind::Question;
    Gatherer body(m_context);
    std::vector<HtmlBlock> after;
    std::vector<Line> question;
    for (unsigned i = 0; i < one.children.length; ++i) {
        const auto &child = *static_cast<const GumboNode *>(one.children.data[i]);
        if (child.type == GUMBO_NODE_ELEMENT && child.v.element.tag == GUMBO_TAG_SUMMARY)
            flatten(within(child.v.element), question, after);
        else
            body.node(child);
    }
    std::vector<Line> answer;
    flatten(body.take(), answer, after);
    if (question.empty() && !answer.empty()) {
        question.push_back(std::move(answer.front()));
        answer.erase(answer.begin());
    }
    if (!question.empty()) {
        block.lines.push_back({joined(question), Icon::None});
        for (auto &line : answer)
            block.lines.push_back({std::move(line), Icon::None});
        if (answer.empty()) // a question without an answer is a paragraph
            block.kind = Kind::Text;
        m_blocks.push_back(std::move(block));
    }
    std::move(after.begin(), after.end(), std::back_inserter(m_blocks));
}

} // namespace

std::vector<HtmlBlock> readHtml(std::string_view html, const HtmlContext &context)
{
    std::string plain;
    if (depthOf(html) > DeepestHtml) {
        context.report.add(Note::Changed, context.page, "the form of its text",
                           "more than " + std::to_string(DeepestHtml) +
                               " elements within each other; only the words were taken");
        plain = withoutTags(html);
        html = plain;
    }
    const GumboTree tree(html);
    Gatherer gatherer(context);
    if (tree.output->root && tree.output->root->type == GUMBO_NODE_ELEMENT)
        gatherer.children(tree.output->root->v.element);
    return gatherer.take();
}

} // namespace kiosk::importing
