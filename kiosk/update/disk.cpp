// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/update/disk.h"

#include <cerrno>
#include <cstring>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace kiosk::update {

using base::Code;
using base::Result;
namespace fs = std::filesystem;

namespace {

base::Error diskError(const fs::path &path, const char *what)
{
    const int number = errno;
    auto code = Code::Device;
    if (number == ENOENT)
        code = Code::NotFound;
    else if (number == EACCES || number == EPERM || number == ELOOP)
        code = Code::Denied;
    return base::failure(code, path.string() + ": cannot " + what + ": " + std::strerror(number));
}

Result<void> writeTo(const fs::path &file, std::string_view bytes, int flags)
{
    const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | flags, 0644);
    if (fd < 0)
        return diskError(file, "create");
    while (!bytes.empty()) {
        const auto done = ::write(fd, bytes.data(), bytes.size());
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0) {
            auto error = diskError(file, "write");
            ::close(fd);
            return error;
        }
        bytes.remove_prefix(static_cast<std::size_t>(done));
    }
    if (::close(fd) != 0)
        return diskError(file, "write");
    return boost::outcome_v2::success();
}

} // namespace

Result<void> SystemDisk::makeFolder(const fs::path &folder)
{
    if (::mkdir(folder.c_str(), 0755) != 0 && errno != EEXIST)
        return diskError(folder, "make folder");
    return boost::outcome_v2::success();
}

Result<void> SystemDisk::write(const fs::path &file, std::string_view bytes)
{
    return writeTo(file, bytes, O_TRUNC);
}

Result<void> SystemDisk::append(const fs::path &file, std::string_view bytes)
{
    return writeTo(file, bytes, O_APPEND);
}

Result<void> SystemDisk::sync(const fs::path &fileOrFolder)
{
    const int fd = ::open(fileOrFolder.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0)
        return diskError(fileOrFolder, "open");
    const bool synced = ::fsync(fd) == 0;
    auto error = synced ? base::Error() : diskError(fileOrFolder, "sync");
    ::close(fd);
    if (!synced)
        return error;
    return boost::outcome_v2::success();
}

Result<void> SystemDisk::rename(const fs::path &from, const fs::path &to)
{
    if (::rename(from.c_str(), to.c_str()) != 0)
        return diskError(to, "rename");
    return boost::outcome_v2::success();
}

Result<void> SystemDisk::link(const fs::path &from, const fs::path &to)
{
    if (::linkat(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), 0) != 0)
        return diskError(to, "link");
    return boost::outcome_v2::success();
}

Result<void> SystemDisk::remove(const fs::path &fileOrFolder)
{
    if (::remove(fileOrFolder.c_str()) != 0 && errno != ENOENT)
        return diskError(fileOrFolder, "remove");
    return boost::outcome_v2::success();
}

Result<DiskSpace> SystemDisk::space(const fs::path &folder)
{
    struct statvfs found = {};
    if (::statvfs(folder.c_str(), &found) != 0)
        return diskError(folder, "ask for space");
    const std::uint64_t unit = found.f_frsize;
    return DiskSpace{found.f_bavail * unit, found.f_blocks * unit};
}

Result<void> replaceFile(Disk &disk, const fs::path &file, std::string_view bytes)
{
    auto fresh = file;
    fresh += ".new";
    BOOST_OUTCOME_TRY(disk.write(fresh, bytes));
    BOOST_OUTCOME_TRY(disk.sync(fresh));
    BOOST_OUTCOME_TRY(disk.rename(fresh, file));
    return disk.sync(file.parent_path());
}

Result<void> removeFolder(Disk &disk, const fs::path &folder)
{
    std::error_code failed;
    if (fs::is_directory(fs::symlink_status(folder, failed))) {
        std::vector<fs::path> inside;
        for (auto entry = fs::directory_iterator(folder, failed); !failed && entry != fs::directory_iterator();
             entry.increment(failed))
            inside.push_back(entry->path());
        for (const auto &path : inside) {
            BOOST_OUTCOME_TRY(removeFolder(disk, path));
        }
    }
    return disk.remove(folder);
}

} // namespace kiosk::update
