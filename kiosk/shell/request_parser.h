// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "kiosk/server/http.h"

namespace kiosk::shell {

constexpr std::size_t LargestHead = 16U << 10U;
constexpr std::size_t LargestBody = 2U << 20U;

/** One request as it arrives, HTTP/1.0 or 1.1. Strict where two readers could understand two things. */
class RequestParser
{
public:
    enum class State { More, Ready, TooLarge, Malformed };

    RequestParser();
    ~RequestParser();
    RequestParser(const RequestParser &) = delete;
    RequestParser &operator=(const RequestParser &) = delete;

    /** Takes what it needs from the front of @p bytes; what follows a whole request stays there. */
    [[nodiscard]] State feed(std::string &bytes);

    /** Whether the head is there and the sender waits for "100 Continue" before the body. */
    [[nodiscard]] bool wantsContinue() const;
    /** Whether another request may follow on the connection. When Ready. */
    [[nodiscard]] bool keepAlive() const;
    /** The request without its peer. When Ready, once. */
    [[nodiscard]] server::Request take();

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace kiosk::shell
