// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/http_shell.h"

#include <atomic>
#include <csignal>
#include <deque>
#include <map>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include "kiosk/base/log.h"

// The one translation unit that compiles Beast.
namespace kiosk::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using base::Code;
using base::failure;
using std::chrono::seconds;

namespace {

constexpr std::size_t LargestHead = 16U << 10U;
constexpr std::size_t LargestBody = 2U << 20U;
constexpr std::size_t LargestBacklog = 1U << 20U; ///< bytes an event stream's reader may be behind
constexpr seconds HandshakeTime{10};
constexpr seconds RequestTime{20};
constexpr seconds IdleTime{75};
constexpr seconds WriteTime{20};

constexpr auto asTuple = asio::as_tuple(asio::use_awaitable);

/** base::Executor on the I/O context. */
class IoExecutor final : public base::Executor
{
public:
    explicit IoExecutor(asio::io_context &context)
        : m_context(context)
    {
    }
    void post(base::Task task) override { asio::post(m_context, std::move(task)); }
    base::TimerId postAfter(std::chrono::milliseconds delay, base::Task task) override
    {
        const auto id = ++m_last;
        asio::post(m_context, [this, id, delay, task = std::move(task)] {
            const auto [place, isNew] = m_timers.emplace(id, asio::steady_timer(m_context, delay));
            place->second.async_wait([this, id, task](boost::system::error_code error) {
                m_timers.erase(id);
                if (!error)
                    task();
            });
        });
        return id;
    }
    void cancel(base::TimerId id) override
    {
        asio::post(m_context, [this, id] {
            if (const auto found = m_timers.find(id); found != m_timers.end())
                found->second.cancel();
        });
    }

private:
    asio::io_context &m_context;
    std::atomic<base::TimerId> m_last{0};
    std::map<base::TimerId, asio::steady_timer> m_timers; // on the I/O thread
};

/** What waits to be sent to the reader of one event stream. */
class Backlog final : public StreamSink
{
public:
    explicit Backlog(asio::io_context &context)
        : m_wake(context, asio::steady_timer::time_point::max())
    {
    }
    bool send(std::shared_ptr<const std::string> bytes) override
    {
        // A snapshot may be large: what counts is how much of the rest has not gone out yet.
        if (m_isClosed || (m_size > 0 && m_size + bytes->size() > LargestBacklog))
            return false;
        m_size += bytes->size();
        m_parts.push_back(std::move(bytes));
        m_wake.cancel();
        return true;
    }
    void close() override
    {
        m_isClosed = true;
        m_wake.cancel();
    }
    /** The next bytes; null at the end. */
    asio::awaitable<std::shared_ptr<const std::string>> next()
    {
        while (m_parts.empty() && !m_isClosed)
            co_await m_wake.async_wait(asTuple);
        if (m_parts.empty())
            co_return nullptr;
        auto bytes = std::move(m_parts.front());
        m_parts.pop_front();
        m_size -= bytes->size();
        co_return bytes;
    }

private:
    asio::steady_timer m_wake;
    std::deque<std::shared_ptr<const std::string>> m_parts;
    std::size_t m_size = 0;
    bool m_isClosed = false;
};

Request toRequest(http::request<http::string_body> &&message, const std::string &peer)
{
    Request request;
    request.method = std::string(message.method_string());
    const std::string_view target(message.target().data(), message.target().size());
    const auto mark = std::min(target.find('?'), target.size());
    request.path = target.substr(0, mark);
    request.query = target.substr(std::min(mark + 1, target.size()));
    for (const auto &field : message) {
        std::string name(field.name_string());
        for (auto &c : name)
            c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        request.headers.emplace_back(std::move(name), std::string(field.value()));
    }
    request.body = std::move(message.body());
    request.peer = peer;
    return request;
}

template<class Message>
void setHead(Message &message, const Answer &answer)
{
    for (const auto &[name, value] : answer.headers)
        message.insert(name, value);
    if (!answer.type.empty())
        message.set(http::field::content_type, answer.type);
}

Answer tooLarge()
{
    return problem(failure(Code::Invalid, "the request is too large"), 413);
}

Answer malformed()
{
    return problem(failure(Code::Invalid, "this is not HTTP/1.1"), 400);
}

} // namespace

struct HttpShell::Parts
{
    /** Hands the request over and waits for its answer. */
    asio::awaitable<Answer> answered(Request request)
    {
        co_return co_await asio::async_initiate<decltype(asio::use_awaitable), void(Answer)>(
            [this](auto handler, Request toSend) {
                auto shared = std::make_shared<decltype(handler)>(std::move(handler));
                handle(std::move(toSend), [this, shared](Answer answer) {
                    // Never from inside the handler: the coroutine has to be asleep first.
                    asio::post(context,
                               [shared, answer = std::move(answer)]() mutable { (*shared)(std::move(answer)); });
                });
            },
            asio::use_awaitable, std::move(request));
    }

