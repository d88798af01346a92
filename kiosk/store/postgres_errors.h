// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "kiosk/base/result.h"

namespace kiosk::store {

/** What the caller should do about PostgreSQL's five letters. */
[[nodiscard]] base::Code codeForState(std::string_view sqlState);
/** The first line of what libpq says, which has several. */
[[nodiscard]] std::string firstLine(const char *message);
/** @p text as PostgreSQL takes it: what is no UTF-8, and zero bytes, become U+FFFD. */
[[nodiscard]] std::string cleanText(std::string_view text);
[[nodiscard]] bool isCleanText(std::string_view text);

} // namespace kiosk::store
