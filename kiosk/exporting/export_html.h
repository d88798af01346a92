// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "kiosk/content/pack.h"

namespace kiosk::exporting {

struct HtmlOptions
{
    std::filesystem::path out;
    std::string baseUrl;                ///< where the site will stand; empty: not known, no sitemap.xml
    std::vector<std::string> languages; ///< empty: all of the pack
    std::function<void(std::uint64_t done, std::uint64_t all)> progress;
};

/** What was written. */
struct HtmlOutcome
{
    int pages = 0;
    int languages = 0;
    int media = 0;
    int shownInGerman = 0; ///< pages without a translation
    bool siteMap = false;
};

/**
 * The whole pack as a static site. Same pack and options, same bytes. Conflict: the folder holds something else;
 * NotFound: a language the pack has not; Invalid: no web address.
 */
[[nodiscard]] base::Result<HtmlOutcome> exportHtml(const content::Pack &pack, const HtmlOptions &options);

} // namespace kiosk::exporting
