// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/base/executor.h"
#include "kiosk/sync/back_off.h"
#include "kiosk/sync/terminal_client.h"
#include "kiosk/usecase/outbox.h"

namespace kiosk::sync {

/**
 * Brings the journal to the server: in order, one batch at a time, each entry until it is acknowledged. Whatever is
 * sent again counts once, by its journal and seq. When the server holds something else under a seq (Conflict), a wrong
 * journal is in use: it is logged as an alarm and tried again rarely, and issuing goes on.
 */
class OutboxWorker
{
public:
    OutboxWorker(usecase::Outbox &outbox, TerminalClient &client, base::Executor &executor, base::Random &random,
                 const base::Clock &clock);
    ~OutboxWorker();
    OutboxWorker(const OutboxWorker &) = delete;
    OutboxWorker &operator=(const OutboxWorker &) = delete;

    /** There may be something to send. Does not shorten a pause after a failure. */
    void nudge();
    /** The network is back: no need to wait any longer. */
    void retryNow();
    [[nodiscard]] bool isAlarmed() const { return m_alarmed; }
    /** @p acknowledged is called whenever entries left the outbox. */
    void onAcknowledged(std::function<void()> acknowledged) { m_acknowledged = std::move(acknowledged); }

private:
    void send();
    void answered(std::uint64_t last, const base::Result<http::HttpAnswer> &answer);
    void failed(const base::Error &error);

    usecase::Outbox &m_outbox;
    TerminalClient &m_client;
    base::Executor &m_executor;
    base::Random &m_random;
    const base::Clock &m_clock;
    BackOff m_backOff{std::chrono::seconds{1}, std::chrono::seconds{60}};
    std::function<void()> m_acknowledged;
    base::TimerId m_pause = 0;
    bool m_sending = false;
    bool m_alarmed = false;
};

} // namespace kiosk::sync
