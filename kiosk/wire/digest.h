// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::wire {

/** Lower-case hex BLAKE2b-256. */
[[nodiscard]] std::string blake2bHex(std::string_view bytes);
/** Standard base64 with padding. */
[[nodiscard]] std::string toBase64(std::string_view bytes);
/** Nothing when @p text is not exactly that. */
[[nodiscard]] std::optional<std::string> fromBase64(std::string_view text);
/** The Content-Digest header (RFC 9530) of a body: "sha-256=:…:". */
[[nodiscard]] std::string contentDigest(std::string_view body);

} // namespace kiosk::wire
