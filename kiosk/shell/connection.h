// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <unordered_set>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "kiosk/server/http.h"
#include "kiosk/shell/http_shell.h"
#include "kiosk/shell/request_parser.h"
#include "kiosk/shell/tls_socket.h"

// Not for use outside this folder.
namespace kiosk::shell {

namespace asio = boost::asio;
using IoThread = asio::io_context::executor_type;
template<class Result>
using Waiting = asio::awaitable<Result, IoThread>;
using Tcp = asio::ip::tcp;
using Socket = asio::basic_stream_socket<Tcp, IoThread>;
constexpr asio::use_awaitable_t<IoThread> Awaitable;
constexpr auto AsTuple = asio::as_tuple(Awaitable);
using SteadyTime = std::chrono::steady_clock::time_point;

class Connection;

/** What all connections share. On the I/O thread. */
struct Lobby
{
    std::function<void(server::Request, server::Done)> handle;
    Patience patience;
    std::unordered_set<Connection *> connections;
    bool isEnding = false;
};

/** One visitor of the port, from the handshake to the end. Lives as long as serve() or its event stream. */
class Connection : public std::enable_shared_from_this<Connection>
{
public:
    Connection(Lobby &lobby, Socket socket, SSL_CTX *tls);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /** Runs to the end; the caller keeps the connection alive meanwhile. */
    Waiting<void> serve();
    /** Ends it when it was to have got further by now. */
    void endWhenLate(SteadyTime now);

private:
    class Stream;

    Waiting<bool> shakeHands();
    /** The next request into @p parser; false: there is none, and whoever sent nonsense was told. */
    Waiting<bool> receive(RequestParser &parser);
    Waiting<server::Answer> answered(server::Request request);
    Waiting<bool> send(const std::string &bytes);
    Waiting<void> stream(const server::Answer &answer);
    /** Until the descriptor is ready for what @p progress wants; false when the connection is over. */
    Waiting<bool> ready(Progress progress);
    void allow(std::chrono::milliseconds time);
    void allowForever();

    Lobby &m_lobby;
    Socket m_socket;
    TlsSocket m_bytes;
    std::string m_peer;
    std::string m_in; ///< received and not yet parsed
    SteadyTime m_deadline = SteadyTime::max();
    bool m_isLate = false;
};

} // namespace kiosk::shell
