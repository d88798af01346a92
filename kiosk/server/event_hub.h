// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <optional>

#include "kiosk/base/clock.h"
#include "kiosk/server/http.h"
#include "kiosk/wire/event_stream.h"
#include "kiosk/wire/snapshot.h"

namespace kiosk::server {

/**
 * Tells everybody who watches what became durable. Keeps its own fold of the day, which is what reads are answered
 * from, and the newest events for readers who come back. I/O thread only.
 */
class EventHub
{
public:
    explicit EventHub(const base::Clock &clock)
        : m_clock(clock)
    {
    }

    /** A day that begins or was loaded: everybody gets a snapshot. */
    void start(const domain::QueueState &day);
    /** What estimates rest on from now on; everybody gets a snapshot with it. */
    void learned(std::shared_ptr<const domain::WaitModel> model);
    void publish(const std::vector<domain::QueueEvent> &events);
    void siteChanged(std::int64_t version);
    /** To be called every 5 s; also ends the streams whose reader may no longer watch. */
    void heartbeat();

    /** Ends the streams whose reader may no longer watch, now. */
    void recheck();

    /**
     * Sends what @p sink missed since @p last, or a snapshot, and from then on everything, until what is given is
     * destroyed or the sink refuses. @p mayWatch is asked at every heartbeat.
     */
    [[nodiscard]] std::shared_ptr<void> subscribe(wire::View view, const std::optional<wire::StreamPosition> &last,
                                                  std::shared_ptr<StreamSink> sink, std::function<bool()> mayWatch);

    [[nodiscard]] const domain::QueueState &today() const { return m_today; }
    [[nodiscard]] wire::Snapshot snapshot(wire::View view) const;
    [[nodiscard]] std::size_t readers() const { return m_readers->size(); }
    /** Readers dropped because they were too slow. */
    [[nodiscard]] std::uint64_t dropped() const { return m_dropped; }

private:
    using Bytes = std::shared_ptr<const std::string>;
    struct Reader
    {
        wire::View view;
        std::shared_ptr<StreamSink> sink;
        std::function<bool()> mayWatch;
    };
    using Readers = std::list<Reader>;

    [[nodiscard]] Bytes snapshotBytes(wire::View view) const;
    [[nodiscard]] Bytes eventBytes(wire::View view, std::uint64_t fromSeq) const;
    /** Sends each reader what @p bytes gives for its view, made once a view. */
    void sendAll(const std::function<Bytes(wire::View)> &bytes);

    const base::Clock &m_clock;
    domain::LearnedWaits m_learned;
    domain::QueueState m_today;
    std::deque<domain::QueueEvent> m_recent; ///< dense, ends at m_today.seq
    std::int64_t m_siteVersion = 0;
    std::shared_ptr<Readers> m_readers = std::make_shared<Readers>(); ///< shared: a subscription may outlive the hub
    std::uint64_t m_dropped = 0;
};

} // namespace kiosk::server
