// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/shell/http_shell.h"

#include <csignal>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/signal_set.hpp>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/resource.h>

#include "kiosk/base/log.h"
#include "kiosk/shell/connection.h"
#include "kiosk/shell/io_executor.h"

namespace kiosk::shell {

using base::Code;
using base::failure;
using std::chrono::milliseconds;

namespace {

using Timer =
    asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, IoThread>;

struct FreeContext
{
    void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
};
using TlsContext = std::unique_ptr<SSL_CTX, FreeContext>;

/** A house of many displays and phones needs more descriptors than a shell usually gives. */
void raiseDescriptorLimit()
{
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0)
        return;
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
}

} // namespace

struct HttpShell::Parts
{
    Waiting<void> serve(Socket socket)
    {
        const auto connection = std::make_shared<Connection>(lobby, std::move(socket), tls.get());
        co_await connection->serve();
    }

    Waiting<void> accept()
    {
        while (acceptor.is_open()) {
            auto [error, socket] = co_await acceptor.async_accept(AsTuple);
            if (!error) {
                asio::co_spawn(context.get_executor(), serve(std::move(socket)), asio::detached);
            } else if (acceptor.is_open()) {
                // Out of file descriptors, or the other end was gone at once: breathe, go on.
                base::log(base::Level::Warning, "accept-failed", {{"text", error.message()}});
                Timer pause(context.get_executor(), milliseconds{100});
                co_await pause.async_wait(AsTuple);
            }
        }
    }

    /** One look at all connections a second is cheaper than a timer for each step of each. */
    void sweep()
    {
        sweeping.expires_after(lobby.patience.sweep);
        sweeping.async_wait([this](boost::system::error_code error) {
            if (error)
                return;
            const auto now = std::chrono::steady_clock::now();
            for (auto *connection : lobby.connections)
                connection->endWhenLate(now);
            sweep();
        });
    }

    void end()
    {
        if (lobby.isEnding)
            return;
        lobby.isEnding = true;
        boost::system::error_code ignored;
        acceptor.close(ignored);
        signals.cancel(ignored);
        if (ending)
            ending();
        lastMoment.expires_after(milliseconds{300});
        lastMoment.async_wait([this](boost::system::error_code) { context.stop(); });
    }

    TlsContext tls;
    Lobby lobby; // before the context, whose coroutines hold connections
    std::function<void()> ending;
    asio::io_context context{1};
    IoExecutor executor{context};
    asio::basic_socket_acceptor<Tcp, IoThread> acceptor{context.get_executor()};
    asio::signal_set signals{context};
    Timer lastMoment{context.get_executor()};
    Timer sweeping{context.get_executor()};
};

namespace {

std::string tlsError()
{
    char text[256] = "unknown";
    if (const auto code = ERR_get_error(); code != 0)
        ERR_error_string_n(code, text, sizeof text);
    return text;
}

base::Result<TlsContext> openTls(const ListenOn &where)
{
    ERR_clear_error();
    TlsContext tls(SSL_CTX_new(TLS_server_method()));
    if (!tls)
        return failure(Code::Device, "TLS cannot be used here: " + tlsError());
    auto *context = tls.get();
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_IGNORE_UNEXPECTED_EOF);
    // Buffers go back while nothing is on its way: an event stream rests most of its life.
    SSL_CTX_set_mode(context,
                     SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_read_ahead(context, 1); // a record in one system call instead of two
    if (SSL_CTX_use_certificate_chain_file(context, where.certificate.c_str()) != 1)
        return failure(Code::Invalid, where.certificate.string() + ": not a readable PEM certificate: " + tlsError());
    if (SSL_CTX_use_PrivateKey_file(context, where.key.c_str(), SSL_FILETYPE_PEM) != 1)
        return failure(Code::Invalid,
                       where.key.string() + ": not a readable PEM key of that certificate: " + tlsError());
    if (SSL_CTX_check_private_key(context) != 1)
        return failure(Code::Invalid, where.key.string() + ": does not belong to " + where.certificate.string());
    return tls;
}

base::Result<Tcp::endpoint> endpointOf(const std::string &text)
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
            return Tcp::endpoint(address, static_cast<unsigned short>(port));
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
    parts->lobby.patience = where.patience;
    if (!where.certificate.empty()) {
        BOOST_OUTCOME_TRY(parts->tls, openTls(where));
    }
    BOOST_OUTCOME_TRY(const auto endpoint, endpointOf(where.address));
    boost::system::error_code error;
    parts->acceptor.open(endpoint.protocol(), error);
    if (!error)
        parts->acceptor.set_option(Tcp::acceptor::reuse_address(true), error);
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
    raiseDescriptorLimit();
    auto *parts = m_parts.get();
    parts->lobby.handle = std::move(handle);
    parts->ending = std::move(ending);
    parts->signals.add(SIGTERM);
    parts->signals.add(SIGINT);
    parts->signals.async_wait([parts](boost::system::error_code error, int) {
        if (!error)
            parts->end();
    });
    asio::co_spawn(parts->context.get_executor(), parts->accept(), asio::detached);
    parts->sweep();
    parts->context.run();
}

void HttpShell::stop()
{
    asio::post(m_parts->context, [parts = m_parts.get()] { parts->end(); });
}

} // namespace kiosk::shell
