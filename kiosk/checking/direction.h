// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::checking {

/** Something that stands in a right-to-left text and would be shown in another order than it is read. */
struct Misplaced
{
    std::string words; ///< as written
    std::string shown; ///< as the screen would show it from left to right
};

/**
 * Numbers with signs or spaces, and foreign words beside numbers ("0341 115", "11:00–17:00", "§ 17", "04109 Leipzig"),
 * which the bidirectional algorithm (UAX 9, by ICU) takes apart in @p text, one paragraph of a right-to-left language.
 * What stands between isolate marks, as facts do, is safe.
 */
[[nodiscard]] std::vector<Misplaced> misplacedIn(std::string_view text);

/** What is wrong with the invisible direction marks of @p text, with how to mend it; nothing when all is well. */
[[nodiscard]] std::optional<std::string> markFaultIn(std::string_view text, bool rightToLeft);

} // namespace kiosk::checking
