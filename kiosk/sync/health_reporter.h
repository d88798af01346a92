// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/base/executor.h"
#include "kiosk/sync/back_off.h"
#include "kiosk/sync/terminal_client.h"
#include "kiosk/usecase/outbox.h"
#include "kiosk/wire/messages.h"

namespace kiosk::sync {

/**
 * Tells the server how the terminal is: soon after the start, about once a minute, and soon after something changed.
 * The last report counts, so that a lost one is never sent again: the next says how things are by then. Use-case
 * thread.
 */
class HealthReporter
{
public:
    /**
     * What is known beside the link: the clock, its offset and the depth of the outbox are filled in here. Called on
     * the use-case thread, must not wait for anything. Its texts may be of any length.
     */
    using Ask = std::function<wire::HealthReport()>;
    struct Ports
    {
        const usecase::Outbox &outbox;
        TerminalClient &client;
        base::Executor &executor;
        base::Random &random;
        const base::Clock &clock;
    };
    /** Without @p ask nothing is ever sent. */
    HealthReporter(Ask ask, Ports ports);
    ~HealthReporter();
    HealthReporter(const HealthReporter &) = delete;
    HealthReporter &operator=(const HealthReporter &) = delete;

    void start();
    /** Something is not as the last report said. Several calls make one report. Does not shorten a pause after a
     * failure. */
    void changed();
    /** The network is back: no need to wait any longer. What the server refused still goes out once a minute at most.
     */
    void retryNow();

private:
    void sendAfter(std::chrono::milliseconds time);
    void send();
    void answered(const base::Result<http::HttpAnswer> &answer);
    [[nodiscard]] wire::HealthReport report() const;
    [[nodiscard]] std::chrono::milliseconds aboutAMinute();

    Ask m_ask;
    Ports m_ports;
    BackOff m_backOff{std::chrono::minutes{1}, std::chrono::minutes{5}};
    std::chrono::milliseconds m_answeredAt{}; ///< since boot
    base::TimerId m_timer = 0;
    enum class Waits { ForNext, ForChanges, AfterFailure, AfterRefusal } m_waits = Waits::ForNext;
    bool m_started = false;
    bool m_sending = false;
    bool m_changedMeanwhile = false;
    bool m_wasRefused = false; ///< and logged
};

} // namespace kiosk::sync
