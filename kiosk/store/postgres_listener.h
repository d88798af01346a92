// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "kiosk/store/store.h"

namespace kiosk::store {

/** The channel of a database on which servers tell each other what they wrote. */
constexpr const char *NotifyChannel = "wegweiser";

/** "<server> <r or -> <site>/<kind>/<date> …"; too long for a notification: "<server> *". */
[[nodiscard]] std::string noteOf(const std::string &server, const Changes &changes);
/** Adds what @p note says to @p changes; nothing when @p server wrote it itself. What cannot be read is everything. */
[[nodiscard]] bool readNote(std::string_view note, const std::string &server, Changes &changes);

/**
 * Hears what other servers wrote: a connection and a thread of its own, reconnected for ever, with pauses. While it
 * hears nothing, everything may have changed.
 */
class PostgresListener
{
public:
    PostgresListener(std::string target, std::string server);
    ~PostgresListener();
    PostgresListener(const PostgresListener &) = delete;
    PostgresListener &operator=(const PostgresListener &) = delete;

    [[nodiscard]] Changes take();
    void onChange(std::function<void()> told);

private:
    void run();
    void listen();
    void tell();
    /** False when it is time to end. */
    [[nodiscard]] bool pause(int milliseconds, int otherSocket) const;

    const std::string m_target;
    const std::string m_server;
    std::mutex m_mutex;
    Changes m_changes{true, true, {}};
    bool m_hears = false;
    std::recursive_mutex m_toldMutex; ///< held while somebody is told
    std::function<void()> m_told;
    int m_wake = -1; ///< an eventfd: time to end
    std::thread m_thread;
};

} // namespace kiosk::store