    template<class Stream>
    asio::awaitable<bool> write(Stream &stream, Answer answer, unsigned version, bool keepAlive, bool isHead)
    {
        http::response<http::string_body> message(static_cast<http::status>(answer.status), version);
        setHead(message, answer);
        message.keep_alive(keepAlive);
        message.body() = std::move(answer.body);
        const bool hasBody = answer.status != 204 && answer.status != 304;
        if (hasBody)
            message.prepare_payload();
        if (isHead)
            message.body().clear();
        beast::get_lowest_layer(stream).expires_after(WriteTime + seconds{message.body().size() >> 16U});
        const auto [error, size] = co_await http::async_write(stream, message, asTuple);
        co_return !error;
    }

    /** An event stream: until the reader goes, is too slow, or the server wants no more. */
    template<class Stream>
    asio::awaitable<void> stream(Stream &stream, const Answer &answer, unsigned version)
    {
        http::response<http::empty_body> head(http::status::ok, version);
        setHead(head, answer);
        head.keep_alive(false);
        http::response_serializer<http::empty_body> serializer(head);
        beast::get_lowest_layer(stream).expires_after(WriteTime);
        if (const auto [error, size] = co_await http::async_write_header(stream, serializer, asTuple); error)
            co_return;
        const auto backlog = std::make_shared<Backlog>(context);
        const auto subscription = answer.open(backlog);
        if (!subscription)
            co_return;
        while (const auto bytes = co_await backlog->next()) {
            beast::get_lowest_layer(stream).expires_after(WriteTime);
            if (const auto [error, size] = co_await asio::async_write(stream, asio::buffer(*bytes), asTuple); error)
                break;
        }
        backlog->close();
    }

    template<class Stream>
    asio::awaitable<void> converse(Stream &stream, std::string peer)
    {
        beast::flat_buffer buffer(LargestHead + LargestBody);
        for (;;) {
            http::request_parser<http::string_body> parser;
            parser.header_limit(LargestHead);
            parser.body_limit(LargestBody);
            beast::get_lowest_layer(stream).expires_after(buffer.size() > 0 ? RequestTime : IdleTime);
            auto [headError, headSize] = co_await http::async_read_header(stream, buffer, parser, asTuple);
            if (!headError) {
                beast::get_lowest_layer(stream).expires_after(RequestTime);
                auto [error, size] = co_await http::async_read(stream, buffer, parser, asTuple);
                headError = error;
            }
            if (headError) {
                const bool isHttp = headError.category() == http::make_error_code(http::error::bad_version).category();
                if (headError == http::error::body_limit || headError == http::error::header_limit)
                    co_await write(stream, tooLarge(), 11, false, false);
                else if (isHttp && headError != http::error::end_of_stream && headError != http::error::partial_message)
                    co_await write(stream, malformed(), 11, false, false);
                co_return;
            }
            auto message = parser.release();
            const bool keepAlive = message.keep_alive() && !isEnding;
            const bool isHead = message.method() == http::verb::head;
            const auto version = message.version();
            auto answer = co_await answered(toRequest(std::move(message), peer));
            if (answer.open && !isHead)
                co_return co_await this->stream(stream, answer, version);
            if (!co_await write(stream, std::move(answer), version, keepAlive, isHead) || !keepAlive)
                co_return;
        }
    }

    asio::awaitable<void> serve(tcp::socket socket)
    {
        boost::system::error_code ignored;
        socket.set_option(tcp::no_delay(true), ignored);
        const auto peer = socket.remote_endpoint(ignored).address().to_string();
        if (!tls) {
            beast::tcp_stream stream(std::move(socket));
            co_await converse(stream, peer);
            stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
            co_return;
        }
        beast::ssl_stream<beast::tcp_stream> stream(std::move(socket), *tls);
        beast::get_lowest_layer(stream).expires_after(HandshakeTime);
        if (const auto [error] = co_await stream.async_handshake(asio::ssl::stream_base::server, asTuple); error)
            co_return;
        co_await converse(stream, peer);
        beast::get_lowest_layer(stream).expires_after(HandshakeTime);
        co_await stream.async_shutdown(asTuple);
    }

    asio::awaitable<void> accept()
    {
        while (acceptor.is_open()) {
            auto [error, socket] = co_await acceptor.async_accept(asTuple);
            if (!error) {
                asio::co_spawn(context, serve(std::move(socket)), asio::detached);
            } else if (acceptor.is_open()) {
                // Out of file descriptors, or the other end was gone at once: breathe, go on.
                base::log(base::Level::Warning, "accept-failed", {{"text", error.message()}});
                asio::steady_timer pause(context, std::chrono::milliseconds{100});
                co_await pause.async_wait(asTuple);
            }
        }
    }

