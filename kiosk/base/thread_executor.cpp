// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/thread_executor.h"

#include <algorithm>

#include <pthread.h>

namespace kiosk::base {

ThreadExecutor::ThreadExecutor(const std::string &name)
    : m_thread([this] { run(); })
{
    pthread_setname_np(m_thread.native_handle(), name.substr(0, 15).c_str());
}

ThreadExecutor::~ThreadExecutor()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void ThreadExecutor::post(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_ready.push_back(std::move(task));
    }
    m_wake.notify_one();
}

TimerId ThreadExecutor::postAfter(std::chrono::milliseconds delay, Task task)
{
    TimerId id = 0;
    {
        const std::lock_guard lock(m_mutex);
        id = ++m_lastTimer;
        m_delayed.emplace(std::pair{std::chrono::steady_clock::now() + delay, id}, std::move(task));
    }
    m_wake.notify_one();
    return id;
}

void ThreadExecutor::cancel(TimerId timer)
{
    const std::lock_guard lock(m_mutex);
    const auto it = std::find_if(m_delayed.begin(), m_delayed.end(),
                                 [&](const auto &entry) { return entry.first.second == timer; });
    if (it != m_delayed.end())
        m_delayed.erase(it);
}

Task ThreadExecutor::takeDue(std::unique_lock<std::mutex> &lock)
{
    while (!m_ending) {
        const auto now = std::chrono::steady_clock::now();
        while (!m_delayed.empty() && m_delayed.begin()->first.first <= now) {
            m_ready.push_back(std::move(m_delayed.begin()->second));
            m_delayed.erase(m_delayed.begin());
        }
        if (!m_ready.empty()) {
            auto task = std::move(m_ready.front());
            m_ready.pop_front();
            return task;
        }
        if (m_delayed.empty())
            m_wake.wait(lock);
        else
            m_wake.wait_until(lock, Moment{m_delayed.begin()->first.first});
    }
    return {};
}

void ThreadExecutor::run()
{
    std::unique_lock lock(m_mutex);
    while (auto task = takeDue(lock)) {
        lock.unlock();
        task();
        task = nullptr; // what it captured is released outside the lock
        lock.lock();
    }
}

} // namespace kiosk::base
