// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/exporting/html_text.h"
#include "kiosk/exporting/media_shelf.h"

namespace kiosk::exporting {

/** The page of the topic at @p node, with all its blocks. */
[[nodiscard]] std::string topicPage(const SitePlan &plan, const Edition &edition, std::size_t node, MediaShelf &media);
/** The first page of a language. */
[[nodiscard]] std::string homePage(const SitePlan &plan, const Edition &edition);
/** All contacts with their hours. */
[[nodiscard]] std::string directoryPage(const SitePlan &plan, const Edition &edition);
[[nodiscard]] std::string glossaryPage(const SitePlan &plan, const Edition &edition);
/** Which pack this is, how old, and how far it is translated. */
[[nodiscard]] std::string aboutPage(const SitePlan &plan, const Edition &edition);
/** The choice of a language, at the top of the site. */
[[nodiscard]] std::string startPage(const SitePlan &plan);
/** Addresses of all pages in their own words; empty without a base address. */
[[nodiscard]] std::string siteMap(const SitePlan &plan);
/** How @p page came to be: the words' id. */
[[nodiscard]] const char *methodWords(const domain::Page &page);

} // namespace kiosk::exporting
