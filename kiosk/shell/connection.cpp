// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/shell/connection.h"

#include <array>

#include <boost/asio/post.hpp>

#include "kiosk/shell/response_head.h"

namespace kiosk::shell {

using base::Code;
using base::failure;
using server::Answer;
using std::chrono::milliseconds;

namespace {

constexpr std::size_t LargestBacklog = 1U << 20U; ///< bytes an event stream's reader may be behind

/** Where bytes arrive before they belong to anybody; the I/O thread is the only one that reads. */
std::span<char> readBuffer()
{
    static thread_local std::array<char, 64U << 10U> buffer;
    return buffer;
}

Answer refusal(RequestParser::State state)
{
    return state == RequestParser::State::TooLarge
               ? server::problem(failure(Code::Invalid, "the request is too large"), 413)
               : server::problem(failure(Code::Invalid, "this is not HTTP/1.1"), 400);
}

} // namespace

/**
 * What waits to be sent to the reader of one event stream. Most of the time nothing does: bytes go out while send()
 * runs, and wait only for a reader who is behind.
 */
class Connection::Stream final : public server::StreamSink, public std::enable_shared_from_this<Stream>
{
public:
    explicit Stream(std::shared_ptr<Connection> connection)
        : m_connection(std::move(connection))
    {
    }

    bool send(std::shared_ptr<const std::string> bytes) override
    {
        // A snapshot may be large: what counts is how much of the rest has not gone out yet.
        if (m_isOver || (m_size > 0 && m_size + bytes->size() > LargestBacklog))
            return false;
        m_size += bytes->size();
        m_parts.push_back(std::move(bytes));
        if (!m_isBehind)
            flush();
        return !m_isOver;
    }

    void close() override
    {
        m_isClosing = true;
        if (m_parts.empty())
            end();
    }

    [[nodiscard]] bool isOver() const { return m_isOver; }
    /** The reader has gone. */
    void end()
    {
        m_isOver = true;
        boost::system::error_code ignored;
        m_connection->m_socket.cancel(ignored); // wakes whoever waits for it
    }

private:
    void flush()
    {
        while (!m_parts.empty()) {
            const auto &part = *m_parts.front();
            const auto moved = m_connection->m_bytes.write(std::string_view(part).substr(m_sent));
            if (moved.progress == Progress::Closed)
                return end();
            if (moved.progress != Progress::Done)
                return waitForReader(moved.progress);
            m_sent += moved.bytes;
            if (m_sent < part.size())
                continue;
            m_size -= part.size();
            m_sent = 0;
            m_parts.pop_front();
        }
        m_connection->allowForever();
        if (m_isClosing)
            end();
    }

    void waitForReader(Progress wants)
    {
        m_isBehind = true;
        m_connection->allow(m_connection->m_lobby.patience.write);
        m_connection->m_socket.async_wait(wants == Progress::WantsRead ? Socket::wait_read : Socket::wait_write,
                                          [self = shared_from_this()](boost::system::error_code error) {
                                              self->m_isBehind = false;
                                              if (!error && !self->m_isOver)
                                                  self->flush();
                                          });
    }

