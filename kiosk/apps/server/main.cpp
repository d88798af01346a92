// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// wegweiser-server: the queue service, and what its operator does to its data.
#include <cstdio>
#include <functional>

#include <CLI/CLI.hpp>

#include "kiosk/base/random.h"
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
    std::filesystem::path passwordFile;
    std::string account;
    std::string role = "adviser";
    int terminal = 0;
};

base::Result<void> init(const SetupOptions &options)
{
    BOOST_OUTCOME_TRY(auto store, server::openData(options.place, true));
    return server::initialise(*store, options.site, base::SystemClock().wall());
}

base::Result<void> account(const SetupOptions &options, bool replace)
{
    BOOST_OUTCOME_TRY(auto store, server::openData(options.place, false));
    BOOST_OUTCOME_TRY(const auto password, server::readPassword(options.passwordFile));
    const auto role = server::parseRole(options.role).value_or(server::Role::Adviser);
    return server::keepAccount(*store, options.account, role, password, replace);
}

base::Result<void> terminalCode(const SetupOptions &options)
{
    base::SystemRandom random;
    BOOST_OUTCOME_TRY(auto store, server::openData(options.place, false));
    BOOST_OUTCOME_TRY(const auto code, server::newCode(*store, random, base::SystemClock().wall()));
    std::printf("%s\n", code.c_str());
    return boost::outcome_v2::success();
}

base::Result<void> listTerminals(const SetupOptions &options)
{
    BOOST_OUTCOME_TRY(auto store, server::openData(options.place, false));
    BOOST_OUTCOME_TRY(const auto text, server::terminalList(*store));
    std::fputs(text.c_str(), stdout);
    return boost::outcome_v2::success();
}

base::Result<void> revoke(const SetupOptions &options)
{
    BOOST_OUTCOME_TRY(auto store, server::openData(options.place, false));
    return server::revokeTerminal(*store, options.terminal);
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
    auto *initCommand = addCommand(app, "init", "make the data folder from a site.toml");
    initCommand->add_option("--site", setup.site, "the house: services, desks, hours")->required();
    auto *accounts = app.add_subcommand("account", "who may log in")->require_subcommand(1);
    auto *add = addCommand(*accounts, "add", "add an account");
    add->add_option("--role", setup.role, "what it may do")->check(CLI::IsMember({"adviser", "manager"}));
    auto *password = addCommand(*accounts, "password", "give an account a new password; it is logged out everywhere");
    for (auto *command : {add, password}) {
        command->add_option("name", setup.account, "its name")->required();
        command->add_option("--password-file", setup.passwordFile, "a file whose first line is the password")
            ->required();
    }
    auto *terminals = app.add_subcommand("terminal", "the terminals of the house")->require_subcommand(1);
    auto *code = addCommand(*terminals, "code", "print a code that enrols one terminal within 15 minutes");
    auto *list = addCommand(*terminals, "list", "list the terminals");
    auto *revoking = addCommand(*terminals, "revoke", "shut a terminal out");
    revoking->add_option("number", setup.terminal, "its number")->required();

    std::function<int()> work;
    addStoreCommands(app, work);

    try {
        app.parse(argc, argv);
        const auto &place = app.get_subcommands().empty() ? options.place : setup.place;
        if (!work && place.data.empty() && place.storeFile.empty())
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
    if (add->parsed() || password->parsed())
        return end(account(setup, password->parsed()));
    if (code->parsed())
        return end(terminalCode(setup));
    if (list->parsed())
        return end(listTerminals(setup));
    if (revoking->parsed())
        return end(revoke(setup));
    return end(serve(options));
}
