// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <thread>

#include "kiosk/base/executor.h"

namespace kiosk::base {

/**
 * An Executor with one thread of its own. Made by apps only. The destructor lets the running task end, drops what has
 * not begun and joins; it must not be called from the executor's own thread.
 */
class ThreadExecutor final : public Executor
{
public:
    /** @p name is what debuggers and top show; at most 15 characters. */
    explicit ThreadExecutor(const std::string &name);
    ~ThreadExecutor() override;
    ThreadExecutor(const ThreadExecutor &) = delete;
    ThreadExecutor &operator=(const ThreadExecutor &) = delete;

    void post(Task task) override;
    TimerId postAfter(std::chrono::milliseconds delay, Task task) override;
    void cancel(TimerId timer) override;

private:
    using Moment = std::chrono::steady_clock::time_point;
    void run();
    Task takeDue(std::unique_lock<std::mutex> &lock);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_ready;
    std::map<std::pair<Moment, TimerId>, Task> m_delayed;
    TimerId m_lastTimer = 0;
    bool m_ending = false;
    std::thread m_thread; // last: starts when everything else is there
};

} // namespace kiosk::base
