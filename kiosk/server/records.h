// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "kiosk/domain/site.h"

// What the store holds beside events. Values.
namespace kiosk::server {

/** What was answered to an idempotency key. */
struct StoredAnswer
{
    std::string fingerprint; ///< hash of method, path and body
    int status = 0;
    std::string type;
    std::string body;
    domain::WallTime at{};
    bool operator==(const StoredAnswer &) const = default;
};

/** How far a terminal's journal is known, and what the next entry's time is measured against. */
struct JournalMark
{
    std::string terminal;          ///< id of the terminal it belongs to
    std::uint64_t seq = 0;         ///< all entries up to here are durable
    domain::WallTime lastIssued{}; ///< the server's time of the last entry
    bool operator==(const JournalMark &) const = default;
};

enum class Role { Adviser, Manager };
[[nodiscard]] const char *name(Role role);
[[nodiscard]] std::optional<Role> parseRole(const std::string &text);

struct Account
{
    std::string name;
    Role role = Role::Adviser;
    std::string passwordHash; ///< Argon2id, with its parameters
    bool operator==(const Account &) const = default;
};

/** A log-in. The token itself is known to the browser only. */
struct Session
{
    std::string tokenHash;
    std::string account;
    Role role = Role::Adviser;
    domain::WallTime created{};
    domain::WallTime used{};
    bool operator==(const Session &) const = default;
};

/** A terminal that was enrolled. */
struct KnownTerminal
{
    std::string id; ///< keyid of its signatures
    domain::TerminalNumber number = 0;
    std::string name;
    std::string publicKey; ///< hex
    domain::WallTime enrolled{};
    bool revoked = false;
    domain::WallTime lastSeen{};
    std::string health; ///< its last report, JSON; empty before the first
    bool operator==(const KnownTerminal &) const = default;
};

/** A code that enrols one terminal, once. */
struct EnrolmentCode
{
    std::string hash;
    domain::WallTime expires{};
    bool operator==(const EnrolmentCode &) const = default;
};

} // namespace kiosk::server
