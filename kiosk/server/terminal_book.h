// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "kiosk/server/http.h"
#include "kiosk/server/records.h"
#include "kiosk/trust/keys.h"

namespace kiosk::server {

/** How far a terminal's clock may be from the server's in a signature. */
constexpr std::chrono::minutes SignatureWindow{5};

/** The enrolled terminals, and whether a request is really of one of them. I/O thread only. */
class TerminalBook
{
public:
    void load(const std::vector<KnownTerminal> &terminals);
    void add(const KnownTerminal &terminal);
    /** Nonces from before @p now are not known: what was signed earlier may be a replay and is refused. A terminal
     * whose clock is slow learns the right time from that refusal and signs again. */
    void startAt(domain::WallTime now) { m_started = std::chrono::floor<std::chrono::seconds>(now); }
    [[nodiscard]] const KnownTerminal *find(const std::string &id) const;
    [[nodiscard]] std::vector<KnownTerminal> all() const;

    /** Who signed @p request. Denied when nobody known did, when it is revoked, too old, from the future or sent twice.
     */
    [[nodiscard]] base::Result<KnownTerminal> verify(const Request &request, domain::WallTime now);

private:
    struct Entry
    {
        KnownTerminal terminal;
        trust::PublicKey key;
    };
    std::map<std::string, Entry> m_terminals;
    std::map<std::string, domain::WallTime> m_nonces; ///< "terminal nonce", until when it would still be fresh
    domain::WallTime m_swept{};
    domain::WallTime m_started{};
};

} // namespace kiosk::server
