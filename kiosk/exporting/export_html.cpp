// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exporting/export_html.h"

#include "kiosk/exporting/embedded.h"
#include "kiosk/exporting/html_pages.h"
#include "kiosk/exporting/site_folder.h"

namespace kiosk::exporting {

using base::Result;

Result<HtmlOutcome> exportHtml(const content::Pack &pack, const HtmlOptions &options)
{
    BOOST_OUTCOME_TRY(const auto plan, planSite(pack, options.languages, options.baseUrl));
    if (plan.editions.empty())
        return base::failure(base::Code::Invalid, "the pack has no language");
    HtmlOutcome outcome;
    SiteFiles files;
    MediaShelf media(pack);
    std::uint64_t done = 0, all = 0;
    for (const auto &edition : plan.editions)
        all += edition.nodes.size();
    files.texts["index.html"] = startPage(plan);
    files.texts["style.css"] = styleSheet();
    for (const auto &edition : plan.editions) {
        const auto folder = edition.language.tag.value + "/";
        files.texts[folder + "index.html"] = homePage(plan, edition);
        files.texts[folder + "directory.html"] = directoryPage(plan, edition);
        files.texts[folder + "glossary.html"] = glossaryPage(plan, edition);
        files.texts[folder + "about.html"] = aboutPage(plan, edition);
        for (std::size_t node = 0; node < edition.nodes.size(); ++node) {
            const auto &topic = edition.nodes[node].topic;
            files.texts[folder + topic.id.value + "/index.html"] = topicPage(plan, edition, node, media);
            outcome.shownInGerman += topic.language == edition.language.tag ? 0 : 1;
            if (options.progress)
                options.progress(++done, all);
        }
        ++outcome.languages;
    }
    outcome.pages = static_cast<int>(files.texts.size()) - 1; // without the style
    if (auto map = siteMap(plan); !map.empty()) {
        files.texts["sitemap.xml"] = std::move(map);
        outcome.siteMap = true;
    }
    for (const auto &[name, stored] : media.all())
        files.copies[stored.address] = stored.file;
    outcome.media = static_cast<int>(files.copies.size());
    BOOST_OUTCOME_TRY(replaceFolder(options.out, files));
    return outcome;
}

} // namespace kiosk::exporting
