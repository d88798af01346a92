// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::checking {

/**
 * How the numbers of a text are told apart; numbersIn() answers the numbers in @p text in order, digits of every script
 * as 0–9, without signs that group or part them: "1.000,50 €", "€1,000.50" and "١٬٠٠٠٫٥٠" all hold "100050". With @p
 * Apart each run of digits is a number of its own, as in a date.
 */
enum class Grouping { Joined, Apart };
[[nodiscard]] std::vector<std::string> numbersIn(std::string_view text, Grouping grouping = Grouping::Joined);

/** Hard facts that were found written out in a text. */
struct LiteralFact
{
    std::string words; ///< as they stand there
    const char *kind;  ///< "phone number", "amount", "date"
};

/** Phone numbers, amounts of money and dates in @p text. */
[[nodiscard]] std::vector<LiteralFact> literalFactsIn(std::string_view text);

} // namespace kiosk::checking
