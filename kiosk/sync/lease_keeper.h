// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "kiosk/base/executor.h"
#include "kiosk/sync/back_off.h"
#include "kiosk/sync/terminal_client.h"
#include "kiosk/usecase/outbox.h"
#include "kiosk/usecase/ports.h"

namespace kiosk::sync {

/** A service with fewer leased numbers than this gets more … */
constexpr int LeaseLow = 18;
/** … up to so many. A day of the smallest site without network fits in. */
constexpr int LeaseTarget = 24;

/**
 * Keeps the journal's leases topped up for each service of the site, today. A request whose answer was lost is sent
 * again under the same key, so that no range is granted into the void. Where nothing is left it asks again rarely.
 */
class LeaseKeeper
{
public:
    struct Journal
    {
        usecase::TicketJournal &tickets; ///< knows the site
        usecase::Outbox &outbox;         ///< holds the leases
    };
    LeaseKeeper(Journal journal, TerminalClient &client, base::Executor &executor, base::Random &random,
                const base::Clock &clock);
    ~LeaseKeeper();
    LeaseKeeper(const LeaseKeeper &) = delete;
    LeaseKeeper &operator=(const LeaseKeeper &) = delete;

    /** Looks whether something is missing, unless it is waiting for an answer or after a failure. */
    void nudge();
    /** The network is back. */
    void retryNow();

private:
    struct Wanted
    {
        domain::ServiceId service;
        int count = 0;
        std::string key;
    };
    [[nodiscard]] std::optional<Wanted> missing();
    void ask();
    void answered(const base::Result<http::HttpAnswer> &answer);
    void pause(std::chrono::milliseconds time);

    Journal m_journal;
    TerminalClient &m_client;
    base::Executor &m_executor;
    base::Random &m_random;
    const base::Clock &m_clock;
    BackOff m_backOff{std::chrono::seconds{1}, std::chrono::seconds{60}};
    std::optional<Wanted> m_asked;
    bool m_waiting = false;
    base::TimerId m_pause = 0;
    std::map<domain::ServiceId, std::chrono::milliseconds> m_restsUntil; ///< since boot
};

} // namespace kiosk::sync
