// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "kiosk/domain/time_zone.h"

namespace kiosk::server {

/**
 * How often somebody may try: after @p tries failures within @p window nothing more is tried for the rest of it.
 * Counted by a name (account and address). I/O thread only.
 */
class TryLimit
{
public:
    TryLimit(int tries, std::chrono::seconds window)
        : m_tries(tries)
        , m_window(window)
    {
    }
    /** Zero: may try now. Otherwise how long to wait. */
    [[nodiscard]] std::chrono::seconds wait(const std::string &name, domain::WallTime now) const;
    void failed(const std::string &name, domain::WallTime now);
    /** Takes one failure back: it was none. */
    void giveBack(const std::string &name);
    void succeeded(const std::string &name) { m_counts.erase(name); }

private:
    struct Count
    {
        int failures = 0;
        domain::WallTime since{};
    };
    int m_tries;
    std::chrono::seconds m_window;
    std::map<std::string, Count> m_counts;
};

} // namespace kiosk::server
