// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>
#include <vector>

#include "kiosk/domain/call_order.h"
#include "kiosk/wire/json.h"

// What travels between a terminal, a staff page and the server; the shapes stand in README.md.
namespace kiosk::wire {

struct EnrolRequest
{
    std::string code;
    std::string name;
    std::string publicKey; ///< base64 of 32 bytes (Ed25519)
    bool operator==(const EnrolRequest &) const = default;
};
struct EnrolAnswer
{
    std::string terminal; ///< its id: the keyid of its signatures
    domain::TerminalNumber number = 0;
    domain::Site site; ///< holds the terminal's reserve
    bool operator==(const EnrolAnswer &) const = default;
};

struct LeaseRequest
{
    domain::JournalId journal;
    domain::ServiceId service;
    int count = 0;
    bool operator==(const LeaseRequest &) const = default;
};
struct LeaseAnswer
{
    domain::LocalDate date{}; ///< the ranges count on this date only
    std::vector<domain::NumberRange> ranges;
    bool operator==(const LeaseAnswer &) const = default;
};

/** How a ticket's paper stands, in a journal entry. */
enum class PaperState { Started, Printed, Failed, Uncertain };
[[nodiscard]] const char *name(PaperState state);
[[nodiscard]] std::optional<PaperState> parsePaperState(const std::string &text);

// What a journal entry says.
struct IssuedBody
{
    domain::Ticket ticket;
    bool operator==(const IssuedBody &) const = default;
};
struct PrintBody
{
    domain::TicketId ticket;
    PaperState state = PaperState::Started;
    bool operator==(const PrintBody &) const = default;
};
struct RangeReturnedBody
{
    domain::NumberRange range;
    bool operator==(const RangeReturnedBody &) const = default;
};
using JournalBody = std::variant<IssuedBody, PrintBody, RangeReturnedBody>;

/** The body's bytes as a journal stores and hashes them. */
[[nodiscard]] std::string bodyText(const JournalBody &body);
[[nodiscard]] base::Result<JournalBody> readBody(std::string_view text);
/** Lower-case hex BLAKE2b-256 of a body's bytes. */
[[nodiscard]] std::string bodyHash(std::string_view bodyText);

struct JournalEntry
{
    std::uint64_t seq = 0;
    std::string bootId;
    std::chrono::milliseconds boottime{};
    domain::WallTime wall{};
    domain::LocalDate date{};
    std::string hash; ///< bodyHash() of the body
    std::string body; ///< bodyText(); travels as JSON, not as a text within JSON
    bool operator==(const JournalEntry &) const = default;
};
struct JournalRequest
{
    domain::JournalId journal;
    std::string bootId;                   ///< of the run of the machine that sends
    std::chrono::milliseconds boottime{}; ///< when it sends: what entries of the same run are measured against
    std::uint64_t fromSeq = 0;            ///< of the first entry; the entries are dense
    std::vector<JournalEntry> entries;
    bool operator==(const JournalRequest &) const = default;
};
struct JournalAnswer
{
    std::uint64_t acknowledgedSeq = 0; ///< durable at the server up to here
    bool operator==(const JournalAnswer &) const = default;
};

/** How the updates of a terminal's pack stand. */
struct UpdateHealth
{
    std::string state;        ///< "idle", "looking", "trying", "waiting" or "failed"
    std::int64_t staged = 0;  ///< version that is on its way; 0: none
    std::int64_t refused = 0; ///< highest version that did not do; 0: none
    std::string problem;      ///< one line; empty: none
    std::string staleSince;   ///< nobody has vouched for the pack being the newest since then; empty: somebody has
    bool operator==(const UpdateHealth &) const = default;
};

struct HealthReport
{
    std::string version;
    std::string packId;
    std::int64_t packVersion = 0;
    std::string printer;         ///< "ok" or what is wrong with it
    std::int64_t diskFree = 0;   ///< bytes
    std::int64_t queueDepth = 0; ///< journal entries not acknowledged yet
    domain::WallTime wall{};
    std::optional<UpdateHealth> update = {}; ///< nothing: this terminal is not updated
    bool operator==(const HealthReport &) const = default;
};

/** Answer to a desk or ticket command. */
struct CommandAnswer
{
    std::uint64_t seq = 0; ///< of the last event of the command
    std::optional<domain::TicketRecord> ticket;
    std::optional<domain::CallReason> reason;
    std::optional<domain::CallGrounds> grounds = {}; ///< after call-next
    bool operator==(const CommandAnswer &) const = default;
};

[[nodiscard]] boost::json::value toJson(const EnrolRequest &request);
[[nodiscard]] boost::json::value toJson(const EnrolAnswer &answer);
[[nodiscard]] boost::json::value toJson(const LeaseRequest &request);
[[nodiscard]] boost::json::value toJson(const LeaseAnswer &answer);
/** Aborts when an entry's body is not JSON: bodies come from bodyText(). */
[[nodiscard]] boost::json::value toJson(const JournalRequest &request);
[[nodiscard]] boost::json::value toJson(const JournalAnswer &answer);
[[nodiscard]] boost::json::value toJson(const HealthReport &report);
[[nodiscard]] boost::json::value toJson(const CommandAnswer &answer);
[[nodiscard]] boost::json::value toJson(const domain::CallGrounds &grounds);

template<>
base::Result<EnrolRequest> fromJson(const boost::json::value &value);
template<>
base::Result<EnrolAnswer> fromJson(const boost::json::value &value);
template<>
base::Result<LeaseRequest> fromJson(const boost::json::value &value);
template<>
base::Result<LeaseAnswer> fromJson(const boost::json::value &value);
template<>
base::Result<JournalRequest> fromJson(const boost::json::value &value);
template<>
base::Result<JournalAnswer> fromJson(const boost::json::value &value);
template<>
base::Result<HealthReport> fromJson(const boost::json::value &value);
template<>
base::Result<CommandAnswer> fromJson(const boost::json::value &value);
template<>
base::Result<domain::CallGrounds> fromJson(const boost::json::value &value);

} // namespace kiosk::wire
