// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kiosk/exchange/unit.h"

namespace kiosk::exchange {

/**
 * What is wrong with @p coded as a translation of @p unit, for a translator to mend; empty: nothing. Looks at marks
 * (complete, nothing foreign, none within another), length, isolation marks, control characters, HTML.
 */
[[nodiscard]] std::string problemOf(const CodedText &coded, const Unit &unit, bool anyLength);
/** A text is too long with more than 2.5 times the characters of the German one and twenty, which short words need. */
[[nodiscard]] std::size_t longest(std::size_t german);

} // namespace kiosk::exchange
