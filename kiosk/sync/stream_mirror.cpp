// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sync/stream_mirror.h"

#include <boost/json/value.hpp>

#include "kiosk/base/log.h"
#include "kiosk/wire/event_stream.h"
#include "kiosk/wire/fields.h"
#include "kiosk/wire/snapshot.h"
#include "kiosk/wire/values.h"

namespace kiosk::sync {

namespace {

constexpr std::chrono::milliseconds WatchEvery{1000};
/** A connection that is silent for so long is given up, although nobody closed it. */
constexpr std::chrono::seconds SilenceAllowed{15};

template<class T>
base::Result<T> readJson(const std::string &text)
{
    BOOST_OUTCOME_TRY(const auto json, wire::parseJson(text));
    return wire::fromJson<T>(json);
}

} // namespace

StreamMirror::Access StreamMirror::openAccess(std::string server, const domain::SiteId &site)
{
    return {[url = std::move(server) + "/v1/sites/" + site.value + "/stream?view=display"](const std::string &last) {
                http::HttpRequest request;
                request.url = url;
                if (!last.empty())
                    request.headers.emplace_back("Last-Event-ID", last);
                return request;
            },
            nullptr};
}

StreamMirror::StreamMirror(Access access, http::HttpClient &http, const base::Clock &clock, base::Executor &executor,
                           base::Random &random)
    : m_access(std::move(access))
    , m_http(http)
    , m_clock(clock)
    , m_executor(executor)
    , m_random(random)
{
}

StreamMirror::~StreamMirror()
{
    m_http.cancel(m_request);
    m_executor.cancel(m_pause);
    m_executor.cancel(m_watch);
}

void StreamMirror::start()
{
    connect();
    watch();
}

void StreamMirror::nudge()
{
    if (m_nudged)
        m_nudged();
}

void StreamMirror::connect()
{
    m_parser = std::make_unique<wire::StreamParser>();
    m_refused = false;
    m_askAgain = false;
    auto request = m_access.request(m_lastEventId);
    request.headers.emplace_back("Accept", "text/event-stream");
    request.timeout = SilenceAllowed;
    m_request = m_http.stream(std::move(request), {[this](const http::HttpAnswer &head) { opened(head); },
                                                   [this](const std::string &bytes) { received(bytes); },
                                                   [this](const base::Result<void> &) { ended(); }});
}

void StreamMirror::opened(const http::HttpAnswer &head)
{
    m_refused = head.status != 200;
    if (m_refused) {
        base::log(base::Level::Info, "stream-refused", {{"status", std::to_string(head.status)}});
        m_askAgain = m_access.refused && m_access.refused(head);
        return;
    }
    heard();
    if (m_connected)
        m_connected();
}

void StreamMirror::received(const std::string &bytes)
{
    if (m_refused)
        return;
    const auto events = m_parser->feed(bytes);
    if (!events) {
        startOver(events.assume_error().text.c_str());
        return;
    }
    heard();
    bool isChanged = false;
    for (const auto &event : events.assume_value()) {
        if (!take(event)) {
            startOver(event.name.c_str());
            return;
        }
        isChanged = isChanged || event.name != "heartbeat";
    }
    if (isChanged)
        tell();
}

bool StreamMirror::take(const wire::StreamEvent &event)
{
    bool fine = true;
    if (event.name == "snapshot")
        fine = takeSnapshot(event.data);
    else if (event.name == "queue")
        fine = takeQueueEvent(event);
    else if (event.name == "config" || event.name == "heartbeat")
        fine = takeNote(event);
    if (fine && !event.id.empty())
        m_lastEventId = event.id;
    if (fine)
        m_backOff.reset();
    return fine;
}

bool StreamMirror::takeSnapshot(const std::string &data)
{
    auto snapshot = readJson<wire::Snapshot>(data);
    if (!snapshot)
        return false;
    m_state = std::move(snapshot.assume_value().state);
    m_lastEventId = wire::eventId({m_state.date, m_state.seq});
    if (m_serverTime)
        m_serverTime(snapshot.assume_value().now);
    if (m_config)
        m_config(snapshot.assume_value().configVersion);
    return true;
}

bool StreamMirror::takeQueueEvent(const wire::StreamEvent &event)
{
    const auto position = wire::parseEventId(event.id);
    const auto queued = readJson<domain::QueueEvent>(event.data);
    if (!queued || !position || position->date != m_state.date)
        return false;
    if (queued.assume_value().seq <= m_state.seq)
        return true; // sent twice around a reconnect
    if (!domain::fits(m_state, queued.assume_value()))
        return false;
    domain::apply(m_state, queued.assume_value());
    return true;
}

bool StreamMirror::takeNote(const wire::StreamEvent &event)
{
    const auto json = wire::parseJson(event.data);
    if (!json)
        return false;
    wire::Fields fields(json.assume_value(), event.name);
    if (event.name == "config") {
        const auto version = fields.integer("version", 0, INT64_MAX);
        if (!fields.failed() && m_config)
            m_config(version);
    } else {
        const auto now = fields.time("now_ms");
        if (!fields.failed() && m_serverTime)
            m_serverTime(now);
    }
    return !fields.failed();
}

void StreamMirror::startOver(const char *why)
{
    base::log(base::Level::Warning, "stream-restarts", {{"at", why}});
    m_http.cancel(m_request);
    m_request = 0;
    m_lastEventId.clear();
    reconnectAfter(m_backOff.next(m_random));
}

void StreamMirror::ended()
{
    m_request = 0;
    reconnectAfter(m_askAgain ? std::chrono::milliseconds{0} : m_backOff.next(m_random));
}

void StreamMirror::reconnectAfter(std::chrono::milliseconds time)
{
    m_pause = m_executor.postAfter(time, [this] {
        m_pause = 0;
        connect();
    });
}

void StreamMirror::heard()
{
    m_lastContact = m_clock.wall();
    m_heardAt = m_clock.sinceBoot();
    if (m_link != usecase::LinkState::Fresh) {
        m_link = usecase::LinkState::Fresh;
        tell();
    }
}

void StreamMirror::watch()
{
    const auto silence = m_heardAt ? m_clock.sinceBoot() - *m_heardAt : std::chrono::milliseconds::max();
    auto link = usecase::LinkState::Fresh;
    if (silence >= OfflineAfter)
        link = usecase::LinkState::Offline;
    else if (silence >= StaleAfter)
        link = usecase::LinkState::Stale;
    if (link != m_link) {
        m_link = link;
        tell();
    }
    m_watch = m_executor.postAfter(WatchEvery, [this] { watch(); });
}

void StreamMirror::tell()
{
    if (m_changed)
        m_changed();
}

} // namespace kiosk::sync
