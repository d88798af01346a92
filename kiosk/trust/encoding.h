// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kiosk::trust {

using Bytes = std::span<const std::uint8_t>;

/** Lower-case hex. */
[[nodiscard]] std::string toHex(Bytes bytes);
/** Exactly @p out.size() bytes from hex of either case; false for anything else. */
[[nodiscard]] bool fromHex(std::string_view text, std::span<std::uint8_t> out);

/** Standard base64 with padding. */
[[nodiscard]] std::string toBase64(Bytes bytes);
[[nodiscard]] std::string toBase64(std::string_view bytes);
/** The bytes; nothing when it is not strict base64 with padding, or longer than @p limit bytes. */
[[nodiscard]] std::optional<std::string> fromBase64(std::string_view text, std::size_t limit = 1U << 20U);
/** Base64 with - and _ and without padding, as it stands in addresses. */
[[nodiscard]] std::string toBase64Url(Bytes bytes);

/** Compares in a time that does not depend on where they differ: for tokens and digests that an attacker may try. */
[[nodiscard]] bool equalInConstantTime(std::string_view left, std::string_view right);

} // namespace kiosk::trust
