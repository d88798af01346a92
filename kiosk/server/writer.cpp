// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/writer.h"

#include <algorithm>
#include <iterator>

#include "kiosk/base/log.h"
#include "kiosk/store/queue_log.h"

namespace kiosk::server {

using base::Code;
using base::Result;
using boost::outcome_v2::success;

namespace {

/** So that no batch keeps its first job waiting for long. */
constexpr std::size_t LargestBatch = 2000;
/** How often a job is decided again because another server was first, or because the database is away. */
constexpr int MostTries = 16;

base::Error unavailable(const base::Error &error)
{
    if (error.code == Code::Conflict)
        return base::failure(Code::Busy, "nothing was changed, try again: other servers were first each time");
    if (error.code == Code::Busy)
        return error; // its text says whether it may have been done
    return base::failure(Code::Busy, "nothing was changed, try again: " + error.text);
}

/** Longer from try to try, and never the same on two servers. */
std::chrono::milliseconds pauseBefore(int tries, Code why, std::minstd_rand &jitter)
{
    if (why == Code::Conflict && tries <= 1)
        return std::chrono::milliseconds{0};
    const int longest = why == Code::Conflict ? std::min(1 << std::min(tries, 6), 64) : 500;
    return std::chrono::milliseconds{std::uniform_int_distribution<int>(longest / 2, longest)(jitter)};
}

} // namespace

struct Writer::Attempt
{
    std::vector<Answer> answers;
    std::vector<base::Task> afterCommit;
};

Writer::Writer(Store &store, const base::Clock &clock, base::Executor &own, base::Executor &io, Publish publish)
    : m_store(store)
    , m_clock(clock)
    , m_own(own)
    , m_io(io)
    , m_publish(std::move(publish))
{
    m_store.onChange([this] { lookElsewhere(); });
}

// The executors are empty or have ended, some are gone: nothing is cancelled here.
Writer::~Writer()
{
    stop();
}

void Writer::stop()
{
    m_store.onChange({});
}

void Writer::submit(Job job, Done done, std::optional<AnswerName> key)
{
    add({std::move(job), std::move(done), std::move(key), 0});
}

void Writer::lookElsewhere()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_waiting.empty())
            return; // every batch looks
    }
    add({{}, [](const Answer &) {}, {}, 0});
}

void Writer::add(Waiting waiting)
{
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_waiting.empty();
        m_waiting.push_back(std::move(waiting));
    }
    if (first)
        m_own.post([this] { drain(); });
}

/** Reads and applies what is in the stream beyond the state. */
Result<void> Writer::catchUp(SiteDay &day)
{
    BOOST_OUTCOME_TRY(auto events, store::readQueue(m_store, day.stream(), day.m_today->seq + 1));
    for (auto &event : events) {
        if (!domain::fits(*day.m_today, event))
            return base::failure(Code::Corrupt, "the stored events of " + day.m_today->site.value +
                                                    " do not follow each other, seq " + std::to_string(event.seq));
        domain::apply(*day.m_today, event);
        if (day.m_durable)
            domain::apply(*day.m_durable, event);
        day.m_events.push_back(std::move(event));
    }
    day.m_isStale = false;
    day.m_ownFrom = day.m_events.size();
    return success();
}

/** Makes sure that the day is that of @p now. */
Result<void> Writer::loadDay(SiteDay &day, domain::WallTime now)
{
    const auto date = day.m_site->zone.dateAt(now);
    const std::chrono::sys_days next = std::chrono::sys_days(date) + std::chrono::days{1};
    day.m_until = day.m_site->zone.moment(domain::LocalDate(next), {});
    // A clock that steps back over midnight must not bring yesterday back.
    if (day.m_today && std::chrono::sys_days(date) <= std::chrono::sys_days(day.m_today->date))
        return success();
    day.m_durable.reset();
    day.m_today.emplace();
    day.m_today->site = day.m_site->id;
    day.m_today->date = date;
    auto read = catchUp(day);
    if (!read) {
        day.m_today.reset();
        return read;
    }
    day.m_events.clear();
    day.m_ownFrom = 0;
    if (m_store.isShared())
        day.m_durable = day.m_today;
    day.m_fresh = std::make_shared<const domain::QueueState>(*day.m_today);
    return success();
}

