// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>

namespace kiosk::base {

using Task = std::function<void()>;
/** Names a pending delayed task; 0 names none. */
using TimerId = std::uint64_t;

/**
 * Runs tasks one after the other, in the order posted: a serial queue.
 * All functions are safe from any thread; tasks run on the executor's own thread (or inside the simulation's step).
 */
class Executor
{
public:
    virtual ~Executor() = default;
    virtual void post(Task task) = 0;
    /** Runs @p task once, not before @p delay is over. */
    virtual TimerId postAfter(std::chrono::milliseconds delay, Task task) = 0;
    /** Forgets a delayed task; does nothing when it ran already or is running. */
    virtual void cancel(TimerId timer) = 0;
};

} // namespace kiosk::base
