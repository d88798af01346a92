// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/random.h"

// One-time codes of an authenticator app: RFC 6238 with what every app expects, HMAC-SHA-1, 30 seconds, six digits.
namespace kiosk::accounts {

constexpr std::chrono::seconds TotpStep{30};

/** 20 random bytes: what the app and the server share. */
[[nodiscard]] std::string makeTotpSecret(base::Random &random);
[[nodiscard]] std::uint64_t totpStepAt(base::WallTime now);
/** The code of @p step. Apps show six digits; the RFC's examples have eight. */
[[nodiscard]] std::string totpCode(std::string_view secret, std::uint64_t step, int digits = 6);
/**
 * The step that @p code belongs to: now, one before or one after, for clocks differ, and later than @p lastUsed, for a
 * code counts once. Nothing when there is none. Spaces in the code do not matter.
 */
[[nodiscard]] std::optional<std::uint64_t> matchTotp(std::string_view secret, std::string_view code, base::WallTime now,
                                                     std::uint64_t lastUsed);

/** RFC 4648, without padding: how people type a secret into an app. */
[[nodiscard]] std::string toBase32(std::string_view bytes);
/** What an app reads from a QR code. */
[[nodiscard]] std::string otpauthUri(std::string_view issuer, std::string_view account, std::string_view secret);

/** The QR code of @p text: a row a string, '1' is dark; without the quiet zone. Empty when the text is too long. */
[[nodiscard]] std::vector<std::string> qrRows(const std::string &text);
/** The same for a terminal window: two rows a line, with its quiet zone. */
[[nodiscard]] std::string qrLines(const std::vector<std::string> &rows);

} // namespace kiosk::accounts
