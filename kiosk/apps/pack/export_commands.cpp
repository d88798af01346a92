// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/pack/commands.h"
#include "kiosk/apps/pack/own_pack.h"
#include "kiosk/authoring/report.h"
#include "kiosk/exporting/export_html.h"

namespace kiosk::apps {

namespace {

constexpr auto PackHelp = "a built pack (your own: no signature is asked for) or a folder with pack.toml";

struct HtmlCommand
{
    std::filesystem::path pack;
    exporting::HtmlOptions options;
    bool json = false;
};

int exportHtml(HtmlCommand command)
{
    const auto own = openOwnPack(command.pack);
    if (!own)
        return complain(own.error());
    ProgressBar bar;
    command.options.progress = [&](auto done, auto all) { bar.show(done, all); };
    const auto done = exporting::exportHtml(own.value().pack, command.options);
    if (!done)
        return complain(done.error());
    const auto &outcome = done.value();
    if (command.json) {
        print("{\"folder\":" + authoring::jsonText(command.options.out.string()) +
              ",\"pages\":" + std::to_string(outcome.pages) + ",\"languages\":" + std::to_string(outcome.languages) +
              ",\"media\":" + std::to_string(outcome.media) + ",\"shown_in_german\":" +
              std::to_string(outcome.shownInGerman) + ",\"sitemap\":" + (outcome.siteMap ? "true" : "false") + "}\n");
        return 0;
    }
    print(command.options.out.string() + ": " + counted(outcome.pages, "page", "pages") + " in " +
          counted(outcome.languages, "language", "languages") + ", " + std::to_string(outcome.shownInGerman) +
          " of them in German for want of a translation; open " + (command.options.out / "index.html").string() + "\n");
    if (!outcome.siteMap)
        print("no sitemap.xml: it needs --base-url, the address where the site will stand\n");
    return 0;
}

void addHtml(CLI::App &exports, Work &work)
{
    static HtmlCommand command;
    auto *html = exports.add_subcommand("html", "Writes the whole pack as a static, accessible web site into DIR\n"
                                                "Example: wegweiser-pack export html content/leipzig -o site "
                                                "--base-url https://www.example.org/welcome/");
    html->add_option("PACK", command.pack, PackHelp)->required();
    html->add_option("-o,--out", command.options.out, "new or empty folder DIR, or one of an earlier export")
        ->required();
    html->add_option("--base-url", command.options.baseUrl, "where DIR will stand: for sitemap.xml and search engines");
    html->add_option("--languages", command.options.languages, "only these, for example de,ar,uk [all of the pack]")
        ->delimiter(',');
    html->add_flag("--json", command.json, "what was written, as JSON");
    html->callback([&work] { work = [] { return exportHtml(command); }; });
}

} // namespace

void addExportCommands(CLI::App &app, Work &work)
{
    auto &exports = group(app, "export", "Writes the pack in other forms: for the web, for paper, for translators");
    addHtml(exports, work);
}

} // namespace kiosk::apps
