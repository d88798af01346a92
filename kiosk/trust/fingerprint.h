// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "kiosk/trust/keys.h"

namespace kiosk::trust {

/**
 * What two people compare to be sure that they speak of the same key: "7KQM 2XPA 9RTC HW4E", 80 bits of its BLAKE2b
 * in letters that nobody mistakes for one another. Finding another key with the same one takes 2^80 tries.
 */
[[nodiscard]] std::string fingerprintOf(const PublicKey &key);
/** Whether @p typed is that of @p key; upper and lower case, spaces and dashes do not matter. */
[[nodiscard]] bool isFingerprint(const PublicKey &key, std::string_view typed);

} // namespace kiosk::trust
