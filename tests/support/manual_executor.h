// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <map>
#include <set>

#include "kiosk/base/clock.h"
#include "kiosk/base/executor.h"

namespace kiosk::tests {

/** Time that stands still until somebody moves it. The wall clock may be set wrong on purpose. */
class FakeClock final : public base::Clock
{
public:
    explicit FakeClock(base::WallTime start)
        : m_wall(start)
    {
    }
    [[nodiscard]] base::WallTime wall() const override { return m_wall; }
    [[nodiscard]] std::chrono::milliseconds sinceBoot() const override { return m_sinceBoot; }
    [[nodiscard]] std::string bootId() const override { return "boot-" + std::to_string(m_boot); }

    void pass(std::chrono::milliseconds time)
    {
        m_wall += time;
        m_sinceBoot += time;
    }
    void setWall(base::WallTime wall) { m_wall = wall; }
    void reboot()
    {
        ++m_boot;
        m_sinceBoot = std::chrono::seconds{20};
    }

private:
    base::WallTime m_wall;
    std::chrono::milliseconds m_sinceBoot{std::chrono::hours{1}};
    int m_boot = 1;
};

/**
 * An executor that runs nothing until told to: tasks in the order posted, delayed ones by their time. It owns the time
 * of all clocks given to it.
 */
class ManualExecutor final : public base::Executor
{
public:
    void post(base::Task task) override { m_ready.push_back(std::move(task)); }
    base::TimerId postAfter(std::chrono::milliseconds delay, base::Task task) override
    {
        const auto id = ++m_lastTimer;
        m_delayed.emplace(std::pair{m_now + delay, id}, std::move(task));
        return id;
    }
    void cancel(base::TimerId timer) override
    {
        std::erase_if(m_delayed, [&](const auto &entry) { return entry.first.second == timer; });
    }

    void moves(FakeClock &clock) { m_clocks.insert(&clock); }
    void leaves(FakeClock &clock) { m_clocks.erase(&clock); }
    [[nodiscard]] std::chrono::milliseconds now() const { return m_now; }

    /** Runs what is due now, and what that posts. */
    void run()
    {
        while (!m_ready.empty()) {
            auto task = std::move(m_ready.front());
            m_ready.pop_front();
            task();
        }
    }
    /** Goes to the next delayed task and runs it; false when there is none before @p end. */
    bool step(std::chrono::milliseconds end)
    {
        run();
        if (m_delayed.empty() || m_delayed.begin()->first.first > end)
            return false;
        moveTo(m_delayed.begin()->first.first);
        m_ready.push_back(std::move(m_delayed.begin()->second));
        m_delayed.erase(m_delayed.begin());
        run();
        return true;
    }
    /** Lets @p time pass. */
    void advance(std::chrono::milliseconds time)
    {
        const auto end = m_now + time;
        while (step(end)) {
        }
        moveTo(end);
        run();
    }

private:
    void moveTo(std::chrono::milliseconds moment)
    {
        for (auto *clock : m_clocks)
            clock->pass(moment - m_now);
        m_now = moment;
    }

    std::deque<base::Task> m_ready;
    std::map<std::pair<std::chrono::milliseconds, base::TimerId>, base::Task> m_delayed;
    std::set<FakeClock *> m_clocks;
    std::chrono::milliseconds m_now{0};
    base::TimerId m_lastTimer = 0;
};

} // namespace kiosk::tests
