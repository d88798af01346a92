// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/domain/page.h"
#include "kiosk/importing/links.h"
#include "kiosk/importing/report.h"

namespace kiosk::importing {

/** What a small picture before a line says about the line. */
enum class Icon { None, Call, Pin, Email, Web, Clock, Idea, Person };

struct HtmlLine
{
    domain::Line spans;
    Icon icon = Icon::None;
};

/** One part of an HTML page, before contacts are found in it. */
struct HtmlBlock
{
    enum class Kind { Text, Heading, List, Steps, Table, Question, Picture };
    Kind kind = Kind::Text;
    std::vector<HtmlLine> lines; ///< of a list its items; of a question first the question
    std::vector<std::vector<domain::Line>> rows;
    std::string picture, alt; ///< address and text
};

/** What the reading of HTML needs to know and tells. */
struct HtmlContext
{
    std::string page; ///< named in the report
    const LinkBook &links;
    Report &report;
};

/** The HTML of a page taken apart; hostile input (too deep, broken) gives plain text and a note. */
[[nodiscard]] std::vector<HtmlBlock> readHtml(std::string_view html, const HtmlContext &context);
/** Lines as one: with a comma, a colon after bold words, or a space after a sentence. */
[[nodiscard]] domain::Line joined(const std::vector<domain::Line> &lines);
/** All visible words of @p html; what "nothing is lost" is measured against. */
[[nodiscard]] std::string visibleText(std::string_view html);

} // namespace kiosk::importing
