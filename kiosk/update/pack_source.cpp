// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/update/pack_source.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kiosk::update {

using base::Code;
using base::Result;

namespace {

constexpr std::size_t Step = 256U << 10U;

/** Collects a small file. */
Result<std::string> readWhole(PackSource &source, const std::string &path, std::uint64_t limit)
{
    std::string bytes;
    BOOST_OUTCOME_TRY(source.fetch(path, 0, limit, [&](std::string_view more) -> Result<void> {
        bytes.append(more);
        return boost::outcome_v2::success();
    }));
    return bytes;
}

bool isThisMachine(std::string_view address)
{
    for (const std::string_view host : {"127.0.0.1", "localhost", "[::1]"})
        if (address.starts_with(host) &&
            (address.size() == host.size() || address[host.size()] == ':' || address[host.size()] == '/'))
            return true;
    return false;
}

} // namespace

FolderSource::FolderSource(std::filesystem::path folder, const Stop &stop)
    : m_folder(std::move(folder))
    , m_stop(stop)
{
}

bool FolderSource::isThere() const
{
    std::error_code failed;
    return std::filesystem::is_directory(m_folder, failed);
}

Result<std::string> FolderSource::read(const std::string &path, std::uint64_t limit)
{
    return readWhole(*this, path, limit);
}

Result<void> FolderSource::fetch(const std::string &path, std::uint64_t from, std::uint64_t length, const Sink &sink)
{
    const auto file = m_folder / path;
    // Not blocking: a pipe on a stick must not hold anybody.
    const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (fd < 0)
        return base::failure(errno == ENOENT && isThere() ? Code::NotFound : Code::Offline,
                             file.string() + ": cannot be read: " + std::strerror(errno));
    const auto work = [&]() -> Result<void> {
        struct stat found = {};
        if (::fstat(fd, &found) != 0 || !S_ISREG(found.st_mode))
            return base::failure(Code::Invalid, file.string() + ": is no file");
        if (static_cast<std::uint64_t>(found.st_size) > length || static_cast<std::uint64_t>(found.st_size) < from)
            return base::failure(Code::Invalid, file.string() + ": is longer or shorter than it should be");
        std::string step(Step, '\0');
        for (;;) {
            if (m_stop.load())
                return base::failure(Code::Busy, "stopped");
            const auto got = ::pread(fd, step.data(), step.size(), static_cast<off_t>(from));
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                return base::failure(Code::Offline, file.string() + ": cannot be read: " + std::strerror(errno));
            if (got == 0)
                return boost::outcome_v2::success();
            from += static_cast<std::uint64_t>(got);
            if (from > length)
                return base::failure(Code::Invalid, file.string() + ": grows while it is read");
            BOOST_OUTCOME_TRY(sink(std::string_view(step).substr(0, static_cast<std::size_t>(got))));
        }
    };
    auto done = work();
    ::close(fd);
    return done;
}

WebSource::WebSource(std::string url, http::TlsTrust trust, const Stop &stop)
    : m_url(std::move(url))
    , m_downloader(std::move(trust))
    , m_stop(stop)
{
    if (!m_url.ends_with('/'))
        m_url += '/';
}

Result<std::string> WebSource::read(const std::string &path, std::uint64_t limit)
{
    return readWhole(*this, path, limit);
}

Result<void> WebSource::fetch(const std::string &path, std::uint64_t from, std::uint64_t length, const Sink &sink)
{
    http::Download download;
    download.url = m_url + path;
    download.from = from;
    download.largest = length;
    download.stop = &m_stop;
    // In larger steps than the network's: each becomes a write to the disk.
    std::string step;
    const auto done = m_downloader.fetch(download, [&](std::string_view bytes) -> Result<void> {
        step.append(bytes);
        if (step.size() < Step)
            return boost::outcome_v2::success();
        auto taken = sink(step);
        step.clear();
        return taken;
    });
    if (!step.empty()) {
        BOOST_OUTCOME_TRY(sink(step)); // also of a download that broke off: it is gone on with from there
    }
    return done;
}

Result<std::unique_ptr<PackSource>> openSource(const std::string &address, const http::TlsTrust &trust,
                                               const Stop &stop)
{
    constexpr std::string_view Plain = "http://";
    if (address.starts_with(Plain) && !isThisMachine(std::string_view(address).substr(Plain.size())))
        return base::failure(Code::Invalid, address + ": use https, or http on this machine only");
    if (address.starts_with("https://") || address.starts_with(Plain))
        return std::unique_ptr<PackSource>(std::make_unique<WebSource>(address, trust, stop));
    if (address.find("://") != std::string::npos)
        return base::failure(Code::Invalid, address + ": neither an https address nor a folder");
    return std::unique_ptr<PackSource>(std::make_unique<FolderSource>(address, stop));
}

} // namespace kiosk::update
