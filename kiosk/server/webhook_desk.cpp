// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/webhook_desk.h"

#include <algorithm>

#include "kiosk/base/log.h"
#include "kiosk/store/queue_log.h"

namespace kiosk::server {

namespace {

using webhook::Happened;
using webhook::Progress;

constexpr std::size_t EventsAtOnce = 100;

std::string endpointName(const std::string &id)
{
    return "webhook/" + id;
}

std::string progressName(const std::string &id)
{
    return "webhook-progress/" + id;
}

base::Result<KnownWebhook> withProgress(Store &store, const domain::SiteId &site, const std::string &text)
{
    BOOST_OUTCOME_TRY(auto endpoint, webhook::endpointFrom(text));
    BOOST_OUTCOME_TRY(const auto kept, store.document(site, progressName(endpoint.id)));
    if (!kept)
        return base::failure(base::Code::Corrupt, "webhook " + endpoint.id + " has no place in the stream");
    BOOST_OUTCOME_TRY(auto progress, webhook::progressFrom(*kept));
    return KnownWebhook{std::move(endpoint), std::move(progress)};
}

/** What follows @p place; over the end of a day into the next one that there is. */
base::Result<Happened> readOn(Store &store, const domain::SiteId &site, domain::LocalDate today,
                              const wire::StreamPosition &place)
{
    BOOST_OUTCOME_TRY(const auto streams, store.streamsBefore(site, store::StreamKind::Queue, today));
    std::vector<domain::LocalDate> dates;
    for (const auto &stream : streams)
        if (place.date <= stream.date)
            dates.push_back(stream.date);
    dates.push_back(today);
    Happened out;
    out.upTo = place;
    for (const auto &date : dates) {
        const auto fromSeq = date == place.date ? place.seq + 1 : 1;
        BOOST_OUTCOME_TRY(const auto events, store::readQueue(store, {site, date}, fromSeq));
        if (date == today || !events.empty())
            out.upTo = {date, fromSeq - 1};
        for (const auto &event : events) {
            if (out.events.size() == EventsAtOnce)
                return out;
            out.events.push_back({date, event});
            out.upTo = {date, event.seq};
        }
    }
    out.isAll = true;
    return out;
}

} // namespace

base::Result<std::vector<KnownWebhook>> webhooksOf(Store &store, const domain::SiteId &site)
{
    BOOST_OUTCOME_TRY(const auto documents, store.documents(site, endpointName({})));
    std::vector<KnownWebhook> out;
    for (const auto &document : documents) {
        BOOST_OUTCOME_TRY(auto known, withProgress(store, site, document.json));
        out.push_back(std::move(known));
    }
    return out;
}

base::Result<KnownWebhook> webhookOf(Store &store, const domain::SiteId &site, const std::string &id)
{
    BOOST_OUTCOME_TRY(const auto text, store.document(site, endpointName(id)));
    if (!text)
        return base::failure(base::Code::NotFound, "no such webhook");
    return withProgress(store, site, *text);
}

base::Result<void> keepWebhook(Store &store, const webhook::Endpoint &endpoint)
{
    return store.keepDocument(endpoint.site, {endpointName(endpoint.id), webhook::toText(endpoint)});
}

base::Result<void> keepProgress(Store &store, const domain::SiteId &site, const Progress &progress)
{
    return store.keepDocument(site, {progressName(progress.endpoint), webhook::toText(progress)});
}

base::Result<void> forgetWebhook(Store &store, const domain::SiteId &site, const std::string &id)
{
    BOOST_OUTCOME_TRY(store.forgetDocument(site, endpointName(id)));
    return store.forgetDocument(site, progressName(id));
}

/** The courier's way to the store: through the writer, and back to the courier's own thread. */
class WebhookDesk::StoredOutbox final : public webhook::Outbox
{
public:
    StoredOutbox(Writer &writer, base::Executor &executor)
        : m_writer(writer)
        , m_executor(executor)
    {
    }

