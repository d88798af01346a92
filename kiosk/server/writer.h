// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <random>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/executor.h"
#include "kiosk/server/batch.h"

namespace kiosk::server {

/** What a durable batch means for everybody who watches one site. */
struct SiteNews
{
    domain::SiteId id;
    /** A day that was loaded, before @c events: at the start, on a new date, after a failure. */
    std::shared_ptr<const domain::QueueState> fresh;
    /** Set when the site is new or changed. */
    std::shared_ptr<const domain::Site> site;
    /** In order, also what other servers wrote. */
    std::vector<domain::QueueEvent> events;
};
/** Handed over on the I/O thread, in order. */
using Publication = std::vector<SiteNews>;

/**
 * The one who writes. Owns the day of every site, takes all jobs that wait, lets each decide against the state the one
 * before left, commits once, then publishes and answers. When another server was first (Conflict), nothing happened:
 * what it wrote is read and all jobs decide again, so a job must be able to run several times and may change nothing
 * but through its batch. When the store fails, every job is answered with the failure and the days are loaded anew.
 */
class Writer
{
public:
    using Job = std::function<Answer(Batch &)>;
    using Publish = std::function<void(const Publication &)>;

    /** Jobs run on @p own; @p publish, what jobs leave for afterCommit() and answers run on @p io. */
    Writer(Store &store, const base::Clock &clock, base::Executor &own, base::Executor &io, Publish publish);
    ~Writer();

    /**
     * Safe from any thread. @p done is called once, on the I/O thread. @p key is what the job will ask
     * Batch::answer() for: the keys of a batch are fetched together.
     */
    void submit(Job job, Done done, std::optional<AnswerName> key = {});
    /** Reads and publishes what other servers wrote. Safe from any thread. */
    void lookElsewhere();

    /** Hears of no other server any more. To be called before the executors end. */
    void stop();

    /** Commits so far, and batches that were decided again. Read on the writer's thread or when it rests. */
    [[nodiscard]] std::uint64_t commits() const { return m_commits; }
    [[nodiscard]] std::uint64_t conflicts() const { return m_conflicts; }

private:
    struct Waiting
    {
        Job job; ///< none: only look elsewhere
        Done done;
        std::optional<AnswerName> key;
        int tries = 0;
    };
    struct Attempt;

    void add(Waiting waiting);
    void drain();
    std::vector<Waiting> takeWaiting(bool &more);
    base::Result<void> tryOnce(std::vector<Waiting> &jobs, Attempt &attempt);
    base::Result<void> prepare(domain::WallTime now);
    base::Result<void> loadDay(SiteDay &day, domain::WallTime now);
    base::Result<void> catchUp(SiteDay &day);
    void takeBack(bool isConflict);
    /** Puts jobs back that have tries left; the others stay in @p jobs. */
    void putBack(std::vector<Waiting> &jobs, base::Code why);
    void deliver(std::vector<Waiting> jobs, Attempt attempt);

    Store &m_store;
    const base::Clock &m_clock;
    base::Executor &m_own;
    base::Executor &m_io;
    Publish m_publish;
    std::map<domain::SiteId, SiteDay> m_days;
    bool m_areSitesKnown = false;
    bool m_isPaused = false; ///< jobs that were put back wait a little
    std::uint64_t m_commits = 0;
    std::uint64_t m_conflicts = 0;
    std::minstd_rand m_jitter{std::random_device{}()};

    std::mutex m_mutex;
    std::vector<Waiting> m_waiting;
};

} // namespace kiosk::server
