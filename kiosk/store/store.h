// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/store/records.h"

namespace kiosk::store {

/** What others wrote since it was last asked. */
struct Changes
{
    bool records = false;            ///< perhaps: sites, accounts, sessions, terminals, documents
    bool allStreams = false;         ///< perhaps: any stream
    std::vector<StreamName> streams; ///< for certain
};

/**
 * What the server remembers. One thread at a time: the writer's. Everything that changes happens between begin() and
 * commit(); when commit() succeeds it is on the disk, all of it. A function that fails ends the transaction's use: roll
 * back. Failures:
 * - Conflict: somebody else was first. Nothing was done; read again, decide again. A store of several servers may tell
 *   it only at commit().
 * - Offline: the database cannot be reached. Nothing was done.
 * - Busy (another program holds the lock; or the line broke in the very commit and it could not be found out whether
 *   it was done: then the text says so), Device (disk full or broken), Corrupt.
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
                                                    const std::vector<StoredEvent> &events) = 0;
    /** The events from @p fromSeq on, in order. */
    [[nodiscard]] virtual base::Result<std::vector<StoredEvent>> read(const StreamName &stream,
                                                                      std::uint64_t fromSeq = 1) = 0;
    /** The streams of @p kind that @p site has before @p date, oldest first. */
    [[nodiscard]] virtual base::Result<std::vector<StreamName>>
    streamsBefore(const domain::SiteId &site, StreamKind kind, domain::LocalDate date) = 0;
    /** All events of @p stream are gone. */
    [[nodiscard]] virtual base::Result<void> forgetStream(const StreamName &stream) = 0;

    /** The answers that were given under @p names; those never used are left out. */
    [[nodiscard]] virtual base::Result<std::map<AnswerName, StoredAnswer>>
    answers(const std::vector<AnswerName> &names) = 0;
    /** Conflict when @p name has one: the same key came to two servers at once. */
    [[nodiscard]] virtual base::Result<void> keepAnswer(const AnswerName &name, const StoredAnswer &answer) = 0;
    [[nodiscard]] virtual base::Result<void> forgetAnswers(domain::WallTime before) = 0;

    /** How far a journal is known; nothing for a new one. Kept for ever. */
    [[nodiscard]] virtual base::Result<std::optional<JournalMark>> journal(const domain::JournalId &id) = 0;
    /** The hash of the entry @p seq; nothing when it never came, or was forgotten. */
    [[nodiscard]] virtual base::Result<std::optional<std::string>> entryHash(const domain::JournalId &id,
                                                                             std::uint64_t seq) = 0;
    /** @p at: when it was received. Conflict when it is there. */
    [[nodiscard]] virtual base::Result<void> keepEntry(const domain::JournalId &id, std::uint64_t seq,
                                                       const std::string &hash, domain::WallTime at) = 0;
    [[nodiscard]] virtual base::Result<void> keepMark(const domain::JournalId &id, const JournalMark &mark) = 0;
    [[nodiscard]] virtual base::Result<void> forgetEntries(domain::WallTime before) = 0;

    /** The newest version of every site, by id. */
    [[nodiscard]] virtual base::Result<std::vector<domain::Site>> sites() = 0;
    /** NotFound when there is none. */
    [[nodiscard]] virtual base::Result<domain::Site> site(const domain::SiteId &id) = 0;
    /** Adds a site or a version; Conflict when it is not newer than the last. @p author is an account or "init". */
    [[nodiscard]] virtual base::Result<void> keepSite(const domain::Site &site, const std::string &author) = 0;

    [[nodiscard]] virtual base::Result<std::vector<Account>> accounts() = 0;
    [[nodiscard]] virtual base::Result<std::optional<Account>> account(const std::string &name) = 0;
    /** Adds or replaces. */
    [[nodiscard]] virtual base::Result<void> keepAccount(const Account &account) = 0;

    [[nodiscard]] virtual base::Result<std::vector<Session>> sessions() = 0;
    /** Adds or replaces. */
    [[nodiscard]] virtual base::Result<void> keepSession(const Session &session) = 0;
    [[nodiscard]] virtual base::Result<void> endSession(const std::string &tokenHash) = 0;

    /** Of all sites, by site and number. */
    [[nodiscard]] virtual base::Result<std::vector<KnownTerminal>> terminals() = 0;
    /** Adds or replaces by id. Conflict when another one has its number. */
    [[nodiscard]] virtual base::Result<void> keepTerminal(const KnownTerminal &terminal) = 0;

    [[nodiscard]] virtual base::Result<void> keepCode(const EnrolmentCode &code) = 0;
    /** The code with this hash, which is then gone, for one taker only; nothing when there is none. */
    [[nodiscard]] virtual base::Result<std::optional<EnrolmentCode>> takeCode(const std::string &hash) = 0;

    /** @p site may be empty: then it belongs to the server. */
    [[nodiscard]] virtual base::Result<std::optional<std::string>> document(const domain::SiteId &site,
                                                                            const std::string &name) = 0;
    /** Those whose names begin with @p prefix, by name. */
    [[nodiscard]] virtual base::Result<std::vector<Document>> documents(const domain::SiteId &site,
                                                                        const std::string &prefix) = 0;
    /** Adds or replaces. */
    [[nodiscard]] virtual base::Result<void> keepDocument(const domain::SiteId &site, const Document &document) = 0;
    [[nodiscard]] virtual base::Result<void> forgetDocument(const domain::SiteId &site, const std::string &name) = 0;

    /**
     * @p told is called from any thread when others wrote something, so that nobody has to wait for the next batch; an
     * empty one ends that before this returns. A store that nobody else writes to never calls.
     */
    virtual void onChange(std::function<void()> told) { (void)told; }
    /** What others wrote since the last call. The first call may tell of everything. */
    [[nodiscard]] virtual Changes changes() = 0;
    /** Whether other servers append to the same streams. */
    [[nodiscard]] virtual bool isShared() const = 0;
    /** Outside a transaction: leaves no trace of what was forgotten, as far as the store can. Busy: try again later. */
    [[nodiscard]] virtual base::Result<void> scrub() = 0;
};

} // namespace kiosk::store
