// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// wegweiser-server: the queue service, and what its operator does to its data.
#include <cstdio>
#include <functional>

#include <CLI/CLI.hpp>

#include "commands.h"
#include "kiosk/base/system_clock.h"
#include "kiosk/server/setup.h"
#include "serve.h"
#include "store_commands.h"

using namespace kiosk;

namespace {

int end(const base::Result<void> &done)
{
    if (done)
        return 0;
    std::fprintf(stderr, "wegweiser-server: %s\n", done.assume_error().text.c_str());
    return 1;
}

/** What the subcommands take. */
struct SetupOptions
{
    server::StorePlace place;
    std::filesystem::path site;
};

base::Result<void> init(const SetupOptions &options)
{
    BOOST_OUTCOME_TRY(auto store, server::openData(options.place, true));
    return server::initialise(*store, options.site, base::SystemClock().wall());
}

} // namespace

int main(int argc, char **argv)
{
    CLI::App app("The queue service of Wegweiser. Without a subcommand it serves until it is ended.");
    app.set_version_flag("--version", "wegweiser-server " WEGWEISER_VERSION);
    app.require_subcommand(0, 1);
    ServeOptions options;
    addPlaceOptions(app, options.place);
    app.add_option("--listen", options.listen, "address and port")->capture_default_str();
    auto *certificate =
        app.add_option("--tls-cert", options.certificate, "certificate chain, PEM; without it plain HTTP");
    auto *key = app.add_option("--tls-key", options.key, "its private key, PEM");
    certificate->needs(key);
    key->needs(certificate);
    app.add_option(
        "--pack", options.pack,
        "folder of the content pack, or the folder that wegweiser-pack publish writes; served under /packs/");
    app.add_option("--pack-key", options.packKey, "public key of the pack, for the names of its topics");
    app.add_option("--secrets-key-file", options.secretsKey,
                   "key for second factors, kept apart from backups of the data; made when missing "
                   "(default: secrets.key in the data folder)");
    app.add_option("--sign-on", options.signOn, "TOML file of the city's log-in by OpenID Connect");
    app.add_option("--second-factor-for", options.secondFactorFor,
                   "roles that need a second factor, with commas; \"none\": nobody has to")
        ->capture_default_str();
    app.add_option("--session-idle", options.sessionIdle, "minutes without use after which a log-in ends")
        ->check(CLI::Range(1, 720))
        ->capture_default_str();
    app.add_option("--requests-per-second", options.requestsPerSecond,
                   "of one account, terminal or stranger's address, ten times that at once; 0: no limit")
        ->check(CLI::Range(0, 1000000))
        ->capture_default_str();
    app.add_option("--audit-days", options.auditDays, "days that the audit log is kept")
        ->check(CLI::Range(1, 3650))
        ->capture_default_str();
    app.add_flag("--behind-proxy", options.isBehindProxy,
                 "a reverse proxy on this machine says in X-Forwarded-For who asks");
    app.add_option("--web", options.web, "folder of the staff page, served under /staff/");
    app.add_option("--webhook-ca", options.webhookAuthority,
                   "the only authority that webhooks' receivers may have, PEM");
    app.add_flag("--webhooks-may-be-private", options.privateWebhooks,
                 "webhooks may lead to addresses of the house's own network");
    app.add_flag("--no-webhooks", options.noWebhooks, "send none: another server of this store does");

    SetupOptions setup;
    const auto addCommand = [&](CLI::App &parent, const char *name, const char *help) {
        auto *command = parent.add_subcommand(name, help);
        addPlaceOptions(*command, setup.place);
        return command;
    };
    auto *initCommand = addCommand(app, "init", "make the data folder from a site.toml, or add one more site to it");
    initCommand->add_option("--site", setup.site, "the house: services, desks, hours")->required();
    Commands commands;
    addAccountCommands(app, commands);
    addTerminalCommands(app, commands);

    std::function<int()> work;
    addStoreCommands(app, work);

    try {
        app.parse(argc, argv);
        const bool isServing = app.get_subcommands().empty();
        const auto &place = isServing ? options.place : setup.place;
        if ((isServing || initCommand->parsed()) && place.data.empty() && place.storeFile.empty())
            throw CLI::RequiredError("--data or --store-file");
    } catch (const CLI::ParseError &error) {
        if (error.get_exit_code() == 0)
            return app.exit(error);
        std::fprintf(stderr, "wegweiser-server: %s; see wegweiser-server --help\n", error.what());
        return 2;
    }
    if (work)
        return work();
    if (initCommand->parsed())
        return end(init(setup));
    for (const auto &[command, run] : commands)
        if (command->parsed())
            return end(run());
    return end(serve(options));
}
