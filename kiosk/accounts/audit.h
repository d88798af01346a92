// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include <boost/json/fwd.hpp>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"
#include "kiosk/wire/json.h"

namespace kiosk::accounts {

/**
 * One line of the audit log: who did what to whom, when, from where, and how it ended. Never a secret, never what
 * somebody typed (a wrong account name may be a password), never a ticket. Kept for a limited time.
 */
struct AuditEntry
{
    std::uint64_t seq = 0; ///< given by the store; never used twice
    base::WallTime at{};
    std::string who;    ///< account, "terminal:<id>", "partner:<name>", "command-line"; empty: somebody unknown
    std::string what;   ///< "log-in", "password-changed", "terminal-revoked", …
    std::string about;  ///< the account, terminal or setting it was done to; empty: oneself
    std::string from;   ///< shortenedAddress(); empty: on the server itself
    std::string result; ///< "done", or why not: "wrong-password", "slowed-down", …
    bool operator==(const AuditEntry &) const = default;
};

/**
 * The network that @p peer is in: /24 of IPv4, /48 of IPv6. Enough to tell the house from the world and one attacker
 * from another; not enough to name a person's connection.
 */
[[nodiscard]] std::string shortenedAddress(const std::string &peer);

[[nodiscard]] boost::json::value toJson(const AuditEntry &entry);

} // namespace kiosk::accounts

namespace kiosk::wire {
template<>
base::Result<accounts::AuditEntry> fromJson(const boost::json::value &value);
} // namespace kiosk::wire
