// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "kiosk/http/curl_client.h"

namespace kiosk::http {

/** One file of which @c from bytes are here already. */
struct Download
{
    std::string url;
    std::uint64_t from = 0;
    std::uint64_t largest = 0;               ///< of the whole file; the answer is cut off and Invalid when it has more
    std::chrono::seconds patience{30};       ///< without @c slowest
    long slowest = 100;                      ///< bytes a second
    const std::atomic<bool> *stop = nullptr; ///< set by another thread: ends as Busy
};

/**
 * Fetches files one after the other over one kept connection, on the thread that calls, which waits: for a thread whose
 * whole work is that. Resumes by Range; a server that does not know Range sends the file whole and the bytes that are
 * here already are skipped. Trust as CurlClient. Redirects are not followed.
 */
class Downloader
{
public:
    /** Takes the next bytes; a failure ends the download with it. */
    using Sink = std::function<base::Result<void>(std::string_view)>;

    explicit Downloader(TlsTrust trust = {});
    ~Downloader();
    Downloader(const Downloader &) = delete;
    Downloader &operator=(const Downloader &) = delete;

    /**
     * Gives the bytes from @c from on to @p sink. NotFound: the server has no such file (404, 410). Invalid: it is
     * longer than allowed, moved elsewhere, or Range makes no sense to the server (416: drop what is here). Offline: no
     * connection, it broke off, it stalled, or the server is in trouble. Denied: not whom we trust, or not for us.
     */
    [[nodiscard]] base::Result<void> fetch(const Download &download, const Sink &sink);

private:
    class Handle;
    std::unique_ptr<Handle> m_handle;
};

} // namespace kiosk::http
