// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "kiosk/domain/hours.h"

namespace kiosk::importing {

/**
 * "Mo-Fr 9-12 Uhr, Donnerstag zusätzlich von 14 bis 17.30 Uhr" as rules. Nothing unless every word was understood and
 * no two rules overlap: a wrong hour is worse than none, and the text is kept in any case.
 */
[[nodiscard]] std::optional<domain::OpeningHours> parseHours(std::string_view text);

} // namespace kiosk::importing
