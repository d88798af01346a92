// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exporting/leaflet.h"

#include <algorithm>

#include "kiosk/exporting/calendar.h"
#include "kiosk/exporting/html_frame.h"
#include "kiosk/exporting/leaflet_column.h"
#include "kiosk/exporting/leaflet_inks.h"
#include "kiosk/exporting/pdf_language.h"

namespace kiosk::exporting {

using base::Code;
using base::Result;

namespace {

/** All sizes in points. */
struct Sheet
{
    double width, height, side, top, bottom, size;
};

Sheet sheetOf(const LeafletOptions &options)
{
    const double less = options.with ? 1.0 : 0.0; // two columns: smaller letters keep whole words on a line
    if (options.small)
        return {419.53, 595.28, 34, 54, 46, 9.5 - less};
    return {595.28, 841.89, 51, 68, 58, 11 - less};
}

/** Pieces side by side; one when there is one language. */
struct Row
{
    double above = 0, height = 0;
    bool holdsNext = false;
    std::vector<std::pair<double, Piece>> pieces; ///< each so far below the row's upper edge
};

void addRows(std::vector<Row> &rows, std::vector<std::vector<Piece>> columns)
{
    std::size_t longest = 0;
    for (const auto &column : columns)
        longest = std::max(longest, column.size());
    for (std::size_t at = 0; at < longest; ++at) {
        Row row;
        double baseline = 0;
        for (const auto &column : columns)
            if (at < column.size())
                baseline = std::max(baseline, column[at].baseline);
        for (auto &column : columns) {
            if (at >= column.size())
                continue;
            row.above = std::max(row.above, column[at].above);
            const double below = column[at].baseline > 0 ? baseline - column[at].baseline : 0;
            row.height = std::max(row.height, below + column[at].height);
            row.holdsNext = row.holdsNext || column[at].holdsNext;
            row.pieces.emplace_back(below, std::move(column[at]));
        }
        rows.push_back(std::move(row));
    }
}

struct Placed
{
    std::size_t row;
    int page;
    double y;
};

/** Names, addresses, codes and pictures are the same in both languages: they have the whole width, once. */
bool saysAllAtOnce(domain::BlockKind kind)
{
    using enum domain::BlockKind;
    return kind == Contact || kind == Hours || kind == Say || kind == Link || kind == Image;
}

/** Where each row goes. A title goes with the first row below it. */
std::vector<Placed> placed(const std::vector<Row> &rows, const Sheet &sheet, int &pages)
{
    std::vector<Placed> out;
    const double end = sheet.height - sheet.bottom;
    double y = sheet.top;
    int page = 1;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        double needed = rows[at].height;
        for (auto next = at; rows[next].holdsNext && next + 1 < rows.size(); ++next)
            needed += rows[next + 1].above + rows[next + 1].height;
        const bool atTop = y == sheet.top;
        const bool held = at > 0 && rows[at - 1].holdsNext;
        if (!atTop && !held && y + rows[at].above + needed > end) {
            ++page;
            y = sheet.top;
        }
        if (y != sheet.top)
            y += rows[at].above;
        out.push_back({at, page, y});
        y += rows[at].height;
    }
    pages = page;
    return out;
}

/** One language of the leaflet. */
struct Side
{
    const Edition *edition = nullptr; ///< whose text is shown
    domain::Page page;
    const Edition *asked = nullptr; ///< differs when German stands in
};

Result<Side> sideOf(const SitePlan &plan, const domain::TopicId &topic, const domain::LanguageTag &language)
{
    const auto find = [&](const domain::LanguageTag &tag) {
        return std::find_if(plan.editions.begin(), plan.editions.end(),
                            [&](const auto &one) { return one.language.tag == tag; });
    };
    const auto asked = find(language);
    if (asked == plan.editions.end()) {
        std::string have;
        for (const auto &one : plan.editions)
            have += " " + one.language.tag.value;
        return base::failure(Code::NotFound, "the pack has no language " + language.value + "; it has:" + have);
    }
    auto page = plan.pack->page(topic, language);
    if (!page)
        return base::failure(Code::NotFound,
                             "the pack has no topic " + topic.value + "; its ids stand in topic.toml of each topic");
    const auto shown = find(page->language);
    return Side{shown == plan.editions.end() ? &*asked : &*shown, std::move(*page), &*asked};
}

/** The frame of each page: whose it is, in which languages, which page, how old. */
class Margins
{
public:
    Margins(Paper &paper, const SitePlan &plan, const Sheet &sheet, const std::vector<Side> &sides)
        : m_paper(paper)
        , m_plan(plan)
        , m_sheet(sheet)
        , m_sides(sides)
    {
    }
    void draw(int page, int pages)
    {
        const auto &edition = *m_sides.front().asked;
        std::string names;
        for (const auto &side : m_sides)
            names += (names.empty() ? "" : " · ") + isolated(side.edition->language.name);
        ends(edition, m_sheet.top - 36, edition.centre, true, names);
        m_paper.fill(m_sheet.side, m_sheet.top - 16, m_sheet.width - 2 * m_sheet.side, 1.4, 0, Action);
        const auto &identity = m_plan.pack->identity();
        const auto foot = m_sheet.height - m_sheet.bottom + 14;
        m_paper.fill(m_sheet.side, foot, m_sheet.width - 2 * m_sheet.side, 0.6, 0, Hairline);
        const auto &words = edition.words;
        ends(edition, foot + 5,
             words.text("export-version-of",
                        {std::to_string(identity.version), dateText(identity.created, words.language())}),
             false, words.text("export-page", {std::to_string(page), std::to_string(pages)}));
    }

private:
    /** One text at each end of a line. */
    void ends(const Edition &edition, double y, const std::string &start, bool bold, const std::string &end)
    {
        const bool rightToLeft = edition.language.rightToLeft;
        const TextStyle style{8.5, edition.words.language(), rightToLeft, 1.0};
        const auto first = m_paper.set({{start, bold, bold ? Action : Quiet, {}}}, style, 0);
        const auto second = m_paper.set({{end, false, Quiet, {}}}, style, 0);
        const double left = m_sheet.side, right = m_sheet.width - m_sheet.side;
        const double base = std::max(first.baseline, second.baseline);
        m_paper.draw(first, rightToLeft ? right - first.width : left, y + base - first.baseline, "");
        m_paper.draw(second, rightToLeft ? left : right - second.width, y + base - second.baseline, "");
    }

