// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include "kiosk/apps/pack/commands.h"
#include "kiosk/authoring/check_pack.h"
#include "kiosk/authoring/report.h"
#include "kiosk/checking/check.h"

namespace kiosk::apps {
namespace {
struct Options { std::filesystem::path folder; bool json=false, quiet=false; checking::CheckOptions check; } chosen;
int check(const Options &options)
{
    authoring::Findings findings;
    const auto pack = authoring::readPack(options.folder, findings);
    auto o = options.check;
    o.today = std::chrono::floor<std::chrono::days>(base::SystemClock().wall());
    checking::checkContent(pack, o, findings);
    const auto &shown = options.quiet ? authoring::onlyErrors(findings) : findings;
    print(options.json ? authoring::findingsAsJson(shown) : authoring::findingsAsText(shown, options.folder));
    return findings.errors() == 0 ? 0 : 1;
}
}
void addCheckCommands(CLI::App &app, Work &work)
{
    auto *check =
        app.add_subcommand("check", "Says by file and line what is wrong in DIR; exit code 1 when there are errors");
    check->add_option("DIR", chosen.folder, "folder with pack.toml")->required();
    check->add_flag("--json", chosen.json, "findings as JSON");
    check->add_flag("--quiet", chosen.quiet, "errors only, no warnings");
    check->callback([&work] { work = [] { return apps::check(chosen); }; });
}
}
