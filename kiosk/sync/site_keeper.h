// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/base/executor.h"
#include "kiosk/sync/back_off.h"
#include "kiosk/sync/terminal_client.h"
#include "kiosk/usecase/ports.h"

namespace kiosk::sync {

/** Keeps the journal's picture of the site at the version that the server last named. */
class SiteKeeper
{
public:
    SiteKeeper(usecase::TicketJournal &journal, TerminalClient &client, base::Executor &executor, base::Random &random);
    ~SiteKeeper();
    SiteKeeper(const SiteKeeper &) = delete;
    SiteKeeper &operator=(const SiteKeeper &) = delete;

    /** The server has @p version. Fetches it when ours is another. */
    void versionIs(std::int64_t version);
    /** @p changed is called after a new site was saved. */
    void onChange(std::function<void()> changed) { m_changed = std::move(changed); }

private:
    void fetch();
    [[nodiscard]] base::Result<void> take(const http::HttpAnswer &answer);

    usecase::TicketJournal &m_journal;
    TerminalClient &m_client;
    base::Executor &m_executor;
    base::Random &m_random;
    BackOff m_backOff{std::chrono::seconds{1}, std::chrono::seconds{60}};
    std::function<void()> m_changed;
    std::int64_t m_wanted = 0;
    bool m_fetching = false;
    base::TimerId m_pause = 0;
};

} // namespace kiosk::sync
