// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kiosk/base/random.h"
#include "kiosk/server/setup.h"

// What an operator does to accounts on the command line, also while the server runs: within five seconds it counts
// there. All of it stands in the audit log, as done by "command-line".
namespace kiosk::server {

/** Who does it: the store, and what a command line has beside it. */
struct AccountDesk
{
    Store &store;
    base::Random &random;
    base::WallTime now{};
    trust::PasswordCost cost{};
};

/**
 * Adds @p name. With an empty @p password one is made up and returned; its owner has to choose her own at the first
 * log-in. Conflict when there is one.
 */
[[nodiscard]] base::Result<std::string> addAccount(const AccountDesk &desk, const std::string &name, Role role,
                                                   const std::string &password);
/** A new password, as above; ends all sessions. NotFound. */
[[nodiscard]] base::Result<std::string> setPassword(const AccountDesk &desk, const std::string &name,
                                                    const std::string &password);
/** Each ends all sessions of the account. NotFound. */
[[nodiscard]] base::Result<void> setRole(const AccountDesk &desk, const std::string &name, Role role);
[[nodiscard]] base::Result<void> setDisabled(const AccountDesk &desk, const std::string &name, bool isDisabled);
[[nodiscard]] base::Result<void> resetSecondFactor(const AccountDesk &desk, const std::string &name);

/** One line an account, or a JSON list. */
[[nodiscard]] base::Result<std::string> accountList(Store &store, bool asJson);
/** The newest @p limit entries of the audit log, newest first: one line each, or a JSON list. */
[[nodiscard]] base::Result<std::string> auditList(Store &store, base::WallTime now, std::size_t limit, bool asJson);

} // namespace kiosk::server
