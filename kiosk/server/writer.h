// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/executor.h"
#include "kiosk/server/http.h"
#include "kiosk/server/store.h"

namespace kiosk::server {

/** What one command did. */
struct Outcome
{
    std::vector<domain::QueueEvent> events;
};

/**
 * What a job may do while its batch is open. Lives on the writer's thread. When the store fails here, the whole batch
 * is taken back and every job of it is answered with that failure.
 */
class Batch
{
public:
    [[nodiscard]] Store &store() { return m_store; }
    [[nodiscard]] domain::WallTime now() const { return m_now; }
    [[nodiscard]] const domain::Site &site() const { return *m_site; }
    /** Today as the jobs before this one left it. */
    [[nodiscard]] const domain::QueueState &today() const { return *m_today; }

    /** Decides @p command against today, appends and applies what follows. A refusal changes nothing. */
    [[nodiscard]] base::Result<Outcome> carryOut(const domain::Command &command);
    /** Adds a version of the site; all later jobs see it. */
    [[nodiscard]] base::Result<void> changeSite(domain::Site site, const std::string &author);
    /** Runs @p task on the I/O thread once the batch is durable, before the job is answered; not when it fails. */
    void afterCommit(base::Task task) { m_afterCommit.push_back(std::move(task)); }

    /** Unwraps what the store gave; a failure breaks the batch and gives @p T's default. */
    template<class T>
    T kept(base::Result<T> result)
    {
        if (result)
            return std::move(result).assume_value();
        fail(std::move(result).assume_error());
        return T{};
    }
    void kept(const base::Result<void> &result)
    {
        if (!result)
            fail(result.assume_error());
    }

private:
    friend class Writer;
    Batch(Store &store, domain::WallTime now, std::shared_ptr<const domain::Site> &site, domain::QueueState *today)
        : m_store(store)
        , m_now(now)
        , m_site(site)
        , m_today(today)
    {
    }
    void fail(base::Error error);

    Store &m_store;
    domain::WallTime m_now;
    std::shared_ptr<const domain::Site> &m_site;
    domain::QueueState *m_today;
    std::vector<domain::QueueEvent> m_events;
    std::vector<base::Task> m_afterCommit;
    std::optional<base::Error> m_failure;
    bool m_siteChanged = false;
};

/** What a durable batch means for everybody who watches. Handed over on the I/O thread, in order. */
struct Publication
{
    /** A day that was loaded, before @c events: at the start, on a new date, after a failure. */
    std::shared_ptr<const domain::QueueState> fresh;
    /** Set when the site changed. */
    std::shared_ptr<const domain::Site> site;
    std::vector<domain::QueueEvent> events;
};

/**
 * The one who writes. Owns the state of the day, takes all jobs that wait, lets each decide against the state the one
 * before left, commits once, then publishes and answers. When the commit fails nothing happened: the state is dropped
 * and loaded anew, and every job is answered with the failure.
 */
class Writer
{
public:
    using Job = std::function<Answer(Batch &)>;
    using Publish = std::function<void(const Publication &)>;

    /** Jobs run on @p own; @p publish, what jobs leave for afterCommit() and answers run on @p io. */
    Writer(Store &store, const base::Clock &clock, base::Executor &own, base::Executor &io, Publish publish);

    /** Safe from any thread. @p done is called once, on the I/O thread. */
    void submit(Job job, Done done);
    /** Commits so far, and jobs in them: how well they share. Read on the writer's thread or when it rests. */
    [[nodiscard]] std::uint64_t commits() const { return m_commits; }

private:
    struct Waiting
    {
        Job job;
        Done done;
    };
    void drain();
    base::Result<void> prepareDay(domain::WallTime now, Publication &publication);
    base::Result<void> runBatch(std::vector<Waiting> &jobs, std::vector<Answer> &answers, Publication &publication,
                                std::vector<base::Task> &afterCommit);

    Store &m_store;
    const base::Clock &m_clock;
    base::Executor &m_own;
    base::Executor &m_io;
    Publish m_publish;
    std::shared_ptr<const domain::Site> m_site;
    std::optional<domain::QueueState> m_today;
    std::uint64_t m_commits = 0;

    std::mutex m_mutex;
    std::vector<Waiting> m_waiting;
};

} // namespace kiosk::server
