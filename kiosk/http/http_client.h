// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"

namespace kiosk::http {

using Headers = std::vector<std::pair<std::string, std::string>>;

struct HttpRequest
{
    std::string method = "GET";
    std::string url; ///< absolute, http or https
    Headers headers;
    std::string body;
    std::chrono::milliseconds timeout{15000}; ///< for the whole of it; of a stream: without a single byte
    std::size_t largest = 64U << 20U;         ///< bytes of an answer; more is Invalid. A stream has no bound
    /** For addresses that somebody typed in: https only, no proxy, and Denied unless the address connected to, after
     * the name was looked up, is of the public internet. */
    bool publicOnly = false;
};

struct HttpAnswer
{
    int status = 0;
    Headers headers; ///< names in lower case
    std::string body;

    /** The first value of @p name (lower case), or empty. */
    [[nodiscard]] std::string header(const std::string &name) const;
};

/** Names a running request; 0 names none. */
using RequestId = std::uint64_t;

/**
 * HTTP as everybody here uses it. Functions return at once, from any thread; callbacks come on the executor that the
 * client was made with, in order, and never after cancel() was called on it or the client is gone.
 * Failures: Offline (no connection, no answer in time), Denied (the other side is not whom we trust), Invalid (bad
 * address, too long an answer). Any status is an answer and no failure; redirects are not followed.
 */
class HttpClient
{
public:
    using Done = std::function<void(base::Result<HttpAnswer>)>;
    /** What becomes of a stream: @c opened once (the head; its body is empty), @c bytes often, @c ended once. */
    struct StreamEvents
    {
        std::function<void(const HttpAnswer &)> opened;
        std::function<void(std::string)> bytes;
        std::function<void(base::Result<void>)> ended;
    };

    virtual ~HttpClient() = default;
    /** @p done is called exactly once unless cancelled. */
    virtual RequestId send(HttpRequest request, Done done) = 0;
    /** An answer without end, as it comes. Of a status other than 200 the bytes are delivered as well. */
    virtual RequestId stream(HttpRequest request, StreamEvents events) = 0;
    virtual void cancel(RequestId request) = 0;
    /** A server that proved itself said that it is @p now at least: certificates are judged by it from now on. */
    virtual void trustTime(base::WallTime now) = 0;
};

} // namespace kiosk::http
