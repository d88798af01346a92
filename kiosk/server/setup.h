// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/base/clock.h"
#include "kiosk/base/random.h"
#include "kiosk/server/records.h"
#include "kiosk/trust/password.h"

// What an operator does to a data folder, also while the server runs on it.
namespace kiosk::server {

/** Where the server's memory is: a PostgreSQL when there is a file that says how to reach it, else a folder. */
struct StorePlace
{
    std::filesystem::path data;
    std::filesystem::path storeFile;
};
/** Opens the store; makes the folder (mode 0700) when it is missing and @p mayMake. */
[[nodiscard]] base::Result<std::unique_ptr<Store>> openData(const StorePlace &place, bool mayMake);

/** Seeds the store with the site of @p siteFile. Conflict when it has one: from then on the server owns it. */
[[nodiscard]] base::Result<void> initialise(Store &store, const std::filesystem::path &siteFile, base::WallTime now);

/** The first line of @p file, which is a secret: at least 10 characters. */
[[nodiscard]] base::Result<std::string> readPassword(const std::filesystem::path &file);
/** Conflict when the name is taken; with @p replace NotFound when it is not. */
[[nodiscard]] base::Result<void> keepAccount(Store &store, const std::string &name, Role role,
                                             const std::string &password, bool replace,
                                             const trust::PasswordCost &cost = {});

/** A fresh code that enrols one terminal within CodeLifetime. */
[[nodiscard]] base::Result<std::string> newCode(Store &store, base::Random &random, base::WallTime now);
/** The terminal @p number may not speak any more, from within five seconds on. */
[[nodiscard]] base::Result<void> revokeTerminal(Store &store, domain::TerminalNumber number);
/** One line for each terminal. */
[[nodiscard]] base::Result<std::string> terminalList(Store &store);

} // namespace kiosk::server
