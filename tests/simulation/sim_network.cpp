// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/sim_network.h"

namespace kiosk::tests {

namespace {

std::uint64_t lastId = 0; ///< also names streams at the server

base::Error offline()
{
    return base::failure(base::Code::Offline, "simulated");
}

} // namespace

SimNetwork::SimNetwork(ManualExecutor &executor, std::mt19937 &dice, SimEndpoint &server)
    : m_executor(executor)
    , m_dice(dice)
    , m_server(server)
{
}

SimNetwork::~SimNetwork()
{
    for (const auto &[id, stream] : m_streams)
        m_server.closeStream(id);
}

bool SimNetwork::isLost()
{
    return weather.cut || std::uniform_real_distribution<>{0, 1}(m_dice) < weather.loss;
}

std::chrono::milliseconds SimNetwork::delay()
{
    return std::chrono::milliseconds{1 + static_cast<int>(m_dice() % static_cast<unsigned>(weather.slowest))};
}

http::RequestId SimNetwork::send(http::HttpRequest request, Done done)
{
    const auto id = ++lastId;
    m_requests.insert(id);
    const auto finish = [this, id, done, alive = std::weak_ptr(m_alive)](base::Result<http::HttpAnswer> answer) {
        if (!alive.expired() && m_requests.erase(id) > 0)
            done(std::move(answer));
    };
    const auto timeout = request.timeout;
    m_executor.postAfter(timeout, [finish] { finish(offline()); });
    if (isLost())
        return id; // never arrives; the time-out tells
    m_executor.postAfter(delay(), [this, request = std::move(request), finish, alive = std::weak_ptr(m_alive)] {
        // From here on the server does it, whether or not somebody still waits.
        const auto answer = m_server.handle(request);
        if (alive.expired() || isLost())
            return;
        m_executor.postAfter(delay(), [finish, answer] {
            if (answer.status == 0)
                finish(offline()); // nobody listens there
            else
                finish(answer);
        });
    });
    return id;
}

http::RequestId SimNetwork::stream(http::HttpRequest request, StreamEvents events)
{
    const auto id = ++lastId;
    m_streams[id] = {std::move(events), m_executor.now(), m_executor.now(), request.timeout, false};
    watch(id);
    if (isLost())
        return id;
    m_executor.postAfter(delay(), [this, id, request = std::move(request), alive = std::weak_ptr(m_alive)] {
        if (alive.expired() || !m_streams.contains(id))
            return;
        const auto head = m_server.openStream(request, id, [this, id, alive](std::string bytes) {
            if (alive.expired() || !m_streams.contains(id) || m_streams.at(id).broken || weather.cut)
                return;
            auto &stream = m_streams.at(id);
            if (isLost()) {
                breakStream(id);
                return;
            }
            stream.nextArrival = std::max(stream.nextArrival, m_executor.now() + delay());
            m_executor.postAfter(stream.nextArrival - m_executor.now(), [this, id, alive, bytes = std::move(bytes)] {
                if (!alive.expired())
                    arrived(id, bytes);
            });
        });
        auto &stream = m_streams.at(id);
        if (head.status == 0) {
            breakStream(id);
            return;
        }
        stream.events.opened(head);
        if (head.status != 200)
            breakStream(id);
    });
    return id;
}

void SimNetwork::arrived(http::RequestId id, const std::string &bytes)
{
    const auto it = m_streams.find(id);
    if (it == m_streams.end() || it->second.broken || weather.cut)
        return;
    it->second.lastByte = m_executor.now();
    const auto bytesOf = it->second.events.bytes; // the stream may be cancelled by what it hears
    bytesOf(bytes);
}

void SimNetwork::breakStream(http::RequestId id)
{
    const auto it = m_streams.find(id);
    if (it == m_streams.end() || it->second.broken)
        return;
    it->second.broken = true;
    // Later: the server may be in the middle of writing to all its streams.
    m_executor.post([&server = m_server, id] { server.closeStream(id); });
    m_executor.postAfter(delay(), [this, id, alive = std::weak_ptr(m_alive)] {
        if (alive.expired() || !m_streams.contains(id))
            return;
        const auto ended = m_streams.at(id).events.ended;
        m_streams.erase(id);
        ended(offline());
    });
}

void SimNetwork::watch(http::RequestId id)
{
    m_executor.postAfter(std::chrono::seconds{1}, [this, id, alive = std::weak_ptr(m_alive)] {
        if (alive.expired() || !m_streams.contains(id) || m_streams.at(id).broken)
            return;
        const auto &stream = m_streams.at(id);
        if (m_executor.now() - stream.lastByte > stream.timeout)
            breakStream(id);
        else
            watch(id);
    });
}

void SimNetwork::cancel(http::RequestId request)
{
    m_requests.erase(request);
    if (m_streams.erase(request) > 0)
        m_server.closeStream(request);
}

void SimNetwork::serverGone()
{
    std::vector<http::RequestId> ids;
    for (const auto &[id, stream] : m_streams)
        ids.push_back(id);
    for (const auto id : ids) {
        if (!weather.cut)
            breakStream(id);
    }
}

} // namespace kiosk::tests
