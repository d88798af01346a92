// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/kiosk/options.h"

#include <cstdio>

#include <CLI/CLI.hpp>

namespace kiosk::apps {

std::optional<int> readOptions(int argc, char **argv, Options &options)
{
    CLI::App app("Wegweiser: the self-service terminal of a welcome centre", "wegweiser-kiosk");
    app.set_version_flag("--version", WEGWEISER_VERSION);
    app.add_option("--pack", options.pack, "folder of the signed content pack");
    app.add_option("--pack-key", options.packKeys,
                   "public key that the pack must be signed by (file); may be repeated");
    auto *updates = app.add_option("--updates", options.updates,
                                   "https://… or folder (a stick) that newer packs come from; may be repeated");
    auto *root =
        app.add_option("--root", options.root, "trust root (root/1.json, or their folder) that updates are judged by");
    updates->needs(root);
    app.add_option("--update-interval", options.updateInterval, "seconds between two looks for updates [3600]")
        ->check(CLI::Range(1, 86400));
    app.add_option("--data", options.data, "where the journal and the identity of this terminal lie");
    app.add_option("--server", options.server, "https://… of the queue service, instead of the one enrolled at");
    app.add_option("--ca", options.ca, "PEM file of the authority that the server's certificate comes from");
    app.add_option("--printer", options.printer, "tcp:HOST:PORT or file:DIR");
    app.add_option("--windowed", options.windowed, "WIDTHxHEIGHT: a window instead of the full screen");
    app.add_option("--language", options.language, "begin on the home screen in this language");
    app.add_option("--screenshots", options.screenshots,
                   "save pictures of all screens in this folder, judge them, end");
    app.add_option("--only", options.only, "with --screenshots: only pictures whose names begin so");
    app.add_option("--inspect", options.inspect, "write where everything to touch stands to this file (for tests)");
    app.add_option("--preview", options.preview, "N/OF: started by wegweiser-pack preview, told by stdin what to show");
    app.add_flag("--self-test", options.selfTest,
                 "show every page in every language once, end; 1 when anything is wrong");
    auto *enrol = app.add_subcommand("enrol", "makes this machine a terminal of a site, by a one-time code");
    enrol->add_option("--server", options.server, "https://… of the queue service")->required();
    enrol->add_option("--ca", options.ca, "PEM file of the authority that the server's certificate comes from");
    enrol->add_option("--code", options.code, "the one-time code")->required();
    enrol->add_option("--name", options.name, "what staff call this terminal");
    enrol->add_option("--data", options.data, "where the identity is kept")->required();
    try {
        app.parse(argc, argv);
        options.enrol = enrol->parsed();
        if (!options.enrol && (options.pack.empty() || (options.data.empty() && options.preview.empty())))
            throw CLI::RequiredError("--pack and --data");
    } catch (const CLI::Success &said) {
        return app.exit(said);
    } catch (const CLI::ParseError &wrong) {
        std::fprintf(stderr, "wegweiser-kiosk: %s; see wegweiser-kiosk --help\n", wrong.what());
        return 2;
    }
    return std::nullopt;
}

} // namespace kiosk::apps
