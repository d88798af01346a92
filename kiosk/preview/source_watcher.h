// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>

#include "kiosk/base/result.h"

namespace kiosk::preview {

/**
 * Tells when something in a folder, or in a folder below it, was written, renamed, added or deleted. What editors write
 * beside a file (hidden files, backups with ~, swap files) does not count. One thread.
 */
class SourceWatcher
{
public:
    /** NotFound: no such folder. Device: the system has no more watches to give (fs.inotify.max_user_watches). */
    [[nodiscard]] static base::Result<SourceWatcher> open(const std::filesystem::path &folder);
    SourceWatcher(SourceWatcher &&other) noexcept;
    SourceWatcher &operator=(SourceWatcher &&) = delete;
    ~SourceWatcher();

    /** Readable when take() has something to do. */
    [[nodiscard]] int descriptor() const { return m_queue; }
    /** Reads what has happened since; true: the sources changed. Never waits. */
    [[nodiscard]] bool take();
    /** Whether a change of a file of this name means anything. */
    [[nodiscard]] static bool counts(const std::string &name);

private:
    explicit SourceWatcher(int queue);
    base::Result<void> watch(const std::filesystem::path &folder);

    int m_queue = -1;
    std::filesystem::path m_root;
    std::map<int, std::filesystem::path> m_folders;
};

/** Waits until a burst of changes is over, but not for ever: an editor that saves all the time is shown too. */
class Burst
{
public:
    using Time = std::chrono::milliseconds;
    static constexpr Time Quiet{40};
    static constexpr Time Longest{250};

    void note(Time now);
    void clear() { m_first.reset(); }
    /** How long until it is over; zero: now; nothing: there is none. */
    [[nodiscard]] std::optional<Time> left(Time now) const;

private:
    std::optional<Time> m_first;
    Time m_last{};
};

} // namespace kiosk::preview
