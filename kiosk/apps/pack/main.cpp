// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <new>

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

/** The command that stands on the command line, as far as it was read: "wegweiser-pack import xliff". */
const CLI::App &commandOf(const CLI::App &app, std::string &words)
{
    const auto below = app.get_subcommands();
    words += (words.empty() ? "" : " ") + app.get_name();
    return below.empty() ? app : commandOf(*below.front(), words);
}

int misunderstood(const CLI::App &app, std::string what)
{
    std::string words;
    const auto &command = commandOf(app, words);
    if (const auto below = command.get_subcommands([](const CLI::App *) { return true; });
        &command != &app && !below.empty() && what == "A subcommand is required") {
        what = "say which:";
        for (const auto *one : below)
            what += " " + one->get_name();
    }
    std::fprintf(stderr, "wegweiser-pack: %s; see: %s --help\n", what.c_str(), words.c_str());
    return 2;
}

/** An empty word would name the present folder; mostly it comes from a variable that is not set. */
std::string emptyWordIn(const CLI::App &app)
{
    std::string ignored;
    for (const auto *option : commandOf(app, ignored).get_options())
        for (const auto &word : option->results())
            if (word.empty())
                return option->get_name();
    return {};
}

/** What goes wrong deep inside becomes one line, as everything else. */
int doIt(const Work &work)
{
    try {
        return work();
    } catch (const std::filesystem::filesystem_error &problem) {
        return complain(kiosk::base::failure(kiosk::base::Code::Device,
                                             problem.path1().string() + ": " + problem.code().message()));
    } catch (const std::bad_alloc &) {
        return complain(kiosk::base::failure(kiosk::base::Code::Device, "not enough memory"));
    }
}

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
        return misunderstood(app, problem.what());
    }
    if (const auto name = emptyWordIn(app); !name.empty())
        return misunderstood(app, name + " is empty; name it or leave it out");
    if (!work) {
        std::fprintf(stderr, "wegweiser-pack: say what to do, for example check DIR; see: wegweiser-pack --help\n");
        return 2;
    }
    const int code = doIt(work);
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return code;
    return complain(kiosk::base::failure(kiosk::base::Code::Device,
                                         std::string("what was found cannot be written: ") + std::strerror(errno)));
}