/** Makes sure that all sites and days are there, of this date, and as the store has them. */
Result<void> Writer::prepare(domain::WallTime now)
{
    const auto changes = m_store.changes();
    if (!m_areSitesKnown || changes.records) {
        BOOST_OUTCOME_TRY(auto sites, m_store.sites());
        if (sites.empty())
            return base::failure(Code::NotFound, "no site yet: run wegweiser-server init --site site.toml");
        for (auto &site : sites) {
            auto &day = m_days[site.id];
            if (day.m_site && *day.m_site == site)
                continue;
            day.m_site = day.m_durableSite = std::make_shared<const domain::Site>(std::move(site));
            day.m_isSiteNews = true;
            day.m_until = {};
        }
        m_areSitesKnown = true;
    }
    for (const auto &stream : changes.streams)
        if (const auto day = m_days.find(stream.site); day != m_days.end() && stream.kind == store::StreamKind::Queue)
            day->second.m_isStale = true;
    for (auto &[id, day] : m_days) {
        if (!day.m_today || now >= day.m_until) {
            BOOST_OUTCOME_TRY(loadDay(day, now));
        }
        if (day.m_isStale || changes.allStreams) {
            BOOST_OUTCOME_TRY(catchUp(day));
        }
    }
    return success();
}

Result<void> Writer::tryOnce(std::vector<Waiting> &jobs, Attempt &attempt)
{
    const auto now = m_clock.wall();
    BOOST_OUTCOME_TRY(m_store.begin());
    Batch batch(m_store, now, m_days);
    batch.kept(prepare(now));
    std::vector<AnswerName> keys;
    for (const auto &waiting : jobs)
        if (waiting.key)
            keys.push_back(*waiting.key);
    if (!batch.m_failure && !keys.empty()) {
        auto known = batch.kept(m_store.answers(keys));
        for (auto &key : keys) {
            const auto found = known.find(key);
            batch.m_answers.emplace(std::move(key), found == known.end() ? std::nullopt : std::optional(found->second));
        }
    }
    for (auto &waiting : jobs) {
        if (batch.m_failure)
            break;
        attempt.answers.push_back(waiting.job ? waiting.job(batch) : Answer{});
    }
    for (auto &[id, day] : m_days)
        if (!batch.m_failure && m_store.isShared() && day.m_batch && day.m_events.size() == day.m_ownFrom)
            batch.kept(m_store.expectEnd(day.stream(), day.m_today->seq)); // what was refused, too, must be true
    if (batch.m_failure)
        m_store.rollback();
    else
        batch.kept(m_store.commit());
    for (auto &[id, day] : m_days)
        day.m_batch = nullptr;
    if (batch.m_failure) {
        for (const auto &task : batch.m_whenTakenBack)
            task();
        return *batch.m_failure;
    }
    ++m_commits;
    for (const auto &task : batch.m_whenDurable)
        task();
    for (auto &[id, day] : m_days) {
        for (auto i = day.m_ownFrom; day.m_durable && i < day.m_events.size(); ++i)
            domain::apply(*day.m_durable, day.m_events[i]);
        if (day.m_site != day.m_durableSite) {
            day.m_durableSite = day.m_site;
            day.m_isSiteNews = true;
            day.m_until = {}; // perhaps another time zone
        }
    }
    if (batch.m_areSitesAdded) {
        m_areSitesKnown = false;
        lookElsewhere();
    }
    attempt.afterCommit = std::move(batch.m_afterCommit);
    return success();
}

