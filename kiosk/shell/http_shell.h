// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "kiosk/base/executor.h"
#include "kiosk/server/http.h"

namespace kiosk::shell {

/** How long whoever is slow is waited for. Looked at once in @c sweep, so that it may be that much longer. */
struct Patience
{
    std::chrono::milliseconds handshake{10'000};
    std::chrono::milliseconds request{20'000}; ///< from its first byte to its last
    std::chrono::milliseconds idle{75'000};    ///< between two requests
    std::chrono::milliseconds write{20'000};   ///< for a reader to take something; for an answer more by its size
    std::chrono::milliseconds sweep{1'000};
};

/** Where and how to listen. Without certificate and key: plain HTTP, for a reverse proxy on the same machine. */
struct ListenOn
{
    std::string address;               ///< "127.0.0.1:8443", "[::1]:8443"
    std::filesystem::path certificate; ///< PEM, the chain
    std::filesystem::path key;         ///< PEM
    Patience patience{};
};

/**
 * The sockets: HTTP/1.1 over TLS 1.2 or newer, with limits of size and time, in front of a handler that knows nothing
 * of them. One I/O thread: whichever calls run(). Everything else happens on executor().
 */
class HttpShell
{
public:
    using Handle = std::function<void(server::Request, server::Done)>;

    /** Reads the certificate and takes the port. Invalid, NotFound, Denied or Busy (port in use), in one line. */
    [[nodiscard]] static base::Result<std::unique_ptr<HttpShell>> open(const ListenOn &where);
    ~HttpShell();

    /** Runs tasks on the I/O thread; lives as long as the shell. */
    [[nodiscard]] base::Executor &executor();
    /** The port it listens on, also when 0 was asked for. */
    [[nodiscard]] unsigned short port() const;
    /** Serves until SIGTERM, SIGINT or stop(). Then it takes no more requests, calls @p ending and gives answers a
     * moment. */
    void run(Handle handle, std::function<void()> ending);
    /** Safe from any thread. */
    void stop();

private:
    struct Parts;
    explicit HttpShell(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace kiosk::shell
