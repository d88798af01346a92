// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace bench {

void giveUp(const std::string &why)
{
    std::fprintf(stderr, "bench: %s\n", why.c_str());
    std::exit(1);
}

namespace {

struct Connection
{
    int fd = -1;
    SSL *ssl = nullptr;
    std::string in;
    Clock::time_point sent;
};

/** The first whole answer in @p in; its length, 0 when there is more to come. */
std::size_t wholeAnswer(std::string_view in, Reply &reply)
{
    const auto head = in.find("\r\n\r\n");
    if (head == std::string_view::npos)
        return 0;
    reply.head = in.substr(0, head);
    std::size_t length = 0;
    const auto at = reply.head.find("\r\nContent-Length: ");
    if (at != std::string_view::npos)
        std::from_chars(in.data() + at + 18, in.data() + head, length);
    if (in.size() < head + 4 + length)
        return 0;
    std::from_chars(in.data() + 9, in.data() + 12, reply.status);
    reply.body = in.substr(head + 4, length);
    return head + 4 + length;
}

} // namespace

struct Client::Parts
{
    SSL_CTX *context = nullptr;
    int epoll = -1;
    std::vector<Connection> connections;
    std::array<char, 1U << 15U> buffer{};

    void open(unsigned short port, Connection &connection, std::size_t index) const
    {
        connection.fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(connection.fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            giveUp(std::string("cannot connect: ") + std::strerror(errno));
        const int one = 1;
        ::setsockopt(connection.fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        connection.ssl = SSL_new(context);
        SSL_set_fd(connection.ssl, connection.fd);
        if (SSL_connect(connection.ssl) != 1)
            giveUp("the TLS handshake failed");
        ::fcntl(connection.fd, F_SETFL, ::fcntl(connection.fd, F_GETFL) | O_NONBLOCK);
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.u64 = index;
        ::epoll_ctl(epoll, EPOLL_CTL_ADD, connection.fd, &event);
    }

    static void send(Connection &connection, const std::string &request)
    {
        connection.sent = Clock::now();
        if (SSL_write(connection.ssl, request.data(), static_cast<int>(request.size())) <= 0)
            giveUp("the server closed a connection");
    }

    /** Reads what is there and calls @p take with it. */
    template<class Take>
    void receive(std::size_t index, const Take &take)
    {
        auto &connection = connections[index];
        for (;;) {
            const int count = SSL_read(connection.ssl, buffer.data(), static_cast<int>(buffer.size()));
            if (count <= 0) {
                if (SSL_get_error(connection.ssl, count) == SSL_ERROR_WANT_READ)
                    return;
                giveUp("the server closed connection " + std::to_string(index));
            }
            take(std::string_view(buffer.data(), static_cast<std::size_t>(count)));
            if (SSL_pending(connection.ssl) == 0 && static_cast<std::size_t>(count) < buffer.size())
                return;
        }
    }

    template<class Ready>
    void wait(int milliseconds, const Ready &ready)
    {
        std::array<epoll_event, 256> events{};
        const int count = ::epoll_wait(epoll, events.data(), static_cast<int>(events.size()), milliseconds);
        for (int i = 0; i < count; ++i)
            ready(events[static_cast<std::size_t>(i)].data.u64);
    }
};

Client::Client(unsigned short port, std::size_t connections)
    : m_parts(std::make_unique<Parts>())
{
    m_parts->context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_mode(m_parts->context, SSL_MODE_RELEASE_BUFFERS);
    m_parts->epoll = ::epoll_create1(EPOLL_CLOEXEC);
    m_parts->connections.resize(connections);
    for (std::size_t i = 0; i < connections; ++i)
        m_parts->open(port, m_parts->connections[i], i);
}

Client::~Client()
{
    for (auto &connection : m_parts->connections) {
        SSL_free(connection.ssl);
        ::close(connection.fd);
    }
    ::close(m_parts->epoll);
    SSL_CTX_free(m_parts->context);
}

std::size_t Client::size() const
{
    return m_parts->connections.size();
}

void Client::run(const Next &next, const Answered &answered)
{
    std::size_t busy = 0;
    for (std::size_t i = 0; i < size(); ++i) {
        if (const auto request = next(i)) {
            Parts::send(m_parts->connections[i], *request);
            ++busy;
        }
    }
    while (busy > 0) {
        m_parts->wait(10000, [&](std::size_t index) {
            auto &connection = m_parts->connections[index];
            m_parts->receive(index, [&](std::string_view bytes) { connection.in += bytes; });
            Reply reply;
            while (const auto length = wholeAnswer(connection.in, reply)) {
                reply.took = Clock::now() - connection.sent;
                answered(index, reply);
                connection.in.erase(0, length);
                if (const auto request = next(index))
                    Parts::send(connection, *request);
                else
                    --busy;
            }
        });
    }
}

std::pair<int, std::string> Client::ask(std::string request, std::string *head)
{
    std::pair<int, std::string> result;
    bool isSent = false;
    run(
        [&](std::size_t index) {
            if (index != 0 || isSent)
                return std::optional<std::string>();
            isSent = true;
            return std::optional(std::move(request));
        },
        [&](std::size_t, const Reply &reply) {
            result = {reply.status, std::string(reply.body)};
            if (head != nullptr)
                *head = reply.head;
        });
    return result;
}

void Client::listen(const std::function<std::string(std::size_t)> &request,
                    const std::function<void(std::size_t, std::string_view)> &arrived,
                    const std::function<bool()> &until)
{
    for (std::size_t i = 0; i < size(); ++i)
        Parts::send(m_parts->connections[i], request(i));
    while (!until())
        m_parts->wait(20, [&](std::size_t index) {
            m_parts->receive(index, [&](std::string_view bytes) { arrived(index, bytes); });
        });
}

std::string post(const std::string &path, const std::string &cookie, const std::string &body)
{
    static std::uint64_t keys = 0;
    return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nCookie: " + cookie +
           "\r\nIdempotency-Key: bench-" + std::to_string(++keys) +
           "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string get(const std::string &path, const std::string &cookie)
{
    return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + cookie + "\r\n\r\n";
}

} // namespace bench
