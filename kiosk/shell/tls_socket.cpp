// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/shell/tls_socket.h"

#include <cerrno>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>

#include "kiosk/base/must.h"

namespace kiosk::shell {

namespace {

Moved moved(ssize_t count, Progress wants)
{
    if (count > 0)
        return {Progress::Done, static_cast<std::size_t>(count)};
    if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR))
        return {wants, 0};
    return {Progress::Closed, 0};
}

} // namespace

void TlsSocket::Free::operator()(SSL *ssl) const
{
    SSL_free(ssl);
}

TlsSocket::TlsSocket(int descriptor, SSL_CTX *tls)
    : m_descriptor(descriptor)
{
    if (tls == nullptr)
        return;
    m_ssl.reset(SSL_new(tls));
    MUST(m_ssl && SSL_set_fd(m_ssl.get(), descriptor) == 1); // only without memory
}

Progress TlsSocket::after(int result) const
{
    const auto error = SSL_get_error(m_ssl.get(), result);
    if (error == SSL_ERROR_WANT_READ)
        return Progress::WantsRead;
    return error == SSL_ERROR_WANT_WRITE ? Progress::WantsWrite : Progress::Closed;
}

Progress TlsSocket::handshake()
{
    if (!m_ssl)
        return Progress::Done;
    ERR_clear_error(); // what another connection left there would be taken for ours
    const int result = SSL_accept(m_ssl.get());
    return result == 1 ? Progress::Done : after(result);
}

Moved TlsSocket::read(std::span<char> into)
{
    if (!m_ssl)
        return moved(::recv(m_descriptor, into.data(), into.size(), 0), Progress::WantsRead);
    ERR_clear_error();
    std::size_t count = 0;
    const int result = SSL_read_ex(m_ssl.get(), into.data(), into.size(), &count);
    return result == 1 ? Moved{Progress::Done, count} : Moved{after(result), 0};
}

Moved TlsSocket::write(std::string_view bytes)
{
    if (!m_ssl)
        return moved(::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL), Progress::WantsWrite);
    ERR_clear_error();
    std::size_t count = 0;
    const int result = SSL_write_ex(m_ssl.get(), bytes.data(), bytes.size(), &count);
    return result == 1 ? Moved{Progress::Done, count} : Moved{after(result), 0};
}

bool TlsSocket::hasMore() const
{
    return m_ssl && SSL_has_pending(m_ssl.get()) == 1;
}

void TlsSocket::sayGoodbye()
{
    ERR_clear_error();
    if (m_ssl && SSL_is_init_finished(m_ssl.get()) == 1)
        SSL_shutdown(m_ssl.get());
    ::shutdown(m_descriptor, SHUT_WR);
}

} // namespace kiosk::shell
