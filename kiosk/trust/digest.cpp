// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/trust/digest.h"

#include <cerrno>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include "kiosk/trust/encoding.h"
#include "kiosk/trust/sodium.h"

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

Digest sha256(std::string_view bytes)
{
    startSodium();
    Digest digest;
    crypto_hash_sha256(digest.data(), bytesOf(bytes), bytes.size());
    return digest;
}

Digest blake2b(std::string_view bytes)
{
    startSodium();
    Digest digest;
    crypto_generichash(digest.data(), digest.size(), bytesOf(bytes), bytes.size(), nullptr, 0);
    return digest;
}

std::string blake2bHex(std::string_view bytes)
{
    return toHex(blake2b(bytes));
}

std::string sha256Hex(std::string_view bytes)
{
    return toHex(sha256(bytes));
}

Result<FileDigest> digestFile(const std::filesystem::path &file, std::uint64_t limit)
{
    startSodium();
    // O_NONBLOCK: a named pipe put in place of a file must not make us wait.
    const OpenFile open(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    struct stat status = {};
    if (open.fd < 0 || ::fstat(open.fd, &status) != 0)
        return cannotRead(file);
    if (!S_ISREG(status.st_mode))
        return base::failure(Code::Denied, file.string() + ": is not a regular file");
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    FileDigest found;
    std::vector<std::uint8_t> part(256 * 1024);
    for (;;) {
        const auto got = ::read(open.fd, part.data(), part.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return cannotRead(file);
        if (got == 0)
            break;
        found.length += static_cast<std::uint64_t>(got);
        if (found.length > limit)
            return base::failure(Code::Invalid, file.string() + ": longer than " + std::to_string(limit) + " bytes");
        crypto_hash_sha256_update(&state, part.data(), static_cast<std::size_t>(got));
    }
    crypto_hash_sha256_final(&state, found.sha256.data());
    return found;
}

} // namespace kiosk::trust
