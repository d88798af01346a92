// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/domain/page.h"

/** Small pure functions on imported text. */
namespace kiosk::importing {

/** Valid UTF-8 whatever came in; soft hyphens, zero-width marks and control characters out, every space a space. */
[[nodiscard]] std::string cleanText(std::string_view text);
/** Without white space at its ends. */
[[nodiscard]] std::string trimmed(std::string_view text);
[[nodiscard]] std::string lowered(std::string_view text);
/** "Hilfe für Äpfel" -> "hilfe-fuer-aepfel"; other scripts by their sounds; at most 48 characters; may be empty. */
[[nodiscard]] std::string slugOf(std::string_view text);
/** Runs of letters and digits in lower case, NFKC: what two texts are compared by. */
[[nodiscard]] std::vector<std::string> wordsOf(std::string_view text);
/** wordsOf in one string. */
[[nodiscard]] std::string bareText(std::string_view text);
[[nodiscard]] std::string digitsOf(std::string_view text);
/** The first @p bytes of @p text at most, without half a letter at the end. */
[[nodiscard]] std::string shortened(std::string text, std::size_t bytes);
/** %C3%B6 -> ö; what is not valid stays. */
[[nodiscard]] std::string percentDecoded(std::string_view text);
[[nodiscard]] std::string replaced(std::string text, std::string_view from, std::string_view to);
/** "2024-01-17T12:10:58.813+01:00" in seconds since 1970; nothing when it is no moment. */
[[nodiscard]] std::optional<long long> secondsOf(std::string_view iso);
/** A right-to-left text with numbers, addresses and e-mails set apart by direction marks (LRI … PDI). */
[[nodiscard]] std::string isolated(std::string_view text);
/** Whether a sequence of lines is empty of visible text. */
[[nodiscard]] bool isBlank(const domain::Line &line);

} // namespace kiosk::importing
