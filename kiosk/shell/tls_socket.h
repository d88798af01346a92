// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

using SSL = struct ssl_st;
using SSL_CTX = struct ssl_ctx_st;

namespace kiosk::shell {

/** How far an attempt came. */
enum class Progress {
    Done,       ///< some of it
    WantsRead,  ///< again once the descriptor can be read
    WantsWrite, ///< again once it can be written
    Closed,     ///< the other end has gone, or speaks nonsense
};

struct Moved
{
    Progress progress = Progress::Closed;
    std::size_t bytes = 0;
};

/** The bytes of one connection on its descriptor, which it does not own and which never blocks; with TLS or without. */
class TlsSocket
{
public:
    /** @p tls null: plain. */
    TlsSocket(int descriptor, SSL_CTX *tls);

    [[nodiscard]] Progress handshake();
    [[nodiscard]] Moved read(std::span<char> into);
    /** The same bytes must be offered again until they have gone. */
    [[nodiscard]] Moved write(std::string_view bytes);
    /** Whether something was received that read() gives without looking at the descriptor. */
    [[nodiscard]] bool hasMore() const;
    /** Tells the other end that nothing more comes; does not wait. */
    void sayGoodbye();

private:
    struct Free
    {
        void operator()(SSL *ssl) const;
    };
    [[nodiscard]] Progress after(int result) const;

    int m_descriptor;
    std::unique_ptr<SSL, Free> m_ssl;
};

} // namespace kiosk::shell
