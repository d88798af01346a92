// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/domain/site.h"

namespace kiosk::usecase {

/** One fact of this terminal on its way to the server. Never changed once written. */
struct OutboxEntry
{
    std::uint64_t seq = 0; ///< dense within a journal, from 1; never used twice
    std::string bootId;
    std::chrono::milliseconds boottime{};
    domain::WallTime wall{};
    domain::LocalDate date{}; ///< the site-day it belongs to
    std::string hash;         ///< of the body's bytes
    std::string body;         ///< JSON as stored
    bool operator==(const OutboxEntry &) const = default;
};

/** The journal as whoever brings it to the server sees it. Called on the use-case thread only; changes are durable. */
class Outbox
{
public:
    virtual ~Outbox() = default;
    [[nodiscard]] virtual domain::JournalId journalId() const = 0;
    /** The oldest entries that the server has not acknowledged, at most @p limit, in order. Corrupt: cannot be read. */
    [[nodiscard]] virtual base::Result<std::vector<OutboxEntry>> pending(std::size_t limit) const = 0;
    [[nodiscard]] virtual std::int64_t depth() const = 0;
    /** All up to @p seq is durable at the server. Earlier calls with a greater seq win. */
    [[nodiscard]] virtual base::Result<void> acknowledge(std::uint64_t seq) = 0;

    /** Numbers to grant on @p date. Conflict when some of them are in a lease already and not issued yet. */
    [[nodiscard]] virtual base::Result<void> addLease(domain::LocalDate date, const domain::NumberRange &range) = 0;
    /** Leased numbers still to grant for @p service on @p date, without the reserve. */
    [[nodiscard]] virtual int leasedLeft(const domain::ServiceId &service, domain::LocalDate date) const = 0;
};

} // namespace kiosk::usecase
