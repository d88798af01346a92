// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kiosk/base/result.h"

namespace kiosk::exchange {

/** Largest file that is read, and largest part of a packed one: a pack of 5,000 pages in one language is 20 MiB. */
inline constexpr std::size_t LargestFile = 64U << 20U;

/** @p bytes without byte order mark; Invalid when they are UTF-16 or no valid UTF-8. */
[[nodiscard]] base::Result<std::string> plainUtf8(const std::string &bytes, const std::string &name);

} // namespace kiosk::exchange
