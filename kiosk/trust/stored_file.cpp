// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/trust/stored_file.h"

#include <cerrno>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kiosk::trust {

using base::Code;
using base::Result;

namespace {

/** Closes the descriptor it holds. */
struct OpenFile
{
    int fd;
    explicit OpenFile(int descriptor)
        : fd(descriptor)
    {
    }
    ~OpenFile()
    {
        if (fd >= 0)
            ::close(fd);
    }
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;
};

base::Error cannotRead(const std::filesystem::path &file)
{
    const int number = errno;
    auto code = Code::Device;
    if (number == ENOENT)
        code = Code::NotFound;
    else if (number == EACCES || number == EPERM || number == ELOOP)
        code = Code::Denied;
    return base::failure(code, file.string() + ": cannot read: " + std::strerror(number));
}

} // namespace

Result<void> readParts(const std::filesystem::path &file, std::uint64_t limit,
                       const std::function<void(std::string_view)> &part)
{
    const auto tooLong = [&] {
        return base::failure(Code::Invalid, file.string() + ": longer than " + std::to_string(limit) + " bytes");
    };
    // O_NONBLOCK: a named pipe put in place of a file must not make us wait.
    const OpenFile open(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    struct stat status = {};
    if (open.fd < 0 || ::fstat(open.fd, &status) != 0)
        return cannotRead(file);
    if (!S_ISREG(status.st_mode))
        return base::failure(Code::Denied, file.string() + ": is not a regular file");
    if (static_cast<std::uint64_t>(status.st_size) > limit)
        return tooLong();
    std::vector<char> buffer(256 * 1024);
    std::uint64_t length = 0;
    for (;;) {
        const auto got = ::read(open.fd, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return cannotRead(file);
        if (got == 0)
            return boost::outcome_v2::success();
        length += static_cast<std::uint64_t>(got);
        if (length > limit) // it grew
            return tooLong();
        part({buffer.data(), static_cast<std::size_t>(got)});
    }
}

Result<std::string> readStoredFile(const std::filesystem::path &file, std::uint64_t limit)
{
    std::string bytes;
    BOOST_OUTCOME_TRY(readParts(file, limit, [&](std::string_view part) { bytes += part; }));
    return bytes;
}

} // namespace kiosk::trust
