// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <string>

namespace kiosk::server {

/** Numbers for Prometheus. Counted from any thread; nothing here tells of a person or a desk. */
struct Metrics
{
    using Count = std::atomic<std::uint64_t>;
    std::array<Count, 6> answers{}; ///< by hundreds of the status
    Count journalEntries{0};        ///< taken from terminals
    Count oldDayEntries{0};         ///< of a day that is over: acknowledged and counted only
    Count journalConflicts{0};      ///< an entry came with another hash than before
    Count unreadableEntries{0};
    Count paperFailed{0};
    Count paperUncertain{0};
    Count loginsFailed{0};
    Count loginsLimited{0};
    Count signaturesDenied{0};
};

/** What is read from elsewhere when somebody asks. */
struct Gauges
{
    std::uint64_t waiting = 0;
    std::uint64_t called = 0;
    std::uint64_t serving = 0;
    std::uint64_t openDesks = 0;
    std::uint64_t events = 0;
    std::uint64_t readers = 0;
    std::uint64_t readersDropped = 0;
    std::uint64_t sessions = 0;
    std::uint64_t terminals = 0;
};

/** Prometheus text exposition format. */
[[nodiscard]] std::string metricsText(const Metrics &metrics, const Gauges &gauges);

} // namespace kiosk::server
