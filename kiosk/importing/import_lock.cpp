// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/import_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace kiosk::importing {

using base::Code;
using base::Result;
namespace fs = std::filesystem;

Result<ImportLock> ImportLock::take(const fs::path &folder)
{
    const auto inner = folder / ".import";
    std::error_code failed;
    fs::create_directories(inner, failed);
    if (!fs::is_directory(folder, failed))
        return base::failure(Code::Device, folder.string() + ": is no folder and none can be made there");
    ImportLock lock(::open(inner.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (lock.m_descriptor < 0)
        return base::failure(Code::Device, inner.string() + ": cannot be made or read; see who owns the folder");
    if (::flock(lock.m_descriptor, LOCK_EX | LOCK_NB) != 0)
        return base::failure(Code::Busy, folder.string() + ": another import works in this folder; wait for its end");
    return lock;
}

ImportLock::~ImportLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace kiosk::importing
