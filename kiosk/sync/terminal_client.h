// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>

#include "kiosk/base/random.h"
#include "kiosk/http/http_client.h"
#include "kiosk/sync/identity.h"

namespace kiosk::sync {

/**
 * Requests in the name of a terminal, signed by its key. When the server finds our clock off, its time is learned from
 * the answer and the request signed again, once. Lives on the use-case thread; ends all its requests when it goes.
 */
class TerminalClient
{
public:
    TerminalClient(const Identity &identity, http::HttpClient &http, const base::Clock &clock, base::Random &random);
    ~TerminalClient();
    TerminalClient(const TerminalClient &) = delete;
    TerminalClient &operator=(const TerminalClient &) = delete;

    struct Call
    {
        std::string method = "GET";
        std::string path;  ///< "/v1/…"
        std::string query; ///< without "?"
        std::string body;  ///< JSON
        std::string idempotencyKey;
        http::Headers headers; ///< beside those of the signature
    };
    using Done = std::function<void(base::Result<http::HttpAnswer>)>;
    /** An answer of status 400 and above comes as its Error. */
    void send(Call call, Done done);

    /** @p call as it goes out now. */
    [[nodiscard]] http::HttpRequest signedRequest(const Call &call);
    /** Takes the server's time from an answer that refused a signature: true when it is worth trying again. */
    bool learnTime(const http::HttpAnswer &answer);
    /** The present, as the server last saw it. */
    [[nodiscard]] base::WallTime serverNow() const
    {
        return m_clock.wall() + m_offset.value_or(std::chrono::milliseconds{0});
    }
    /** What is to be added to our clock for the server's; nothing before the server said what time it is. */
    [[nodiscard]] std::optional<std::chrono::milliseconds> clockOffset() const { return m_offset; }
    void serverSaid(base::WallTime now);
    [[nodiscard]] const Identity &identity() const { return m_identity; }
    /** "/v1/terminals/ID" + @p rest. */
    [[nodiscard]] std::string ownPath(const std::string &rest) const;
    [[nodiscard]] std::string sitePath(const std::string &rest) const;

private:
    void attempt(const Call &call, const Done &done, bool again);

    const Identity &m_identity;
    http::HttpClient &m_http;
    const base::Clock &m_clock;
    base::Random &m_random;
    std::optional<std::chrono::milliseconds> m_offset; ///< server - us
    std::set<http::RequestId> m_running;
};

/** The moment in an HTTP Date header; nothing when it holds none. */
[[nodiscard]] std::optional<base::WallTime> parseHttpDate(const std::string &text);

} // namespace kiosk::sync
