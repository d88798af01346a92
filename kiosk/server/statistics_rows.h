// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "kiosk/statistics/fives.h"

// Rows of statistics as they are stored. Numbers only in groups; the ledger alone holds what is left over.
namespace kiosk::server {

[[nodiscard]] std::string toText(const statistics::DayRow &row);
[[nodiscard]] std::string toText(const statistics::Ledger &ledger);
/** Corrupt when it is none. Kinds and measures that a newer version knows are left out. */
[[nodiscard]] base::Result<statistics::DayRow> dayRowFrom(std::string_view text);
[[nodiscard]] base::Result<statistics::Ledger> ledgerFrom(std::string_view text);

} // namespace kiosk::server