    std::shared_ptr<Connection> m_connection;
    std::deque<std::shared_ptr<const std::string>> m_parts;
    std::size_t m_size = 0; ///< of all parts
    std::size_t m_sent = 0; ///< of the first
    bool m_isBehind = false;
    bool m_isClosing = false;
    bool m_isOver = false;
};

Connection::Connection(Lobby &lobby, Socket socket, SSL_CTX *tls)
    : m_lobby(lobby)
    , m_socket(std::move(socket))
    , m_bytes(m_socket.native_handle(), tls)
{
    boost::system::error_code ignored;
    m_socket.set_option(Tcp::no_delay(true), ignored);
    m_socket.native_non_blocking(true, ignored);
    m_peer = m_socket.remote_endpoint(ignored).address().to_string();
    m_lobby.connections.insert(this);
}

Connection::~Connection()
{
    m_lobby.connections.erase(this);
}

void Connection::allow(milliseconds time)
{
    m_deadline = std::chrono::steady_clock::now() + time;
}

void Connection::allowForever()
{
    m_deadline = SteadyTime::max();
}

void Connection::endWhenLate(SteadyTime now)
{
    if (now < m_deadline)
        return;
    m_isLate = true;
    boost::system::error_code ignored;
    m_socket.cancel(ignored);
}

Waiting<bool> Connection::ready(Progress progress)
{
    if (progress == Progress::Closed || m_isLate)
        co_return false;
    const auto kind = progress == Progress::WantsRead ? Socket::wait_read : Socket::wait_write;
    const auto [error] = co_await m_socket.async_wait(kind, AsTuple);
    co_return !error && !m_isLate;
}

Waiting<bool> Connection::shakeHands()
{
    allow(m_lobby.patience.handshake);
    for (;;) {
        const auto progress = m_bytes.handshake();
        if (progress == Progress::Done)
            co_return true;
        if (!co_await ready(progress))
            co_return false;
    }
}

Waiting<bool> Connection::receive(RequestParser &parser)
{
    bool hasBegun = !m_in.empty();
    allow(hasBegun ? m_lobby.patience.request : m_lobby.patience.idle);
    // The last answer has only just gone: the next request is hardly there, and asking for it costs a system call.
    bool mayBeThere = hasBegun || m_bytes.hasMore();
    bool wasTold = false;
    for (;;) {
        const auto state = m_in.empty() ? RequestParser::State::More : parser.feed(m_in);
        if (state == RequestParser::State::Ready) {
            allowForever();
            co_return true;
        }
        if (state != RequestParser::State::More) {
            co_await send(bytesOf(refusal(state), false, false));
            co_return false;
        }
        if (parser.wantsContinue() && !wasTold) {
            wasTold = true;
            if (!co_await send("HTTP/1.1 100 Continue\r\n\r\n"))
                co_return false;
            allow(m_lobby.patience.request);
        }
        if (!mayBeThere && !co_await ready(Progress::WantsRead))
            co_return false;
        const auto moved = m_bytes.read(readBuffer());
        mayBeThere = moved.progress == Progress::Done;
        if (moved.progress == Progress::Done) {
            m_in.append(readBuffer().data(), moved.bytes);
            if (!std::exchange(hasBegun, true))
                allow(m_lobby.patience.request); // from its first byte on, however slowly the rest comes
        } else if (moved.progress != Progress::WantsRead && !co_await ready(moved.progress)) {
            co_return false;
        }
    }
}

Waiting<Answer> Connection::answered(server::Request request)
{
    co_return co_await asio::async_initiate<const asio::use_awaitable_t<IoThread>, void(Answer)>(
        [this](auto handler, server::Request toSend) {
            auto shared = std::make_shared<decltype(handler)>(std::move(handler));
            const auto isAsleep = std::make_shared<bool>(false);
            m_lobby.handle(std::move(toSend), [this, shared, isAsleep](Answer answer) {
                if (*isAsleep)
                    return (*shared)(std::move(answer));
                // Never from inside the handler: the coroutine has to be asleep first.
                asio::post(m_socket.get_executor(),
                           [shared, answer = std::move(answer)]() mutable { (*shared)(std::move(answer)); });
            });
            *isAsleep = true;
        },
        Awaitable, std::move(request));
}

Waiting<bool> Connection::send(const std::string &bytes)
{
    allow(m_lobby.patience.write + milliseconds{bytes.size() >> 6U}); // 64 KiB a second is a slow line
    std::string_view rest = bytes;
    while (!rest.empty()) {
        const auto moved = m_bytes.write(rest);
        rest.remove_prefix(moved.bytes);
        if (moved.progress != Progress::Done && !co_await ready(moved.progress))
            co_return false;
    }
    co_return true;
}

/** Until the reader goes, is too slow, or the server wants no more. */
Waiting<void> Connection::stream(const Answer &answer)
{
    if (!co_await send(streamHeadOf(answer)))
        co_return;
    allowForever();
    m_in = {};
    const auto stream = std::make_shared<Stream>(shared_from_this());
    const auto subscription = answer.open(stream);
    while (subscription && !stream->isOver()) {
        const auto moved = m_bytes.read(readBuffer()); // a reader has nothing to say; its end is what is waited for
        if (moved.progress == Progress::Done)
            continue;
        if (!co_await ready(moved.progress))
            break;
    }
    stream->end();
}

Waiting<void> Connection::serve()
{
    if (!co_await shakeHands())
        co_return;
    for (;;) {
        RequestParser parser;
        if (!co_await receive(parser))
            break;
        const bool keepAlive = parser.keepAlive() && !m_lobby.isEnding;
        auto request = parser.take();
        request.peer = m_peer;
        const bool isHead = request.method == "HEAD";
        const auto answer = co_await answered(std::move(request));
        if (answer.open && !isHead) {
            co_await stream(answer);
            break;
        }
        if (!co_await send(bytesOf(answer, keepAlive, isHead)) || !keepAlive)
            break;
    }
    m_bytes.sayGoodbye();
}

} // namespace kiosk::shell
