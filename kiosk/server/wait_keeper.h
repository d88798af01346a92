// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>

#include "kiosk/domain/wait_learning.h"
#include "kiosk/server/writer.h"

namespace kiosk::server {

/** The documents of a site in which the learned waits are kept, and per day how good the estimates were. */
constexpr const char *WaitModelDocument = "wait-model";
constexpr const char *EstimateQualityPrefix = "estimate-quality/"; ///< then the date

/**
 * Learns from each day that is over how long people wait, and keeps it in the store. Days are learned from once, oldest
 * first; a day whose events are gone before is left out. I/O thread; the learning itself runs on a thread that may take
 * its time.
 */
class WaitKeeper
{
public:
    /** What a site knows, on the I/O thread: at the start, and after each day learned. */
    using Learned = std::function<void(const domain::SiteId &, std::shared_ptr<const domain::WaitModel>)>;

    WaitKeeper(Writer &writer, base::Executor &io, base::Executor &worker, Learned learned);

    /** Looks whether a day is over that is not known yet. Cheap when none is; to be called every minute. */
    void look();

private:
    /** One site's days that are over. */
    struct Due
    {
        std::shared_ptr<const domain::Site> site;
        domain::LocalDate today{};
        domain::WaitModel model;
        std::vector<std::pair<domain::LocalDate, std::vector<domain::QueueEvent>>> days;
        std::vector<domain::EstimateQuality> qualities;
    };
    using Dues = std::vector<Due>;

    [[nodiscard]] static Due dueOf(Batch &batch, const SiteDay &day);
    void learn(std::shared_ptr<Dues> dues);
    void keep(const std::shared_ptr<Dues> &dues);
    void tell(const Dues &dues);

    Writer &m_writer;
    base::Executor &m_io;
    base::Executor &m_worker;
    Learned m_learned;
    std::map<domain::SiteId, domain::LocalDate> m_looked; ///< on which date a site was looked at
    bool m_isBusy = false;
};

} // namespace kiosk::server
