// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/pack/commands.h"
#include "kiosk/authoring/check_pack.h"
#include "kiosk/base/system_clock.h"
#include "kiosk/checking/checks.h"
#include "kiosk/checking/content_report.h"

namespace kiosk::apps {

namespace {

struct ReportOptions
{
    std::filesystem::path folder;
    std::string today;
    int within = 90;
    bool json = false;
};

int report(const ReportOptions &options)
{
    authoring::Findings findings;
    const auto pack = authoring::readPack(options.folder, findings);
    if (pack.topics.empty())
        return complain(base::failure(base::Code::Invalid, options.folder.string() +
                                                               ": no pack can be read; see: "
                                                               "wegweiser-pack check " +
                                                               options.folder.string()));
    const domain::LocalDate day = std::chrono::floor<std::chrono::days>(base::SystemClock().wall());
    const auto today = options.today.empty() ? checking::isoDate(day) : options.today;
    const auto report = checking::reportOn(pack, today, options.within);
    print(options.json ? checking::reportAsJson(report) : checking::reportAsText(report, options.within));
    return 0;
}

} // namespace

void addReportCommand(CLI::App &app, Work &work)
{
    static ReportOptions options;
    auto *report = app.add_subcommand(
        "report", "Says how DIR stands: translations, facts and contacts to ask about, what expires, old pages");
    report->footer("\n  wegweiser-pack report content/leipzig --within 30   what expires within a month");
    report->add_option("DIR", options.folder, "folder with pack.toml")->required();
    report->add_option("--within", options.within, "days: facts that expire by then are listed [90]")
        ->check(CLI::Range(0, 3650));
    report->add_option("--today", options.today, "day to compare ages with [of the clock]")->check(calendarDate());
    report->add_flag("--json", options.json, "the same as JSON");
    report->callback([&work] { work = [] { return apps::report(options); }; });
}

} // namespace kiosk::apps
