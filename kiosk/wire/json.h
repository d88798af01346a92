// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include <boost/json/fwd.hpp>

#include "kiosk/base/result.h"

namespace kiosk::wire {

/** Strict JSON text (UTF-8, at most 32 levels deep) as a value; Invalid with the position of what is wrong. */
[[nodiscard]] base::Result<boost::json::value> parseJson(std::string_view text);
/** Compact text; members keep their order, so that the same value always gives the same bytes. */
[[nodiscard]] std::string toText(const boost::json::value &value);

/**
 * Reads a T from JSON. Specialised for every value and message of this folder. Unknown members are ignored; missing
 * ones, wrong types, unknown words and values out of bounds are Invalid, and the text names the member.
 */
template<class T>
[[nodiscard]] base::Result<T> fromJson(const boost::json::value &value);

} // namespace kiosk::wire
