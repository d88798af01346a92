// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "kiosk/exporting/paper.h"
#include "kiosk/exporting/site_plan.h"

namespace kiosk::exporting {

/** Something that is never split over two pages. */
struct Piece
{
    double above = 0; ///< space before it, left out at the top of a page
    double height = 0;
    bool holdsNext = false; ///< a title: not the last on its page
    std::function<void(double y)> draw;
    double baseline = 0; ///< of its first line; two languages stand on the same one; 0: no matter
};

/** The text of one language, broken into pieces of one width. Blocks of two languages pair by their place. */
class LeafletColumn
{
public:
    LeafletColumn(Paper &paper, const SitePlan &plan, const Edition &edition, double x, double width, double size);

    [[nodiscard]] std::vector<Piece> title(const domain::Page &page);
    [[nodiscard]] std::vector<Piece> block(const domain::Block &block, bool first);
    /** The German words of the page, explained. */
    [[nodiscard]] std::vector<Piece> words();
    /** What the reader must know before reading; empty when there is nothing. */
    [[nodiscard]] std::vector<Piece> warning(const domain::Page &page);
    /** The calm line at the end. */
    [[nodiscard]] std::vector<Piece> calm(const domain::Page &page);
    /** A box that leads to @p address by a code; empty without an address. */
    [[nodiscard]] std::vector<Piece> webPage(const std::string &address);

private:
    using Runs = std::vector<Run>;
    [[nodiscard]] TextStyle style(double scale) const;
    /** For the words around: the side they start on is that of the text. */
    [[nodiscard]] TextStyle wordStyle(double scale) const;
    [[nodiscard]] TextStyle germanStyle(double scale) const;
    [[nodiscard]] Runs runs(const domain::Line &line);
    [[nodiscard]] Runs runs(const std::vector<domain::Line> &lines, std::size_t from = 0);
    [[nodiscard]] std::string say(std::string_view id, const std::vector<std::string> &values = {}) const;
    /** The left edge of something @p width wide that begins @p offset after the start of the line. */
    [[nodiscard]] double startAt(double offset, double width) const;
    [[nodiscard]] Piece text(const Runs &runs, const TextStyle &style, double above, const char *tag = "P");
    [[nodiscard]] Piece heading(const std::string &words, double above, Ink ink, bool ofPage);
    [[nodiscard]] std::vector<Piece> listed(const domain::Block &block);
    [[nodiscard]] std::vector<Piece> titled(const domain::Block &block, std::string_view title, Ink ink);
    /** One box around what @p fill makes in the narrower column; @p code: a QR code at the end of the line. */
    [[nodiscard]] std::vector<Piece> inBox(const std::function<std::vector<Piece>()> &fill, Ink ground, Ink edge,
                                           const std::string &code = {});
    [[nodiscard]] std::vector<Piece> link(const domain::Block &block);
    [[nodiscard]] std::vector<Piece> question(const domain::Block &block);
    [[nodiscard]] std::vector<Piece> note(const domain::Block &block);
    [[nodiscard]] std::vector<Piece> saying(const domain::Block &block);
    [[nodiscard]] std::vector<Piece> contact(const domain::Block &block);
    [[nodiscard]] std::vector<Piece> hours(const domain::Contact &contact);
    [[nodiscard]] std::vector<Piece> table(const domain::Block &block);
    [[nodiscard]] std::vector<Piece> picture(const domain::Block &block);
    [[nodiscard]] Piece pair(const std::string &label, const Runs &value, const TextStyle &valueStyle);

    Paper &m_paper;
    const SitePlan &m_plan;
    const Edition &m_edition;
    double m_x, m_width, m_size;
    std::vector<std::string> m_terms;
};

} // namespace kiosk::exporting