    void after(const domain::SiteId &site, const wire::StreamPosition &place,
               std::function<void(base::Result<Happened>)> done) override
    {
        auto found = std::make_shared<Happened>();
        m_writer.submit(
            [site, place, found](Batch &batch) {
                const auto day = batch.day(site);
                if (!day)
                    return problem(day.assume_error());
                *found = batch.kept(readOn(batch.store(), site, day.assume_value()->today().date, place));
                return Answer{};
            },
            [this, found, done = std::move(done)](const Answer &answer) {
                m_executor.post([found, done, isDone = answer.status == 200] {
                    if (isDone)
                        done(*found);
                    else
                        done(base::failure(base::Code::Busy, "the store does not answer"));
                });
            });
    }

    void keep(const domain::SiteId &site, const Progress &progress,
              std::function<void(base::Result<void>)> done) override
    {
        m_writer.submit(
            [site, progress](Batch &batch) {
                const auto known = webhookOf(batch.store(), site, progress.endpoint);
                if (known) // else it was removed meanwhile
                    batch.kept(keepProgress(batch.store(), site, progress));
                return Answer{};
            },
            [this, done = std::move(done)](const Answer &) {
                m_executor.post([done] { done(boost::outcome_v2::success()); });
            });
    }

private:
    Writer &m_writer;
    base::Executor &m_executor;
};

WebhookDesk::WebhookDesk(Writer &writer, base::Executor &io, const base::Clock &clock, base::Random &random,
                         Outside *outside)
    : m_writer(writer)
    , m_io(io)
    , m_outside(outside)
{
    if (!outside)
        return;
    m_outbox = std::make_unique<StoredOutbox>(writer, outside->executor);
    m_courier = std::make_shared<webhook::Courier>(*m_outbox, outside->client, clock, random, outside->executor,
                                                   outside->settings);
}

WebhookDesk::~WebhookDesk() = default;

void WebhookDesk::onCourier(std::function<void(webhook::Courier &)> task)
{
    if (m_outside)
        m_outside->executor.post([courier = m_courier, task = std::move(task)] { task(*courier); });
}

void WebhookDesk::reload()
{
    if (!m_outside)
        return;
    auto found = std::make_shared<std::vector<KnownWebhook>>();
    m_writer.submit(
        [found](Batch &batch) {
            found->clear();
            for (const auto &site : batch.sites()) {
                auto known = webhooksOf(batch.store(), site);
                if (known)
                    found->insert(found->end(), known.assume_value().begin(), known.assume_value().end());
                else // the queue goes on
                    base::log(base::Level::Error, "webhooks-unreadable", {{"text", known.assume_error().text}});
            }
            return Answer{};
        },
        [this, found](const Answer &answer) {
            if (answer.status != 200)
                return;
            onCourier([found](webhook::Courier &courier) {
                std::vector<std::string> ids;
                for (const auto &one : *found) {
                    courier.keep(one.endpoint, one.progress);
                    ids.push_back(one.endpoint.id);
                }
                courier.removeAllBut(ids);
            });
        });
}

void WebhookDesk::happened(const domain::SiteId &site)
{
    onCourier([site](webhook::Courier &courier) { courier.happened(site); });
}

void WebhookDesk::enable(const std::string &id)
{
    onCourier([id](webhook::Courier &courier) { courier.enable(id); });
}

void WebhookDesk::disable(const std::string &id)
{
    onCourier([id](webhook::Courier &courier) { courier.disable(id, "switched off by a manager"); });
}

void WebhookDesk::test(const std::string &id, std::function<void(webhook::Try)> done)
{
    onCourier([this, id, done = std::move(done)](webhook::Courier &courier) {
        courier.test(id, [this, done](webhook::Try result) {
            m_io.post([done, result = std::move(result)]() mutable { done(std::move(result)); });
        });
    });
}

void WebhookDesk::tries(const std::string &id, std::function<void(std::vector<webhook::Try>)> done)
{
    onCourier([this, id, done = std::move(done)](webhook::Courier &courier) {
        m_io.post([done, list = courier.tries(id)]() mutable { done(std::move(list)); });
    });
}

} // namespace kiosk::server
