// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/exporting/html_text.h"

namespace kiosk::exporting {

/** What the frame around a page's own text needs to know. */
struct PageHead
{
    std::string title;
    std::string description;
    std::string file;                            ///< below the language's folder: "housing/index.html"
    std::vector<domain::LanguageTag> alternates; ///< languages that have this page in their own words
    std::optional<domain::LanguageTag> original; ///< the page's own language, when it is not that of the edition
    std::optional<std::size_t> node;             ///< of a topic
    std::string structured;                      ///< JSON-LD
};

/** A whole page: head, language chooser, the way here, @p main, all topics, foot. */
[[nodiscard]] std::string framed(const Place &place, const PageHead &head, const std::string &main);
/** The absolute address of @p file in @p language; "" without a base address. */
[[nodiscard]] std::string absoluteAddress(const SitePlan &plan, const domain::LanguageTag &language,
                                          const std::string &file);
/** From <!DOCTYPE> to the end of <head>. @p links are further elements of the head. */
[[nodiscard]] std::string documentHead(const domain::PackLanguage &language, const std::string &title,
                                       const std::string &description, const std::string &root,
                                       const std::string &links);

} // namespace kiosk::exporting
