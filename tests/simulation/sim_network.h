// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <random>
#include <set>

#include "kiosk/http/http_client.h"
#include "tests/support/manual_executor.h"

namespace kiosk::tests {

/** The far end of a simulated connection: answers a request, or opens a stream and writes to it. */
class SimEndpoint
{
public:
    virtual ~SimEndpoint() = default;
    virtual http::HttpAnswer handle(const http::HttpRequest &request) = 0;
    using Write = std::function<void(std::string)>;
    /** The head of the answer; for status 200 @p write may be called until closeStream(@p id). */
    virtual http::HttpAnswer openStream(const http::HttpRequest &request, std::uint64_t id, Write write) = 0;
    virtual void closeStream(std::uint64_t id) = 0;
};

/** How bad one machine's network is. */
struct Weather
{
    double loss = 0;   ///< share of requests, and of answers, that never arrive; streams break as often per message
    int slowest = 100; ///< milliseconds one way
    bool cut = false;  ///< nothing passes, and nobody is told
};

/** One machine's HttpClient in a world without sockets: everything happens on the executor, by dice. */
class SimNetwork final : public http::HttpClient
{
public:
    SimNetwork(ManualExecutor &executor, std::mt19937 &dice, SimEndpoint &server);
    ~SimNetwork() override;

    http::RequestId send(http::HttpRequest request, Done done) override;
    http::RequestId stream(http::HttpRequest request, StreamEvents events) override;
    void cancel(http::RequestId request) override;
    void trustTime(base::WallTime now) override { trusted = std::max(trusted, now); }

    /** The server went down: whoever waits for it hears that the connection broke. */
    void serverGone();

    Weather weather;
    base::WallTime trusted{};

private:
    struct Stream
    {
        StreamEvents events;
        std::chrono::milliseconds lastByte{};    ///< that arrived
        std::chrono::milliseconds nextArrival{}; ///< bytes keep their order
        std::chrono::milliseconds timeout{};
        bool broken = false;
    };
    [[nodiscard]] bool isLost();
    [[nodiscard]] std::chrono::milliseconds delay();
    void arrived(http::RequestId id, const std::string &bytes);
    void breakStream(http::RequestId id);
    void watch(http::RequestId id);

    ManualExecutor &m_executor;
    std::mt19937 &m_dice;
    SimEndpoint &m_server;
    std::set<http::RequestId> m_requests;
    std::map<http::RequestId, Stream> m_streams;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace kiosk::tests
