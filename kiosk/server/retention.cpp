// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/retention.h"

#include "kiosk/base/log.h"
#include "kiosk/store/queue_log.h"

namespace kiosk::server {

namespace {
/** Answers are forgotten every minute; their traces, which cost a look at the whole log, every hour. */
constexpr std::chrono::hours ScrubEvery{1};
} // namespace

domain::WallTime closingOf(const domain::Site &site, domain::LocalDate date)
{
    const auto periods = domain::periodsOn(site.hours, date);
    return site.zone.moment(date, periods.empty() ? std::chrono::hours{24} : periods.back().to);
}

void Retention::forget(Batch &batch)
{
    auto &store = batch.store();
    const auto limit = batch.now() - KeptAfterClosing;
    batch.kept(store.forgetAnswers(limit));
    batch.kept(store.forgetEntries(limit));
    bool hasForgotten = false;
    for (const auto &id : batch.sites()) {
        const auto day = batch.day(id);
        if (!day)
            continue;
        const auto &site = day.assume_value()->site();
        const auto streams =
            batch.kept(store.streamsBefore(id, store::StreamKind::Queue, day.assume_value()->today().date));
        for (const auto &stream : streams) {
            if (closingOf(site, stream.date) > limit)
                continue;
            if (m_beforeForget)
                m_beforeForget(batch, site, stream, batch.kept(store::readQueue(store, stream)));
            batch.kept(store.forgetStream(stream));
            hasForgotten = true;
            batch.afterCommit([stream] {
                base::log(base::Level::Info, "day-forgotten",
                          {{"site", stream.site.value}, {"date", domain::toText(stream.date)}});
            });
        }
    }
    if (!hasForgotten && !m_hasTraces && batch.now() < m_scrubbed + ScrubEvery)
        return;
    m_hasTraces = true;
    batch.whenDurable([this, &store, now = batch.now()] {
        if (auto done = store.scrub(); !done) // somebody reads; in a minute again
            return base::log(base::Level::Warning, "scrub-later", {{"text", done.assume_error().text}});
        m_hasTraces = false;
        m_scrubbed = now;
    });
}

} // namespace kiosk::server
