// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/executor.h"
#include "kiosk/base/random.h"
#include "kiosk/http/http_client.h"
#include "kiosk/webhook/endpoint.h"
#include "kiosk/webhook/message.h"

namespace kiosk::webhook {

/** What came after a place in the streams of a site. */
struct Happened
{
    struct One
    {
        domain::LocalDate date{};
        domain::QueueEvent event;
    };
    std::vector<One> events;
    wire::StreamPosition upTo; ///< nothing between the place and here is missing in events
    bool isAll = false;        ///< there was no more when it was read
};

/** What a courier reads from and writes to. Functions return at once; callbacks come on the courier's executor. */
class Outbox
{
public:
    virtual ~Outbox() = default;
    /** The next events after @p place, at most a hundred or so; days that are over come in order. */
    virtual void after(const domain::SiteId &site, const wire::StreamPosition &place,
                       std::function<void(base::Result<Happened>)> done) = 0;
    virtual void keep(const domain::SiteId &site, const Progress &progress,
                      std::function<void(base::Result<void>)> done) = 0;
};

/** One try of a delivery, for whoever looks for the fault. */
struct Try
{
    std::string message; ///< its id
    std::string type;
    domain::WallTime at{};
    std::chrono::milliseconds took{0};
    int status = 0;      ///< of the answer; 0: none
    std::string problem; ///< empty: it was taken
    bool operator==(const Try &) const = default;
};

struct CourierSettings
{
    bool allowPrivate = false; ///< endpoints may lie in the house's own network
    std::chrono::seconds firstWait{5};
    std::chrono::seconds longestWait{12 * 3600};
    std::chrono::hours patience{72}; ///< failing for so long, an endpoint is disabled
};

/**
 * Brings what happens to the endpoints. Each is told in the order of the stream, one message at a time, the next only
 * when the one before was taken (2xx); what is not taken is tried again, at growing intervals, with the same id and
 * body. So every message arrives at least once, also over a restart, and none overtakes another; an endpoint that hangs
 * holds up only itself. One that answers 410, or fails for longer than the patience, is disabled, with an alarm in the
 * log. The place in the stream is all that is kept, so a day's events are stored once, whatever the number of
 * endpoints; what retention removed before it could be told is lost to an endpoint, with an alarm.
 *
 * All functions and callbacks are on @p own. Redirects are not followed; an answer is cut off at 64 KiB and 15 s.
 */
class Courier
{
public:
    Courier(Outbox &outbox, http::HttpClient &client, const base::Clock &clock, base::Random &random,
            base::Executor &own, CourierSettings settings = {});
    /** Whatever comes back later, on the same thread, finds nobody. */
    ~Courier();
    Courier(const Courier &) = delete;
    Courier &operator=(const Courier &) = delete;

    /** Adds an endpoint, or takes up what was changed of it; what is told goes on from @p progress when it is new. */
    void keep(const Endpoint &endpoint, const Progress &progress);
    void remove(const std::string &id);
    void removeAllBut(const std::vector<std::string> &ids);
    /** Tries again at once, also when it was disabled. */
    void enable(const std::string &id);
    void disable(const std::string &id, const std::string &why);
    /** There is more in the stream of @p site. */
    void happened(const domain::SiteId &site);
    /** Sends one message of the type webhook.test, outside of the order and once. */
    void test(const std::string &id, std::function<void(Try)> done);

    [[nodiscard]] std::optional<Progress> progress(const std::string &id) const;
    /** The newest tries, newest first; at most 50, of this run only. */
    [[nodiscard]] std::vector<Try> tries(const std::string &id) const;

private:
    struct Line;
    using LinePointer = std::shared_ptr<Line>;
    [[nodiscard]] LinePointer find(const std::string &id) const;
    void pump(const LinePointer &line);
    void read(const LinePointer &line);
    void take(const LinePointer &line, const Happened &happened);
    http::RequestId attempt(const LinePointer &line, const Message &message, std::function<void(Try)> done);
    void ended(const LinePointer &line, const Try &result);
    void wait(const LinePointer &line);
    void stop(const LinePointer &line, const std::string &why);
    void save(const LinePointer &line);

    Outbox &m_outbox;
    http::HttpClient &m_client;
    const base::Clock &m_clock;
    base::Random &m_random;
    base::Executor &m_own;
    CourierSettings m_settings;
    std::map<std::string, LinePointer> m_lines; ///< the only owner: whatever comes back late holds a weak one
};

} // namespace kiosk::webhook
