// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// wegweiser-server account …, audit: who may log in, and who did what.
#include <cstdio>
#include <memory>

#include "commands.h"
#include "kiosk/base/random.h"
#include "kiosk/base/system_clock.h"
#include "kiosk/server/account_setup.h"
#include "store_commands.h"

using namespace kiosk;
using boost::outcome_v2::success;

namespace {

struct AccountOptions
{
    server::StorePlace place;
    std::filesystem::path passwordFile;
    std::string name;
    std::string role = "adviser";
    std::size_t limit = 100;
    bool asJson = false;
    bool isReset = false;
};

/** Opens the store and lets @p change work on it. */
template<class Change>
base::Result<void> at(const AccountOptions &options, Change change)
{
    base::SystemRandom random;
    BOOST_OUTCOME_TRY(auto store, server::openData(options.place, false));
    return change(server::AccountDesk{*store, random, base::SystemClock().wall(), {}});
}

base::Result<std::string> passwordOf(const AccountOptions &options)
{
    if (options.passwordFile.empty())
        return std::string();
    return server::readPassword(options.passwordFile);
}

/** A password that was made up goes to standard output, once; it is nowhere else. */
void show(const std::string &madeUp)
{
    if (madeUp.empty())
        return;
    std::printf("%s\n", madeUp.c_str());
    std::fputs("This password opens the account once; its owner chooses her own at the first log-in.\n", stderr);
}

base::Result<void> print(const base::Result<std::string> &text)
{
    if (!text)
        return text.assume_error();
    std::fputs(text.assume_value().c_str(), stdout);
    return success();
}

} // namespace

void addAccountCommands(CLI::App &app, Commands &commands)
{
    const auto options = std::make_shared<AccountOptions>();
    auto *accounts = app.add_subcommand("account", "who may log in")->require_subcommand(1);
    const auto add = [&](CLI::App *parent, const char *name, const char *help,
                         std::function<base::Result<void>(const server::AccountDesk &)> run) {
        auto *command = parent->add_subcommand(name, help);
        addPlaceOptions(*command, options->place);
        commands.emplace_back(command, [options, run = std::move(run)] { return at(*options, run); });
        return command;
    };
    const auto named = [&](CLI::App *command) { command->add_option("name", options->name, "its name")->required(); };
    const auto withRole = [&](CLI::App *command) {
        return command->add_option("--role", options->role, "what it may do")
            ->check(CLI::IsMember({"adviser", "reception", "manager", "editor", "operator"}));
    };
    const auto withPassword = [&](CLI::App *command) {
        command->add_option("--password-file", options->passwordFile,
                            "a file whose first line is the password, or - for standard input; without it one is made "
                            "up and printed");
    };
    const auto roleOf = [options] { return server::parseRole(options->role).value_or(server::Role::Adviser); };

    auto *adding = add(
        accounts, "add", "add an account", [options, roleOf](const server::AccountDesk &desk) -> base::Result<void> {
            BOOST_OUTCOME_TRY(const auto password, passwordOf(*options));
            BOOST_OUTCOME_TRY(const auto madeUp, server::addAccount(desk, options->name, roleOf(), password));
            show(madeUp);
            return success();
        });
    named(adding);
    withRole(adding);
    withPassword(adding);
    auto *password = add(accounts, "password", "give an account a new password; it is logged out everywhere",
                         [options](const server::AccountDesk &desk) -> base::Result<void> {
                             BOOST_OUTCOME_TRY(const auto fresh, passwordOf(*options));
                             BOOST_OUTCOME_TRY(const auto madeUp, server::setPassword(desk, options->name, fresh));
                             show(madeUp);
                             return success();
                         });
    named(password);
    withPassword(password);
    auto *role =
        add(accounts, "role", "give an account another role", [options, roleOf](const server::AccountDesk &desk) {
            return server::setRole(desk, options->name, roleOf());
        });
    named(role);
    withRole(role)->required();
    named(add(accounts, "disable", "shut an account; it is logged out everywhere",
              [options](const server::AccountDesk &desk) { return server::setDisabled(desk, options->name, true); }));
    named(add(accounts, "enable", "open it again",
              [options](const server::AccountDesk &desk) { return server::setDisabled(desk, options->name, false); }));
    auto *factor =
        add(accounts, "second-factor", "take away the second factor of somebody who lost telephone and codes",
            [options](const server::AccountDesk &desk) { return server::resetSecondFactor(desk, options->name); });
    named(factor);
    factor->add_flag("--reset", options->isReset, "say that this is meant")->required();
    auto *list = add(accounts, "list", "list the accounts", [options](const server::AccountDesk &desk) {
        return print(server::accountList(desk.store, options->asJson));
    });
    auto *audit = add(&app, "audit", "print who did what, newest first", [options](const server::AccountDesk &desk) {
        return print(server::auditList(desk.store, desk.now, options->limit, options->asJson));
    });
    audit->add_option("--limit", options->limit, "so many entries")
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    for (auto *command : {list, audit})
        command->add_flag("--json", options->asJson, "as JSON");
}
