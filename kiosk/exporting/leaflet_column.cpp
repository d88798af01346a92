// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exporting/leaflet_column.h"

#include <algorithm>

#include "kiosk/exporting/calendar.h"
#include "kiosk/exporting/html_frame.h"
#include "kiosk/exporting/html_pages.h"
#include "kiosk/exporting/leaflet_inks.h"

namespace kiosk::exporting {

using domain::Block;
using domain::BlockKind;
using domain::Span;
using Pieces = std::vector<Piece>;

LeafletColumn::LeafletColumn(Paper &paper, const SitePlan &plan, const Edition &edition, double x, double width,
                             double size)
    : m_paper(paper)
    , m_plan(plan)
    , m_edition(edition)
    , m_x(x)
    , m_width(width)
    , m_size(size)
{
}

TextStyle LeafletColumn::style(double scale) const
{
    TextStyle style;
    style.language = m_edition.language.tag.value;
    style.rightToLeft = m_edition.language.rightToLeft;
    // Arabic letters look small beside Latin ones of the same size, and their font's own lines are very high.
    style.size = m_size * scale * (style.rightToLeft ? 1.15 : 1.0);
    style.lines = style.rightToLeft ? 0.82 : 1.05;
    return style;
}

TextStyle LeafletColumn::wordStyle(double scale) const
{
    auto style = this->style(scale);
    style.language = m_edition.words.language();
    return style;
}

TextStyle LeafletColumn::germanStyle(double scale) const
{
    return {m_size * scale, "de", false, 1.05};
}

std::string LeafletColumn::say(std::string_view id, const std::vector<std::string> &values) const
{
    return m_edition.words.text(id, values);
}

double LeafletColumn::startAt(double offset, double width) const
{
    return m_edition.language.rightToLeft ? m_x + m_width - offset - width : m_x + offset;
}

LeafletColumn::Runs LeafletColumn::runs(const domain::Line &line)
{
    Runs out;
    for (const auto &span : line) {
        switch (span.kind) {
        case Span::Kind::Text:
            out.push_back({span.text, false, Ordinary, {}});
            break;
        case Span::Kind::Strong:
            out.push_back({span.text, true, Ordinary, {}});
            break;
        case Span::Kind::Fact:
            out.push_back({isolated(span.text), true, Ordinary, {}});
            if (span.unconfirmed)
                out.push_back({" (" + say("kiosk-ask-first") + ")", false, Caution, {}});
            break;
        case Span::Kind::Term:
            if (std::find(m_terms.begin(), m_terms.end(), span.target) == m_terms.end())
                m_terms.push_back(span.target);
            out.push_back({isolated(span.text), false, Action, {}});
            break;
        case Span::Kind::TopicLink:
            out.push_back({span.text, false, Action,
                           m_edition.place.contains(domain::TopicId(span.target))
                               ? absoluteAddress(m_plan, m_edition.language.tag, span.target + "/index.html")
                               : std::string()});
            break;
        case Span::Kind::WebLink:
            out.push_back({span.text, false, Action, isWebAddress(span.target) ? span.target : std::string()});
            if (isWebAddress(span.target) && span.text.find("://") == std::string::npos) // paper cannot be touched
                out.push_back({" (" + isolated(span.target) + ")", false, Quiet, span.target});
            break;
        }
    }
    return out;
}

LeafletColumn::Runs LeafletColumn::runs(const std::vector<domain::Line> &lines, std::size_t from)
{
    Runs out;
    for (auto at = from; at < lines.size(); ++at) {
        if (at > from)
            out.push_back({"\n", false, Ordinary, {}});
        for (auto &run : runs(lines[at]))
            out.push_back(std::move(run));
    }
    return out;
}

Piece LeafletColumn::text(const Runs &runs, const TextStyle &style, double above, const char *tag)
{
    auto set = m_paper.set(runs, style, m_width);
    const auto height = set.height, baseline = set.baseline;
    return {above, height, false,
            [this, set = std::move(set), x = m_x, tag](double y) { m_paper.draw(set, x, y, tag); }, baseline};
}

Piece LeafletColumn::heading(const std::string &words, double above, Ink ink, bool ofPage)
{
    auto piece = text({{words, true, ink, {}}}, ofPage ? style(1.3) : wordStyle(1.1), above, ofPage ? "H2" : "H3");
    piece.holdsNext = true;
    auto draw = std::move(piece.draw);
    piece.draw = [this, draw = std::move(draw), words](double y) {
        m_paper.bookmark(words, y, false);
        draw(y);
    };
    return piece;
}

Pieces LeafletColumn::title(const domain::Page &page)
{
    auto piece = text({{page.title, true, Action, {}}}, style(2.1), 0, "H1");
    piece.holdsNext = true;
    piece.draw = [this, draw = std::move(piece.draw), name = page.title](double y) {
        m_paper.bookmark(name, y, true);
        draw(y);
    };
    return {std::move(piece)};
}

/** Every item with its mark: a number in a disc, a box to tick, a dot. */
Pieces LeafletColumn::listed(const Block &block)
{
    const bool steps = block.kind == BlockKind::Steps, boxes = block.kind == BlockKind::Documents;
    const double indent = m_size * (steps ? 2.4 : 1.7);
    const double scale = block.kind == BlockKind::Legal ? 0.9 : 1.0;
    Pieces out;
    int number = 0;
    for (const auto &line : block.lines) {
        const auto style = this->style(scale);
        auto set = m_paper.set(runs(line), style, m_width - indent);
        SetText sign;
        if (steps)
            sign = m_paper.set({{std::to_string(++number), true, {1, 1, 1}, {}}}, germanStyle(0.95), 0);
        const double x = startAt(indent, m_width - indent), middle = set.baseline - m_size * 0.36;
        const double at = startAt(m_size * (steps ? 0.85 : 0.7), 0);
        const double height = std::max(set.height, steps ? m_size * 1.75 : 0.0), baseline = set.baseline;
        out.push_back({steps ? m_size * 0.45 : m_size * 0.3, height, false,
                       [this, set = std::move(set), sign = std::move(sign), x, at, middle, steps, boxes](double y) {
                           if (steps) {
                               m_paper.disc(at, y + middle, m_size * 0.85, Action);
                               m_paper.draw(sign, at - sign.width / 2, y + middle - sign.baseline + m_size * 0.34, "");
                           } else if (boxes) {
                               m_paper.outline(at - m_size * 0.4, y + middle - m_size * 0.4, m_size * 0.8, m_size * 0.8,
                                               m_size * 0.15, Action, 0.9);
                           } else {
                               m_paper.disc(at, y + middle, m_size * 0.16, Ordinary);
                           }
                           m_paper.draw(set, x, y, "P");
                       },
                       baseline});
    }
    if (!out.empty() && steps)
        out.front().above = m_size * 0.3;
    return out;
}

Pieces LeafletColumn::titled(const Block &block, std::string_view title, Ink ink)
{
    Pieces out{heading(say(title), m_size * 1.1, ink, false)};
    auto rest = block.kind == BlockKind::Cost || block.kind == BlockKind::Deadline
                    ? Pieces{text(runs(block.lines), style(1.0), m_size * 0.15)}
                    : listed(block);
    for (auto &one : rest)
        out.push_back(std::move(one));
    return out;
}

Pieces LeafletColumn::block(const Block &block, bool first)
{
    switch (block.kind) {
    case BlockKind::Paragraph:
        return {text(runs(block.lines), style(first ? 1.15 : 1.0), m_size * 0.6)};
    case BlockKind::Heading:
        return {heading(plainText(block.lines.empty() ? domain::Line() : block.lines.front()), m_size * 1.5, Ordinary,
                        true)};
    case BlockKind::List:
        return listed(block);
    case BlockKind::Table:
        return table(block);
    case BlockKind::Link:
        return link(block);
    case BlockKind::Steps:
        return titled(block, "kiosk-card-steps", Action);
    case BlockKind::Documents:
        return titled(block, "kiosk-card-documents", Action);
    case BlockKind::Cost:
        return titled(block, "kiosk-card-cost", Open);
    case BlockKind::Deadline:
        return titled(block, "kiosk-card-deadline", Caution);
    case BlockKind::Legal:
        return titled(block, "kiosk-card-legal", Action);
    case BlockKind::Note:
        return note(block);
    case BlockKind::Contact:
    case BlockKind::Hours:
        return contact(block);
    case BlockKind::Say:
        return saying(block);
    case BlockKind::Question:
        return question(block);
    case BlockKind::Image:
        return picture(block);
    case BlockKind::Audio:
    case BlockKind::Video: { // paper has no sound: what is heard, as text
        Pieces out{heading(say("export-text-of"), m_size * 1.1, Action, false)};
        out.push_back(text(runs(block.lines), style(1.0), m_size * 0.15));
        return out;
    }
    }
    return {};
}

} // namespace kiosk::exporting
