// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/executor.h"
#include "kiosk/domain/queue.h"
#include "kiosk/server/http.h"
#include "kiosk/server/records.h"

namespace kiosk::server {

class Batch;

/** What one command did. */
struct Outcome
{
    std::vector<domain::QueueEvent> events;
};

/** One site and its day, as the jobs before this one left them. Kept by the writer, used by jobs on its thread. */
class SiteDay
{
public:
    [[nodiscard]] const domain::Site &site() const { return *m_site; }
    [[nodiscard]] const domain::QueueState &today() const { return *m_today; }
    [[nodiscard]] Batch &batch() { return *m_batch; }

    /** Decides @p command against today, appends and applies what follows. A refusal changes nothing. */
    [[nodiscard]] base::Result<Outcome> carryOut(const domain::Command &command);
    /** Adds a version of the site; all later jobs see it. */
    [[nodiscard]] base::Result<void> changeSite(domain::Site site, const std::string &author);

private:
    friend class Batch;
    friend class Writer;
    [[nodiscard]] store::StreamName stream() const { return {m_today->site, m_today->date}; }

    std::shared_ptr<const domain::Site> m_site;        ///< with what this batch changed
    std::shared_ptr<const domain::Site> m_durableSite; ///< without
    std::optional<domain::QueueState> m_today;         ///< with what this batch decided
    std::optional<domain::QueueState> m_durable;       ///< without; only where others write too
    domain::WallTime m_until{};                        ///< the first moment that is not today any more
    bool m_isStale = false;                            ///< others wrote; to be read
    Batch *m_batch = nullptr;                          ///< set while a batch that used it is open
    // What is to be published; own events of the open batch begin at m_ownFrom.
    std::shared_ptr<const domain::QueueState> m_fresh;
    bool m_isSiteNews = false;
    std::vector<domain::QueueEvent> m_events;
    std::size_t m_ownFrom = 0;
};

/**
 * What a job may do while its batch is open. Lives on the writer's thread. When the store fails here, the whole batch
 * is taken back: decided again, or every job of it answered with that failure.
 */
class Batch
{
public:
    [[nodiscard]] Store &store() { return m_store; }
    [[nodiscard]] domain::WallTime now() const { return m_now; }
    /** NotFound when there is no such site. What is given is good until the job ends. */
    [[nodiscard]] base::Result<SiteDay *> day(const domain::SiteId &site);
    [[nodiscard]] std::vector<domain::SiteId> sites() const;
    /** A site that was not there; its day begins with the next batch. */
    [[nodiscard]] base::Result<void> addSite(const domain::Site &site, const std::string &author);

    /** What was answered under @p name before, also in this batch. */
    [[nodiscard]] std::optional<StoredAnswer> answer(const AnswerName &name);
    void keepAnswer(const AnswerName &name, const StoredAnswer &answer);

    /** Runs @p task on the I/O thread once the batch is durable, before the job is answered; not when it fails. */
    void afterCommit(base::Task task) { m_afterCommit.push_back(std::move(task)); }
    /** Runs @p task at once when the batch is taken back: for what a job's owner remembers on this thread. */
    void whenTakenBack(base::Task task) { m_whenTakenBack.push_back(std::move(task)); }

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
    friend class SiteDay;
    friend class Writer;
    Batch(Store &store, domain::WallTime now, std::map<domain::SiteId, SiteDay> &days)
        : m_store(store)
        , m_now(now)
        , m_days(days)
    {
    }
    void fail(base::Error error);

    Store &m_store;
    domain::WallTime m_now;
    std::map<domain::SiteId, SiteDay> &m_days;
    std::map<AnswerName, std::optional<StoredAnswer>> m_answers; ///< those asked for together, and those kept here
    std::vector<base::Task> m_afterCommit;
    std::vector<base::Task> m_whenTakenBack;
    std::optional<base::Error> m_failure;
    bool m_areSitesAdded = false;
};

} // namespace kiosk::server
