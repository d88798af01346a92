// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kiosk/importing/model.h"
#include "kiosk/importing/report.h"

namespace kiosk::importing {

/** One page as a system delivers it, before it belongs to a topic. */
struct RawPage
{
    domain::LanguageTag language;
    std::string path, url, title, updated, organisation, html;
    std::string parentPath; ///< empty: at the top
    double order = 0;
    std::vector<std::string> others; ///< paths of the same page in other languages
};

/**
 * Pages as topics: pages that name each other as translations are one topic, parents are found by their path, circles
 * are cut, parents come before children and brothers stand in their order. A topic without a German page is left out
 * and reported. The HTML is turned into blocks, links between pages into links to topics.
 */
void buildTopics(std::vector<RawPage> pages, std::vector<std::string> hosts, const std::string &linkRegion,
                 Model &model, Report &report);

} // namespace kiosk::importing
