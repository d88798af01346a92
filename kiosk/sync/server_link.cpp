// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sync/server_link.h"

namespace kiosk::sync {

namespace {

constexpr std::chrono::seconds LookEvery{30};

StreamMirror::Access accessOf(TerminalClient &client)
{
    return {[&client](const std::string &last) {
                TerminalClient::Call call;
                call.path = client.sitePath("/stream");
                call.query = "view=terminal";
                if (!last.empty())
                    call.headers.emplace_back("Last-Event-ID", last);
                return client.signedRequest(call);
            },
            [&client](const http::HttpAnswer &answer) { return client.learnTime(answer); }};
}

} // namespace

ServerLink::ServerLink(Identity identity, Ports ports)
    : m_identity(std::move(identity))
    , m_executor(ports.executor)
    , m_client(m_identity, ports.http, ports.clock, ports.random)
    , m_outbox(ports.outbox, m_client, ports.executor, ports.random, ports.clock)
    , m_leases({ports.tickets, ports.outbox}, m_client, ports.executor, ports.random, ports.clock)
    , m_site(ports.tickets, m_client, ports.executor, ports.random)
    , m_health(std::move(ports.health), {ports.outbox, m_client, ports.executor, ports.random, ports.clock})
    , m_mirror(accessOf(m_client), ports.http, ports.clock, ports.executor, ports.random)
{
    m_mirror.onNudge([this] {
        m_outbox.nudge();
        m_leases.nudge();
    });
    m_mirror.onConfig([this](std::int64_t version) { m_site.versionIs(version); });
    m_mirror.onServerTime([this](base::WallTime now) { m_client.serverSaid(now); });
    m_mirror.onConnected([this] {
        m_outbox.retryNow();
        m_leases.retryNow();
        m_health.retryNow();
    });
    m_site.onChange([this] { m_leases.nudge(); });
}

ServerLink::~ServerLink()
{
    m_executor.cancel(m_timer);
}

void ServerLink::start()
{
    m_mirror.start();
    m_health.start();
    look();
}

void ServerLink::look()
{
    m_outbox.nudge();
    m_leases.nudge(); // also: a new day has begun
    m_timer = m_executor.postAfter(LookEvery, [this] { look(); });
}

} // namespace kiosk::sync
