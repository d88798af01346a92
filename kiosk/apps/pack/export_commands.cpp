// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/pack/commands.h"
#include "kiosk/apps/pack/own_pack.h"
#include "kiosk/authoring/report.h"
#include "kiosk/base/files.h"
#include "kiosk/exporting/export_html.h"
#include "kiosk/exporting/leaflet.h"

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

struct PdfCommand
{
    std::filesystem::path pack, out;
    std::string topic, language, with, baseUrl, paper = "a4";
    bool all = false;
};

/** Beside the program as the terminal has them, else where Debian installs them. */
std::vector<std::filesystem::path> fontFolders()
{
    std::error_code failed;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", failed).parent_path();
    return {program / "../fonts", program / "../share/wegweiser/fonts", "/usr/share/fonts/truetype/noto"};
}

/** Every topic below @p parent, in the order of the pack. */
void collect(const content::Pack &pack, const domain::TopicId &parent, const domain::LanguageTag &language,
             std::vector<domain::TopicId> &all)
{
    for (const auto &topic : pack.topics(parent, language)) {
        all.push_back(topic.id);
        if (topic.hasChildren)
            collect(pack, topic.id, language, all);
    }
}

base::Result<void> writeLeaflet(const content::Pack &pack, const PdfCommand &command, const domain::TopicId &topic,
                                const std::filesystem::path &file)
{
    exporting::LeafletOptions options;
    options.topic = topic;
    options.language.value = command.language;
    if (!command.with.empty())
        options.with = domain::LanguageTag(command.with);
    options.small = command.paper == "a5";
    options.baseUrl = command.baseUrl;
    options.fonts = fontFolders();
    BOOST_OUTCOME_TRY(const auto bytes, exporting::leafletOf(pack, options));
    return base::writeFileAtomically(file, bytes);
}

int exportPdf(const PdfCommand &command)
{
    const auto own = openOwnPack(command.pack);
    if (!own)
        return complain(own.error());
    const auto &pack = own.value().pack;
    if (!command.all) {
        if (const auto done = writeLeaflet(pack, command, domain::TopicId(command.topic), command.out); !done)
            return complain(done.error());
        print(command.out.string() + ": leaflet on " + command.topic + "\n");
        return 0;
    }
    std::error_code failed;
    std::filesystem::create_directories(command.out, failed);
    std::vector<domain::TopicId> topics;
    collect(pack, {}, domain::LanguageTag(command.language), topics);
    ProgressBar bar;
    std::uint64_t number = 0;
    for (const auto &topic : topics) {
        const auto file = command.out / (topic.value + "." + command.language +
                                         (command.with.empty() ? "" : "-" + command.with) + ".pdf");
        if (const auto done = writeLeaflet(pack, command, topic, file); !done)
            return complain(done.error());
        bar.show(++number, topics.size());
    }
    print(command.out.string() + ": " + counted(static_cast<int>(topics.size()), "leaflet", "leaflets") + "\n");
    return 0;
}

void addPdf(CLI::App &exports, Work &work)
{
    static PdfCommand command;
    auto *pdf = exports.add_subcommand("pdf", "Writes a topic as a leaflet to print and hand out\n"
                                              "Example: wegweiser-pack export pdf content/leipzig --topic housing "
                                              "--lang ar --with de -o housing.pdf");
    pdf->add_option("PACK", command.pack, PackHelp)->required();
    auto *what = pdf->add_option_group("what", "what to write")->require_option(1);
    what->add_option("--topic", command.topic, "id of the topic, as in topic.toml");
    what->add_flag("--all", command.all, "every topic, one file each, into the folder -o");
    pdf->add_option("--lang", command.language, "language of the leaflet: de, ar, ti, …")->required();
    pdf->add_option("--with", command.with, "a second language beside it, often de");
    pdf->add_option("-o,--out", command.out, "file.pdf, or a folder with --all")->required();
    pdf->add_option("--paper", command.paper, "a4 or a5 [a4]")->check(CLI::IsMember({"a4", "a5"}));
    pdf->add_option("--base-url", command.baseUrl, "where the exported web site stands: adds a code that leads there");
    pdf->callback([&work] { work = [] { return exportPdf(command); }; });
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
    addPdf(exports, work);
}

} // namespace kiosk::apps
