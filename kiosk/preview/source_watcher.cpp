// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/preview/source_watcher.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kiosk::preview {

using base::Code;
using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t Events =
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW;

/** A new file is still being written and tells its end; a link is whole when it is made. */
bool isLink(const fs::path &path)
{
    struct stat found = {};
    return ::lstat(path.c_str(), &found) == 0 && (S_ISLNK(found.st_mode) || found.st_nlink > 1);
}

} // namespace

bool SourceWatcher::counts(const std::string &name)
{
    const auto ends = [&](const char *ending) { return name.ends_with(ending); };
    return !name.empty() && name.front() != '.' && name.front() != '#' && name != "4913" && !ends("~") &&
           !ends(".swp") && !ends(".tmp") && !ends(".part") && !ends(".bak");
}

Result<SourceWatcher> SourceWatcher::open(const fs::path &folder)
{
    if (std::error_code failed; !fs::is_directory(folder, failed))
        return base::failure(Code::NotFound, folder.string() + ": no such folder");
    const int queue = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (queue < 0)
        return base::failure(Code::Device, folder.string() + ": cannot be watched: " + std::strerror(errno));
    SourceWatcher watcher(queue);
    watcher.m_root = folder;
    BOOST_OUTCOME_TRY(watcher.watch(folder));
    return watcher;
}

SourceWatcher::SourceWatcher(int queue)
    : m_queue(queue)
{
}

SourceWatcher::SourceWatcher(SourceWatcher &&other) noexcept
    : m_queue(std::exchange(other.m_queue, -1))
    , m_root(std::move(other.m_root))
    , m_folders(std::move(other.m_folders))
{
}

SourceWatcher::~SourceWatcher()
{
    if (m_queue >= 0)
        ::close(m_queue);
}

Result<void> SourceWatcher::watch(const fs::path &folder)
{
    const int id = ::inotify_add_watch(m_queue, folder.c_str(), Events);
    if (id < 0 && (errno == ENOENT || errno == ENOTDIR))
        return boost::outcome_v2::success(); // gone again meanwhile
    if (id < 0)
        return base::failure(Code::Device, folder.string() + ": cannot be watched: " + std::strerror(errno) +
                                               "; see sysctl fs.inotify.max_user_watches");
    m_folders[id] = folder;
    std::error_code ignored;
    for (const auto &entry : fs::directory_iterator(folder, ignored))
        if (entry.is_directory(ignored) && !entry.is_symlink(ignored) && counts(entry.path().filename().string())) {
            BOOST_OUTCOME_TRY(watch(entry.path()));
        }
    return boost::outcome_v2::success();
}

bool SourceWatcher::take()
{
    bool changed = false;
    alignas(inotify_event) std::array<char, 16384> buffer;
    for (;;) {
        const auto length = ::read(m_queue, buffer.data(), buffer.size());
        if (length <= 0)
            return changed;
        for (const char *at = buffer.data(); at < buffer.data() + length;) {
            inotify_event event = {};
            std::memcpy(&event, at, sizeof(event));
            const std::string name = event.len > 0 ? at + sizeof(event) : "";
            at += sizeof(event) + event.len;
            if (event.mask & IN_Q_OVERFLOW) {
                changed = true;
                (void)watch(m_root); // some news were lost: look everywhere, watch everything
                continue;
            }
            const auto folder = m_folders.find(event.wd);
            if (event.mask & IN_IGNORED) {
                if (folder != m_folders.end())
                    m_folders.erase(folder);
                continue;
            }
            if (event.mask & IN_DELETE_SELF)
                changed = true;
            if (folder == m_folders.end() || !counts(name))
                continue;
            const auto path = folder->second / name;
            if (event.mask & IN_ISDIR) {
                if (event.mask & (IN_CREATE | IN_MOVED_TO))
                    (void)watch(path);
                changed = true;
            } else if (!(event.mask & IN_CREATE) || isLink(path)) {
                changed = true;
            }
        }
    }
}

void Burst::note(Time now)
{
    if (!m_first)
        m_first = now;
    m_last = now;
}

std::optional<Burst::Time> Burst::left(Time now) const
{
    if (!m_first)
        return std::nullopt;
    return std::max(Time{0}, std::min(m_last + Quiet, *m_first + Longest) - now);
}

} // namespace kiosk::preview
