// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/writer.h"

#include "kiosk/base/log.h"

namespace kiosk::server {

using base::Result;
using boost::outcome_v2::success;

namespace {
constexpr std::size_t LargestBatch = 2000;

base::Error unavailable(const base::Error &error)
{
    // Whatever the store met: nothing was done, and the same call may be tried again.
    return base::failure(base::Code::Busy, "nothing was changed, try again: " + error.text);
}
} // namespace

void Batch::fail(base::Error error)
{
    if (!m_failure)
        m_failure = std::move(error);
}

Result<Outcome> Batch::carryOut(const domain::Command &command)
{
    BOOST_OUTCOME_TRY(auto facts, domain::decide(*m_today, *m_site, command, m_now));
    Outcome outcome;
    outcome.events.reserve(facts.size());
    auto seq = m_today->seq;
    for (auto &fact : facts)
        outcome.events.push_back({++seq, m_now, std::move(fact)});
    if (outcome.events.empty())
        return outcome;
    auto appended = m_store.append({m_today->site, m_today->date}, m_today->seq, outcome.events);
    if (!appended) {
        fail(appended.assume_error());
        return std::move(appended).assume_error();
    }
    for (const auto &event : outcome.events)
        domain::apply(*m_today, event);
    m_events.insert(m_events.end(), outcome.events.begin(), outcome.events.end());
    return outcome;
}

Result<void> Batch::changeSite(domain::Site site, const std::string &author)
{
    auto keeping = m_store.keepSite(site, author);
    if (!keeping) {
        fail(keeping.assume_error());
        return keeping;
    }
    m_site = std::make_shared<const domain::Site>(std::move(site));
    m_siteChanged = true;
    return success();
}

Writer::Writer(Store &store, const base::Clock &clock, base::Executor &own, base::Executor &io, Publish publish)
    : m_store(store)
    , m_clock(clock)
    , m_own(own)
    , m_io(io)
    , m_publish(std::move(publish))
{
}

void Writer::submit(Job job, Done done)
{
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_waiting.empty();
        m_waiting.push_back({std::move(job), std::move(done)});
    }
    if (first)
        m_own.post([this] { drain(); });
}

/** Makes sure that site and day are there and of this date. */
Result<void> Writer::prepareDay(domain::WallTime now, Publication &publication)
{
    if (!m_site || m_store.changedElsewhere()) {
        BOOST_OUTCOME_TRY(auto site, m_store.site());
        if (!m_site || !(*m_site == site)) {
            m_site = std::make_shared<const domain::Site>(std::move(site));
            publication.site = m_site;
        }
    }
    // A clock that steps back over midnight must not bring yesterday back.
    const auto date = m_site->zone.dateAt(now);
    if (m_today && std::chrono::sys_days(date) <= std::chrono::sys_days(m_today->date))
        return success();
    domain::QueueState day;
    day.site = m_site->id;
    day.date = date;
    BOOST_OUTCOME_TRY(const auto events, m_store.read({day.site, day.date}, 1));
    for (const auto &event : events)
        domain::apply(day, event);
    m_today = std::move(day);
    publication.fresh = std::make_shared<const domain::QueueState>(*m_today);
    return success();
}

Result<void> Writer::runBatch(std::vector<Waiting> &jobs, std::vector<Answer> &answers, Publication &publication,
                              std::vector<base::Task> &afterCommit)
{
    const auto now = m_clock.wall();
    BOOST_OUTCOME_TRY(m_store.begin());
    auto prepared = prepareDay(now, publication);
    if (!prepared) {
        m_store.rollback();
        return prepared;
    }
    Batch batch(m_store, now, m_site, &*m_today);
    for (auto &waiting : jobs) {
        answers.push_back(waiting.job(batch));
        if (batch.m_failure)
            break;
    }
    if (batch.m_failure) {
        m_store.rollback();
        return *batch.m_failure;
    }
    BOOST_OUTCOME_TRY(m_store.commit());
    ++m_commits;
    publication.events = std::move(batch.m_events);
    if (batch.m_siteChanged)
        publication.site = m_site;
    afterCommit = std::move(batch.m_afterCommit);
    return success();
}

void Writer::drain()
{
    std::vector<Waiting> jobs;
    bool more = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.size() <= LargestBatch) {
            jobs.swap(m_waiting);
        } else {
            const auto end = m_waiting.begin() + LargestBatch;
            jobs.assign(std::make_move_iterator(m_waiting.begin()), std::make_move_iterator(end));
            m_waiting.erase(m_waiting.begin(), end);
            more = true;
        }
    }
    auto publication = std::make_shared<Publication>();
    auto answers = std::make_shared<std::vector<Answer>>();
    auto afterCommit = std::make_shared<std::vector<base::Task>>();
    if (const auto done = runBatch(jobs, *answers, *publication, *afterCommit); !done) {
        const auto &error = done.assume_error();
        base::log(base::Level::Error, "batch-failed", {{"code", base::name(error.code)}, {"text", error.text}});
        answers->assign(jobs.size(), problem(unavailable(error)));
        // What was applied is not durable: forget it. The next batch loads what is, and everybody starts from that.
        m_today.reset();
        m_site.reset();
        *publication = {};
    }
    auto waiting = std::make_shared<std::vector<Waiting>>(std::move(jobs));
    m_io.post([this, publication, answers, afterCommit, waiting] {
        if (publication->fresh || publication->site || !publication->events.empty())
            m_publish(*publication);
        for (const auto &task : *afterCommit)
            task();
        for (std::size_t i = 0; i < waiting->size(); ++i)
            (*waiting)[i].done(std::move((*answers)[i]));
    });
    if (more)
        m_own.post([this] { drain(); });
}

} // namespace kiosk::server
