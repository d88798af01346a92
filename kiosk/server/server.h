// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/executor.h"
#include "kiosk/base/random.h"
#include "kiosk/server/http.h"
#include "kiosk/server/records.h"
#include "kiosk/server/settings.h"

namespace kiosk::server {

/** Which thread does what. In tests and in the simulation all three may be the same. */
struct Threads
{
    base::Executor &io;     ///< requests, answers, streams
    base::Executor &writer; ///< the store
    base::Executor &hasher; ///< passwords
};

struct Outside;

/**
 * The queue service, without any socket: requests in, answers out. Everything it uses must outlive it, and its
 * executors must be empty or ended when it goes.
 */
class Server
{
public:
    /** Without @p outside no webhook is sent. */
    Server(Store &store, const base::Clock &clock, base::Random &random, Threads threads, Settings settings,
           Outside *outside = nullptr);
    ~Server();

    /** Loads what must be known before the first request, then calls @p ready on the I/O thread. */
    void start(std::function<void(base::Result<void>)> ready);
    /** I/O thread only. @p done is called exactly once, on the I/O thread, perhaps before this returns. */
    void handle(Request request, Done done);
    /** Ends the heartbeat; requests that are on their way are still answered. I/O thread only. */
    void stop();

    /** Method and pattern of every route. */
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> routes() const;
    /** Who may use them, in the same order: "everybody", "terminal", the name of a capability. */
    [[nodiscard]] std::vector<std::string> access() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace kiosk::server
