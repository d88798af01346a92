// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sockaddr;

namespace kiosk::http {

/**
 * Whether @p address is one of the public internet: not this machine, not a private, link-local, shared, multicast,
 * documentation or reserved range, also not as IPv4 within IPv6 (mapped, compatible, NAT64, 6to4, Teredo). What is
 * neither IPv4 nor IPv6 is not public.
 */
[[nodiscard]] bool isPublicAddress(const sockaddr &address);

} // namespace kiosk::http