    Paper &m_paper;
    const SitePlan &m_plan;
    const Sheet &m_sheet;
    const std::vector<Side> &m_sides;
};

std::vector<Row> rowsOf(Paper &paper, const SitePlan &plan, const Sheet &sheet, const std::vector<Side> &sides,
                        std::vector<std::unique_ptr<LeafletColumn>> &columns)
{
    const double gap = sides.size() > 1 ? 22 : 0;
    const double width = (sheet.width - 2 * sheet.side - gap) / static_cast<double>(sides.size());
    for (std::size_t at = 0; at < sides.size(); ++at) {
        // The reader's own language begins where the reader begins: right in Arabic.
        const bool right = sides.size() > 1 && (at == 1) != sides.front().edition->language.rightToLeft;
        columns.push_back(std::make_unique<LeafletColumn>(paper, plan, *sides[at].edition,
                                                          sheet.side + (right ? width + gap : 0), width, sheet.size));
    }
    std::vector<Row> rows;
    const auto add = [&](const auto &make) {
        std::vector<std::vector<Piece>> parts;
        for (std::size_t at = 0; at < columns.size(); ++at)
            parts.push_back(make(*columns[at], sides[at].page));
        addRows(rows, std::move(parts));
    };
    add([](auto &column, const auto &page) { return column.title(page); });
    columns.push_back(std::make_unique<LeafletColumn>(paper, plan, *sides.front().asked, sheet.side,
                                                      sheet.width - 2 * sheet.side, sheet.size));
    auto &whole = *columns.back();
    addRows(rows, {whole.warning(sides.front().page)});
    std::size_t longest = 0;
    for (const auto &side : sides)
        longest = std::max(longest, side.page.blocks.size());
    for (std::size_t block = 0; block < longest; ++block) {
        if (const auto &own = sides.front().page.blocks; block < own.size() && saysAllAtOnce(own[block].kind)) {
            addRows(rows, {(sides.size() > 1 ? whole : *columns.front()).block(own[block], block == 0)});
            continue;
        }
        std::vector<std::vector<Piece>> parts;
        for (std::size_t at = 0; at < sides.size(); ++at)
            parts.push_back(block < sides[at].page.blocks.size()
                                ? columns[at]->block(sides[at].page.blocks[block], block == 0)
                                : std::vector<Piece>());
        addRows(rows, std::move(parts));
    }
    // The German explanations of German words help who reads German only.
    addRows(rows, {columns.front()->words()});
    addRows(rows, {whole.webPage(absoluteAddress(plan, sides.front().asked->language.tag,
                                                 sides.front().page.topic.value + "/index.html"))});
    addRows(rows, {whole.calm(sides.front().page)});
    return rows;
}

} // namespace

Result<std::string> leafletOf(const content::Pack &pack, const LeafletOptions &options)
{
    BOOST_OUTCOME_TRY(const auto plan, planSite(pack, {}, options.baseUrl));
    std::vector<Side> sides;
    {
        BOOST_OUTCOME_TRY(auto side, sideOf(plan, options.topic, options.language));
        sides.push_back(std::move(side));
    }
    if (options.with && *options.with != options.language) {
        BOOST_OUTCOME_TRY(auto side, sideOf(plan, options.topic, *options.with));
        if (side.edition != sides.front().edition) // German beside German says nothing more
            sides.push_back(std::move(side));
    }
    const auto sheet = sheetOf(options);
    BOOST_OUTCOME_TRY(auto paper, Paper::make(sheet.width, sheet.height, options.fonts));
    const auto &first = sides.front();
    paper->describe(first.page.title, first.asked->centre, pack.identity().created);
    std::vector<std::unique_ptr<LeafletColumn>> columns;
    const auto rows = rowsOf(*paper, plan, sheet, sides, columns);
    int pages = 1;
    const auto places = placed(rows, sheet, pages);
    Margins margins(*paper, plan, sheet, sides);
    int page = 1;
    margins.draw(page, pages);
    for (const auto &place : places) {
        if (place.page != page) {
            paper->nextPage();
            page = place.page;
            margins.draw(page, pages);
        }
        for (const auto &[below, piece] : rows[place.row].pieces)
            piece.draw(place.y + below);
    }
    if (!paper->undrawable().empty())
        return base::failure(Code::Invalid, options.topic.value + " in " + options.language.value +
                                                ": no font has every character of \"" + paper->undrawable().front() +
                                                "\"; mend the text, or install the package fonts-noto-core");
    BOOST_OUTCOME_TRY(auto bytes, paper->finish());
    return withLanguage(std::move(bytes), first.edition->language);
}

} // namespace kiosk::exporting