/** What was decided is not durable: forget it. */
void Writer::takeBack(bool isConflict)
{
    for (auto &[id, day] : m_days) {
        const bool isTouched = day.m_events.size() > day.m_ownFrom;
        day.m_events.resize(std::min(day.m_events.size(), day.m_ownFrom));
        day.m_site = day.m_durableSite;
        if (isConflict && day.m_durable) {
            // What others wrote was read and stays; only what is new has to be read now.
            if (isTouched)
                day.m_today = day.m_durable;
            day.m_isStale = true;
        } else {
            // The next batch loads what is, and everybody starts from that.
            day.m_today.reset();
            day.m_durable.reset();
            day.m_events.clear();
        }
    }
    m_areSitesKnown = false;
}

std::vector<Writer::Waiting> Writer::takeWaiting(bool &more)
{
    std::vector<Waiting> jobs;
    const std::lock_guard lock(m_mutex);
    if (m_waiting.size() <= LargestBatch) {
        jobs.swap(m_waiting);
        return jobs;
    }
    const auto end = m_waiting.begin() + LargestBatch;
    jobs.assign(std::make_move_iterator(m_waiting.begin()), std::make_move_iterator(end));
    m_waiting.erase(m_waiting.begin(), end);
    more = true;
    return jobs;
}

void Writer::putBack(std::vector<Waiting> &jobs, Code why)
{
    if (why != Code::Conflict && why != Code::Offline)
        return;
    std::vector<Waiting> again;
    std::vector<Waiting> tired;
    int tries = 0;
    for (auto &waiting : jobs) {
        tries = std::max(tries, ++waiting.tries);
        (waiting.tries < MostTries ? again : tired).push_back(std::move(waiting));
    }
    jobs = std::move(tired);
    if (again.empty())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.insert(m_waiting.begin(), std::make_move_iterator(again.begin()),
                         std::make_move_iterator(again.end()));
    }
    m_isPaused = true;
    const auto goOn = [this] {
        m_isPaused = false;
        drain();
    };
    const auto pause = pauseBefore(tries, why, m_jitter);
    if (pause == pause.zero())
        m_own.post(goOn);
    else
        m_own.postAfter(pause, goOn);
}

void Writer::deliver(std::vector<Waiting> jobs, Attempt attempt)
{
    struct Parcel
    {
        Publication news;
        std::vector<Waiting> jobs;
        Attempt attempt;
    };
    auto parcel = std::make_shared<Parcel>();
    for (auto &[id, day] : m_days) {
        day.m_ownFrom = 0;
        if (!day.m_fresh && !day.m_isSiteNews && day.m_events.empty())
            continue;
        parcel->news.push_back({id, std::exchange(day.m_fresh, {}),
                                std::exchange(day.m_isSiteNews, false) ? day.m_durableSite : nullptr,
                                std::exchange(day.m_events, {})});
    }
    parcel->jobs = std::move(jobs);
    parcel->attempt = std::move(attempt);
    m_io.post([this, parcel] {
        if (!parcel->news.empty())
            m_publish(parcel->news);
        for (const auto &task : parcel->attempt.afterCommit)
            task();
        for (std::size_t i = 0; i < parcel->jobs.size(); ++i)
            parcel->jobs[i].done(std::move(parcel->attempt.answers[i]));
    });
}

void Writer::drain()
{
    if (m_isPaused)
        return; // whoever ends the pause takes them all
    bool more = false;
    auto jobs = takeWaiting(more);
    if (jobs.empty())
        return;
    Attempt attempt;
    if (const auto done = tryOnce(jobs, attempt); !done) {
        const auto &error = done.assume_error();
        const bool isConflict = error.code == Code::Conflict;
        m_conflicts += isConflict ? 1U : 0U;
        takeBack(isConflict);
        putBack(jobs, error.code);
        if (!isConflict || !jobs.empty())
            base::log(base::Level::Error, "batch-failed", {{"code", base::name(error.code)}, {"text", error.text}});
        attempt.answers.assign(jobs.size(), problem(unavailable(error)));
        attempt.afterCommit.clear();
    }
    deliver(std::move(jobs), std::move(attempt));
    if (more)
        m_own.post([this] { drain(); });
}

} // namespace kiosk::server
