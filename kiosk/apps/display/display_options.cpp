// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/display/display_options.h"

#include <cstdio>
#include <cstdlib>

#include <CLI/CLI.hpp>

namespace kiosk::apps {
namespace {

std::filesystem::path usualData()
{
    if (const char *state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state != '\0')
        return std::filesystem::path(state) / "wegweiser-display";
    const char *home = std::getenv("HOME");
    return std::filesystem::path(home != nullptr ? home : ".") / ".local/state/wegweiser-display";
}

std::string checkSize(const std::string &text)
{
    int wide = 0;
    int high = 0;
    char rest = 0;
    const bool two = std::sscanf(text.c_str(), "%dx%d%c", &wide, &high, &rest) == 2;
    return two && wide >= 320 && high >= 320 && wide <= 16384 && high <= 16384
               ? std::string()
               : "write WIDTHxHEIGHT in pixels, for example 1280x720";
}

std::string checkServer(const std::string &text)
{
    return text.starts_with("https://") || text.starts_with("http://127.0.0.1")
               ? std::string()
               : "write the address of the server, for example https://queue.example:8443";
}

} // namespace

std::optional<DisplayOptions> readOptions(int argc, char **argv, int &exitCode)
{
    DisplayOptions options;
    std::string size;
    CLI::App app{"Shows the called numbers of one site in its waiting room.", "wegweiser-display"};
    app.set_version_flag("--version", WEGWEISER_VERSION);
    app.add_option("--server", options.server, "address of the queue service")->check(checkServer);
    app.add_option("--site", options.site, "id of the site");
    app.add_option("--ca", options.authority, "PEM file of the authority the server is trusted by")
        ->check(CLI::ExistingFile);
    app.add_option("--data", options.data, "folder for the last board (default: the user's state folder)");
    app.add_option("--language", options.language, "language of the few words: de, en")
        ->check(CLI::IsMember({"de", "en"}));
    app.add_option("--windowed", size, "WIDTHxHEIGHT: a window instead of the full screen")->check(checkSize);
    app.add_flag("--portrait", options.portrait, "the panel hangs upright (a tall window is taken as such by itself)");
    app.add_flag("--quiet", options.quiet, "no chime, for small rooms");
    app.add_option("--screenshot", options.screenshot, "save a picture of the board and end");
    app.add_option("--after", options.after, "seconds until the screenshot (default 3)")->check(CLI::Range(0, 3600));
    try {
        app.parse(argc, argv);
        // Not CLI11's required(): that would be said before an unknown option is named.
        if (options.server.empty() || options.site.empty())
            throw CLI::RequiredError("--server and --site");
    } catch (const CLI::ParseError &problem) {
        exitCode = problem.get_exit_code() == 0 ? app.exit(problem) : 2;
        if (exitCode != 0)
            std::fprintf(stderr, "wegweiser-display: %s; see wegweiser-display --help\n", problem.what());
        return std::nullopt;
    }
    if (options.data.empty())
        options.data = usualData();
    while (options.server.ends_with('/'))
        options.server.pop_back();
    if (!size.empty()) {
        int wide = 0;
        int high = 0;
        if (std::sscanf(size.c_str(), "%dx%d", &wide, &high) == 2)
            options.window = QSize(wide, high);
    }
    return options;
}

} // namespace kiosk::apps
