// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "kiosk/server/batch.h"
#include "kiosk/server/writer.h"
#include "kiosk/webhook/courier.h"

namespace kiosk::server {

/** The thread and the line that webhooks go out on; never the I/O thread. Both outlive the server's use of them. */
struct Outside
{
    base::Executor &executor;
    http::HttpClient &client; ///< calls back on the executor
    webhook::CourierSettings settings{};
};

struct KnownWebhook
{
    webhook::Endpoint endpoint;
    webhook::Progress progress;
};

// Writer's thread: webhooks as they are stored.
[[nodiscard]] base::Result<std::vector<KnownWebhook>> webhooksOf(Store &store, const domain::SiteId &site);
/** NotFound when there is none. */
[[nodiscard]] base::Result<KnownWebhook> webhookOf(Store &store, const domain::SiteId &site, const std::string &id);
[[nodiscard]] base::Result<void> keepWebhook(Store &store, const webhook::Endpoint &endpoint);
[[nodiscard]] base::Result<void> keepProgress(Store &store, const domain::SiteId &site,
                                              const webhook::Progress &progress);
[[nodiscard]] base::Result<void> forgetWebhook(Store &store, const domain::SiteId &site, const std::string &id);

/**
 * Where the server meets the courier. All functions on the I/O thread; does nothing without an Outside, as on the
 * servers of a shared store that are not the one that sends.
 */
class WebhookDesk
{
public:
    WebhookDesk(Writer &writer, base::Executor &io, const base::Clock &clock, base::Random &random, Outside *outside);
    ~WebhookDesk();

    [[nodiscard]] bool sends() const { return m_outside != nullptr; }
    /** Takes up what is stored now; endpoints that are gone are told no more. To be called at the start and often. */
    void reload();
    void happened(const domain::SiteId &site);
    void enable(const std::string &id);
    void disable(const std::string &id);
    void test(const std::string &id, std::function<void(webhook::Try)> done);
    void tries(const std::string &id, std::function<void(std::vector<webhook::Try>)> done);

private:
    class StoredOutbox;
    void onCourier(std::function<void(webhook::Courier &)> task);

    Writer &m_writer;
    base::Executor &m_io;
    Outside *m_outside;
    std::unique_ptr<StoredOutbox> m_outbox;
    std::shared_ptr<webhook::Courier> m_courier; ///< used on the outside's executor only
};

} // namespace kiosk::server
