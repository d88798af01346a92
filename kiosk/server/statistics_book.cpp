// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/statistics_book.h"

#include "kiosk/base/log.h"
#include "kiosk/domain/estimate.h"
#include "kiosk/server/statistics_rows.h"
#include "kiosk/store/queue_log.h"

namespace kiosk::server {

namespace {

using namespace statistics;

constexpr const char *LedgerName = "statistics-ledger";

std::string rowName(const std::string &date)
{
    return "statistics/" + date;
}

base::Result<Ledger> ledgerOf(Store &store, const domain::SiteId &site)
{
    BOOST_OUTCOME_TRY(const auto text, store.document(site, LedgerName));
    if (!text)
        return Ledger{};
    return ledgerFrom(*text);
}

base::Result<DayFigures> figuresOn(Store &store, const domain::Site &site, domain::LocalDate date)
{
    BOOST_OUTCOME_TRY(const auto events, store::readQueue(store, {site.id, date}));
    return figuresOf(events, site, date, [&](const auto &before, const auto &ticket, auto now) {
        return domain::queueAhead(before, site, ticket.service, now).wait;
    });
}

} // namespace

base::Result<void> countDays(Store &store, const domain::Site &site, domain::LocalDate today)
{
    BOOST_OUTCOME_TRY(const auto streams, store.streamsBefore(site.id, store::StreamKind::Queue, today));
    BOOST_OUTCOME_TRY(auto ledger, ledgerOf(store, site.id));
    const auto last = ledger.last;
    for (const auto &stream : streams) {
        if (last && stream.date <= *last)
            continue;
        const auto figures = figuresOn(store, site, stream.date);
        if (!figures) {
            if (figures.assume_error().code != base::Code::Corrupt)
                return figures.assume_error();
            base::log(base::Level::Error, "statistics-day-unreadable",
                      {{"date", domain::toText(stream.date)}, {"text", figures.assume_error().text}});
            continue;
        }
        BOOST_OUTCOME_TRY(const auto row, ledger.add(figures.assume_value()));
        BOOST_OUTCOME_TRY(store.keepDocument(site.id, {rowName(domain::toText(row.date)), toText(row)}));
    }
    if (ledger.last == last)
        return boost::outcome_v2::success();
    return store.keepDocument(site.id, {LedgerName, toText(ledger)});
}

base::Result<std::vector<DayRow>> dayRows(Store &store, const domain::Site &site, domain::LocalDate today,
                                          domain::LocalDate from, domain::LocalDate to)
{
    BOOST_OUTCOME_TRY(countDays(store, site, today));
    std::vector<DayRow> rows;
    // By months, so that a short period does not read the years before it.
    for (auto month = from.year() / from.month(); month <= to.year() / to.month(); month += std::chrono::months{1}) {
        const auto name = domain::toText(month / std::chrono::day{1});
        BOOST_OUTCOME_TRY(const auto documents, store.documents(site.id, rowName(name.substr(0, name.size() - 2))));
        for (const auto &document : documents) {
            BOOST_OUTCOME_TRY(auto row, dayRowFrom(document.json));
            if (from <= row.date && row.date <= to)
                rows.push_back(std::move(row));
        }
    }
    if (from <= today && today <= to) {
        BOOST_OUTCOME_TRY(auto ledger, ledgerOf(store, site.id));
        BOOST_OUTCOME_TRY(const auto figures, figuresOn(store, site, today));
        if (!figures.counts.empty()) {
            BOOST_OUTCOME_TRY(auto row, ledger.add(figures));
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

} // namespace kiosk::server
