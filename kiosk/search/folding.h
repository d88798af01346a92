// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kiosk::search {

/**
 * @p text as search compares it: without case, accents, vowel signs and presentation forms, with one form for letters
 * that writers mix up ("Straße" and "strasse", "إقامة" and "اقامه", "ı" and "i" are the same) and Latin digits. Bytes
 * that are no UTF-8 become U+FFFD. Packs are indexed with it, so queries must go through it too.
 */
[[nodiscard]] std::string fold(std::string_view text);

} // namespace kiosk::search
