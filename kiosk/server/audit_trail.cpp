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

AuditTrail::Page AuditTrail::page(Batch &batch, const std::optional<Place> &from, std::size_t limit)
{
    Page page;
    const auto last = from ? from->date : utcDate(batch.now());
    const auto after = domain::LocalDate(std::chrono::sys_days(last) + std::chrono::days{1});
    auto streams = batch.kept(batch.store().streamsBefore({}, store::StreamKind::Audit, after));
    for (auto stream = streams.rbegin(); stream != streams.rend(); ++stream) {
        const auto events = batch.kept(batch.store().read(*stream, 1));
        for (auto event = events.rbegin(); event != events.rend(); ++event) {
            const Place place{stream->date, event->seq};
            if (from && place.date == from->date && place.seq > from->seq)
                continue;
            if (page.entries.size() == limit) {
                page.next = place;
                return page;
            }
            const auto json = wire::parseJson(event->json);
            if (!json)
                continue;
            if (auto entry = wire::fromJson<accounts::AuditEntry>(json.assume_value()))
                page.entries.emplace_back(place, std::move(entry).assume_value());
        }
    }
    return page;
}

void AuditTrail::forgetBefore(Batch &batch, domain::LocalDate date)
{
    for (const auto &stream : batch.kept(batch.store().streamsBefore({}, store::StreamKind::Audit, date)))
        batch.kept(batch.store().forgetStream(stream));
}

std::string toText(const AuditTrail::Place &place)
{
    return domain::toText(place.date) + ":" + std::to_string(place.seq);
}

std::optional<AuditTrail::Place> parsePlace(const std::string &text)
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
    return AuditTrail::Place{*date, seq};
}

} // namespace kiosk::server
