// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kiosk::content {

/**
 * @p text as search compares it: without case, accents, vowel signs and presentation forms ("Straße" and "strasse",
 * "موعدًا" and "موعدا" are the same). Packs are indexed with it, so queries must go through it too.
 */
[[nodiscard]] std::string foldForSearch(std::string_view text);

} // namespace kiosk::content
