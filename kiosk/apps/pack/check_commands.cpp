// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdio>

#include "kiosk/apps/pack/commands.h"
#include "kiosk/authoring/check_pack.h"
#include "kiosk/authoring/report.h"
#include "kiosk/authoring/toml_section.h"
#include "kiosk/base/system_clock.h"
#include "kiosk/checking/check.h"
#include "kiosk/checking/coverage.h"
#include "kiosk/checking/interface_texts.h"
#include "kiosk/checking/known_ids.h"

namespace kiosk::apps {

namespace {

struct CheckOptions
{
    std::filesystem::path folder, interface, against;
    checking::CheckOptions check;
    std::string today; ///< empty: of the clock
    bool json = false;
    bool quiet = false;    ///< errors only
    bool strict = false;   ///< warnings count too
    bool coverage = false; ///< with the table of languages
};

constexpr auto Examples =
    "\nEach line is file:line: what is wrong; how to mend it [code]. The codes: content/schema/README.md\n"
    "Exit codes: 0 nothing to mend, 1 errors (with --strict also warnings), 2 the command was not understood.\n\n"
    "  wegweiser-pack check content/leipzig --coverage      how far each language has come\n"
    "  wegweiser-pack check content/leipzig --against out   did ids vanish since the pack in out?\n"
    "  wegweiser-pack check --interface translations        the terminal's own words, plural forms too";

int exitCode(const authoring::Findings &findings, bool strict)
{
    if (findings.errors() > 0)
        return 1;
    const auto all = findings.sorted();
    return strict && !std::all_of(all.begin(), all.end(), checking::waitsForCentre) ? 1 : 0;
}

/** Findings to stdout, the sum to stderr. @p more: further members of the JSON object. */
int show(const CheckOptions &options, const authoring::Findings &findings, const std::filesystem::path &folder,
         const std::string &seen, const std::string &more)
{
    const auto &shown = options.quiet ? authoring::onlyErrors(findings) : findings;
    print(options.json ? authoring::findingsAsJson(shown, more) : authoring::findingsAsText(shown, folder));
    if (!options.json)
        std::fprintf(stderr, "%s, %s in %s\n", counted(findings.errors(), "error", "errors").c_str(),
                     counted(findings.warnings(), "warning", "warnings").c_str(), seen.c_str());
    return exitCode(findings, options.strict);
}

int checkInterface(const CheckOptions &options)
{
    authoring::Findings findings;
    const auto seen = checking::checkInterface(options.interface, options.check.fonts, findings);
    return show(options, findings, options.interface,
                counted(seen.texts, "text", "texts") + ", " + counted(seen.files, "file", "files"), {});
}

int check(CheckOptions options)
{
    if (!options.interface.empty())
        return checkInterface(options);
    options.check.today = options.today.empty()
                              ? domain::LocalDate(std::chrono::floor<std::chrono::days>(base::SystemClock().wall()))
                              : authoring::dateOf(options.today).value();
    authoring::Findings findings;
    const auto pack = authoring::readPack(options.folder, findings);
    checking::checkContent(pack, options.check, findings);
    if (!options.against.empty()) {
        const auto before = checking::readIds(options.against);
        if (!before)
            return complain(before.error());
        checking::compareIds(before.value(), pack, findings);
    }
    const auto coverage = checking::coverageOf(pack);
    const int code = show(options, findings, options.folder,
                          counted(static_cast<int>(pack.topics.size()), "topic", "topics") + ", " +
                              counted(static_cast<int>(pack.languages.size()), "language", "languages"),
                          ",\"coverage\":" + checking::coverageAsJson(coverage));
    if (options.coverage && !options.json)
        print("\n" + checking::coverageAsText(coverage));
    return code;
}

} // namespace

CLI::Validator calendarDate()
{
    return CLI::Validator(
        [](std::string &text) { return authoring::dateOf(text) ? std::string() : "must be a date like 2026-11-22"; },
        "DATE");
}

void addCheckCommands(CLI::App &app, Work &work)
{
    static CheckOptions options;
    auto *check = app.add_subcommand("check", "Says by file and line what is wrong in DIR and how to mend it");
    check->footer(Examples);
    auto *folder = check->add_option("DIR", options.folder, "folder with pack.toml");
    check->add_flag("--json", options.json, "findings with their codes, and coverage, as JSON");
    check->add_flag("--quiet", options.quiet, "errors only, no warnings");
    check->add_flag("--strict", options.strict,
                    "exit code 1 on warnings too, except facts and contacts that wait for the centre");
    check->add_flag("--coverage", options.coverage, "also a table: what each language has and lacks");
    check->add_option("--against", options.against, "an older pack or its sources: which ids have vanished since?");
    check->add_option("--fonts", options.check.fonts,
                      "folder with the terminal's fonts [" + options.check.fonts.string() + "]");
    check->add_option("--today", options.today, "day to compare ages with [of the clock]")->check(calendarDate());
    auto *texts = check->add_option("--interface", options.interface,
                                    "instead of a pack: a folder with Qt translation files (*.ts)");
    texts->excludes(folder);
    check->callback([&work] {
        if (options.folder.empty() && options.interface.empty())
            throw CLI::RequiredError("DIR, the folder with pack.toml,");
        work = [] { return apps::check(options); };
    });
}

} // namespace kiosk::apps
