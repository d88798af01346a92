// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "house.h"

namespace bench {

struct StreamLoad
{
    std::size_t streams = 0;
    double openSeconds = 0;   ///< to connect them all, TLS handshakes included
    double bytesEach = 0;     ///< of the server's memory
    std::vector<double> last; ///< milliseconds from a call to the last subscriber, one a call
};

/** Opens @p streams event streams as displays do, then makes @p calls calls, one after the other. */
[[nodiscard]] StreamLoad loadStreams(const House &house, std::size_t streams, std::size_t calls);

} // namespace bench