    void end()
    {
        if (isEnding)
            return;
        isEnding = true;
        boost::system::error_code ignored;
        acceptor.close(ignored);
        signals.cancel(ignored);
        if (ending)
            ending();
        lastMoment.expires_after(std::chrono::milliseconds{300});
        lastMoment.async_wait([this](boost::system::error_code) { context.stop(); });
    }

    asio::io_context context{1};
    IoExecutor executor{context};
    std::unique_ptr<asio::ssl::context> tls;
    tcp::acceptor acceptor{context};
    asio::signal_set signals{context};
    asio::steady_timer lastMoment{context};
    Handle handle;
    std::function<void()> ending;
    bool isEnding = false;
};

namespace {

base::Result<std::unique_ptr<asio::ssl::context>> openTls(const ListenOn &where)
{
    auto tls = std::make_unique<asio::ssl::context>(asio::ssl::context::tls_server);
    tls->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1 |
                     asio::ssl::context::no_tlsv1_1);
    SSL_CTX_set_mode(tls->native_handle(), SSL_MODE_RELEASE_BUFFERS);
    boost::system::error_code error;
    tls->use_certificate_chain_file(where.certificate.string(), error);
    if (error)
        return failure(Code::Invalid,
                       where.certificate.string() + ": not a readable PEM certificate: " + error.message());
    tls->use_private_key_file(where.key.string(), asio::ssl::context::pem, error);
    if (error)
        return failure(Code::Invalid,
                       where.key.string() + ": not a readable PEM key of that certificate: " + error.message());
    if (SSL_CTX_check_private_key(tls->native_handle()) != 1)
        return failure(Code::Invalid, where.key.string() + ": does not belong to " + where.certificate.string());
    return tls;
}

base::Result<tcp::endpoint> endpointOf(const std::string &text)
{
    const auto colon = text.rfind(':');
    boost::system::error_code error;
    if (colon != std::string::npos && colon + 1 < text.size() && text.size() - colon <= 6 &&
        text.find_first_not_of("0123456789", colon + 1) == std::string::npos) {
        auto host = text.substr(0, colon);
        if (host.size() > 2 && host.front() == '[' && host.back() == ']')
            host = host.substr(1, host.size() - 2);
        const auto address = asio::ip::make_address(host, error);
        const auto port = std::stoul(text.substr(colon + 1));
        if (!error && port <= 65535)
            return tcp::endpoint(address, static_cast<unsigned short>(port));
    }
    return failure(Code::Invalid, "--listen " + text + ": not an address and port like 127.0.0.1:8443");
}

} // namespace

HttpShell::HttpShell(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

HttpShell::~HttpShell() = default;

base::Result<std::unique_ptr<HttpShell>> HttpShell::open(const ListenOn &where)
{
    auto parts = std::make_unique<Parts>();
    if (!where.certificate.empty()) {
        BOOST_OUTCOME_TRY(parts->tls, openTls(where));
    }
    BOOST_OUTCOME_TRY(const auto endpoint, endpointOf(where.address));
    boost::system::error_code error;
    parts->acceptor.open(endpoint.protocol(), error);
    if (!error)
        parts->acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        parts->acceptor.bind(endpoint, error);
    if (!error)
        parts->acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error == asio::error::address_in_use)
        return failure(Code::Busy,
                       where.address + ": another program has this port; end it or choose another with --listen");
    if (error)
        return failure(Code::Device, where.address + ": cannot listen: " + error.message());
    return std::unique_ptr<HttpShell>(new HttpShell(std::move(parts)));
}

base::Executor &HttpShell::executor()
{
    return m_parts->executor;
}

unsigned short HttpShell::port() const
{
    boost::system::error_code ignored;
    return m_parts->acceptor.local_endpoint(ignored).port();
}

void HttpShell::run(Handle handle, std::function<void()> ending)
{
    std::signal(SIGPIPE, SIG_IGN);
    auto *parts = m_parts.get();
    parts->handle = std::move(handle);
    parts->ending = std::move(ending);
    parts->signals.add(SIGTERM);
    parts->signals.add(SIGINT);
    parts->signals.async_wait([parts](boost::system::error_code error, int) {
        if (!error)
            parts->end();
    });
    asio::co_spawn(parts->context, parts->accept(), asio::detached);
    parts->context.run();
}

void HttpShell::stop()
{
    asio::post(m_parts->context, [parts = m_parts.get()] { parts->end(); });
}

} // namespace kiosk::server
