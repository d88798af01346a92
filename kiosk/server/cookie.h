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
/** The Set-Cookie value that marks a browser as one where @p account logged in before (accounts/device.h), for a year.
 * Each account has a cookie of its own: several people share a desk. */
[[nodiscard]] std::string deviceCookie(std::string_view account, std::string_view mark);
/** Such a mark in a Cookie header; empty when there is none. */
[[nodiscard]] std::string_view deviceMark(std::string_view cookieHeader, std::string_view account);
/** What a sign-on needs when the browser comes back from the provider: Lax, for that comes from elsewhere. */
[[nodiscard]] std::string signOnCookie(std::string_view step);
[[nodiscard]] std::string_view signOnStep(std::string_view cookieHeader);
[[nodiscard]] std::string endedSignOnCookie();
/** The token in a Cookie header; empty when there is none. */
[[nodiscard]] std::string_view sessionToken(std::string_view cookieHeader);

} // namespace kiosk::server
