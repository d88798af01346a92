// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/shell/line.h"

#include <array>
#include <cstdlib>
#include <future>

#include <arpa/inet.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "kiosk/base/must.h"

using namespace kiosk;

RunningShell::RunningShell(shell::HttpShell::Handle handle, bool withTls, shell::Patience patience)
{
    shell::ListenOn where{"127.0.0.1:0", {}, {}, patience};
    if (withTls) {
        where.certificate = m_folder.path / "cert.pem";
        where.key = m_folder.path / "key.pem";
        const auto command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj "
                             "/CN=localhost -keyout " +
                             where.key.string() + " -out " + where.certificate.string() + " 2>/dev/null";
        MUST(std::system(command.c_str()) == 0);
    }
    m_shell = shell::HttpShell::open(where).value();
    m_thread = std::thread([this, handle = std::move(handle)] { m_shell->run(handle, [] {}); });
}

RunningShell::~RunningShell()
{
    m_shell->stop();
    m_thread.join();
}

void RunningShell::onItsThread(const std::function<void()> &task)
{
    std::promise<void> done;
    m_shell->executor().post([&] {
        task();
        done.set_value();
    });
    done.get_future().wait();
}

Line::Line(unsigned short port, bool withTls)
{
    m_descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    const timeval patience{5, 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    MUST(::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0);
    if (!withTls)
        return;
    m_context = SSL_CTX_new(TLS_client_method());
    m_ssl = SSL_new(m_context);
    SSL_set_fd(m_ssl, m_descriptor);
    MUST(SSL_connect(m_ssl) == 1);
}

Line::~Line()
{
    hangUp();
    SSL_free(m_ssl);
    SSL_CTX_free(m_context);
}

void Line::hangUp()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

void Line::say(const std::string &bytes)
{
    if (m_ssl != nullptr) {
        SSL_write(m_ssl, bytes.data(), static_cast<int>(bytes.size()));
        return;
    }
    // The other end may close in the middle; that is for the test to see when it listens.
    for (std::size_t sent = 0; sent < bytes.size();) {
        const auto count = ::send(m_descriptor, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (count <= 0)
            return;
        sent += static_cast<std::size_t>(count);
    }
}

std::string Line::hear(const std::string &end)
{
    std::string all;
    std::array<char, 65536> buffer{};
    while (end.empty() || !all.ends_with(end)) {
        const auto count = m_ssl != nullptr ? SSL_read(m_ssl, buffer.data(), static_cast<int>(buffer.size()))
                                            : ::recv(m_descriptor, buffer.data(), buffer.size(), 0);
        if (count <= 0)
            break;
        all.append(buffer.data(), static_cast<std::size_t>(count));
    }
    return all;
}

bool Line::isClosed()
{
    char one = 0;
    if (m_ssl != nullptr)
        return SSL_read(m_ssl, &one, 1) <= 0 && SSL_get_error(m_ssl, 0) != SSL_ERROR_WANT_READ;
    return ::recv(m_descriptor, &one, 1, 0) == 0 || errno == ECONNRESET;
}

void Line::becomeDeaf() const
{
    const int small = 4096;
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
}
