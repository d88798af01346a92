// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kiosk::wire {

/** The Content-Digest header (RFC 9530) of a body: "sha-256=:…:". */
[[nodiscard]] std::string contentDigest(std::string_view body);

} // namespace kiosk::wire
