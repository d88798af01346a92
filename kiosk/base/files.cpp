// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/files.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kiosk::base {

namespace {

/** Closes the descriptor it holds. */
class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] int close() { return ::close(std::exchange(m_fd, -1)); }

private:
    int m_fd;
};

Error fileError(const std::filesystem::path &file, const char *what)
{
    const int number = errno;
    auto code = Code::Device;
    if (number == ENOENT)
        code = Code::NotFound;
    else if (number == EACCES || number == EPERM)
        code = Code::Denied;
    return failure(code, file.string() + ": cannot " + what + ": " + std::strerror(number));
}

Result<void> writeAll(int fd, std::string_view bytes, const std::filesystem::path &file)
{
    while (!bytes.empty()) {
        const auto done = ::write(fd, bytes.data(), bytes.size());
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return fileError(file, "write");
        bytes.remove_prefix(static_cast<std::size_t>(done));
    }
    return boost::outcome_v2::success();
}

Result<void> syncFolder(const std::filesystem::path &folder)
{
    const Descriptor dir(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (dir.get() < 0 || ::fsync(dir.get()) != 0)
        return fileError(folder, "sync");
    return boost::outcome_v2::success();
}

} // namespace

Result<std::string> readFile(const std::filesystem::path &file, std::size_t limit)
{
    const Descriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (fd.get() < 0)
        return fileError(file, "open");
    std::string bytes;
    char part[65536];
    for (;;) {
        const auto got = ::read(fd.get(), part, sizeof part);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fileError(file, "read");
        if (got == 0)
            return bytes;
        bytes.append(part, static_cast<std::size_t>(got));
        if (bytes.size() > limit)
            return failure(Code::Invalid, file.string() + ": larger than " + std::to_string(limit) + " bytes");
    }
}

Result<void> writeFileAtomically(const std::filesystem::path &file, std::string_view bytes, unsigned mode)
{
    auto temporary = file;
    temporary += ".new." + std::to_string(::getpid());
    Descriptor fd(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode));
    if (fd.get() < 0)
        return fileError(temporary, "create");
    auto written = writeAll(fd.get(), bytes, temporary);
    if (written && (::fsync(fd.get()) != 0 || fd.close() != 0))
        written = fileError(temporary, "sync");
    if (written && ::rename(temporary.c_str(), file.c_str()) != 0)
        written = fileError(file, "replace");
    if (!written) {
        ::unlink(temporary.c_str());
        return written;
    }
    return syncFolder(file.has_parent_path() ? file.parent_path() : std::filesystem::path("."));
}

} // namespace kiosk::base
