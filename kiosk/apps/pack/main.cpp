// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include "kiosk/apps/pack/commands.h"

using namespace kiosk::apps;

namespace {

constexpr auto About =
    "Makes a pack: the pages of a welcome centre, from text files to a signed bundle that terminals take over.\n"
    "The way:  new DIR, write with preview DIR beside it, check DIR, stamp DIR, build DIR -o OUT, keygen -o KEY "
    "(once),\n"
    "sign OUT --key KEY, publish OUT -o SITE. Each command explains itself: wegweiser-pack check --help";
constexpr auto Examples = "\nExit codes: 0 done, 1 something was found or failed, 2 the command was not understood.\n"
                          "How sources are written: content/schema/README.md";

} // namespace

int main(int argc, char **argv)
{
    CLI::App app(About, "wegweiser-pack");
    app.footer(Examples);
    app.set_version_flag("--version", "wegweiser-pack " WEGWEISER_VERSION);
    app.require_subcommand(0, 1); // asked for below: CLI11 would say that before it names an unknown option
    Work work;
    addSourceCommands(app, work);
    addCheckCommands(app, work);
    addReportCommand(app, work);
    addPreviewCommand(app, work);
    addSearchCommand(app, work);
    addImportCommands(app, work);
    addExchangeCommands(app, work);
    addExportCommands(app, work);
    addKeyCommands(app, work);
    addTrustCommands(app, work);
    addPublishCommand(app, work);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &problem) {
        if (problem.get_exit_code() == 0)
            return app.exit(problem);
        std::fprintf(stderr, "wegweiser-pack: %s; see: wegweiser-pack --help\n", problem.what());
        return 2;
    }
    if (!work) {
        std::fprintf(stderr, "wegweiser-pack: say what to do, for example check DIR; see: wegweiser-pack --help\n");
        return 2;
    }
    return work();
}
