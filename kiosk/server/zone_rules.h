// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kiosk/base/result.h"
#include "kiosk/domain/time_zone.h"

namespace kiosk::server {

/**
 * The rules of the time zone @p name (IANA) as a value, from ICU: all changes of offset in the years @p firstYear to
 * @p lastYear. Invalid when there is no such zone.
 */
[[nodiscard]] base::Result<domain::TimeZone> zoneRules(const std::string &name, int firstYear, int lastYear);

} // namespace kiosk::server
