// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"

namespace kiosk::server {

using Header = std::pair<std::string, std::string>;

/** A request as the rules see it; whatever shell received it. */
struct Request
{
    std::string method;          ///< "GET", "POST", …
    std::string path;            ///< as sent, without the query
    std::string query;           ///< without "?"
    std::vector<Header> headers; ///< names in lower case
    std::string body;
    std::string peer; ///< address of the other end, without its port

    /** The first header @p name (lower case); empty when there is none. */
    [[nodiscard]] std::string_view header(std::string_view name) const;
};

/** The value of @p name in a query or form: percent signs and plus taken back; empty when absent. */
[[nodiscard]] std::string queryValue(std::string_view query, std::string_view name);
/** @p text with percent escapes taken back; nothing valid is lost, a broken escape stays as it is. */
[[nodiscard]] std::string percentDecoded(std::string_view text);

/** Where the bytes of one open event stream go. Used on the I/O thread only. */
class StreamSink
{
public:
    virtual ~StreamSink() = default;
    /** Queues @p bytes; false when the reader is gone or too slow: send no more. Never blocks. */
    virtual bool send(std::shared_ptr<const std::string> bytes) = 0;
    /** Ends the connection after what was queued. */
    virtual void close() = 0;
};

/** What goes back. */
struct Answer
{
    int status = 200;
    std::string type = "application/json"; ///< Content-Type; none without a body
    std::string body;
    std::vector<Header> headers;
    /** Set for an event stream: called once, when the head is sent, with the sink; the stream lives as long as what it
     * gives. */
    std::function<std::shared_ptr<void>(std::shared_ptr<StreamSink>)> open;
};

using Done = std::function<void(Answer)>;

/** A problem document; @p status 0: that of the code. */
[[nodiscard]] Answer problem(const base::Error &error, int status = 0);
[[nodiscard]] Answer empty(int status);

/** For the header Date. A terminal whose clock is wrong learns the right time from it. */
[[nodiscard]] std::string httpDate(base::WallTime now);

} // namespace kiosk::server
