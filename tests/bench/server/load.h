// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "house.h"

namespace bench {

/** What one kind of request came to. */
struct Load
{
    std::size_t requests = 0;
    std::size_t refused = 0; ///< answered with another status than wanted
    double seconds = 0;
    double serverCpu = 0;
    double clientCpu = 0;
    std::vector<double> millis; ///< of each request

    [[nodiscard]] double rate() const { return static_cast<double>(requests) / seconds; }
};

struct QueueLoads
{
    Load issue;
    Load callNext;
    Load finish;
};

/**
 * Rounds of: issue 4,000 tickets, then twice call 2,000 from as many desks and finish them, on @p connections
 * connections. Numbers are free again after each round, so that rounds may go on for ever.
 */
[[nodiscard]] QueueLoads loadQueue(const House &house, std::size_t connections, int rounds);

} // namespace bench
