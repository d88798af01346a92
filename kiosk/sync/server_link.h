// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/sync/health_reporter.h"
#include "kiosk/sync/lease_keeper.h"
#include "kiosk/sync/outbox_worker.h"
#include "kiosk/sync/site_keeper.h"
#include "kiosk/sync/stream_mirror.h"

namespace kiosk::sync {

/**
 * All that ties a terminal to its server: stream, outbox, leases, site and health, wired together. Made, used and ended
 * on the use-case thread; ends without waiting for the network.
 */
class ServerLink
{
public:
    struct Ports
    {
        usecase::TicketJournal &tickets;
        usecase::Outbox &outbox;
        http::HttpClient &http;
        base::Clock &clock;
        base::Random &random;
        base::Executor &executor;
        HealthReporter::Ask health = {}; ///< nothing: the server is not told how the terminal is
    };
    ServerLink(Identity identity, Ports ports);
    ~ServerLink();
    ServerLink(const ServerLink &) = delete;
    ServerLink &operator=(const ServerLink &) = delete;

    void start();
    /** The queue as the server tells it: the port of usecase::Visit. */
    [[nodiscard]] StreamMirror &mirror() { return m_mirror; }
    [[nodiscard]] OutboxWorker &outbox() { return m_outbox; }
    [[nodiscard]] TerminalClient &client() { return m_client; }
    [[nodiscard]] HealthReporter &health() { return m_health; }

private:
    void look();

    Identity m_identity;
    base::Executor &m_executor;
    TerminalClient m_client;
    OutboxWorker m_outbox;
    LeaseKeeper m_leases;
    SiteKeeper m_site;
    HealthReporter m_health;
    StreamMirror m_mirror;
    base::TimerId m_timer = 0;
};

} // namespace kiosk::sync
