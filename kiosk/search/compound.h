// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::search {

/** Whether @p language writes its compounds as one word. */
[[nodiscard]] bool hasCompounds(std::string_view language);

/**
 * The parts of the German compound @p folded, at least two: "wohnungsgeberbestatigung" gives "wohnung", "geber",
 * "bestatigung". Empty unless all its parts are words that @p known knows (its own vocabulary: no dictionary). Parts
 * have four letters or more; what joins them (s, es, n, en, er, e) is left out.
 */
[[nodiscard]] std::vector<std::string> compoundParts(const std::string &folded,
                                                     const std::function<bool(const std::string &)> &known);

} // namespace kiosk::search
