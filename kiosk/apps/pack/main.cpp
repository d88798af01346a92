// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "kiosk/apps/pack/commands.h"

using namespace kiosk::apps;

int main(int argc, char **argv)
{
    CLI::App app{"Makes a pack of a welcome centre's pages out of text files: checked, built, signed.",
                 "wegweiser-pack"};
    app.set_version_flag("--version", WEGWEISER_VERSION);
    app.require_subcommand(1);
    int outcome = 0;

    CheckOptions checking;
    auto *check =
        app.add_subcommand("check", "Says by file and line what is wrong in DIR; exit code 1 when there are errors");
    check->add_option("DIR", checking.folder, "folder with pack.toml")->required();
    check->add_flag("--json", checking.json, "findings as JSON");
    check->add_flag("--quiet", checking.quiet, "errors only, no warnings");
    check->callback([&] { outcome = kiosk::apps::check(checking); });

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &problem) {
        return app.exit(problem) == 0 ? 0 : 2;
    }
    return outcome;
}
