// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

using Clock = std::chrono::steady_clock;

/** One answer as the client saw it. Views are valid during the call only. */
struct Reply
{
    int status = 0;
    std::string_view head;
    std::string_view body;
    Clock::duration took{};
};

/**
 * Many TLS connections to one server on this machine, one request at a time on each, from one thread: as little work a
 * request as we know how, because client and server share the cores. Not for production: it trusts every certificate.
 */
class Client
{
public:
    /** Opens @p connections; ends the program with a message when that fails. */
    Client(unsigned short port, std::size_t connections);
    ~Client();
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    /** The next request of connection @p index; nothing: this connection rests. */
    using Next = std::function<std::optional<std::string>(std::size_t index)>;
    using Answered = std::function<void(std::size_t index, const Reply &reply)>;
    /** Sends what @p next gives on every connection until all of them rest. */
    void run(const Next &next, const Answered &answered);
    /** One request on connection 0, status and body. */
    std::pair<int, std::string> ask(std::string request, std::string *head = nullptr);

    /**
     * For event streams: sends @p request on every connection, then hands over whatever arrives until @p until says
     * that it is enough.
     */
    void listen(const std::function<std::string(std::size_t)> &request,
                const std::function<void(std::size_t index, std::string_view bytes)> &arrived,
                const std::function<bool()> &until);
    [[nodiscard]] std::size_t size() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/** A POST of JSON with a session's cookie and a key of its own; what the staff page sends. */
[[nodiscard]] std::string post(const std::string &path, const std::string &cookie, const std::string &body);
[[nodiscard]] std::string get(const std::string &path, const std::string &cookie);

[[noreturn]] void giveUp(const std::string &why);

} // namespace bench
