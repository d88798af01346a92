// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/audit_trail.h"

#include <charconv>

#include <boost/json/value.hpp>

namespace kiosk::server {

namespace {

store::StreamName auditStream(domain::LocalDate date)
{
    return {{}, date, store::StreamKind::Audit};
}

domain::LocalDate utcDate(domain::WallTime now)
{
    return domain::LocalDate(std::chrono::floor<std::chrono::days>(now));
}

} // namespace

void AuditTrail::note(Batch &batch, accounts::AuditEntry entry)
{
    const auto date = utcDate(batch.now());
    if (!m_end || m_end->date != date) {
        const auto known = batch.kept(batch.store().read(auditStream(date), 1));
        m_end = End{date, known.empty() ? 0 : known.back().seq};
    }
    // Taken back, or somebody else wrote: what is remembered here may be wrong then.
    batch.whenTakenBack([this] { m_end.reset(); });
    entry.at = batch.now();
    entry.seq = m_end->seq + 1;
    const store::StoredEvent event{entry.seq, entry.at, wire::toText(toJson(entry))};
    batch.kept(batch.store().append(auditStream(date), m_end->seq, {event}));
    ++m_end->seq;
}

void AuditTrail::noteRarely(Batch &batch, accounts::AuditEntry entry)
{
    if (m_rare.take(entry.who + "\n" + entry.what + "\n" + entry.result, batch.now()))
        note(batch, std::move(entry));
}

base::Result<void> appendAudit(Store &store, accounts::AuditEntry entry)
{
    const auto stream = auditStream(utcDate(entry.at));
    BOOST_OUTCOME_TRY(const auto known, store.read(stream, 1));
    const auto last = known.empty() ? 0 : known.back().seq;
    entry.seq = last + 1;
    return store.append(stream, last, {{entry.seq, entry.at, wire::toText(toJson(entry))}});
}

base::Result<AuditPage> auditPage(Store &store, base::WallTime now, const std::optional<AuditPlace> &from,
                                  std::size_t limit)
{
    AuditPage page;
    const auto last = from ? from->date : utcDate(now);
    const auto after = domain::LocalDate(std::chrono::sys_days(last) + std::chrono::days{1});
    BOOST_OUTCOME_TRY(const auto streams, store.streamsBefore({}, store::StreamKind::Audit, after));
    for (auto stream = streams.rbegin(); stream != streams.rend(); ++stream) {
        BOOST_OUTCOME_TRY(const auto events, store.read(*stream, 1));
        for (auto event = events.rbegin(); event != events.rend(); ++event) {
            const AuditPlace place{stream->date, event->seq};
            if (from && place.date == from->date && place.seq > from->seq)
                continue;
            if (page.entries.size() == limit) {
                page.next = place;
                return page;
            }
            BOOST_OUTCOME_TRY(const auto json, wire::parseJson(event->json));
            BOOST_OUTCOME_TRY(auto entry, wire::fromJson<accounts::AuditEntry>(json));
            page.entries.emplace_back(place, std::move(entry));
        }
    }
    return page;
}

base::Result<void> forgetAudit(Store &store, domain::LocalDate date)
{
    BOOST_OUTCOME_TRY(const auto streams, store.streamsBefore({}, store::StreamKind::Audit, date));
    for (const auto &stream : streams) {
        BOOST_OUTCOME_TRY(store.forgetStream(stream));
    }
    return boost::outcome_v2::success();
}

std::string toText(const AuditPlace &place)
{
    return domain::toText(place.date) + ":" + std::to_string(place.seq);
}

std::optional<AuditPlace> parsePlace(const std::string &text)
{
    const auto colon = text.find(':');
    if (colon == std::string::npos)
        return {};
    const auto date = domain::parseDate(text.substr(0, colon));
    std::uint64_t seq = 0;
    const auto *end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + colon + 1, end, seq);
    if (!date || read.ec != std::errc{} || read.ptr != end)
        return {};
    return AuditPlace{*date, seq};
}

} // namespace kiosk::server
