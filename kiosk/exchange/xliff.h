// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "kiosk/exchange/unit.h"

namespace kiosk::exchange {

enum class XliffVersion { V12, V20 };
inline constexpr std::string_view Xliff12Uri = "urn:oasis:names:tc:xliff:document:1.2";
inline constexpr std::string_view Xliff20Uri = "urn:oasis:names:tc:xliff:document:2.0"; ///< of 2.1 too

/** @p list as XLIFF, one <file> a file of the sources. Same list, same bytes. */
[[nodiscard]] std::string writeXliff(const UnitList &list, XliffVersion version);
/** Reads XLIFF 1.2, 2.0 or 2.1 from any tool; elements of other namespaces are passed over. */
[[nodiscard]] base::Result<ReturnedFile> readXliff(const std::string &bytes, const std::string &name);

} // namespace kiosk::exchange
