// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/domain/queue.h"
#include "kiosk/server/records.h"

namespace kiosk::server {

/** The events of one site on one local date. */
struct StreamName
{
    domain::SiteId site;
    domain::LocalDate date{};
    auto operator<=>(const StreamName &) const = default;
};

/**
 * What the server remembers. One thread at a time: the writer's. Everything that changes happens between begin() and
 * commit(); when commit() succeeds it is on the disk, all of it. A function that fails ends the transaction's use: roll
 * back. Failures: Device (disk full or broken), Busy (another program holds the lock), Corrupt, Conflict (see
 * append()).
 */
class Store
{
public:
    virtual ~Store() = default;

    [[nodiscard]] virtual base::Result<void> begin() = 0;
    [[nodiscard]] virtual base::Result<void> commit() = 0;
    virtual void rollback() = 0;

    /** Adds @p events, whose seqs go on from @p expected. Conflict when the stream does not end there. */
    [[nodiscard]] virtual base::Result<void> append(const StreamName &stream, std::uint64_t expected,
                                                    const std::vector<domain::QueueEvent> &events) = 0;
    /** The events from @p fromSeq on, in order. */
    [[nodiscard]] virtual base::Result<std::vector<domain::QueueEvent>> read(const StreamName &stream,
                                                                             std::uint64_t fromSeq = 1) = 0;

    /** The answer that was given to @p key of @p scope (an account or a terminal). */
    [[nodiscard]] virtual base::Result<std::optional<StoredAnswer>> answer(const std::string &scope,
                                                                           const std::string &key) = 0;
    [[nodiscard]] virtual base::Result<void> keepAnswer(const std::string &scope, const std::string &key,
                                                        const StoredAnswer &answer) = 0;
    [[nodiscard]] virtual base::Result<void> forgetAnswers(domain::WallTime before) = 0;

    /** How far a journal is known; nothing for a new one. Kept for ever. */
    [[nodiscard]] virtual base::Result<std::optional<JournalMark>> journal(const domain::JournalId &id) = 0;
    /** The hash of the entry @p seq; nothing when it never came. */
    [[nodiscard]] virtual base::Result<std::optional<std::string>> entryHash(const domain::JournalId &id,
                                                                             std::uint64_t seq) = 0;
    [[nodiscard]] virtual base::Result<void> keepEntry(const domain::JournalId &id, std::uint64_t seq,
                                                       const std::string &hash) = 0;
    [[nodiscard]] virtual base::Result<void> keepMark(const domain::JournalId &id, const JournalMark &mark) = 0;

    /** The newest version of the one site; NotFound before init. */
    [[nodiscard]] virtual base::Result<domain::Site> site() = 0;
    /** Adds a version; Conflict when it is not newer than the last. @p author is an account or "init". */
    [[nodiscard]] virtual base::Result<void> keepSite(const domain::Site &site, const std::string &author) = 0;

    [[nodiscard]] virtual base::Result<std::optional<Account>> account(const std::string &name) = 0;
    /** Adds or replaces. */
    [[nodiscard]] virtual base::Result<void> keepAccount(const Account &account) = 0;

    [[nodiscard]] virtual base::Result<std::vector<Session>> sessions() = 0;
    /** Adds or replaces. */
    [[nodiscard]] virtual base::Result<void> keepSession(const Session &session) = 0;
    [[nodiscard]] virtual base::Result<void> endSession(const std::string &tokenHash) = 0;

    [[nodiscard]] virtual base::Result<std::vector<KnownTerminal>> terminals() = 0;
    /** Adds or replaces. */
    [[nodiscard]] virtual base::Result<void> keepTerminal(const KnownTerminal &terminal) = 0;

    [[nodiscard]] virtual base::Result<void> keepCode(const EnrolmentCode &code) = 0;
    /** The code with this hash, which is then gone; nothing when there is none. */
    [[nodiscard]] virtual base::Result<std::optional<EnrolmentCode>> takeCode(const std::string &hash) = 0;

    /** Whether another program changed something since the last call; then reload what is kept in memory. */
    [[nodiscard]] virtual bool changedElsewhere() = 0;
};

} // namespace kiosk::server
