// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

#include "kiosk/base/executor.h"
#include "kiosk/http/http_client.h"

namespace kiosk::http {

/** How the other side proves itself. There is no way to switch that off. */
struct TlsTrust
{
    /** PEM file of the only authorities that count; empty: the system's. */
    std::filesystem::path authorities;
    /** The earliest moment that "now" can be; the default is the day of the build. */
    base::WallTime notBefore;

    TlsTrust();
    explicit TlsTrust(std::filesystem::path file);
};

/**
 * HttpClient on libcurl with one thread of its own. TLS is judged by a lower bound of the time (build, or what a
 * trusted server said), never by the local clock: what is expired by then is refused, and nothing is refused for being
 * too new. Proxies come from the environment, as usual. The destructor ends all requests without a callback; it waits
 * for the thread, not for the network.
 */
class CurlClient final : public HttpClient
{
public:
    /** Callbacks run on @p executor, which must outlive this. Made by apps and tests only. */
    explicit CurlClient(base::Executor &executor, TlsTrust trust = {});
    ~CurlClient() override;

    RequestId send(HttpRequest request, Done done) override;
    RequestId stream(HttpRequest request, StreamEvents events) override;
    void cancel(RequestId request) override;
    void trustTime(base::WallTime now) override;

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace kiosk::http
