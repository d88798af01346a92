// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "kiosk/base/executor.h"
#include "kiosk/base/random.h"
#include "kiosk/http/http_client.h"
#include "kiosk/sync/back_off.h"
#include "kiosk/usecase/ports.h"

namespace kiosk::wire {
class StreamParser;
struct StreamEvent;
} // namespace kiosk::wire

namespace kiosk::sync {

/** Silence for this long, two heartbeats, is shown as stale … */
constexpr std::chrono::seconds StaleAfter{10};
/** … and for this long as being without network. */
constexpr std::chrono::seconds OfflineAfter{60};

/**
 * The queue as the server's stream tells it: begins with a snapshot, goes on by events, resumes after a break, begins
 * again after a gap or on a new day. For the terminal (signed, view=terminal) and the display (plain, view=display).
 * Lives on one executor and calls back there.
 */
class StreamMirror final : public usecase::QueueMirror
{
public:
    /** How to ask for the stream. */
    struct Access
    {
        /** The request for the stream; @p lastEventId is empty for a fresh start. */
        std::function<http::HttpRequest(const std::string &lastEventId)> request;
        /** An answer other than 200; true when asking again at once is worth it. May be null. */
        std::function<bool(const http::HttpAnswer &)> refused;
    };
    /** Without a signature, as the display is allowed to. @p server without a slash at the end. */
    [[nodiscard]] static Access openAccess(std::string server, const domain::SiteId &site);

    StreamMirror(Access access, http::HttpClient &http, const base::Clock &clock, base::Executor &executor,
                 base::Random &random);
    ~StreamMirror() override;
    StreamMirror(const StreamMirror &) = delete;
    StreamMirror &operator=(const StreamMirror &) = delete;

    void start();

    [[nodiscard]] const domain::QueueState &state() const override { return m_state; }
    [[nodiscard]] usecase::LinkState link() const override { return m_link; }
    [[nodiscard]] domain::WallTime lastContact() const override { return m_lastContact; }
    /** A heartbeat alone is no change, although lastContact() moves on. */
    void onChange(std::function<void()> changed) override { m_changed = std::move(changed); }
    void nudge() override;

    /** Called on nudge(), for whoever sends. */
    void onNudge(std::function<void()> nudged) { m_nudged = std::move(nudged); }
    /** The server named the version of the site's configuration. */
    void onConfig(std::function<void(std::int64_t)> config) { m_config = std::move(config); }
    /** The server said what time it is. */
    void onServerTime(std::function<void(base::WallTime)> time) { m_serverTime = std::move(time); }
    /** The stream is there again. */
    void onConnected(std::function<void()> connected) { m_connected = std::move(connected); }

private:
    void connect();
    void opened(const http::HttpAnswer &head);
    void received(const std::string &bytes);
    void ended();
    void reconnectAfter(std::chrono::milliseconds time);
    /** Ends the connection and begins with a snapshot: what came does not fit what is here. */
    void startOver(const char *why);

    [[nodiscard]] bool take(const wire::StreamEvent &event);
    [[nodiscard]] bool takeSnapshot(const std::string &data);
    [[nodiscard]] bool takeQueueEvent(const wire::StreamEvent &event);
    [[nodiscard]] bool takeNote(const wire::StreamEvent &event);
    void heard();
    void watch();
    void tell();

    Access m_access;
    http::HttpClient &m_http;
    const base::Clock &m_clock;
    base::Executor &m_executor;
    base::Random &m_random;
    BackOff m_backOff{std::chrono::seconds{1}, std::chrono::seconds{15}};
    std::unique_ptr<wire::StreamParser> m_parser;
    http::RequestId m_request = 0;
    base::TimerId m_pause = 0;
    base::TimerId m_watch = 0;
    bool m_refused = false; ///< the present answer is not a stream
    bool m_askAgain = false;
    domain::QueueState m_state;
    std::string m_lastEventId;
    usecase::LinkState m_link = usecase::LinkState::Offline;
    domain::WallTime m_lastContact{};
    std::optional<std::chrono::milliseconds> m_heardAt; ///< since boot
    std::function<void()> m_changed;
    std::function<void()> m_nudged;
    std::function<void(std::int64_t)> m_config;
    std::function<void(base::WallTime)> m_serverTime;
    std::function<void()> m_connected;
};

} // namespace kiosk::sync
