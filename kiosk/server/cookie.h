// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kiosk::server {

/** The Set-Cookie value that gives a browser the session @p token; gone when the browser ends. */
[[nodiscard]] std::string sessionCookie(std::string_view token);
/** The Set-Cookie value that takes it back. */
[[nodiscard]] std::string endedCookie();
/** The token in a Cookie header; empty when there is none. */
[[nodiscard]] std::string_view sessionToken(std::string_view cookieHeader);

} // namespace kiosk::server
