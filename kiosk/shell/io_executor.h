// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <map>

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include "kiosk/base/executor.h"

namespace kiosk::shell {

/** base::Executor on the I/O context. */
class IoExecutor final : public base::Executor
{
public:
    explicit IoExecutor(boost::asio::io_context &context)
        : m_context(context)
    {
    }
    void post(base::Task task) override { boost::asio::post(m_context, std::move(task)); }
    base::TimerId postAfter(std::chrono::milliseconds delay, base::Task task) override
    {
        const auto id = ++m_last;
        boost::asio::post(m_context, [this, id, delay, task = std::move(task)] {
            const auto [place, isNew] = m_timers.emplace(id, boost::asio::steady_timer(m_context, delay));
            place->second.async_wait([this, id, task](boost::system::error_code error) {
                m_timers.erase(id);
                if (!error)
                    task();
            });
        });
        return id;
    }
    void cancel(base::TimerId id) override
    {
        boost::asio::post(m_context, [this, id] {
            if (const auto found = m_timers.find(id); found != m_timers.end())
                found->second.cancel();
        });
    }

private:
    boost::asio::io_context &m_context;
    std::atomic<base::TimerId> m_last{0};
    std::map<base::TimerId, boost::asio::steady_timer> m_timers; // on the I/O thread
};

} // namespace kiosk::shell
