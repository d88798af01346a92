// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/domain/site.h"

// What the store holds. Values.
namespace kiosk::store {

/** What a stream is about. */
enum class StreamKind {
    Queue,         ///< the queue of one site-day
    Appointments,  ///< dated or not, as booking likes it
    Seats,         ///< of events in the house
    Configuration, ///< what was set, by whom
    Audit,         ///< who did what to accounts and devices
};
[[nodiscard]] const char *name(StreamKind kind);
[[nodiscard]] std::optional<StreamKind> parseStreamKind(const std::string &text);

/** One sequence of events. A stream of a site-day has a date, others may have none. */
struct StreamName
{
    domain::SiteId site;
    domain::LocalDate date{};
    StreamKind kind = StreamKind::Queue;
    auto operator<=>(const StreamName &) const = default;
};

/** An event as it is stored. What the text means is the business of whoever owns the kind. */
struct StoredEvent
{
    std::uint64_t seq = 0; ///< dense, from 1
    domain::WallTime at{};
    std::string json;
    bool operator==(const StoredEvent &) const = default;
};

/** What an answer is kept under: an account or terminal, and the key it chose. */
struct AnswerName
{
    std::string scope;
    std::string key;
    auto operator<=>(const AnswerName &) const = default;
};

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
    std::string passwordHash;            ///< Argon2id, with its parameters
    std::vector<domain::SiteId> sites{}; ///< where it may work; empty: everywhere
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
    domain::SiteId site{}; ///< where she works; empty: not chosen
    bool operator==(const Session &) const = default;
};

/** A terminal that was enrolled. */
struct KnownTerminal
{
    std::string id;                    ///< keyid of its signatures
    domain::TerminalNumber number = 0; ///< within its site
    std::string name;
    std::string publicKey; ///< hex
    domain::WallTime enrolled{};
    bool revoked = false;
    domain::WallTime lastSeen{};
    std::string health; ///< its last report, JSON; empty before the first
    domain::SiteId site{};
    bool operator==(const KnownTerminal &) const = default;
};

/** A code that enrols one terminal, once. */
struct EnrolmentCode
{
    std::string hash;
    domain::WallTime expires{};
    domain::SiteId site{};
    bool operator==(const EnrolmentCode &) const = default;
};

/** A small JSON text by its name: settings, what was learned, a day's sums. */
struct Document
{
    std::string name; ///< may be a path: "day/2026-11-22"
    std::string json;
    bool operator==(const Document &) const = default;
};

} // namespace kiosk::store
