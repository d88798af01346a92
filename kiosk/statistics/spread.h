// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace kiosk::statistics {

/**
 * How durations are spread: how many fell into each class. The classes are the same for ever, four to a doubling from
 * 15 s to 8.5 h, so that spreads of many days add up and a percentile is at most a fifth off.
 */
using Spread = std::map<int, std::int64_t>;

constexpr int LastClass = 44; ///< everything longer than the last bound
/** The class of @p duration; a negative one counts as nothing waited. */
[[nodiscard]] int classOf(std::chrono::seconds duration);
/** The longest duration of @p place, 0 to LastClass; of the last one the bound before it. */
[[nodiscard]] std::chrono::seconds longestOf(int place);

[[nodiscard]] std::int64_t sizeOf(const Spread &spread);
/**
 * The duration that @p percent of the values (1 to 99) do not exceed, as the upper bound of its class. Nothing when
 * there are fewer than five values on the far side of it: the last values of a small group are single visits.
 */
[[nodiscard]] std::optional<std::chrono::seconds> percentile(const Spread &spread, int percent);

/** What is measured. Serving exists for the whole house only; see figures.h. */
enum class Measure { Waiting, Serving, EstimateError };
[[nodiscard]] const char *name(Measure measure); ///< "waiting", "serving", "estimate-error"
[[nodiscard]] std::optional<Measure> parseMeasure(const std::string &text);

struct SpreadName
{
    Measure measure = Measure::Waiting;
    std::string service; ///< empty: the whole house
    auto operator<=>(const SpreadName &) const = default;
};
using Spreads = std::map<SpreadName, Spread>;

} // namespace kiosk::statistics
