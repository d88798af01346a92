// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <boost/json/value.hpp>

#include "kiosk/base/result.h"

/** What other people's JSON holds, without complaint about what it does not. */
namespace kiosk::importing {

/** The member, or null when @p value is no object or has no such member. Never null itself. */
[[nodiscard]] const boost::json::value &member(const boost::json::value &value, std::string_view name);
/** A text; a number as its digits; empty otherwise. */
[[nodiscard]] std::string textOf(const boost::json::value &value);
[[nodiscard]] std::string textOf(const boost::json::value &value, std::string_view name);
[[nodiscard]] double numberOf(const boost::json::value &value, double otherwise = 0);
[[nodiscard]] bool isTrue(const boost::json::value &value, std::string_view name);
/** An array, or nothing. An array within "results", "contents" or "data" counts as well. */
[[nodiscard]] const boost::json::array *arrayOf(const boost::json::value &value);
/** Parses @p bytes; the failure names @p what. More than 64 MiB and more than 32 levels are refused. */
[[nodiscard]] base::Result<boost::json::value> readJson(std::string_view bytes, const std::string &what);

} // namespace kiosk::importing
