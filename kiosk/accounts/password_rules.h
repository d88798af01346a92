// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/result.h"

namespace kiosk::accounts {

/** What NIST SP 800-63B and OWASP ASVS 6.2 ask for: length, nothing common; no rule about kinds of characters. */
constexpr std::size_t ShortestPassword = 12; ///< characters
constexpr std::size_t LongestPassword = 512; ///< bytes

/**
 * Invalid, saying why, for a password that is too short, too long, or that a guesser tries early: made of common
 * words, rows of the keyboard, sequences, repetitions, years, the account's own name or @p houseWords (names of the
 * house and the town). Look-alikes (pa55w0rt) count as what they look like. Pure.
 */
[[nodiscard]] base::Result<void> checkPassword(std::string_view password, std::string_view account,
                                               const std::vector<std::string> &houseWords = {});

/** How many guesses' worth of surprise is left when all that is common is taken out, in characters. */
[[nodiscard]] std::size_t surpriseOf(std::string_view password, const std::vector<std::string> &ownWords);

} // namespace kiosk::accounts
