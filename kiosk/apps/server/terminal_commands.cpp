// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// wegweiser-server terminal …: which machines may issue numbers.
#include <cstdio>
#include <memory>

#include "commands.h"
#include "kiosk/base/random.h"
#include "kiosk/base/system_clock.h"
#include "kiosk/server/setup.h"
#include "store_commands.h"

using namespace kiosk;
using boost::outcome_v2::success;

namespace {

struct TerminalOptions
{
    server::StorePlace place;
    std::string fingerprint;
    std::string at;
    int number = 0;
    bool isTrusted = false;
};

base::Result<void> makeCode(const TerminalOptions &options, server::Store &store)
{
    base::SystemRandom random;
    BOOST_OUTCOME_TRY(const auto code, server::newCode(store, random, base::SystemClock().wall(),
                                                       domain::SiteId{options.at}, options.isTrusted));
    std::printf("%s\n", code.c_str());
    return success();
}

base::Result<void> list(const TerminalOptions &, server::Store &store)
{
    BOOST_OUTCOME_TRY(const auto text, server::terminalList(store));
    std::fputs(text.c_str(), stdout);
    return success();
}

base::Result<void> confirm(const TerminalOptions &options, server::Store &store)
{
    return server::confirmTerminal(store, options.number, domain::SiteId{options.at}, options.fingerprint,
                                   base::SystemClock().wall());
}

base::Result<void> revoke(const TerminalOptions &options, server::Store &store)
{
    return server::revokeTerminal(store, options.number, domain::SiteId{options.at}, base::SystemClock().wall());
}

} // namespace

void addTerminalCommands(CLI::App &app, Commands &commands)
{
    const auto options = std::make_shared<TerminalOptions>();
    auto *terminals = app.add_subcommand("terminal", "the terminals of the house")->require_subcommand(1);
    const auto add = [&](const char *name, const char *help,
                         base::Result<void> (*run)(const TerminalOptions &, server::Store &)) {
        auto *command = terminals->add_subcommand(name, help);
        addPlaceOptions(*command, options->place);
        commands.emplace_back(command, [options, run]() -> base::Result<void> {
            BOOST_OUTCOME_TRY(auto store, server::openData(options->place, false));
            return run(*options, *store);
        });
        return command;
    };
    auto *code = add("code", "print a code that enrols one terminal within 15 minutes", makeCode);
    code->add_flag(
        "--trusted", options->isTrusted,
        "whoever has this code is believed: the terminal may issue at once, without a look at its fingerprint");
    add("list", "list the terminals and their fingerprints", list);
    auto *confirming = add("confirm", "let a terminal issue, after a look at its screen", confirm);
    auto *revoking = add("revoke", "shut a terminal out", revoke);
    for (auto *command : {confirming, revoking})
        command->add_option("number", options->number, "its number")->required();
    for (auto *command : {code, confirming, revoking})
        command->add_option("--at", options->at, "id of the site, where there are several");
    confirming->add_option("--fingerprint", options->fingerprint, "as the terminal showed it when it was enrolled")
        ->required();
}
