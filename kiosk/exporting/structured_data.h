// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/exporting/site_plan.h"

namespace kiosk::exporting {

/** JSON-LD of schema.org, safe within a script element: page, way here, and what its blocks are (HowTo, FAQPage,
 * Service). */
[[nodiscard]] std::string topicData(const SitePlan &plan, const Edition &edition, std::size_t node,
                                    const domain::Page &page);
/** The site and who publishes it. */
[[nodiscard]] std::string siteData(const SitePlan &plan, const Edition &edition);
/** Every contact with address and hours. */
[[nodiscard]] std::string directoryData(const SitePlan &plan, const Edition &edition);
/** The glossary as a DefinedTermSet. */
[[nodiscard]] std::string glossaryData(const SitePlan &plan, const Edition &edition);

} // namespace kiosk::exporting
