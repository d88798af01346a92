// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <functional>

#include <CLI/CLI.hpp>

#include "kiosk/apps/pack/commands.h"

using namespace kiosk::apps;

namespace {

constexpr auto About =
    "Makes a pack: the pages of a welcome centre, from text files to a signed bundle that terminals take over.\n"
    "The way:  new DIR, write, check DIR, stamp DIR, build DIR -o OUT, keygen -o KEY (once), sign OUT --key KEY";
constexpr auto Examples = "\nExit codes: 0 done, 1 something was found or failed, 2 the command was not understood.\n"
                          "How sources are written: content/schema/README.md";

CLI::Validator utcMoment()
{
    return CLI::Validator(
        [](std::string &text) {
            int part[6] = {};
            char end = 0;
            const int read = std::sscanf(text.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d%c", &part[0], &part[1], &part[2],
                                         &part[3], &part[4], &part[5], &end);
            return read == 7 && end == 'Z' && text.size() == 20 ? std::string() : "must look like 2026-11-22T00:00:00Z";
        },
        "TIME");
}

/** Options of all commands; filled while the command line is read. */
struct Options
{
    NewOptions fresh;
    CheckOptions check;
    StampOptions stamp;
    BuildOptions build;
    std::filesystem::path keyFile;
    SignOptions sign;
    VerifyOptions verify;
};

void addSourceCommands(CLI::App &app, Options &options, std::function<int()> &work)
{
    auto *fresh = app.add_subcommand("new", "Writes the sources of a small pack into DIR, to begin with");
    fresh->add_option("DIR", options.fresh.folder, "new or empty folder")->required();
    fresh->add_option("--id", options.fresh.id, "name of pack and site [name of DIR]");
    fresh->callback([&] { work = [&] { return makeNew(options.fresh); }; });

    auto *check =
        app.add_subcommand("check", "Says by file and line what is wrong in DIR; exit code 1 when there are errors");
    check->add_option("DIR", options.check.folder, "folder with pack.toml")->required();
    check->add_flag("--json", options.check.json, "findings as JSON");
    check->add_flag("--quiet", options.check.quiet, "errors only, no warnings");
    check->callback([&] { work = [&] { return kiosk::apps::check(options.check); }; });

    auto *stamp = app.add_subcommand("stamp", "Writes into translations which German text they were made from");
    stamp->add_option("DIR", options.stamp.folder, "folder with pack.toml")->required();
    stamp->add_option("FILE", options.stamp.files,
                      "translations compared with the German page just now [those never stamped]");
    stamp->add_flag("--all", options.stamp.all, "every translation: all were compared");
    stamp->callback([&] { work = [&] { return kiosk::apps::stamp(options.stamp); }; });

    auto *build = app.add_subcommand("build", "Builds the pack of DIR into OUT; same sources, same bytes");
    build->add_option("DIR", options.build.folder, "folder with pack.toml")->required();
    build->add_option("-o,--out", options.build.out, "new or empty folder, or one with an older pack")->required();
    build->add_option("--pack-version", options.build.version, "instead of version in pack.toml")
        ->check(CLI::Range(1, 1000000000));
    build->add_option("--created", options.build.created, "instead of created in pack.toml")->check(utcMoment());
    build->add_option("--expires", options.build.expires, "instead of expires in pack.toml")->check(utcMoment());
    build->callback([&] { work = [&] { return kiosk::apps::build(options.build); }; });
}

void addKeyCommands(CLI::App &app, Options &options, std::function<int()> &work)
{
    auto *keygen = app.add_subcommand("keygen", "Makes a key: KEY (secret, for signing) and KEY.pub (for terminals)");
    keygen->add_option("-o,--out", options.keyFile, "new file KEY")->required();
    keygen->callback([&] { work = [&] { return kiosk::apps::keygen(options.keyFile); }; });

    auto *sign = app.add_subcommand("sign", "Signs the pack in OUT; several keys may sign one after the other");
    sign->add_option("OUT", options.sign.pack, "folder that build has made")->required();
    sign->add_option("--key", options.sign.key, "secret key file")->required();
    sign->callback([&] { work = [&] { return kiosk::apps::sign(options.sign); }; });

    auto *verify =
        app.add_subcommand("verify", "Checks signatures and every byte of the pack in OUT as a terminal does");
    verify->add_option("OUT", options.verify.pack, "folder with manifest.json")->required();
    verify->add_option("--key", options.verify.keys, "public key file (.pub); may be given several times")
        ->required()
        ->take_all();
    verify->add_option("--threshold", options.verify.threshold, "how many of the keys must have signed [1]")
        ->check(CLI::Range(1, 64));
    verify->add_flag("--json", options.verify.json, "what the pack is, as JSON");
    verify->callback([&] { work = [&] { return kiosk::apps::verify(options.verify); }; });
}

} // namespace

int main(int argc, char **argv)
{
    CLI::App app(About, "wegweiser-pack");
    app.footer(Examples);
    app.set_version_flag("--version", "wegweiser-pack " WEGWEISER_VERSION);
    app.require_subcommand(0, 1); // asked for below: CLI11 would say that before it names an unknown option
    Options options;
    std::function<int()> work;
    addSourceCommands(app, options, work);
    addKeyCommands(app, options, work);
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
