// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "kiosk/server/batch.h"

namespace kiosk::server {

/** How long after closing the tickets of a day are kept, and how long an answer is kept for its key. */
constexpr std::chrono::hours KeptAfterClosing{24};

/** When the house closes on @p date: the end of its last period, or of the day where no hours say. */
[[nodiscard]] domain::WallTime closingOf(const domain::Site &site, domain::LocalDate date);

/**
 * Forgets the tickets of days that are over: their events, the answers of their commands, the hashes of journal
 * entries. How far each journal is known stays for ever, so that no entry ever counts twice. Writer's thread.
 */
class Retention
{
public:
    /** What has to be made of a day before it is gone, sums for example; in the same batch as its end. */
    using BeforeForget = std::function<void(Batch &, const domain::Site &, const store::StreamName &,
                                            const std::vector<domain::QueueEvent> &)>;

    explicit Retention(BeforeForget beforeForget = {})
        : m_beforeForget(std::move(beforeForget))
    {
    }

    /** To be called now and then, in a batch of its own or with others. */
    void forget(Batch &batch);

private:
    BeforeForget m_beforeForget;
    domain::WallTime m_scrubbed{}; ///< when the store was last freed of traces
    bool m_hasTraces = true;
};

} // namespace kiosk::server
